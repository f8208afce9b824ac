import ilacs from '../../../knowledge/frameworks/ilacs.yaml';
import sccif from '../../../knowledge/frameworks/sccif.yaml';
import type { Edition, Framework, Grade, Judgement, Label, Source } from './types';

/** The frameworks by id; each is read when it is first asked for. */
const loaders: Readonly<Record<string, () => unknown>> = { ilacs, sccif };

/** The ids that `framework:` may have. */
export const frameworkIds: readonly string[] = Object.keys(loaders);

/** A framework's data, or undefined where the id is not known. */
export function framework(id: string | undefined): Framework | undefined {
  const load = id !== undefined && Object.hasOwn(loaders, id) ? loaders[id] : undefined;
  return load?.() as Framework | undefined;
}

export const judgementOf = (data: Framework, id: string): Judgement | undefined =>
  data.judgements.find((judgement) => judgement.id === id);

export const sourceOf = (data: Framework, key: string): Source | undefined => data.sources[key];

/** The edition in force on the first day of an inspection (an ISO date); the first or last one for days outside all. */
export function editionOn(data: Framework, day: string): Edition {
  const found = data.editions.findLast((edition) => edition.from <= day);
  return (found ?? data.editions[0]) as Edition;
}

/** The edition of new inspections. */
export const latestEdition = (data: Framework): Edition => data.editions.at(-1) as Edition;

/** Whether the edition of an inspection that starts that day cannot be told for certain. */
export const editionUnsure = (data: Framework, day: string): boolean =>
  data.editions.some(({ unsure }) => unsure && day >= unsure.from && day <= unsure.until);

/** How good a grade is: 0 for the worst; undefined where it is not on the scale. */
export function rank(data: Framework, label: string): number | undefined {
  const at = data.grades.findIndex((grade) => grade.label === label);
  return at < 0 ? undefined : data.grades.length - 1 - at;
}

/** What a written grade is. */
export interface GradeReading {
  /** On the scale as written, on it but for its letter case, of another time, short for one, or none. */
  readonly is: 'grade' | 'letter-case' | 'older' | 'label' | 'unknown';
  /** The grade that is meant, where it is certain. */
  readonly grade?: Grade;
  readonly label?: Label;
}

const squash = (text: string): string => text.trim().replace(/\s+/g, ' ');

/**
 * Reads a grade as somebody wrote it.
 * @param day first day of the inspection (an ISO date), for labels that were right until then
 */
export function readGrade(data: Framework, written: string, day: string | undefined): GradeReading {
  const text = squash(written);
  const exact = data.grades.find((grade) => grade.label === text);
  if (exact) return { is: 'grade', grade: exact };
  const lower = text.toLowerCase();
  const grade = data.grades.find((one) => one.label === lower);
  if (grade) return { is: 'letter-case', grade };
  const label = data.labels.find((one) => one.label.toLowerCase() === lower);
  if (!label) return { is: 'unknown' };
  const meant = data.grades.find((one) => one.label === label.means);
  const is = label.until && day && day <= label.until ? 'older' : 'label';
  return meant ? { is, grade: meant, label } : { is, label };
}
