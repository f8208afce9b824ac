import { nameOf } from '../knowledge/frameworks/terms';
import type { Checked } from '../lint/check';
import { type Report, stages } from '../report/report';
import {
  describeEdition,
  describeFramework,
  describeGrade,
  describeJudgement,
  describeKind,
  describeSetting,
  stageNotes,
} from './describe';

/** A word that can stand at a place of the YAML, as completion offers it and hover explains it. */
export interface YamlWord {
  readonly text: string;
  /** A few words beside it. */
  readonly detail?: string;
  /** Markdown. */
  readonly about: string;
  /** What the typed text is compared with, where it is more than the word itself. */
  readonly filter?: string;
  /** Whether the key holds keys of its own, so that its value begins on the next line. */
  readonly map?: boolean;
}

/** What the words at a place depend on. */
export type YamlContext = Pick<Checked, 'knowledge' | 'report'>;

/** The values that a key may have, best first; none where any text will do. */
export function valuesOf(
  { knowledge, report }: YamlContext,
  path: readonly string[],
  key: string,
): YamlWord[] {
  const place = [...path, key].join('.');
  if (place === 'framework') {
    return knowledge.ids.flatMap((id) => {
      const known = knowledge.framework(id);
      return known ? [{ text: id, ...named(known.short, describeFramework(known)) }] : [];
    });
  }
  if (place === 'stage') return stages.map((stage) => ({ text: stage, about: stageNotes[stage] ?? '' }));
  if (!report) return [];
  const { framework: known } = report;
  if (place === 'setting') {
    return (known.settings ?? []).map((one) => ({
      text: one.id,
      ...named(one.name, describeSetting(known, one)),
    }));
  }
  if (place === 'edition') {
    return known.editions.map((one) => ({ text: one.id, ...named(one.name, describeEdition(known, one)) }));
  }
  if (place === 'inspection.type') {
    const kinds = known.kinds.filter(({ id }) => !report.setting || report.setting.kinds.includes(id));
    return kinds.map((one) => ({ text: one.id, ...named(one.name, describeKind(known, one)) }));
  }
  if (path.length === 1 && path[0] === 'judgements') {
    return report.terms.scale.grades.map((grade) => ({
      text: grade.label,
      about: describeGrade(report, grade),
    }));
  }
  return [];
}

/** The keys of judgements and sections that can stand under a path, in official order; those there are left out. */
export function judgementKeys(report: Report | undefined, path: readonly string[]): YamlWord[] {
  if (!report || path.length !== 1) return [];
  const { terms } = report;
  const ids = path[0] === 'judgements' ? terms.expected : path[0] === 'sections' ? terms.sections : [];
  return ids.flatMap((id) => {
    const judgement = terms.judgements.find((one) => one.id === id);
    return judgement ? [{ text: id, ...named(nameOf(judgement), describeJudgement(report, judgement)) }] : [];
  });
}

const named = (detail: string | undefined, about: string): Omit<YamlWord, 'text'> =>
  detail === undefined ? { about } : { detail, about };
