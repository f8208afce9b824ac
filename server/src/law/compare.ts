import type { Instrument, Provision } from '../knowledge/instruments/reference-types';
import type { LawPack } from '../knowledge/law/law-pack';

/** The difference between the provisions of a pack and those that are known of its instrument. */
export interface PackDifference {
  /** Known, and not in the pack. */
  readonly missing: readonly string[];
  /** In the pack, and not known. */
  readonly added: readonly string[];
}

/** Compares numbers, of provisions of the kind that a pack has. */
export function compareWithKnown(
  { provisions, text }: LawPack,
  { provisions: known, schedules = [], defaults }: Instrument,
): PackDifference {
  const isOwn = ({ kind, status }: Provision): boolean => kind === defaults.kind && status !== 'omitted';
  const numbers = new Set(provisions.map(({ number }) => number.toLowerCase()));
  const listed = known.filter(isOwn).map(({ number }) => number);
  const own = schedules.map(({ number }) => `Schedule ${number ?? ''}`.trim());
  // A text as first made does not have what was inserted later.
  const expected = text.basis === 'as-made' ? listed.filter((number) => !/[A-Z]/.test(number)) : listed;
  const all = new Set([...known.map(({ number }) => number), ...own].map((number) => number.toLowerCase()));
  return {
    missing: [...expected, ...own].filter((number) => !numbers.has(number.toLowerCase())),
    added: provisions.map(({ number }) => number).filter((number) => !all.has(number.toLowerCase())),
  };
}
