import { span } from '../../../text/span';
import type { CompletionList } from '../../completion-item';
import { citationList, type WrittenOffer, writeOffer } from './items';
import { type CitationOffer, type CitationScope, instrumentsOf, type OfferFilter } from './offers';

/** A place in prose, with what decides on what is offered there. */
export interface ProsePlace {
  readonly scope: CitationScope;
  readonly offset: number;
  readonly before: string;
  readonly after: string;
  readonly explicit: boolean;
  /** What the text is there for: an area for improvement, a requirement, a recommendation, or a narrative. */
  readonly part: 'area' | 'requirement' | 'recommendation' | 'narrative';
}

/** The paragraphs of the setting's own guide. */
export const ownGuide = (scope: CitationScope): OfferFilter => ({
  instruments: instrumentsOf(scope, ['guide']).filter((id) => scope.own.includes(id)),
  kinds: ['paragraph'],
});

/** A citation of the national framework: with brackets of its own, in one that is open, or in a sentence. */
export function targetWriter(scope: CitationScope, after: string, bracket: 'open' | 'none' | 'prose') {
  return (offer: CitationOffer): string => {
    const text = writeOffer(scope, offer);
    if (bracket === 'none') return `(${text})`;
    return bracket === 'open' && !/^[^(]*\)/.test(after) ? `${text})` : text;
  };
}

/** The list that replaces what is typed, and so much behind the cursor. */
export function listOf(
  offers: readonly CitationOffer[],
  write: (offer: CitationOffer) => string,
  offset: number,
  typed: string,
  tail: number,
): CompletionList {
  const written = offers.map((offer): WrittenOffer => {
    const text = write(offer);
    return {
      offer,
      label: text.replace(/^\(|\)$/g, (c) => (c === ')' && /\(\w+\)$/.test(text) ? c : '')),
      text,
    };
  });
  return citationList(written, span(offset - typed.length, offset + tail), typed);
}

/** How much behind the cursor belongs to what is typed: the rest of its number or word. */
export function tailOf(typed: string, after: string): number {
  const rest = /\($|\(\w*$/.test(typed)
    ? /^\w{0,4}\)?(?:\(\w{1,4}\))*/
    : /[\d)]$/.test(typed)
      ? /^[\dA-Za-z]*(?:\.\d+)?(?:\(\w{1,4}\))*/
      : /[A-Za-z’]$/.test(typed)
        ? /^[\p{L}\p{N}]*/u
        : /^\d[\dA-Za-z.]*(?:\(\w{1,4}\))*(?=[\s,;:)]|\.?$)/;
  return rest.exec(after)?.[0].length ?? 0;
}
