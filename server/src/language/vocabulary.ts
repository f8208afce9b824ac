import { nameOf, type Terms } from '../knowledge/frameworks/terms';
import type { Checked } from '../lint/check';
import { type Report, stages } from '../report/report';
import { inReportWords, standardText } from '../report/standard-texts';
import {
  describeEdition,
  describeFramework,
  describeGrade,
  describeJudgement,
  describeKind,
  describeSetting,
  stageNotes,
} from './describe';
import { enforcementWords } from './known-terms';

/** A key or a value of the YAML, as completion offers it and hover explains it. */
export interface YamlWord {
  readonly text: string;
  /** A few words that an editor shows next to it. */
  readonly detail?: string;
  /** Markdown. */
  readonly about: string;
  /** A key with keys below it, so that its value begins on the next line. */
  readonly map?: boolean;
}

/** The part of a checked draft that its words depend on. */
export type YamlContext = Pick<Checked, 'knowledge' | 'report' | 'texts'>;

/** The values that a key may have, best first; none if it takes any text. */
export function valuesOf(
  { knowledge, report, texts }: YamlContext,
  path: readonly string[],
  key: string,
): YamlWord[] {
  const keys = [...path, key].join('.');
  if (keys === 'framework') {
    const frameworks = knowledge.ids.flatMap((id) => knowledge.framework(id) ?? []);
    return frameworks.map((framework) => wordOf(framework.id, framework.short, describeFramework(framework)));
  }
  if (keys === 'stage') return stages.map((stage) => ({ text: stage, about: stageNotes[stage] ?? '' }));
  if (!report) return [];
  const { framework } = report;
  if (keys === 'standard-sentence') {
    const sentence = standardText(texts, report, 'standard-sentence');
    const text = sentence && inReportWords(sentence.replace(/\s+/g, ' '), report);
    return text ? [{ text, about: 'Your team’s standard sentence for this overall grade.' }] : [];
  }
  if (keys === 'setting') {
    return (framework.settings ?? []).map((setting) =>
      wordOf(setting.id, setting.name, describeSetting(framework, setting)),
    );
  }
  if (keys === 'edition') {
    return framework.editions.map((edition) =>
      wordOf(edition.id, edition.name, describeEdition(framework, edition)),
    );
  }
  if (keys === 'inspection.type') {
    const kinds = framework.kinds.filter(({ id }) => !report.setting || report.setting.kinds.includes(id));
    return kinds.map((kind) => wordOf(kind.id, kind.name, describeKind(framework, kind)));
  }
  if (keys === 'enforcement.type') return enforcementWords({ knowledge, report });
  if (path.length === 1 && path[0] === 'judgements') {
    return report.terms.scale.grades.map((grade) => ({
      text: grade.label,
      about: describeGrade(report, grade),
    }));
  }
  return [];
}

/** The ids of the judgements or sections that are keys under a path, in official order; none under any other path. */
export function judgementKeys(report: Report | undefined, path: readonly string[]): YamlWord[] {
  if (!report || path.length !== 1) return [];
  const { terms } = report;
  return idsUnder(terms, path[0]).flatMap((id) => {
    const judgement = terms.judgements.find((item) => item.id === id);
    return judgement ? [wordOf(id, nameOf(judgement), describeJudgement(report, judgement))] : [];
  });
}

function idsUnder({ expected, sections }: Terms, key: string | undefined): readonly string[] {
  if (key === 'judgements') return expected;
  return key === 'sections' ? sections : [];
}

const wordOf = (text: string, detail: string | undefined, about: string): YamlWord => ({
  text,
  ...(detail !== undefined && { detail }),
  about,
});
