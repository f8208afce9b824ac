import type { CitedProvision, ProvisionCitation } from '../../draft/citations/citation';
import type { Instrument } from '../../knowledge/instruments/reference-types';
import { plain } from '../../text/plain';

/** The thing that a citation is of, in a form in which citations of several drafts can be compared. */
export interface CitationTarget {
  /** The id of the instrument, or a question mark and the name of one that is unknown. */
  readonly instrument: string;
  /** The unit of the number. Like all fields below, it is undefined for a whole instrument. */
  readonly unit?: string;
  readonly number?: string;
  readonly path?: readonly string[];
  /** The paragraph of a schedule. */
  readonly paragraph?: string;
  /** The end of a range. */
  readonly to?: { readonly number: string; readonly path: readonly string[] };
}

/** The target of a citation of a provision; undefined if its instrument is neither known nor named. */
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
 * Tells a target that is the same as the wanted one, or a part of it: 12(2)(a) is part of 12 and of 12(2), and 45(4) of
 * 45(3) to (5). A range is part of it if any of its paragraphs is.
 */
export function covers(wanted: CitationTarget, cited: CitationTarget): boolean {
  if (wanted.instrument !== cited.instrument) return false;
  if (wanted.number === undefined) return true;
  if (wanted.unit !== cited.unit || cited.number === undefined) return false;
  if (wanted.paragraph !== undefined && wanted.paragraph !== cited.paragraph) return false;
  const [from, until] = ends(wanted);
  const [first, last] = ends(cited);
  // Two ranges overlap if neither ends before the other begins.
  return (
    compare(first, until, until.length) <= 0 &&
    compare(last, from, from.length) >= 0 &&
    isDeepEnough(wanted, cited)
  );
}

/** Tells two targets of which one is the other, or a part of it. */
export const overlapsTarget = (a: CitationTarget, b: CitationTarget): boolean => covers(a, b) || covers(b, a);

/** A citation of a whole regulation is not a citation of its paragraph (2). */
const isDeepEnough = (wanted: CitationTarget, cited: CitationTarget): boolean =>
  cited.to !== undefined || ends(cited)[0].length >= ends(wanted)[0].length;

/** The first and the last place of a target, from its number down; 4.3 is part of 4. */
function ends({ number = '', path = [], to }: CitationTarget): [readonly string[], readonly string[]] {
  const first = [...number.split('.'), ...path];
  return [first, to ? [...to.number.split('.'), ...to.path] : first];
}

/** Compares two places down to a depth; a place that is not as deep equals all places below it. */
function compare(a: readonly string[], b: readonly string[], depth: number): number {
  for (let level = 0; level < Math.min(a.length, b.length, depth); level++) {
    const order = compareLabels(a[level] as string, b[level] as string);
    if (order !== 0) return order;
  }
  return 0;
}

/** Orders 2 before 10, 22 before 22A and a before b. Roman numerals sort as letters, because ranges of them are rare. */
function compareLabels(a: string, b: string): number {
  const [numberA, numberB] = [Number.parseInt(a, 10), Number.parseInt(b, 10)];
  if (!Number.isNaN(numberA) && !Number.isNaN(numberB) && numberA !== numberB) return numberA - numberB;
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
