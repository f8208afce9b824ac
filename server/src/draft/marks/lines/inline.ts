import { asAscii, lookAlikesOf, unseen, zeroWidth } from '../../../text/characters';
import { messagesOf } from '../../../text/messages';
import { type Span, span } from '../../../text/span';
import { excerpt } from '../../../text/words';
import { codeSpans } from '../blocks/backticks';
import { isOdd, oddMessage } from '../line';
import { type FoundSlip, mostRead, repairedBy } from '../slip';
import type { MarkdownView } from '../view';

const messages = messagesOf({
  withoutBackslash: (right: string) => `Write “${right}”, without backslashes.`,
  withoutSpace: (right: string) => `Write “${right}”, without a space before the colon.`,
});

// Footnote marks, links and bold type with characters that keep them from being read.
const like = (ascii: string): string => `[\\${ascii}${lookAlikesOf(ascii)}]`;
const none = `[${zeroWidth}]*`;
const blank = `[ \\t${unseen}]*`;
const backslash = '\\\\?';
const open = `${backslash}${like('[')}`;
const close = `${backslash}${like(']')}`;
// A label begins with a character that can be seen: what cannot be is in the blanks before it, and in them only.
const label = `[^\\[\\]\\s${unseen}][^\\[\\]\\s]{0,39}?`;
const others = `[^\\[\\]\\r\\n${lookAlikesOf('[')}${lookAlikesOf(']')}]`;
const footnote = new RegExp(`${open}${none}${like('^')}${blank}(${label})${blank}${close}`, 'g');
const whiteEnd = new RegExp(`(?<![ \\t${unseen}])${blank}$`);
const definition = new RegExp(`^${blank}${like(':')}`);
const link = new RegExp(
  `${like('[')}(${others}{1,200})${like(']')}${blank}${like('(')}${blank}((?:https?:|mailto:)[!-'*-~]{1,500})${blank}${like(')')}`,
  'g',
);
const star = `(?:${backslash}${like('*')})`;
const bold = new RegExp(`${star}{2}(?=\\S)([^*\\\\\\r\\n${lookAlikesOf('*')}]{1,200})${star}{2}`, 'g');
/** The places of the marks of footnotes in a line, whatever characters they are written with. */
export const footnoteMarksIn = (line: string): Span[] =>
  [...line.matchAll(footnote)].map(({ 0: mark, index }) => span(index, index + mark.length));

/** The slips of marks in the middle of lines. */
export function inlineSlips(view: MarkdownView): FoundSlip[] {
  const { text, odd } = view;
  if (!odd && !text.includes('\\') && !text.includes('] :')) return [];
  const found: FoundSlip[] = [];
  const add = (slip: FoundSlip | undefined): void => {
    if (slip && !isCode(view, slip.span.start)) found.push(slip);
  };
  for (const match of text.matchAll(footnote)) if (found.length < mostRead) add(slipOfFootnote(text, match));
  for (const match of text.matchAll(link))
    if (found.length < mostRead) add(slipOf(match, `[${match[1]}](${match[2]})`));
  for (const match of text.matchAll(bold)) if (found.length < mostRead) add(slipOf(match, `**${match[1]}**`));
  return found;
}

function isCode({ lines, fenced }: MarkdownView, offset: number): boolean {
  const line = lines.line(offset);
  const column = offset - lines.start(line);
  return (
    fenced.has(line) || codeSpans(lines.text(line)).some(({ start, end }) => start <= column && column < end)
  );
}

function slipOfFootnote(
  text: string,
  { 0: mark, 1: label = '', index }: RegExpExecArray,
): FoundSlip | undefined {
  const start = index - leadBefore(text, index);
  const begins = start === 0 || /[\r\n]/.test(text.charAt(start - 1));
  const end = index + mark.length;
  const after = begins ? definition.exec(text.slice(end, end + 20))?.[0] : undefined;
  const right = `[^${asAscii(label)}]`;
  if (after === undefined) return replaced(span(index, end), mark, right);
  const lead = text.slice(start, index);
  const from = isOdd(lead) ? start : index;
  const space = /\S/.test(text.charAt(end + after.length)) && !after.endsWith(':') ? ' ' : '';
  return replaced(span(from, end + after.length), text.slice(from, end + after.length), `${right}:${space}`);
}

/** The length of the white space before an offset, other characters that cannot be seen included. */
const leadBefore = (text: string, offset: number): number =>
  whiteEnd.exec(text.slice(Math.max(0, offset - 20), offset))?.[0].length ?? 0;

const slipOf = ({ 0: written, index }: RegExpExecArray, right: string): FoundSlip | undefined =>
  replaced(span(index, index + written.length), written, right);

function replaced(place: Span, written: string, right: string): FoundSlip | undefined {
  if (written === right || written.trimEnd() === right) return undefined;
  const odd = oddPart(written, right);
  const named = isOdd(odd)
    ? oddMessage({ odd, part: 'here', right: excerpt(right) })
    : messages[written.includes('\\') ? 'withoutBackslash' : 'withoutSpace'](excerpt(right));
  const fix = {
    title: `Write “${excerpt(right)}”`,
    kind: 'safe',
    edits: [{ span: place, text: right }],
  } as const;
  return repairedBy({ code: 'character', span: place, ...named }, fix);
}

/** The characters of a text that are not in the right one. */
function oddPart(written: string, right: string): string {
  let left = right;
  let odd = '';
  for (const character of written) {
    if (left.startsWith(character)) left = left.slice(character.length);
    else {
      odd += character;
      if (left.startsWith(asAscii(character))) left = left.slice(asAscii(character).length);
    }
  }
  return odd;
}
