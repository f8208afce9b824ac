import type { Instrument, Provision } from '../../knowledge/instruments/reference-types';
import type { MappedText } from '../../text/mapped';
import { plain } from '../../text/plain';
import type { Span } from '../../text/span';
import type { ResolvedProvision } from './cited';
import { findProvision } from './verdict';

/** The heading of another provision that stands beside a citation. */
export interface MismatchedHeading {
  /** The one that is cited. */
  readonly cited: Provision;
  /** Those that have the heading. */
  readonly meant: readonly Provision[];
  /** The heading as it is written, without quotes, “the” and “standard”. */
  readonly span: Span;
  readonly written: string;
}

/** What leads from a citation to a heading: brackets, quotes, a colon, comma or dash. */
const opening = /^\s*(?:[,:(["“‘']|[–—-](?=\s))[\s(["“‘']*/;
const closing = /^(?:[’'”"]?\s*(?:$|[.,;:)\]])|[’'”"])/;
const closingLast = /^[’'”"]?\s*(?:$|[.;:)\]])/;
const word = /[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu;

/**
 * The heading of another provision of the same instrument that is written directly behind a citation, as in
 * “regulation 12, positive relationships”; undefined where there is none, where it is its own heading too, or where the
 * number has none that is known.
 */
export function mismatchedHeading({
  citation,
  instrument,
  place,
  provision,
  text,
}: ResolvedProvision): MismatchedHeading | undefined {
  if (!instrument || citation.provisions.length > 1 || provision.to || citation.unit === 'schedule')
    return undefined;
  const own = findProvision(instrument, citation.unit, provision.number);
  if (!own?.heading) return undefined;
  const end = offsetOf(text, citation.span.end);
  const lead = opening.exec(text.text.slice(end, end + 20));
  if (!lead) return undefined;
  const from = end + lead[0].length;
  const said = wordsOf(text.text.slice(from, from + 200));
  // One word may be any word in a text: “regulation 44 (review)”.
  const least = place === 'key' ? 1 : 2;
  // Between commas it may be the next in a list: “regulation 44, fire precautions, and medicines”.
  const ends = place === 'prose' && /^\s*,\s*(?:the\s+)?$/.test(lead[0]) ? closingLast : closing;
  const fits = (one: Provision) => lengthOf(one, said, text.text.slice(from), { least, ends });
  if (fits(own) > 0) return undefined;
  const fitting = others(instrument, own)
    .map((one) => ({ one, length: fits(one) }))
    .filter(({ length }) => length > 0);
  const longest = Math.max(0, ...fitting.map(({ length }) => length));
  const meant = fitting.filter(({ length }) => length === longest).map(({ one }) => one);
  const [first, last] = [said[said[0]?.word === 'the' ? 1 : 0], said[longest - 1]];
  if (meant.length === 0 || !first || !last) return undefined;
  // “Regulation 45 (review)” is short for its own heading, and “Review” that of another.
  const ownWords = new Set(wordsOf(own.heading).map(({ word }) => word));
  if (said.slice(0, longest).every(({ word }) => ownWords.has(word))) return undefined;
  const [start, until] = [from + first.start, from + last.end];
  return { cited: own, meant, span: text.span(start, until), written: text.text.slice(start, until) };
}

/** A heading as it may stand in a sentence: without “the” before and “standard” behind it. */
export const bareHeading = (heading: string): string =>
  heading.replace(/^the /i, '').replace(/ standard$/i, '');

interface HeadingWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const wordsOf = (text: string): HeadingWord[] =>
  [...text.matchAll(word)].map(({ index, 0: said }) => ({
    word: plain(said),
    start: index,
    end: index + said.length,
  }));

const others = ({ provisions }: Instrument, own: Provision): Provision[] =>
  provisions.filter((one) => one.kind === own.kind && one.number !== own.number && one.heading);

/**
 * How many words a heading takes up at the beginning of what is said; 0 where it is not that heading.
 * @param limits how many words a heading has at least, and what may stand behind it, where no “standard” follows it
 */
function lengthOf(
  { heading }: Provision,
  said: readonly HeadingWord[],
  text: string,
  { least, ends }: { readonly least: number; readonly ends: RegExp },
): number {
  const words = wordsOf(bareHeading(heading ?? ''));
  const skip = said[0]?.word === 'the' ? 1 : 0;
  if (words.length === 0 || words.some(({ word }, at) => said[at + skip]?.word !== word)) return 0;
  const length = words.length + skip;
  const rest = text.slice(said[length - 1]?.end);
  const standard = /^ standard\b/i.exec(rest)?.[0].length ?? 0;
  if (words.length < least && standard === 0) return 0;
  const rightEnd = standard > 0 ? closing : ends;
  return rightEnd.test(rest.slice(standard)) ? length : 0;
}

/** Where a place of the source is in a text that was read from it. */
function offsetOf(text: MappedText, source: number): number {
  let [low, high] = [0, text.text.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (text.source(middle) < source) low = middle + 1;
    else high = middle;
  }
  return low;
}
