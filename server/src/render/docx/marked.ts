import { Bookmark, CommentRangeEnd, CommentRangeStart, type ParagraphChild } from 'docx';
import type { Inline } from '../document';
import { inlineText, splitInlines } from '../review/split-inlines';
import { references } from './comments';
import type { DocxContext, NumberedComment } from './context';
import { runs } from './inlines';

interface MarkedOptions {
  readonly inNote?: boolean;
  /** What is written before the text in the same paragraph. */
  readonly before?: readonly ParagraphChild[];
}

/** The text of a block as runs, with its bookmark and the comments on it. */
export function marked(
  context: DocxContext,
  block: { readonly inlines: readonly Inline[] },
  { inNote = false, before = [] }: MarkedOptions = {},
): readonly ParagraphChild[] {
  const comments = inNote ? [] : (context.comments.get(block) ?? []);
  const written =
    comments.length === 0
      ? runs(context, block.inlines, { inNote })
      : commented(context, block.inlines, comments);
  return bookmarked(context, block, [...before, ...written]);
}

/** The children of a paragraph in its bookmark, if it has one. */
export function bookmarked(
  { bookmarks }: DocxContext,
  owner: object,
  children: readonly ParagraphChild[],
): readonly ParagraphChild[] {
  const id = bookmarks.get(owner);
  return id === undefined ? children : [new Bookmark({ id, children })];
}

/** Lets a block that is written instead of another have its marks. */
export function moveMarks({ bookmarks }: DocxContext, from: object, to: object): void {
  const id = bookmarks.get(from);
  if (id !== undefined) bookmarks.set(to, id);
}

/** Runs that are divided where a comment begins or ends. */
function commented(
  context: DocxContext,
  inlines: readonly Inline[],
  comments: readonly NumberedComment[],
): readonly ParagraphChild[] {
  const length = inlineText(inlines).length;
  const cuts = new Set([0, length, ...comments.flatMap(({ start, end }) => [start, end])]);
  const places = [...cuts].filter((at) => at >= 0 && at <= length).sort((a, b) => a - b);
  const children: ParagraphChild[] = [];
  let rest = inlines;
  for (const [index, at] of places.entries()) {
    const [piece, after] = splitInlines(rest, at - (places[index - 1] ?? 0));
    rest = after;
    children.push(...runs(context, piece));
    for (const comment of comments) {
      // A comment on no words begins and ends in one place.
      if (comment.start === at) children.push(...comment.ids.map((id) => new CommentRangeStart(id)));
      if (comment.end === at)
        children.push(...comment.ids.map((id) => new CommentRangeEnd(id)), ...references(comment));
    }
  }
  return [...children, ...runs(context, rest)];
}
