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

/** The terms of an inspection under one framework on a day. */
export interface TermsThen {
  readonly framework: Framework;
  readonly edition: Edition;
  readonly scale: Scale;
  /** Ids of the judgements in the setting. */
  readonly judgements: readonly string[];
  /** The labels of that day are certain for the setting. */
  readonly certain: boolean;
}

/** A grade or judgement in words of an earlier inspection that does not fit its day and kind. */
export interface Misfit {
  readonly scalar: ScalarValue;
  readonly day: Day;
  readonly then: TermsThen;
  readonly kind: Kind | undefined;
  /**
   * A label that was not in use at the time, a text that is not a label, a grade though the kind or setting gave none, a
   * judgement of another kind, or an overall grade though there was none.
   */
  readonly is: 'label' | 'unknown' | 'ungraded' | 'other-kind' | 'no-overall';
  readonly reading?: GradeReading;
  /** The judgements in words that were possible instead. */
  readonly values?: readonly string[];
  /** The kind whose judgement it is. */
  readonly of?: Kind;
  readonly certain: boolean;
}

/** Checks the grades and judgements of earlier inspections against those that were possible at the time. */
export function previousMisfits(report: Report, knowledge: Knowledge): Misfit[] {
  return previousInspections(report, knowledge).flatMap((inspection) => {
    const { day, value, named } = inspection;
    if (!day) return [];
    const terms = termsThen(report, inspection, day);
    const [then] = terms;
    if (!then) return [];
    const past: InspectionThen = { setting: report.setting, kind: named?.kind, day, terms, then };
    const overall = scalarAt(value, 'judgement');
    const map = valueAt(value, 'judgements');
    const others =
      map?.kind === 'map' ? firstOfEach(map.entries).flatMap((entry) => scalarAt(entry.value) ?? []) : [];
    return [
      ...(overall ? misfits(past, overall, true) : []),
      ...others.flatMap((scalar) => misfits(past, scalar, false)),
    ];
  });
}

/** The terms of an earlier inspection on a day: under the framework that its type names, or under each in force then. */
export function termsThen({ setting }: Report, inspection: PreviousInspection, day: Day): TermsThen[] {
  const { frameworks, named } = inspection;
  const own = frameworks.filter((framework) => framework === named?.framework);
  return (own.length > 0 ? own : frameworks).map((framework) => {
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

/** An earlier inspection with everything that its grades are checked against. */
interface InspectionThen {
  readonly setting: Setting | undefined;
  readonly kind: Kind | undefined;
  readonly day: Day;
  /** Those of each framework that it may have been under, the most likely first. */
  readonly terms: readonly TermsThen[];
  /** The first of them. */
  readonly then: TermsThen;
}

/** The misfit of a grade or judgement in words, or none. */
function misfits(past: InspectionThen, scalar: ScalarValue, overall: boolean): Misfit[] {
  if (isEmpty(scalar)) return [];
  const { setting, kind, day, terms, then } = past;
  const written = tidy(scalar.text.text);
  const misfit = ({ is, ...details }: MisfitKind): Misfit[] => [
    { scalar, day, then, kind, is, certain: then.certain, ...details },
  ];
  const outcome = outcomeOf(setting, kind);
  const regraded = kind?.['new-judgement'] !== undefined && isGrade(then, written);
  if ((kind?.graded === false && !regraded) || outcome) {
    const found = wordsMisfit(past, outcome?.values ?? kind?.['judgement-values'], written);
    return found ? misfit(found) : [];
  }
  const readings = terms.map(({ scale }) => readGrade(scale, written, day));
  const right = ({ is }: GradeReading) => is === 'grade' || is === 'letter-case' || is === 'older';
  if (readings.some(right)) return lostOverall(then, overall) ? misfit({ is: 'no-overall' }) : [];
  const of = then.framework.kinds.find(
    (other) => other['judgement-values'] && matches(other['judgement-values'], written),
  );
  // A type that names no known kind may have been of that one.
  if (of) return kind ? misfit({ is: 'other-kind', of }) : [];
  const reading = readings.find(({ is }) => is === 'label') ?? (readings[0] as GradeReading);
  if (reading.is === 'label') return tolerated(then, reading) ? [] : misfit({ is: 'label', reading });
  return kind ? misfit({ is: 'unknown', reading, certain: false }) : [];
}

/** The fault of a grade, with details beyond those of the inspection. */
type MisfitKind = Pick<Misfit, 'is'> & Partial<Pick<Misfit, 'reading' | 'values' | 'of' | 'certain'>>;

/** The outcome instead of grades of a setting, in an inspection of that kind. */
const outcomeOf = (setting: Setting | undefined, kind: Kind | undefined): Setting['outcome'] =>
  kind?.graded === false ? undefined : setting?.outcome;

/**
 * The misfit of a text for an inspection with a judgement in words; undefined if it fits.
 * @param values the judgements in words, if they are known
 */
function wordsMisfit(
  { then, kind }: InspectionThen,
  values: readonly string[] | undefined,
  written: string,
): MisfitKind | undefined {
  if (values && matches(values, written)) return undefined;
  // The wording of judgements of an uncertain time is not known.
  const certain = kind?.['grades-certainty'] !== 'uncertain' && !then.edition.certainty;
  if (isGrade(then, written)) return { is: 'ungraded', certain, ...(values && { values }) };
  // The words of a history for an inspection without a judgement are not known.
  return values && certain && !kind?.['no-judgement'] ? { is: 'unknown', certain: false, values } : undefined;
}

/** Tells whether the framework had an overall judgement that it no longer gave then. */
const lostOverall = ({ framework, judgements }: TermsThen, overall: boolean): boolean =>
  overall &&
  framework.judgements.some((judgement) => judgement.overall) &&
  judgements.length > 0 &&
  !framework.judgements.some((judgement) => judgement.overall && judgements.includes(judgement.id));

/** Tells whether a label is of a neighbouring time and it is not certain when the setting changed its labels. */
const tolerated = ({ edition, certain }: TermsThen, { former }: GradeReading): boolean =>
  !certain && edition.certainty !== undefined && former?.certainty !== undefined;

const isGrade = ({ scale, framework }: TermsThen, written: string): boolean =>
  readGrade(scale, written, undefined).is !== 'unknown' ||
  framework.grades.some(({ label }) => label === written.toLowerCase());

const tidy = (text: string): string => text.trim().replace(/(?<!\.)\.+$/, '');

/** Compares a text with values loosely: “Improved in effectiveness” fits, and so does a value with more after it. */
function matches(values: readonly string[], written: string): boolean {
  const bare = (text: string) => plain(text).replace(/ in /g, ' ');
  return values.some((value) => bare(written).startsWith(bare(value)));
}
