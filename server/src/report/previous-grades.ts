import { firstOfEach, isEmpty, type ScalarValue, scalarAt, valueAt } from '../draft/yaml/value';
import { editionOn, editionUnsure } from '../knowledge/frameworks/frameworks';
import {
  type GradeReading,
  readGrade,
  type Scale,
  scaleOf,
  structureOf,
} from '../knowledge/frameworks/terms';
import type { Edition, Framework, Kind, Setting } from '../knowledge/frameworks/types';
import type { Knowledge } from '../knowledge/knowledge';
import { plain } from '../text/plain';
import type { Day } from './days';
import { type PreviousInspection, previousInspections } from './previous';
import type { Report } from './report';

/** What an inspection of one framework gave on a day. */
export interface TermsThen {
  readonly framework: Framework;
  readonly edition: Edition;
  readonly scale: Scale;
  /** Ids of what was judged in the setting. */
  readonly judgements: readonly string[];
  /** Whether labels of that day are certain for the setting. */
  readonly certain: boolean;
}

/** A grade or judgement in words of an earlier inspection that does not fit its day and kind. */
export interface Misfit {
  readonly scalar: ScalarValue;
  readonly day: Day;
  readonly then: TermsThen;
  readonly kind: Kind | undefined;
  /**
   * What it is: a label that was not right at the time, a text that is no label, a grade where the kind or setting
   * gave none, a judgement of another kind, or an overall grade where there was none.
   */
  readonly is: 'label' | 'unknown' | 'ungraded' | 'other-kind' | 'no-overall';
  readonly reading?: GradeReading;
  /** What was given instead. */
  readonly values?: readonly string[];
  /** The kind whose judgement it is. */
  readonly of?: Kind;
  readonly certain: boolean;
}

/** Checks the grades and judgements of earlier inspections against what was given at the time. */
export function previousMisfits(report: Report, knowledge: Knowledge): Misfit[] {
  return previousInspections(report, knowledge).flatMap((one) => {
    const { day, value } = one;
    if (!day) return [];
    const terms = thenTerms(report, one, day);
    if (terms.length === 0) return [];
    const overall = scalarAt(value, 'judgement');
    const map = valueAt(value, 'judgements');
    const each =
      map?.kind === 'map' ? firstOfEach(map.entries).flatMap((entry) => scalarAt(entry.value) ?? []) : [];
    return [
      ...(overall ? misfit(report, one, day, terms, overall, true) : []),
      ...each.flatMap((scalar) => misfit(report, one, day, terms, scalar, false)),
    ];
  });
}

/** What an earlier inspection of a day gave: under the framework that its type names, or under each in force then. */
export function thenTerms({ setting }: Report, one: PreviousInspection, day: Day): TermsThen[] {
  const named = one.frameworks.filter((framework) => framework === one.named?.framework);
  return (named.length > 0 ? named : one.frameworks).map((framework) => {
    const edition = editionOn(framework, day);
    const sure = !edition.certainty || edition['certain-for']?.includes(setting?.id ?? '') === true;
    return {
      framework,
      edition,
      scale: scaleOf(framework, edition),
      judgements: structureOf(framework, { edition, setting }).judgements,
      certain: sure && !editionUnsure(framework, day),
    };
  });
}

function misfit(
  { setting }: Report,
  { named }: PreviousInspection,
  day: Day,
  terms: readonly TermsThen[],
  scalar: ScalarValue,
  overall: boolean,
): Misfit[] {
  if (isEmpty(scalar)) return [];
  const written = tidy(scalar.text.text);
  const kind = named?.kind;
  const then = terms[0] as TermsThen;
  const found = (is: Misfit['is'], more: Partial<Misfit> = {}): Misfit[] => [
    { scalar, day, then, kind, is, certain: then.certain, ...more },
  ];
  const outcome = outcomeOf(setting, kind);
  if (kind?.graded === false || outcome) return inWords(then, kind, outcome, written, found);
  const readings = terms.map(({ scale }) => readGrade(scale, written, day));
  const right = ({ is }: GradeReading) => is === 'grade' || is === 'letter-case' || is === 'older';
  if (readings.some(right)) return lostOverall(then, overall) ? found('no-overall') : [];
  const of = then.framework.kinds.find(
    (one) => one['judgement-values'] && matches(one['judgement-values'], written),
  );
  // A type that names no known kind may have been of that one.
  if (of) return kind ? found('other-kind', { of }) : [];
  const reading = readings.find(({ is }) => is === 'label') ?? (readings[0] as GradeReading);
  if (reading.is === 'label') return tolerated(then, reading) ? [] : found('label', { reading });
  return kind ? found('unknown', { reading, certain: false }) : [];
}

/** What a setting without grades gives in an inspection of that kind. */
const outcomeOf = (setting: Setting | undefined, kind: Kind | undefined): Setting['outcome'] =>
  kind?.graded === false ? undefined : setting?.outcome;

/** The misfit of a kind or setting that gives a judgement in words, or none. */
function inWords(
  then: TermsThen,
  kind: Kind | undefined,
  outcome: Setting['outcome'],
  written: string,
  found: (is: Misfit['is'], more?: Partial<Misfit>) => Misfit[],
): Misfit[] {
  const values = outcome?.values ?? kind?.['judgement-values'];
  if (values && matches(values, written)) return [];
  const grade = isGrade(then, written);
  // How the kinds of an uncertain time worded their judgements is not known.
  const certain = kind?.['grades-certainty'] !== 'uncertain' && !then.edition.certainty;
  if (grade) return found('ungraded', { certain, ...(values && { values }) });
  return values && certain ? found('unknown', { certain: false, values }) : [];
}

/** Whether the framework had an overall judgement that it no longer gave. */
const lostOverall = ({ framework, judgements }: TermsThen, overall: boolean): boolean =>
  overall &&
  framework.judgements.some((one) => one.overall) &&
  judgements.length > 0 &&
  !framework.judgements.some((one) => one.overall && judgements.includes(one.id));

/** A label of a neighbouring time, where it is not certain when the setting changed its labels. */
const tolerated = ({ edition, certain }: TermsThen, { former }: GradeReading): boolean =>
  !certain && edition.certainty !== undefined && former?.certainty !== undefined;

const isGrade = ({ scale, framework }: TermsThen, written: string): boolean =>
  readGrade(scale, written, undefined).is !== 'unknown' ||
  framework.grades.some(({ label }) => label === written.toLowerCase());

const tidy = (text: string): string => text.trim().replace(/\.+$/, '');

/** Whether a text says one of the values, loosely: “Improved in effectiveness”, or the value with more behind it. */
function matches(values: readonly string[], written: string): boolean {
  const bare = (text: string) => plain(text).replace(/ in /g, ' ');
  return values.some((value) => bare(written).startsWith(bare(value)));
}
