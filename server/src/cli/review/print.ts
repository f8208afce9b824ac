import type { Checked } from '../../lint/check';
import { jsonText } from '../../output/formats/escape';
import type { Conflict, PlacedComment, Review, ReviewedChange } from '../../review/types';
import { reasonOf, titleOf, unmarkedMessage, whoOf } from '../../review/wording';
import type { Span } from '../../text/span';
import { excerpt, plural } from '../../text/words';

/** What was done with a review. */
export interface ReviewOutcome {
  /** The path of the draft. */
  readonly draft: string;
  /** The paths of the Word files. */
  readonly copies: readonly string[];
  readonly review: Review;
  readonly applied: readonly ReviewedChange[];
  /** The file of comments, and how many were added to it. */
  readonly comments: { readonly path: string; readonly added: number };
  readonly dryRun: boolean;
}

/** A review as lines for a person. */
export function asText(
  { draft, copies, review, applied, comments, dryRun }: ReviewOutcome,
  checked: Checked,
): string {
  const at = ({ start }: Span): string => `${draft}:${checked.draft.lines.line(start) + 1}`;
  const sections = [
    section('Comments', review.comments, (comment) => commentLines(comment, at)),
    section('Changes', review.suggestions, (suggestion) => suggestionLines(suggestion, at, applied)),
    section('Conflicts', review.conflicts, (conflict) => conflictLines(conflict, at)),
  ];
  const found = [
    plural(review.comments.length, 'comment'),
    plural(review.suggestions.length, 'change'),
    plural(review.conflicts.length, 'conflict'),
  ].join(', ');
  const done = [
    ...(review.unmarked ?? []).map((copy) => `${copies[copy.file]}: ${unmarkedMessage(copy)}`),
    ...(comments.added > 0 ? [`${plural(comments.added, 'new comment')} in ${comments.path}.`] : []),
    ...(applied.length > 0 ? [`${plural(applied.length, 'change')} applied to ${draft}.`] : []),
    ...(applied.length === 0 && review.suggestions.length > 0
      ? ['Choose with --accept which changes to apply.']
      : []),
    ...(dryRun ? ['Nothing was written, because of --dry-run.'] : []),
  ];
  return `${[...sections, `${found}.`].filter((part) => part !== '').join('\n')}\n${done.map((line) => `${line}\n`).join('')}`;
}

function section<T>(name: string, all: readonly T[], lines: (item: T) => readonly string[]): string {
  return all.length === 0 ? '' : `${name}\n${all.flatMap(lines).join('\n')}\n`;
}

type PlaceWriter = (span: Span) => string;

const unsure = (isUnsure: boolean): string => (isUnsure ? ' (unsure)' : '');
const quotation = (words: string): string => (words === '' ? '' : ` on “${excerpt(words)}”`);

function commentLines(
  { author, date, text, words, span, isUnsure, replies }: PlacedComment,
  at: PlaceWriter,
): string[] {
  const place = span ? `${at(span)}${unsure(isUnsure)}` : 'place not found';
  return [
    `  ${place}  ${author}${date ? `, ${date.replace('T', ' ')}` : ''}${quotation(words)}`,
    ...indented(text, '    '),
    ...replies.flatMap((reply) => indented(`${reply.author}: ${reply.text}`, '      ')),
  ];
}

function suggestionLines(
  suggestion: ReviewedChange,
  at: PlaceWriter,
  applied: readonly ReviewedChange[],
): string[] {
  const { id, span, authors, isUnsure } = suggestion;
  const mark = applied.includes(suggestion) ? 'applied' : `${id}.`;
  return [`  ${mark.padEnd(4)} ${at(span)}${unsure(isUnsure)}  ${titleOf(suggestion)} (${whoOf(authors)})`];
}

function conflictLines(conflict: Conflict, at: PlaceWriter): string[] {
  return [
    `  ${at(conflict.span)}  ${reasonOf(conflict)}`,
    ...(conflict.draft === '' ? [] : indented(`Draft: ${conflict.draft}`, '    ')),
    ...indented(`Reviewer: ${conflict.reviewer}`, '    '),
  ];
}

const indented = (text: string, indent: string): string[] =>
  text.split(/\r\n?|\n/).map((line) => indent + line);

/** A review as JSON. Lines and columns count from 1. */
export function asData(
  { draft, copies, review, applied, comments }: ReviewOutcome,
  checked: Checked,
): string {
  const place = (span: Span | undefined) => {
    if (!span) return {};
    const { start, end } = checked.draft.lines.range(span);
    return {
      line: start.line + 1,
      column: start.character + 1,
      endLine: end.line + 1,
      endColumn: end.character + 1,
    };
  };
  const data = {
    draft,
    comments: review.comments.map(({ span, ...comment }) => ({ ...comment, ...place(span) })),
    changes: review.suggestions.map(({ span, edits, ...suggestion }) => ({
      ...suggestion,
      ...place(span),
      edits: edits.map((edit) => ({ ...place(edit.span), text: edit.text })),
      isApplied: applied.some(({ id }) => id === suggestion.id),
    })),
    conflicts: review.conflicts.map(({ span, ...conflict }) => ({
      ...conflict,
      ...place(span),
      message: reasonOf(conflict),
    })),
    ...(review.unmarked && {
      unmarked: review.unmarked.map((copy) => ({
        file: copies[copy.file],
        isFinal: copy.isFinal,
        message: unmarkedMessage(copy),
      })),
    }),
    commentsFile: comments.path,
    newComments: comments.added,
  };
  return `${jsonText(data, 2)}\n`;
}
