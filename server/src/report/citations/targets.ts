import type { Target, TargetKind } from '../../draft/citations/citation';
import type { CitationRules } from '../../knowledge/frameworks/report-form';
import {
  builtInInstruments,
  type InstrumentCatalogue,
} from '../../knowledge/instruments/instrument-catalogue';
import { closest, unlikeness } from '../../text/nearest';

/** An outcome, enabler or principle of the national framework. */
export interface KnownTarget {
  readonly target: TargetKind;
  readonly number: number;
  /** Its name, if it is known. */
  readonly name: string | undefined;
}

// Names are long sentences: a near one is the same with another word or a slip.
const near = 0.3;

/** The targets that can be cited; `all` if there are no others. */
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

/** The target with a name or nearly that; undefined if there is none. */
export const targetNamed = (known: readonly KnownTarget[], name: string): KnownTarget | undefined =>
  closest(
    name,
    known.filter(({ name: own }) => own !== undefined),
    { names: (target) => [target.name as string], limit: near },
  );

/** Tells whether a name is near enough to the target's, or its name is not known. */
export const nameFits = ({ name: own }: KnownTarget, name: string): boolean =>
  own === undefined || unlikeness(own, name) <= near;

/** The target that is cited: by its number, or else by its name. */
export function targetCited(
  known: readonly KnownTarget[],
  { target, number, name }: Target,
): KnownTarget | undefined {
  const same = known.filter((other) => other.target === target);
  if (number !== undefined) return same.find((other) => other.number === number);
  return name === undefined ? undefined : targetNamed(same, name);
}
