import { lookAlikesOf, oddCharactersIn, oddNames, unseen } from '../../text/characters';
import { messagesOf, type NamedMessage } from '../../text/messages';
import { type Span, span } from '../../text/span';
import { inflect } from '../../text/words';
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

/** Tells whether a text has a character that looks like another, or that cannot be seen. */
export const isOdd = (text: string): boolean => !oddCharactersIn(text).next().done;

/** The part of a text in which odd characters are. */
type OddPart = 'before' | 'after' | 'around' | 'in' | 'here' | 'line' | 'table' | 'heading' | 'headingEnd';

/** Odd characters with their place, and the text that should be there. */
export interface OddPlace {
  readonly odd: string;
  readonly part: OddPart;
  /** The mark that they are before, after, around or in. */
  readonly mark?: string;
  readonly right: string;
}

const parts: Readonly<Record<OddPart, (mark: string) => string>> = {
  before: (mark) => `before “${mark}”`,
  after: (mark) => `after “${mark}”`,
  around: (mark) => `around “${mark}”`,
  in: (mark) => `in “${mark}”`,
  here: () => 'here',
  line: () => 'in this line',
  table: () => 'in this table',
  heading: () => 'in this heading',
  headingEnd: () => 'at the end of this heading',
};

interface MarkWords {
  readonly part: OddPart;
  readonly mark: string;
}

const messages = messagesOf({
  remove: (odd: string, place: MarkWords) =>
    `${oddFault(odd, place)} Delete ${inflect([...oddCharactersIn(odd)].length, 'it', 'them')}.`,
  ordinarySpace: (odd: string, place: MarkWords) => `${oddFault(odd, place)} Write an ordinary space.`,
  ordinary: (odd: string, place: MarkWords, right: string) => `${oddFault(odd, place)} Write “${right}”.`,
  lineBreak: (odd: string) => `${oddFault(odd, { part: 'line', mark: '' })} Press Enter instead.`,
});

function oddFault(odd: string, { part, mark }: MarkWords): string {
  const found = [...oddCharactersIn(odd)];
  const seen = found.some(({ character }) => character.kind === 'look-alike');
  return `There ${inflect(found.length, 'is', 'are')} ${oddNames(odd)} ${seen ? 'here' : parts[part](mark)}.`;
}

/** The message that names odd characters next to a mark of Markdown. */
export function oddMessage({ odd, part, mark = '', right }: OddPlace): NamedMessage {
  if (right === '') return messages.remove(odd, { part, mark });
  return right === ' '
    ? messages.ordinarySpace(odd, { part, mark })
    : messages.ordinary(odd, { part, mark }, right.trim());
}

/** The message on line breaks of other kinds. */
export const lineBreakMessage = (odd: string): NamedMessage => messages.lineBreak(odd);
