import { CommentReference, type ICommentOptions, Paragraph, type ParagraphChild, TextRun } from 'docx';
import { clean } from '../../text/xml';
import type { CommentThread } from '../review/comment-thread';
import type { DocxContext, NumberedComment } from './context';
import { text } from './inlines';

/** Numbers comments and their replies, by the paragraphs that they are on. */
export function numberedComments(
  threads: readonly CommentThread[],
): ReadonlyMap<object, readonly NumberedComment[]> {
  const byOwner = new Map<object, NumberedComment[]>();
  let next = 0;
  for (const thread of threads) {
    const ids = [thread, ...thread.replies].map(() => next++);
    byOwner.set(thread.owner, [...(byOwner.get(thread.owner) ?? []), { ...thread, ids }]);
  }
  return byOwner;
}

/**
 * The parent of a resolved comment, which no comment has as its id. The package docx writes which comments are resolved only if
 * one has a parent.
 */
const noParent = -1;

/** The comments as the part of the file that lists them. */
export const commentParts = ({ comments }: Pick<DocxContext, 'comments'>): ICommentOptions[] =>
  [...comments.values()].flat().flatMap((thread) =>
    [thread, ...thread.replies].map((remark, at): ICommentOptions => {
      const [first = 0] = thread.ids;
      return {
        id: thread.ids[at] ?? first,
        author: clean(remark.author),
        initials: initialsOf(remark.author),
        date: dateOf(remark.date),
        children: remark.text
          .split(/\r\n?|\n/)
          .map((line) => new Paragraph({ children: [...text(line, {})] })),
        ...(thread.isResolved && { parentId: noParent, resolved: true }),
        ...(at > 0 && { parentId: first }),
      };
    }),
  );

/** The places at which Word shows that there is a comment, with its replies. */
export const references = ({ ids }: NumberedComment): ParagraphChild[] =>
  ids.map((id) => new TextRun({ children: [new CommentReference(id)] }));

/** The time of a comment. The first that there is stands for none, which the package docx would make today. */
function dateOf(written = ''): Date {
  const date = new Date(written);
  return Number.isNaN(date.getTime()) ? new Date(0) : date;
}

const initialsOf = (name: string): string =>
  clean(name)
    .split(/[^\p{L}\p{N}]+/u)
    .flatMap((word) => [...word].slice(0, 1))
    .slice(0, 3)
    .join('')
    .toUpperCase();
