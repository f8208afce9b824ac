import { scalarAt } from '../../draft/yaml/value';
import type { Grade } from '../../knowledge/frameworks/grades';
import type { Checked } from '../../lint/check';
import type { Report } from '../../report/report';
import { inReportWords, standardText } from '../../report/standard-texts';
import type { Edit } from '../../rules/finding';
import { plain } from '../../text/plain';
import { rewrite } from '../cursor/yaml-text';

/**
 * The edits that replace a team’s standard sentence of the overall grade by that of another grade: under its key and in the text.
 * None where the team has no sentence for one of the grades, because the product knows only a few words of each.
 */
export function sentenceEdits({ draft, texts }: Checked, report: Report, grade: Grade): Edit[] {
  const sentence = (of: Report): string | undefined => {
    const text = standardText(texts, of, 'standard-sentence');
    return text && inReportWords(text.replace(/\s+/g, ' ').trim(), of);
  };
  const before = sentence(report);
  const after = sentence(withOverall(report, grade));
  if (before === undefined || after === undefined || before === after) return [];
  const key = scalarAt(draft.data, 'standard-sentence')?.text;
  const blocks = draft.passages.flatMap((passage) => passage.blocks.map(({ text }) => text));
  return [...(key ? [key] : []), ...blocks]
    .map((text) => text.trim())
    .filter(({ text }) => plain(text) === plain(before))
    .flatMap(({ whole }) => rewrite(draft, whole, after) ?? []);
}

/** A report as it would be with another overall grade. */
const withOverall = (report: Report, grade: Grade): Report => ({
  ...report,
  judgementEntries: report.judgementEntries.map((entry) =>
    entry.judgement?.overall ? { ...entry, reading: { is: 'grade', grade } } : entry,
  ),
});
