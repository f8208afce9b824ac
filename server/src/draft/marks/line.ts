import { lookAlikesOf, oddCharactersIn, oddNames, unseen } from '../../text/characters';
import { type Span, span } from '../../text/span';
import type { MarkdownView } from './view';

/** A line of a Markdown text without the marks of quotations before it. */
export interface MarkedLine {
  readonly number: number;
  /** Offset of `text`. */
  readonly start: number;
  /** The line after the marks of quotations. */
  readonly text: string;
}

const quotation = new RegExp(`^(?:[ \\t]{0,3}[>${lookAlikesOf('>')}][ \\t]?)+`);

export function markedLine({ lines }: MarkdownView, number: number): MarkedLine {
  const whole = lines.text(number);
  const before = quotation.exec(whole)?.[0].length ?? 0;
  return { number, start: lines.start(number) + before, text: before === 0 ? whole : whole.slice(before) };
}

/** The place of a part of a line, by offsets into its text. */
export const inLine = ({ start }: MarkedLine, from: number, to: number): Span =>
  span(start + from, start + to);

/** White space that may have characters of other kinds in it, for a pattern. */
export const anyWhite = `[ \\t${unseen}]`;

/** Tells whether a text has a character that is not what it seems. */
export const isOdd = (text: string): boolean => !oddCharactersIn(text).next().done;

/** Odd characters with the words for their place, such as “after “##””, and the text that is to be there. */
interface OddPlace {
  readonly odd: string;
  readonly place: string;
  readonly right: string;
}

/** The message that names odd characters at a decisive place. */
export function oddMessage({ odd, place, right }: OddPlace): string {
  const found = [...oddCharactersIn(odd)];
  const single = found.length === 1;
  const seen = found.some(({ character }) => character.kind === 'look-alike');
  const fault = `There ${single ? 'is' : 'are'} ${oddNames(odd)} ${seen ? 'here' : place}.`;
  if (right === '') return `${fault} Delete ${single ? 'it' : 'them'}.`;
  return right === ' ' ? `${fault} Write an ordinary space.` : `${fault} Write “${right.trim()}”.`;
}
