import type { Token } from 'markdown-it';
import { messagesOf } from '../../../text/messages';
import { span } from '../../../text/span';
import { readNumber } from '../../number-head';
import { type FoundSlip, type MarkEdit, repairedBy } from '../slip';
import { type MarkdownView, wholeLine } from '../view';
import { type SwallowedHeadings, swallowedHeadings, swallowedSentence } from './swallowed';

const messages = messagesOf({
  fenced: (fence: string, headings: SwallowedHeadings | undefined) =>
    `Delete this “${fence}” and the one below. The text between them is printed as computer code.${swallowedSentence(headings)}`,
  openFence: (fence: string, headings: SwallowedHeadings | undefined) =>
    `Delete this “${fence}”. It is never closed, so the text below is printed as computer code.${swallowedSentence(headings)}`,
  list: (tab: boolean) =>
    `This list is indented by ${tab ? 'a tab' : 'four spaces or more'}, so it is printed as computer code. Delete the indentation.`,
  heading: (tab: boolean) =>
    `This heading is indented by ${tab ? 'a tab' : 'four spaces or more'}, so it is printed as computer code. Delete the indentation.`,
  block: (tab: boolean) =>
    `This text is indented by ${tab ? 'a tab' : 'four spaces or more'}, so it is printed as computer code. Delete the indentation.`,
});

const fenceEnd = /^[ \t>]*(`{3,}|~{3,})[ \t]*$/;

/** A fence that nothing closes, or fenced code with headings in it, which is not code. */
export function fenceSlip(view: MarkdownView, { map, markup, content }: Token): FoundSlip | undefined {
  if (!map) return undefined;
  const [from, to] = map;
  const end = fenceEnd.exec(view.lines.text(to - 1))?.[1] ?? '';
  const closed = to - from > 1 && end.startsWith(markup);
  const hidden = swallowedHeadings(content);
  if (closed && hidden === undefined) return undefined;
  const open = view.lines.text(from);
  const at = view.lines.start(from) + open.indexOf(markup);
  const place = span(at, at + markup.length);
  const edits: MarkEdit[] = [
    { span: /^\S*$/.test(open.trim().slice(markup.length).trim()) ? wholeLine(view, from) : place, text: '' },
  ];
  if (closed) edits.push({ span: wholeLine(view, to - 1), text: '' });
  const named = messages[closed ? 'fenced' : 'openFence'](markup, hidden);
  const fix = { title: `Delete “${markup}”`, kind: 'suggestion', edits } as const;
  return repairedBy({ code: 'block', span: place, ...named }, fix);
}

const listMark = /^(?:[-*+]|\d{1,9}[.)])[ \t]/;
const headingMark = /^#{1,6}[ \t]/;

/** Lines that are code because they are indented. Numbered paragraphs have a separate check. */
export function indentedSlip(view: MarkdownView, { map, content }: Token): FoundSlip | undefined {
  const text = content.trimStart();
  if (!map || text.trim() === '' || readNumber(text.split('\n', 1)[0] ?? '', 0)) return undefined;
  const written = content.split('\n');
  const shared = sharedIndent(written);
  const edits = written.flatMap((line, index) => outdent(view, map[0] + index, { line, shared }) ?? []);
  const first = edits[0]?.span;
  const lead = first ? view.text.slice(first.start, first.end) : '';
  const code = codeOf(text);
  const named = messages[code](lead.includes('\t'));
  const place = span(first?.end ?? view.lines.start(map[0]), view.lines.end(map[0]));
  return repairedBy(
    { code, span: place, ...named },
    { title: 'Delete the indentation', kind: 'safe', edits },
  );
}

function codeOf(text: string): 'list' | 'heading' | 'block' {
  if (listMark.test(text)) return 'list';
  return headingMark.test(text) ? 'heading' : 'block';
}

/** The number of columns of white space that all lines begin with. */
function sharedIndent(lines: readonly string[]): number {
  const filled = lines.filter((line) => line.trim() !== '');
  return filled.reduce((least, line) => Math.min(least, columns(leadOf(line))), Number.POSITIVE_INFINITY);
}

const leadOf = (line: string): string => line.slice(0, line.length - line.trimStart().length);

/** The width of white space: a tab reaches to the next fourth column. */
export function columns(white: string): number {
  let width = 0;
  for (const character of white) width += character === '\t' ? 4 - (width % 4) : 1;
  return width;
}

/** Takes from a line of code what makes it code, and the indentation that all lines share. */
function outdent(
  { lines }: MarkdownView,
  number: number,
  { line, shared }: { readonly line: string; readonly shared: number },
): MarkEdit | undefined {
  const words = line.trimStart();
  const raw = lines.text(number);
  if (words === '' || !raw.endsWith(words)) return undefined;
  const end = raw.length - words.length;
  let start = end;
  while (start > 0 && /[ \t]/.test(raw.charAt(start - 1))) start--;
  const width = Math.max(0, columns(raw.slice(start, end)) - 4 - shared);
  return { span: span(lines.start(number) + start, lines.start(number) + end), text: ' '.repeat(width) };
}
