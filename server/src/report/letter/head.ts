import type { Draft } from '../../draft/draft';
import { type Span, span } from '../../text/span';
import { type Day, guessDay, readDay } from '../days';

// The head of a letter: the lines before its first section, with the date, the addressees and “Dear …”.

/** A line of a text, with its place in the file. */
export interface HeadLine {
  readonly text: string;
  /** It is a paragraph. */
  readonly isWhole: boolean;
  readonly span: Span;
}

/** The head of a letter, as far as the text of the draft has it. */
export interface LetterHead {
  /** All lines before the first section, “Dear …” included. */
  readonly lines: readonly HeadLine[];
  /** The line “Dear …”. */
  readonly salutation: HeadLine | undefined;
}

/** Reads the head of a letter from the body of a Markdown draft, or from the summary of a YAML draft. */
export function readLetterHead({ passages, text }: Draft): LetterHead {
  const passage = passages.find(({ place }) => place !== 'section');
  const lines: HeadLine[] = [];
  for (const block of passage?.blocks ?? []) {
    if (block.kind === 'heading' && block.level > 1) break;
    if (block.kind === 'paragraph' && !block.aside) lines.push(...linesIn(text, block.span));
  }
  return { lines, salutation: lines.find((line) => /^Dear\b/.test(line.text)) };
}

/** The lines of a head that are dates, each with its day. In a wrapped paragraph a line may be a date by chance. */
export function datesIn({ lines, salutation }: LetterHead): (HeadLine & { readonly day: Day })[] {
  const above = salutation ? lines.indexOf(salutation) : 0;
  return lines.flatMap((line, at) => {
    const day = at < above || line.isWhole ? dayOfLine(line.text) : undefined;
    return day ? [{ ...line, day }] : [];
  });
}

function linesIn(text: string, { start, end }: Span): HeadLine[] {
  const lines = [...text.slice(start, end).matchAll(/[^\r\n]+/g)];
  return lines.map(({ 0: line, index }) => ({
    text: line.replace(/[*_\\]/g, '').trim(),
    isWhole: lines.length === 1,
    span: span(start + index, start + index + line.trimEnd().length),
  }));
}

const weekday = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day,? /i;

/** The day that a line consists of, as in “Date: Friday 20th June 2026”; undefined if it has other words. */
export function dayOfLine(line: string): Day | undefined {
  const words = line
    .replace(/^date:/i, '')
    .trim()
    .replace(weekday, '');
  return readDay(words) ?? guessDay(words);
}
