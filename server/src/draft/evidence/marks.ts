// Marks such as “{e12}”, by which a sentence points to evidence. They are never part of a report: whatever reads the words of a
// draft reads a text without them.

import { MappedText } from '../../text/mapped';
import { isWithin, LineIndex, type Span, span } from '../../text/span';
import { codeSpans, fencedCode } from '../marks/blocks/backticks';
import { commentsIn } from '../marks/blocks/comments';
import { swallowedHeadings } from '../marks/blocks/swallowed';

/** One id in a mark. Spans are 0-based UTF-16 offsets into the draft. */
export interface EvidenceMark {
  /** In small letters, such as “e12”. */
  readonly id: string;
  /** The place of the id alone. */
  readonly idSpan: Span;
  /** The whole mark with its braces; marks of several ids share it. */
  readonly span: Span;
  /** True if it is written as “{e12}”; other forms, such as “{E12, e13}”, are left out of a report as well. */
  readonly isPlain: boolean;
}

interface TextWithoutMarks {
  readonly text: MappedText;
  readonly marks: readonly EvidenceMark[];
}

const white = '[ \\t\\u00a0\\u202f]';
const mark = new RegExp(
  `\\\\?\\{${white}{0,9}[eE]${white}?\\d{1,9}(?:${white}{0,9}[,;]${white}{0,9}[eE]?${white}?\\d{1,9}){0,30}${white}{0,9}\\}`,
  'g',
);

/** Tells whether a text may have marks. */
export const mayHaveMarks = (text: string): boolean => text.includes('{') && text.search(mark) >= 0;

/** A Markdown text without its marks and the spaces before them, mapped to the same source. Marks in code stay. */
export function withoutMarks(markdown: MappedText): TextWithoutMarks {
  const { text } = markdown;
  if (!mayHaveMarks(text)) return { text: markdown, marks: [] };
  const lines = new LineIndex(text);
  const found = placesIn(text, lines);
  const comments = commentsIn(text);
  const printed = found.filter(({ start, end }) => !isWithin(comments, start, end));
  return {
    text: markdown.replace(hiddenParts(text, found, lines)),
    marks: printed.flatMap((place) => idsOf(markdown, place)),
  };
}

/** The stretches of a text that are left out for its marks, in order: the marks with the spaces before them. */
export function hiddenStretches(text: string): Span[] {
  if (!mayHaveMarks(text)) return [];
  const lines = new LineIndex(text);
  return hiddenParts(text, placesIn(text, lines), lines).map((part) => part.span);
}

/** The words of a text without its marks. */
export const wordsWithoutMarks = (text: string): string => withoutMarks(MappedText.of(text)).text.text;

/** The marks in a text, without those in code. */
function placesIn(text: string, lines: LineIndex): Span[] {
  // A fence around headings is a slip, and no code.
  const fences = fencedCode(text).filter(
    ({ start, end }) => swallowedHeadings(text.slice(start, end)) === undefined,
  );
  let line = -1;
  let code: Span[] = [];
  return [...text.matchAll(mark)]
    .map(({ 0: whole, index }) => span(index, index + whole.length))
    .filter(({ start, end }) => {
      const number = lines.line(start);
      if (number !== line) code = codeSpans(lines.text(number));
      line = number;
      const from = lines.start(number);
      return !isWithin(fences, start, end) && !isWithin(code, start - from, end - from);
    });
}

const joint = new RegExp(`^${white}{0,9}[,;]?${white}{0,9}$`);
const longestJoint = 20;

/** Marks that follow each other are one group, with the commas between them. */
function groupsOf(text: string, places: readonly Span[]): Span[] {
  const groups: Span[] = [];
  for (const place of places) {
    const last = groups.at(-1);
    const isNear = last !== undefined && place.start - last.end <= longestJoint;
    if (isNear && joint.test(text.slice(last.end, place.start)))
      groups[groups.length - 1] = span(last.start, place.end);
    else groups.push(place);
  }
  return groups;
}

/** A part of a text that is left out, and the text instead. */
interface HiddenPart {
  readonly span: Span;
  readonly text: string;
}

const wrappers: Readonly<Record<string, string>> = { '(': ')', '[': ']', '*': '*', _: '_' };
const isWhite = (character = ''): boolean => /[ \t\u00a0\u202f]/.test(character);

/** The part of a text to leave out for a group: with brackets around it alone, and with the spaces before it. */
function hiddenPart(text: string, group: Span, lines: LineIndex): HiddenPart {
  let { start, end } = group;
  while (end < text.length && wrappers[text[start - 1] ?? ''] === text[end] && text[end + 1] !== '(') {
    start--;
    end++;
  }
  const number = lines.line(start);
  const from = lines.start(number);
  if (/^[ \t>]*$/.test(text.slice(from, start))) {
    const isAlone = text.slice(end, lines.end(number)).trim() === '';
    // A line of marks alone goes with the line break before it, so that it does not divide a paragraph.
    const joins = isAlone && number > 0 && /[^\s>]/.test(lines.text(number - 1));
    return { span: span(joins ? lines.end(number - 1) : start, end), text: '' };
  }
  while (isWhite(text[start - 1])) start--;
  // Words stay apart.
  return { span: span(start, end), text: /[\p{L}\p{N}([{“‘"']/u.test(text[end] ?? '') ? ' ' : '' };
}

/** The parts to leave out for marks, each without what is in the one before. */
function hiddenParts(text: string, marks: readonly Span[], lines: LineIndex): HiddenPart[] {
  let at = 0;
  return groupsOf(text, marks).map((group) => {
    const part = hiddenPart(text, group, lines);
    const start = Math.max(at, part.span.start);
    at = Math.max(start, part.span.end);
    return { ...part, span: span(start, at) };
  });
}

function idsOf(markdown: MappedText, { start, end }: Span): EvidenceMark[] {
  const written = markdown.text.slice(start, end);
  const isPlain = /^\{e\d+\}$/.test(written);
  return [...written.matchAll(/(?:[eE][ \t\u00a0\u202f]?)?(\d+)/g)].map(
    ({ 0: id, 1: digits = '', index }) => ({
      id: `e${digits}`,
      idSpan: markdown.span(start + index, start + index + id.length),
      span: markdown.span(start, end),
      isPlain,
    }),
  );
}
