import { span } from '../../../text/span';
import { quoted } from '../../../text/words';
import { type FoundSlip, type MarkEdit, mostRead } from '../slip';
import type { MarkdownComment } from './comments';
import { swallowedHeadings } from './swallowed';

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
    const wrong = quoted(edits.map((edit) => text.slice(edit.span.start, edit.span.end)));
    const right = quoted(edits.map((edit) => edit.text));
    const message = `Write ${right} instead of ${wrong}, or this comment is printed.`;
    return { ...base, message, fixes: [{ title: `Write ${right}`, kind: 'safe', edits }] };
  }
  if (comment.closed === 'no') {
    const edits = [{ span: span(comment.end, comment.end), text: ' -->' }];
    const message = `This comment is never closed. Add “-->” at its end.${isFirst ? hidden(text, comment) : ''}`;
    return { ...base, message, fixes: [{ title: 'Add “-->”', kind: 'suggestion', edits }] };
  }
  const edits = inside.slice(0, -1).map((mark) => ({ span: mark, text: '' }));
  const message = 'This comment has another one in it, which ends it too early. Delete the inner marks.';
  return { ...base, message, fixes: [{ title: 'Delete the inner marks', kind: 'suggestion', edits }] };
}

function exactMarks(text: string, { marks }: MarkdownComment): MarkEdit[] {
  const right = ['<!--', '-->'];
  return marks
    .map((mark, index) => ({ span: mark, text: right[index] ?? '' }))
    .filter((edit) => text.slice(edit.span.start, edit.span.end) !== edit.text);
}

/** Names what other programs take for the rest of a comment. */
function hidden(text: string, { start, end }: MarkdownComment): string {
  const before = text.slice(
    Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1,
    start,
  );
  // In a line it is only printed.
  if (start > 0 && before.trim() !== '') return '';
  const close = text.indexOf('-->', end);
  return swallowedHeadings(text.slice(end, close < 0 ? text.length : close));
}
