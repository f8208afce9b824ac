import type { Instrument, Provision } from './reference-types';

/** A place in an instrument, as it is written. */
export interface ProvisionPlace {
  readonly number: string;
  /** The brackets behind the number, without brackets. */
  readonly path?: readonly string[];
}

/** A place as it is printed: 12(2)(a)(i). */
export const writePlace = ({ number, path = [] }: ProvisionPlace): string =>
  `${number}${path.map((step) => `(${step})`).join('')}`;

/**
 * A citation in the form that the product writes: “regulation 12(2)(a)”, “section 47 of the Children Act 1989”,
 * “Guide, page 22, paragraph 4.10”, “outcome 3, national framework”. No official rule on the form is known.
 * @param form `full` names the instrument; `short` only where the citation could not be read without
 */
export function writeCitation(
  instrument: Instrument,
  provision: Pick<Provision, 'kind' | 'number' | 'page'>,
  path: readonly string[] = [],
  form: 'short' | 'full' = 'short',
): string {
  const place = writePlace({ number: provision.number, path });
  const { kind, page } = provision;
  if (instrument.kind === 'framework') return `${kind} ${place}, national framework`;
  if (instrument['citation-style'] === 'page-and-paragraph') {
    const name = form === 'full' ? instrument.title : 'Guide';
    return `${name}, ${page === undefined ? '' : `page ${page}, `}paragraph ${place}`;
  }
  const alone = form === 'short' && kind !== 'section';
  return `${kind} ${place}${alone ? '' : ` of the ${instrument.short.replace(/^The /, '')}`}`;
}
