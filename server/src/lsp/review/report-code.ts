// All that exports drafts, and reads the copies and comments that come back, as one piece of the bundle that is loaded when
// it is first needed.
export { DocumentError } from '../../documents/document';
export { readDocx } from '../../documents/docx/read-docx';
export {
  describeUnfinished,
  describeWithheld,
  draftEnding,
  ExportError,
  exportFormats,
  publicStem,
} from '../../export/index';
export { compose } from '../../render/compose';
export { mergedComments, readCommentFile, withResolved, writeCommentFile } from '../../review/comment-file';
export { commentsInDraft, commentThreads } from '../../review/comment-places';
export { pastedComments } from '../../review/pasted-comments';
export { readReview } from '../../review/review';
export { reasonOf, strangerMessage, titleOf, unmarkedMessage } from '../../review/wording';
