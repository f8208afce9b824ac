import { messagesOf } from '../../../text/messages';
import { span } from '../../../text/span';
import { quoted } from '../../../text/words';
import { type FoundSlip, type MarkEdit, mostRead } from '../slip';
import type { MarkdownComment } from './comments';
import { type SwallowedHeadings, swallowedHeadings, swallowedSentence } from './swallowed';

const messages = messagesOf({
  inexact: (right: readonly string[], wrong: readonly string[]) =>
    `Write ${quoted(right)} instead of ${quoted(wrong)}. Until then, this comment is printed.`,
  open: (headings: SwallowedHeadings | undefined) =>
    `Add “-->” at the end of this comment. It is never closed.${swallowedSentence(headings)}`,
  nested: () =>
    'This comment contains another comment, so it ends too early. Delete the inner “<!--” and “-->”.',
});

/** The slips of comments that are not written as Markdown has it. */
export const commentSlips = (text: string, comments: readonly MarkdownComment[]): FoundSlip[] =>
  comments
    .filter(({ closed }) => closed !== 'yes')
    .slice(0, mostRead)
    .flatMap((comment, index) => slipOfComment(text, comment, index === 0) ?? []);

function slipOfComment(text: string, comment: MarkdownComment, isFirst: boolean): FoundSlip | undefined {
  const [open, ...inside] = comment.marks;
  if (!open) return undefined;
  const base = { code: 'block', span: open, repair: [] } as const;
  if (comment.closed === 'nearly') {
    const edits = exactMarks(text, comment);
    const wrong = edits.map((edit) => text.slice(edit.span.start, edit.span.end));
    const right = edits.map((edit) => edit.text);
    const title = `Write ${quoted(right)}`;
    return { ...base, ...messages.inexact(right, wrong), fixes: [{ title, kind: 'safe', edits }] };
  }
  if (comment.closed === 'no') {
    const edits = [{ span: span(comment.end, comment.end), text: ' -->' }];
    const named = messages.open(isFirst ? hidden(text, comment) : undefined);
    return { ...base, ...named, fixes: [{ title: 'Add “-->”', kind: 'suggestion', edits }] };
  }
  const edits = inside.slice(0, -1).map((mark) => ({ span: mark, text: '' }));
  return {
    ...base,
    ...messages.nested(),
    fixes: [{ title: 'Delete the inner marks', kind: 'suggestion', edits }],
  };
}

function exactMarks(text: string, { marks }: MarkdownComment): MarkEdit[] {
  const right = ['<!--', '-->'];
  return marks
    .map((mark, index) => ({ span: mark, text: right[index] ?? '' }))
    .filter((edit) => text.slice(edit.span.start, edit.span.end) !== edit.text);
}

/** Names what other programs take for the rest of a comment. */
function hidden(text: string, { start, end }: MarkdownComment): SwallowedHeadings | undefined {
  const before = text.slice(
    Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1,
    start,
  );
  // In a line it is only printed.
  if (start > 0 && before.trim() !== '') return undefined;
  const close = text.indexOf('-->', end);
  return swallowedHeadings(text.slice(end, close < 0 ? text.length : close));
}
