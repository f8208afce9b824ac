// All that reads copies and comments, as one piece of the bundle that is loaded when there first are any.
export { DocumentError } from '../../documents/document';
export { readDocx } from '../../documents/docx/read-docx';
export { mergedComments, readCommentFile, withResolved, writeCommentFile } from '../../review/comment-file';
export { commentsInDraft, commentThreads } from '../../review/comment-places';
export { readReview } from '../../review/review';
export { reasonOf, titleOf } from '../../review/wording';
