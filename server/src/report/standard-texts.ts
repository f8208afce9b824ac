import { valueAt } from '../draft/yaml/value';
import { inWordsOf } from '../knowledge/frameworks/report-words';
import type { Report } from './report';

/** The places of a report that a team may have standard words for, as `part` names them in a config. */
export const textParts = [
  'standard-sentence',
  'requirements',
  'recommendations',
  'unmet-standards',
  'compliance-notice',
  'made-again',
  'inspection',
  'inspectorate',
] as const;
export type TextPart = (typeof textParts)[number];

/** Standard words of a team for a part of its reports, and the reports that they are for; all where nothing is named. */
export interface StandardText {
  readonly part: TextPart;
  readonly text: string;
  readonly framework?: readonly string[];
  readonly setting?: readonly string[];
  readonly kind?: readonly string[];
  /** Overall grades, or the outcomes that replace them. */
  readonly grade?: readonly string[];
}

/** The standard words for a part of a report; of several that fit, the last. */
export function standardText(
  texts: readonly StandardText[] | undefined,
  report: Report | undefined,
  part: TextPart,
): string | undefined {
  if (!texts || !report) return undefined;
  const facts = {
    framework: report.framework.id,
    setting: report.setting?.id,
    kind: report.likelyKind?.id,
    grade: resultOf(report),
  };
  const fits = (text: StandardText): boolean =>
    (['framework', 'setting', 'kind', 'grade'] as const).every(
      (key) => !text[key] || text[key].includes(facts[key] ?? ''),
    );
  return texts.findLast((text) => text.part === part && fits(text))?.text;
}

/** Standard words with the name of the report’s setting instead of {setting}. */
export const inReportWords = (words: string, report: Report | undefined): string =>
  report ? inWordsOf(words, report.framework, report.setting) : words;

/** The overall grade as the scale has it, or the outcome or judgement instead. */
function resultOf({ judgementEntries, draft, setting, likelyKind }: Report): string | undefined {
  const overall = judgementEntries.find(({ judgement }) => judgement?.overall);
  if (overall) return overall.reading?.grade?.label;
  const key = likelyKind?.['judgement-key'] ?? setting?.outcome?.key;
  const value = key === undefined ? undefined : valueAt(draft.data, key);
  return value?.kind === 'scalar' ? value.text.text.trim().toLowerCase() : undefined;
}
