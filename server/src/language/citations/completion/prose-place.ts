import { span } from '../../../text/span';
import type { CompletionList } from '../../completion-item';
import { citationList, type WrittenOffer, writeOffer } from './items';
import { type CitationOffer, type CitationScope, type OfferFilter, ownInstrumentsOf } from './scope';

/** A cursor in prose, with all that decides which citations are offered there. */
export interface ProsePlace {
  readonly scope: CitationScope;
  /** 0-based UTF-16 offset of the cursor. */
  readonly offset: number;
  /** The text of the line before the cursor, and after it. */
  readonly before: string;
  readonly after: string;
  /** A person asked for completion; it was not the editor, at a letter typed. */
  readonly explicit: boolean;
  readonly part: DraftPart;
}

/** The part of a draft that prose is in. */
export type DraftPart = 'area' | 'requirement' | 'recommendation' | 'narrative';

/** The paragraphs of the setting's own guide. */
export const ownGuide = (scope: CitationScope): OfferFilter => ({
  instruments: ownInstrumentsOf(scope, ['guide']),
  kinds: ['paragraph'],
});

/** The brackets of a citation of the national framework: it closes an open one, gets a pair, or is part of a sentence. */
export type BracketStyle = 'open' | 'none' | 'prose';

/** The bracket style for a place that is in an open bracket or not. */
export function bracketStyle({ part }: ProsePlace, inBracket: boolean): BracketStyle {
  if (inBracket) return 'open';
  return part === 'area' ? 'none' : 'prose';
}

/** Writes citations of the national framework in the brackets that their place needs. */
export function targetWriter({ scope, before, after }: ProsePlace, bracket: BracketStyle) {
  return (offer: CitationOffer): string => {
    const text = writeOffer(scope, offer);
    if (bracket === 'none') return `(${text})`;
    const close = /\[[^()[\]]*$/.test(before) ? ']' : ')';
    return bracket === 'open' && !/^[^([]*[)\]]/.test(after) ? text + close : text;
  };
}

/** The text that a completion replaces. */
interface ReplacedText {
  /** The text before the cursor. */
  readonly typed: string;
  /** The number of characters after the cursor. */
  readonly tail: number;
}

/** The completion list at a place. */
export function offerList(
  { scope, offset, after }: ProsePlace,
  { typed, tail }: ReplacedText,
  { offers, write }: { offers: readonly CitationOffer[]; write: (offer: CitationOffer) => string },
): CompletionList {
  const brackets = bracketsAfter(typed, after.slice(tail));
  const items = offers.map((offer): WrittenOffer => {
    const label = withoutOuterBrackets(write(offer));
    return { offer, label, text: write(withBrackets(offer, typed, brackets.path)) };
  });
  const replace = span(offset - typed.length, offset + tail + brackets.length);
  return citationList(items, { replace, typed, knowledge: scope.knowledge });
}

/** Removes the brackets around a citation, but not the last one of “12(2)(a)”. */
const withoutOuterBrackets = (text: string): string => {
  const label = text.replace(/^\(/, '');
  return /\(\w+\)$/.test(text) ? label : label.replace(/[)\]]$/, '');
};

/** The length of the text after the cursor that belongs to the typed one: the rest of its number or word. */
export const tailOf = (typed: string, after: string): number =>
  tailPattern(typed).exec(after)?.[0].length ?? 0;

function tailPattern(typed: string): RegExp {
  if (openNumber.test(typed)) return /^\w{0,4}\)?/;
  if (endOfNumber.test(typed)) return /^[\dA-Za-z]*(?:\.\d+)?/;
  if (/[A-Za-z’]$/.test(typed)) return /^[\p{L}\p{N}]*/u;
  return /^\d[\dA-Za-z.]*(?:\(\w{1,4}\))*(?=[\s,;:)]|\.?$)/;
}

const openNumber = /\(\w*$/;
const endOfNumber = /(?:\d[A-Za-z]{0,3}|\))$/;

/** Brackets of a number, and the length of their text. */
interface NumberBrackets {
  readonly path: readonly string[];
  readonly length: number;
}

/** The brackets after the cursor that go on with the number before it. */
export function bracketsAfter(typed: string, after: string): NumberBrackets {
  if (!openNumber.test(typed) && !endOfNumber.test(typed)) return { path: [], length: 0 };
  const text = /^(?: ?\(\w{1,4}\))*/.exec(after)?.[0] ?? '';
  return { path: [...text.matchAll(/\w+/g)].map(([step]) => step), length: text.length };
}

/** An offer with the brackets after the cursor, except for those that it replaces. */
export function withBrackets(offer: CitationOffer, typed: string, after: readonly string[]): CitationOffer {
  const depth = typed.split('(').length - 1;
  const kept = after.slice(Math.max(0, offer.path.length - depth));
  return kept.length === 0 ? offer : { ...offer, path: [...offer.path, ...kept] };
}
