import type { Instrument, Provision } from './reference-types';

/** A place in an instrument, as it is written. */
export interface ProvisionPlace {
  readonly number: string;
  /** The labels in brackets after the number. */
  readonly path?: readonly string[];
}

/** A place as it is printed: 12(2)(a)(i). */
export const writePlace = ({ number, path = [] }: ProvisionPlace): string =>
  `${number}${path.map((step) => `(${step})`).join('')}`;

/** A provision, or a place in it, as far as a citation names it. */
interface CitedPlace extends ProvisionPlace, Pick<Provision, 'kind' | 'page'> {}

/**
 * A citation in the form that the product writes: “regulation 12(2)(a)”, “section 47 of the Children Act 1989”,
 * “Guide, page 22, paragraph 4.10”, “outcome 3, national framework”. No official rule on the form is known.
 * @param form `full` names the instrument; `short` only where the citation could not be read without
 */
export function writeCitation(
  instrument: Instrument,
  cited: CitedPlace,
  form: 'short' | 'full' = 'short',
): string {
  const place = writePlace(cited);
  const { kind, page } = cited;
  if (instrument.kind === 'framework') return `${kind} ${place}, national framework`;
  if (instrument['citation-style'] === 'page-and-paragraph') {
    const name = form === 'full' ? instrument.title : 'Guide';
    return `${name}, ${page === undefined ? '' : `page ${page}, `}paragraph ${place}`;
  }
  const alone = form === 'short' && kind !== 'section';
  return `${kind} ${place}${alone ? '' : ` of the ${instrument.short.replace(/^The /, '')}`}`;
}
