// The comments in a copy, at their words in the draft.

import type { SourceComment } from '../documents/document';
import { wordsGuard } from '../render/guard/guard';
import { comparable } from '../render/review/comparable';
import { generator } from '../text/file-kind';
import { digest } from '../text/plain';
import type { ReadCopy } from './changes';
import type { CopyParagraph } from './copy';
import type { DraftView } from './draft-view';
import type { PlacedComment } from './types';
import { wordEdits } from './word-edits';

/** The most characters before a comment’s words by which they are found again. */
export const contextLength = 60;

/** The comments of people in a copy, in the order of its text. Findings that the product wrote as comments are left out. */
export function commentsIn({ source, paragraphs, matching }: ReadCopy, view: DraftView): PlacedComment[] {
  const threads = [...source.comments].filter(([, { parent, author }]) => !parent && author !== generator);
  const placed: PlacedComment[] = [];
  const withheld = wordsGuard(view.checked);
  const clean = (comment: SourceComment): SourceComment => ({ ...comment, text: withheld(comment.text) });
  for (const [id, written] of threads) {
    // They go out with the next Word file, and come back as they went out.
    const comment = clean(written);
    const at = paragraphs.findIndex(({ segments }) => segments.some(({ comments }) => comments.includes(id)));
    const anchor = at < 0 ? undefined : anchorOf(paragraphs[at] as CopyParagraph, id);
    const match = matching.matches[at];
    const replies = [...source.comments.values()].filter(({ parent }) => parent === id);
    const place = match && anchor ? placeOf(anchor, match.leaves[0] as number, view) : undefined;
    placed.push({
      id: commentId(comment),
      ...remark(comment),
      // A comment on words that the reviewer deleted or added is found again by the words that the draft has.
      words: place?.words || anchor?.words || '',
      context: place?.context ?? anchor?.context ?? '',
      replies: replies.map((reply) => remark(clean(reply))),
      isResolved: comment.isResolved ?? false,
      ...(place && { span: place.span }),
      isUnsure: !place?.isExact || (match?.isUnsure ?? true),
    });
  }
  return placed;
}

/** A comment has the same id in each copy, and when it comes back again. */
export const commentId = ({ author, date, text }: Pick<SourceComment, 'author' | 'date' | 'text'>): string =>
  digest([author, seconds(date) ?? '', text.replace(/\s+/g, ' ').trim()].join('\n')).slice(0, 8);

/** A comment as it is kept. */
export const remark = ({
  author,
  date,
  text,
}: SourceComment): { author: string; date?: string; text: string } => {
  const time = seconds(date);
  return { author, text: text.trim(), ...(time && { date: time }) };
};

/** A time in whole seconds: some programs add parts of seconds, and others remove them. */
function seconds(date: string | undefined): string | undefined {
  return date && /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d+)?/.exec(date)?.[1];
}

/** The words of a comment in a paragraph: offsets into its text without tracked changes. */
interface Anchor {
  readonly base: string;
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly context: string;
}

function anchorOf({ segments, base }: CopyParagraph, id: string): Anchor {
  let at = 0;
  let [start, end]: [number | undefined, number] = [undefined, 0];
  let [words, before] = ['', ''];
  for (const { text, inserted, deleted, comments } of segments) {
    const isOn = comments.includes(id);
    if (isOn) start ??= at;
    if (!deleted && isOn) words += text;
    else if (!deleted && start === undefined) before += text;
    if (!inserted) at += text.length;
    if (isOn) end = at;
  }
  const context = endOf(before.replace(/\s+/g, ' '));
  return { base, start: start ?? 0, end, words: words.replace(/\s+/g, ' ').trim(), context };
}

/** The last whole words of a text. */
const endOf = (text: string): string =>
  text.length <= contextLength ? text.trimStart() : text.slice(-contextLength).replace(/^\S*\s/, '');

/** The place of an anchor in the draft; that of its paragraph if its words are not in the draft. */
function placeOf({ base, start, end }: Anchor, leaf: number, view: DraftView): Found {
  const { text, starts } = comparable(base);
  const count = (offset: number): number => starts.slice(0, text.length).filter((at) => at < offset).length;
  const through = wordEdits(text, view.texts[leaf] ?? '');
  const move = (offset: number): number =>
    offset +
    through.reduce(
      (sum, edit) => (edit.end <= offset ? sum + edit.text.length - (edit.end - edit.start) : sum),
      0,
    );
  const [from, to] = [move(count(start)), move(count(end))];
  const printed = view.texts[leaf] ?? '';
  // The spaces around words are not theirs.
  let [first, last] = [from, Math.max(from, to)];
  while (first < last && printed[first] === ' ') first++;
  while (last > first && printed[last - 1] === ' ') last--;
  const span = view.spanOf(leaf, first, last);
  const words = printed.slice(first, last);
  const isExact = text.slice(count(start), count(end)).trim() === words;
  if (!span) return { span: view.placeOf(leaf), isExact: false };
  return { span, isExact, words: words.replace(/\s+/g, ' '), context: endOf(printed.slice(0, first)) };
}

interface Found {
  readonly span: { readonly start: number; readonly end: number };
  readonly isExact: boolean;
  /** The words in the draft, and those before them; absent if they are not in it. */
  readonly words?: string;
  readonly context?: string;
}
