// Finds the words of stored comments in a draft, for the editor and for the next Word file.

import type { Checked } from '../lint/check';
import type { Published } from '../render/document';
import { wordsGuard } from '../render/guard/guard';
import type { CommentThread } from '../render/review/comment-thread';
import type { Span } from '../text/span';
import type { StoredComment } from './comment-file';
import { DraftView } from './draft-view';
import { likeness } from './word-edits';

/** The place of a comment in the printed report: a paragraph, and offsets into its compared text. */
interface PrintedPlace {
  readonly leaf: number;
  readonly start: number;
  readonly end: number;
}

/** A comment with its words in the draft. */
export interface CommentInDraft {
  readonly comment: StoredComment;
  /** The words; the start of the draft if it no longer has them. */
  readonly span: Span;
  readonly isFound: boolean;
}

/** The comments that are not resolved, at their words in a draft. */
export function commentsInDraft(comments: readonly StoredComment[], checked: Checked): CommentInDraft[] {
  const open = comments.filter(({ resolved }) => !resolved);
  if (open.length === 0) return [];
  const view = new DraftView(checked);
  return open.map((comment) => {
    const place = findWords(comment, view);
    if (!place) return { comment, span: { start: 0, end: 0 }, isFound: false };
    const span = view.spanOf(place.leaf, place.start, place.end);
    return { comment, span: span ?? view.placeOf(place.leaf), isFound: span !== undefined };
  });
}

/** The comments as threads for a Word file of a composed draft. Those whose words are gone are on its title. */
export function commentThreads(
  comments: readonly StoredComment[],
  checked: Checked,
  published: Published,
): CommentThread[] {
  if (comments.length === 0) return [];
  const view = new DraftView(checked, published);
  const withheld = wordsGuard(checked);
  return comments.flatMap((comment): CommentThread[] => {
    const { leaf, start, end } = findWords(comment, view) ?? { leaf: 0, start: 0, end: 0 };
    const owner = view.paragraphs[leaf]?.owner;
    if (!owner) return [];
    const { author, date, text, replies = [], resolved } = comment;
    return [
      {
        owner,
        start: view.modelOffset(leaf, start),
        end: view.modelOffset(leaf, end),
        author,
        ...(date && { date: `${date}Z` }),
        text: withheld(text),
        replies: replies.map((reply) => ({
          ...reply,
          text: withheld(reply.text),
          ...(reply.date && { date: `${reply.date}Z` }),
        })),
        ...(resolved && { isResolved: true }),
      },
    ];
  });
}

/** Finds the words of a comment; if they are gone, the place after its context. */
function findWords({ words, context = '' }: StoredComment, view: DraftView): PrintedPlace | undefined {
  return (
    bestPlace(words, context, view) ??
    (context.trim().includes(' ') ? bestPlace('', context, view) : undefined)
  );
}

/** Where words occur more than once, the place whose context is most like the comment’s. */
function bestPlace(words: string, context: string, view: DraftView): PrintedPlace | undefined {
  let best: (PrintedPlace & { readonly score: number }) | undefined;
  for (const [leaf, text] of view.texts.entries()) {
    // Word allows no comments in notes.
    if (view.paragraphs[leaf]?.kind === 'note') continue;
    for (const start of occurrences(text, words, context)) {
      const before = text.slice(0, start).trimEnd();
      const isExact = context.trim() === '' ? start === 0 : before.endsWith(context.trim());
      const score = isExact ? 2 : likeness(before.slice(-context.length), context);
      if (!best || score > best.score) best = { leaf, start, end: start + words.length, score };
    }
  }
  return best;
}

/** The most places at which words are looked for in one paragraph. */
const most = 50;

/** Where words are in a text; for a comment on no words, the end of its context. */
function occurrences(text: string, words: string, context: string): number[] {
  const wanted = words === '' ? context.trim() : words;
  if (wanted === '') return [];
  const found: number[] = [];
  for (let at = text.indexOf(wanted); at >= 0 && found.length < most; at = text.indexOf(wanted, at + 1)) {
    // A word within another is not meant.
    const isWord = !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '') || !/^[\p{L}\p{N}]/u.test(wanted);
    if (isWord) found.push(words === '' ? at + wanted.length : at);
  }
  return found;
}
