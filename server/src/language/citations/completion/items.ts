import { partsOf } from '../../../knowledge/instruments/references';
import { writeCitation } from '../../../knowledge/instruments/writing';
import type { Span } from '../../../text/span';
import { type Completion, type CompletionList, order } from '../../completion-item';
import { describeProvision } from '../describe/provision';
import type { CitationOffer, CitationScope } from './offers';

/** An offer with how it is written at its place. */
export interface WrittenOffer {
  readonly offer: CitationOffer;
  readonly label: string;
  readonly text: string;
}

/**
 * The list of what was searched by what is typed. Each is filtered by just that, because an editor would hide what was
 * found by its summary; the order says which is best.
 * @param typed from the beginning of what is replaced to the cursor
 */
export const citationList = (all: readonly WrittenOffer[], replace: Span, typed: string): CompletionList => ({
  items: all.map((one, index) => citationItem(one, replace, typed, index)),
  incomplete: all.length > 0,
});

function citationItem(
  { offer, label, text }: WrittenOffer,
  replace: Span,
  typed: string,
  index: number,
): Completion {
  const { instrument, provision } = offer;
  const under = partsOf(instrument, provision).flatMap((part) => part.heading ?? []);
  const detail = provision.heading ?? under.slice(-2).join(': ');
  return {
    label,
    kind: 'citation',
    ...(detail && { detail }),
    documentation: describeProvision(instrument, provision),
    replace,
    text,
    filter: typed === '' ? label : typed,
    order: order(index),
  };
}

/** Its citation: short where the instrument is the setting's own, else with the instrument's name. */
export function writeOffer(
  { own }: CitationScope,
  { instrument, provision, number, path }: CitationOffer,
): string {
  const form = own.includes(instrument.id) ? 'short' : 'full';
  return writeCitation(instrument, { ...provision, number }, path, form);
}
