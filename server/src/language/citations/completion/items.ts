import { partsOf } from '../../../knowledge/instruments/references';
import { writeCitation } from '../../../knowledge/instruments/writing';
import type { Span } from '../../../text/span';
import { type Completion, type CompletionList, order } from '../../completion-item';
import { describeProvision } from '../describe/provision';
import type { CitationOffer, CitationScope } from './scope';

/** An offer in the form in which it is written at its place. */
export interface WrittenOffer {
  readonly offer: CitationOffer;
  readonly label: string;
  readonly text: string;
}

/**
 * The completion list of offers found by the typed text. Each item is filtered by that text itself, because an editor
 * would hide those found by their summary. The order puts the best first.
 * @param typed from the beginning of the replaced text to the cursor
 */
export const citationList = (
  offers: readonly WrittenOffer[],
  replace: Span,
  typed: string,
): CompletionList => ({
  items: offers.map(
    (offer, index): Completion => ({
      ...describedOffer(offer),
      replace,
      filter: typed === '' ? offer.label : typed,
      order: order(index),
    }),
  ),
  incomplete: offers.length > 0,
});

/** An offer of something other than a provision. */
export interface PlainOffer extends Pick<Completion, 'label' | 'text' | 'documentation' | 'detail'> {}

/** The completion list of such offers, best first; filtered like that of citations. */
export const plainList = (offers: readonly PlainOffer[], replace: Span, typed: string): CompletionList => ({
  items: offers.map(
    (offer, index): Completion => ({
      ...offer,
      kind: 'citation',
      replace,
      filter: typed === '' ? offer.label : typed,
      order: order(index),
    }),
  ),
  incomplete: offers.length > 0,
});

function describedOffer({ offer, label, text }: WrittenOffer) {
  const { instrument, provision } = offer;
  const partHeadings = partsOf(instrument, provision).flatMap((part) => part.heading ?? []);
  const detail = provision.heading ?? partHeadings.slice(-2).join(': ');
  return {
    label,
    kind: 'citation' as const,
    ...(detail && { detail }),
    documentation: describeProvision(instrument, provision),
    text,
  };
}

/** Writes an offer as a citation: without the instrument's name if the instrument is the setting's own. */
export function writeOffer(
  { own }: CitationScope,
  { instrument, provision, number, path }: CitationOffer,
): string {
  const form = own.includes(instrument.id) ? 'short' : 'full';
  return writeCitation(instrument, { ...provision, number, path }, form);
}
