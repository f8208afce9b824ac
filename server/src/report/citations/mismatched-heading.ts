import type { Instrument, Provision } from '../../knowledge/instruments/reference-types';
import type { MappedText } from '../../text/mapped';
import { plain } from '../../text/plain';
import type { Span } from '../../text/span';
import type { ResolvedProvision } from './cited';
import { findProvision } from './verdict';

/** The heading of another provision that is written next to a citation. */
export interface MismatchedHeading {
  /** The provision that is cited. */
  readonly cited: Provision;
  /** Those that have the heading. */
  readonly owners: readonly Provision[];
  /** The heading as it is written, without quotes, “the” and “standard”. */
  readonly span: Span;
  readonly written: string;
}

/** The signs between a citation and a heading: brackets, quotes, a colon, comma or dash. */
const opening = /^\s*(?:[,:(["“‘']|[–—-](?=\s))[\s(["“‘']*/;
const closing = /^(?:[’'”"]?\s*(?:$|[.,;:)\]])|[’'”"])/;
const closingLast = /^[’'”"]?\s*(?:$|[.;:)\]])/;
const word = /[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu;

/**
 * The heading of another provision of the same instrument that is written directly after a citation, as in
 * “regulation 12, positive relationships”; undefined if there is none, if it is the provision's own heading too, or if
 * the number has no heading that is known.
 */
export function mismatchedHeading(cited: ResolvedProvision): MismatchedHeading | undefined {
  const { instrument, text } = cited;
  const own = ownProvision(cited);
  const after = own && textAfter(cited);
  if (!instrument || !own || !after || wordsTaken(own, after) > 0) return undefined;
  const matches = others(instrument, own).map((provision) => ({
    provision,
    length: wordsTaken(provision, after),
  }));
  const longest = Math.max(0, ...matches.map(({ length }) => length));
  const first = after.words[after.words[0]?.word === 'the' ? 1 : 0];
  const last = after.words[longest - 1];
  if (!first || !last) return undefined;
  // “Regulation 45 (review)” is short for its own heading, and “Review” that of another.
  const ownWords = new Set(wordsOf(own.heading ?? '').map(({ word }) => word));
  if (after.words.slice(0, longest).every(({ word }) => ownWords.has(word))) return undefined;
  const [start, end] = [after.start + first.start, after.start + last.end];
  return {
    cited: own,
    owners: matches.filter(({ length }) => length === longest).map(({ provision }) => provision),
    span: text.span(start, end),
    written: text.text.slice(start, end),
  };
}

/** The provision of a citation of one with a heading; undefined for lists, ranges and schedules. */
function ownProvision({ citation, instrument, provision }: ResolvedProvision): Provision | undefined {
  if (!instrument || citation.provisions.length > 1 || provision.to || citation.unit === 'schedule')
    return undefined;
  const own = findProvision(instrument, citation.unit, provision.number);
  return own?.heading ? own : undefined;
}

/** The text after a citation, from where a heading may start. */
interface TextAfter {
  /** Its offset in the text of the citation. */
  readonly start: number;
  readonly text: string;
  /** The words that it starts with. */
  readonly words: readonly HeadingWord[];
  /** The fewest words that are read as a heading. */
  readonly fewest: number;
  /** Matches at the end of a heading. */
  readonly end: RegExp;
}

/** Undefined if the text goes on without a sign that leads to a heading. */
function textAfter({ citation, place, text }: ResolvedProvision): TextAfter | undefined {
  const citationEnd = offsetOf(text, citation.span.end);
  const [lead] = opening.exec(text.text.slice(citationEnd, citationEnd + 20)) ?? [];
  if (lead === undefined) return undefined;
  const start = citationEnd + lead.length;
  // Between commas it may be the next in a list: “regulation 44, fire precautions, and medicines”.
  const listed = place === 'prose' && /^\s*,\s*(?:the\s+)?$/.test(lead);
  return {
    start,
    text: text.text.slice(start),
    words: wordsOf(text.text.slice(start, start + 200)),
    // One word may be any word in a text: “regulation 44 (review)”.
    fewest: place === 'key' ? 1 : 2,
    end: listed ? closingLast : closing,
  };
}

/** A heading as part of a sentence: without “the” before it and “standard” after it. */
export const bareHeading = (heading: string): string =>
  heading.replace(/^the /i, '').replace(/ standard$/i, '');

interface HeadingWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const wordsOf = (text: string): HeadingWord[] =>
  [...text.matchAll(word)].map(({ index, 0: written }) => ({
    word: plain(written),
    start: index,
    end: index + written.length,
  }));

const others = ({ provisions }: Instrument, own: Provision): Provision[] =>
  provisions.filter(({ kind, number, heading }) => kind === own.kind && number !== own.number && heading);

/** The number of words of a text that are the heading of a provision; 0 if the text does not start with it. */
function wordsTaken({ heading }: Provision, { text, words, fewest, end }: TextAfter): number {
  const own = wordsOf(bareHeading(heading ?? ''));
  const skip = words[0]?.word === 'the' ? 1 : 0;
  if (own.length === 0 || own.some(({ word }, at) => words[at + skip]?.word !== word)) return 0;
  const length = own.length + skip;
  const rest = text.slice(words[length - 1]?.end);
  const standard = /^ standard\b/i.exec(rest)?.[0].length ?? 0;
  if (own.length < fewest && standard === 0) return 0;
  const right = standard > 0 ? closing : end;
  return right.test(rest.slice(standard)) ? length : 0;
}

/** The offset in a text of an offset in the source that it was read from. */
function offsetOf(text: MappedText, source: number): number {
  let [low, high] = [0, text.text.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (text.source(middle) < source) low = middle + 1;
    else high = middle;
  }
  return low;
}
