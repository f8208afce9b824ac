import type { Target, TargetKind } from '../../draft/citations/citation';
import type { CitationRules } from '../../knowledge/frameworks/report-form';
import {
  builtInInstruments,
  type InstrumentCatalogue,
} from '../../knowledge/instruments/instrument-catalogue';
import { closest, unlikeness } from '../../text/nearest';

/** An outcome, enabler or principle that there is. */
export interface KnownTarget {
  readonly target: TargetKind;
  readonly number: number;
  /** Its name, where it is known. */
  readonly name: string | undefined;
}

// Names are long sentences: one that is near enough is the same with another word or a slip.
const near = 0.3;

/** What can be cited, and whether that is all there is. */
export function targetsOf(
  { instrument: id }: Pick<CitationRules, 'instrument'>,
  catalogue: InstrumentCatalogue = builtInInstruments,
): {
  known: readonly KnownTarget[];
  all: boolean;
} {
  const data = catalogue.instrument(id);
  const known = (data?.provisions ?? []).map(({ kind, number, heading }) => ({
    target: kind as TargetKind,
    number: Number(number),
    name: heading ?? undefined,
  }));
  return { known, all: data?.coverage.exhaustive === true };
}

/** The one that a name is the name of; undefined where it is near none. */
export const targetNamed = (known: readonly KnownTarget[], name: string): KnownTarget | undefined =>
  closest(
    name,
    known.filter((one) => one.name !== undefined),
    { names: (target) => [target.name as string], limit: near },
  );

/** Whether a target's name is its own, as far as that is known. */
export const nameFits = ({ name: own }: KnownTarget, name: string): boolean =>
  own === undefined || unlikeness(own, name) <= near;

/** The one that is cited: by its number, or else by its name. */
export function targetCited(
  known: readonly KnownTarget[],
  { target, number, name }: Target,
): KnownTarget | undefined {
  const same = known.filter((one) => one.target === target);
  if (number !== undefined) return same.find((one) => one.number === number);
  return name === undefined ? undefined : targetNamed(same, name);
}
