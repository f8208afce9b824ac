import { isEmpty, valueAt } from '../../draft/yaml/value';
import type { Judgement } from '../../knowledge/frameworks/types';
import type { Report } from '../../report/report';
import { inflect, quoted } from '../../text/words';
import { add } from '../fixes';
import { addKeys, addTopKeys, mapAt, parentOf, topOf } from '../places';
import { onReport, type Rule } from '../rule';
import { meantBy } from './unknown';

const rule: Rule = {
  meta: {
    id: 'judgement/missing',
    title: 'Every judgement of the inspection is given',
    about: 'missing',
    what: 'Reports judgements that the edition asks for and the draft does not have, or has without a grade; in an inspection that gives one judgement in words, that one.',
    why: 'A report without one of its judgements cannot be published.',
    sources: ['Measured on 321 published ILACS reports', 'SCCIF, how inspectors make judgements'],
    since: '0.1.0',
    calibration: '0 findings in 58 published reports.',
    bad: { front: 'judgements:\n  leaders: good\n  help-and-protection: good\n  children-in-care: good' },
    good: {
      front:
        'judgements:\n  leaders: good\n  help-and-protection: good\n  children-in-care: good\n  care-leavers: good',
    },
  },
  check: onReport(function* (report) {
    const { draft, framework, kind } = report;
    // A text or list there is a matter of shape.
    const all = valueAt(draft.data, 'judgements');
    if (all?.kind !== 'map' && !isEmpty(all)) return;
    for (const { entry, judgement, scalar } of report.given) {
      if (!judgement || scalar || !report.expected.includes(judgement) || entry.value.kind !== 'scalar')
        continue;
      const message = `The grade for ${judgement.short} is missing; give ${quoted(labels(report), 'or')}.`;
      yield { span: entry.keySpan, message };
    }
    const missing = report.expected.filter((judgement) => !accountedFor(report, judgement));
    if (missing.length > 0) {
      const lines = missing.map(({ id }) => `${id}: `);
      const map = mapAt(draft, 'judgements');
      const added = map?.entries.length
        ? addKeys(draft, map, lines)
        : map
          ? undefined
          : addTopKeys(draft, ['judgements:', ...lines.map((line) => `  ${line}`)]);
      const unsure =
        (report.editionUnsure && missing.every(({ overall }) => overall)) || !report.terms.certain;
      yield {
        span: parentOf(draft, 'judgements'),
        message: `${quoted(missing.map(({ id }) => id))} ${inflect(missing.length, 'is', 'are')} missing from the judgements of this inspection (${report.edition.name}); add ${inflect(missing.length, 'it', 'them')} under “judgements”.`,
        ...(unsure && { atMost: 'warning' as const }),
        fixes: add('Add the missing judgements', added),
        source: framework.sources[report.edition.source],
      };
    }
    const instead = insteadOfGrades(report);
    if (instead && isEmpty(valueAt(draft.data, instead.key))) {
      const { key, values, source } = instead;
      const how = values ? quoted(values, 'or') : 'the judgement in words';
      const message = `The judgement of this ${kind?.name ?? 'inspection'} is missing; give ${how} in “${key}”.`;
      yield { span: parentOf(draft, key) ?? topOf(draft), message, source: framework.sources[source] };
    }
  }),
};

/** What this inspection gives in place of grades: one judgement in words, or an outcome. */
function insteadOfGrades({
  kind,
  setting,
}: Report): { key: string; values?: readonly string[]; source: string } | undefined {
  const outcome = kind?.graded !== false ? setting?.outcome : undefined;
  if (outcome) return outcome;
  const key = kind?.['judgement-key'];
  const values = kind?.['judgement-values'];
  return kind && key ? { key, ...(values && { values }), source: kind.source } : undefined;
}

const labels = ({ terms }: Report): string[] => terms.scale.grades.map(({ label }) => label);

/** Whether the draft gives the judgement, or holds something that another rule reports in its place. */
function accountedFor(report: Report, wanted: Judgement): boolean {
  return report.given.some(({ entry, judgement }) => {
    if (judgement === wanted) return true;
    if (!judgement) return meantBy(report, entry.key) === wanted;
    return judgement.parts?.includes(wanted.id) || wanted.parts?.includes(judgement.id);
  });
}

export default rule;
