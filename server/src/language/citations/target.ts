import type { Provision as CitedProvision, ProvisionCitation } from '../../draft/citations/citation';
import type { Instrument } from '../../knowledge/instruments/reference-types';
import { plain } from '../../text/plain';

/** What a citation is of, so that those of several drafts can be compared. */
export interface CitationTarget {
  /** The id of the instrument; of one that is not known its name, behind a question mark. */
  readonly instrument: string;
  /** What the number is of; undefined of a whole instrument, as are all the others. */
  readonly unit?: string;
  readonly number?: string;
  readonly path?: readonly string[];
  /** The paragraph of a schedule. */
  readonly paragraph?: string;
  /** The last, where it is the first of several in a row. */
  readonly to?: { readonly number: string; readonly path: readonly string[] };
}

/** What a provision that is cited is; undefined where its instrument is neither known nor named. */
export function citationTarget(
  { unit, instrument: named }: Pick<ProvisionCitation, 'unit' | 'instrument'>,
  { number, path, paragraph, to }: CitedProvision,
  instrument: Instrument | undefined,
): CitationTarget | undefined {
  const id = instrument?.id ?? (named?.as === 'title' ? `?${plain(named.text)}` : undefined);
  if (id === undefined) return undefined;
  return {
    instrument: id,
    unit,
    number: number.toUpperCase(),
    path,
    ...(paragraph !== undefined && { paragraph }),
    ...(to && { to: { number: to.number.toUpperCase(), path: to.path } }),
  };
}

/**
 * Whether a citation is of what is looked for, or of a part of it: 12(2)(a) is in 12 and in 12(2), 45(4) in 45(3) to
 * (5). Of a row of paragraphs it is enough that one is.
 */
export function covers(wanted: CitationTarget, cited: CitationTarget): boolean {
  if (wanted.instrument !== cited.instrument) return false;
  if (wanted.number === undefined) return true;
  if (wanted.unit !== cited.unit || cited.number === undefined) return false;
  if (wanted.paragraph !== undefined && wanted.paragraph !== cited.paragraph) return false;
  const [from, until] = ends(wanted);
  const [first, last] = ends(cited);
  // Two rows of places have one in common where neither ends before the other begins.
  return (
    compare(first, until, until.length) <= 0 &&
    compare(last, from, from.length) >= 0 &&
    deepEnough(wanted, cited)
  );
}

/** Whether two citations are of the same place, or of one that is in the other. */
export const overlapsTarget = (one: CitationTarget, other: CitationTarget): boolean =>
  covers(one, other) || covers(other, one);

/** A citation of all of a regulation is none of its paragraph (2). */
const deepEnough = (wanted: CitationTarget, cited: CitationTarget): boolean =>
  cited.to !== undefined || ends(cited)[0].length >= ends(wanted)[0].length;

/** The first and the last place that a subject is of, from its number down; 4.3 is in 4. */
function ends({ number = '', path = [], to }: CitationTarget): [readonly string[], readonly string[]] {
  const first = [...number.split('.'), ...path];
  return [first, to ? [...to.number.split('.'), ...to.path] : first];
}

/** Compares two places as far down as `depth`; a place that is not as deep holds what is below it. */
function compare(one: readonly string[], other: readonly string[], depth: number): number {
  for (let at = 0; at < Math.min(one.length, other.length, depth); at++) {
    const order = compareLabels(one[at] as string, other[at] as string);
    if (order !== 0) return order;
  }
  return 0;
}

/** 2 before 10, 22 before 22A, a before b. Roman numerals are not told from letters: within a row that is rare. */
function compareLabels(one: string, other: string): number {
  const [a, b] = [Number.parseInt(one, 10), Number.parseInt(other, 10)];
  if (!Number.isNaN(a) && !Number.isNaN(b) && a !== b) return a - b;
  return one === other ? 0 : one < other ? -1 : 1;
}
