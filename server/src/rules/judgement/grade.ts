import type { ScalarValue } from '../../draft/yaml/value';
import type { GradeReading } from '../../knowledge/frameworks/terms';
import type { Report } from '../../report/report';
import { closest } from '../../text/nearest';
import { quoted } from '../../text/words';
import type { Fix } from '../finding';
import { write } from '../fixes';
import { onReport, type Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'judgement/grade',
    title: 'Each grade is on the scale',
    about: 'wrong',
    what: 'Reports a grade that is not one of the four, with the label in full where a short one was written (“requires improvement”, “RI”). A label of an earlier time is right where the inspection is of that time: “requires improvement” alone was printed until 2019.',
    why: 'A grade has exact words with a meaning in law and in the press; “adequate” has not been a grade for years.',
    sources: ['Measured on 321 published ILACS reports', 'SCCIF, how inspectors make judgements'],
    since: '0.1.0',
    calibration: '0 findings in 58 published reports; one of 2018 has the short label, which was right then.',
    bad: {
      front:
        'judgements:\n  leaders: requires improvement\n  help-and-protection: good\n  children-in-care: good\n  care-leavers: good',
      body: '',
    },
    good: {
      front:
        'judgements:\n  leaders: requires improvement to be good\n  help-and-protection: good\n  children-in-care: good\n  care-leavers: good',
      body: '',
    },
  },
  check: onReport(function* (report) {
    for (const { scalar, reading, judgement } of report.judgementEntries) {
      if (!scalar || !reading || !judgement || !(reading.is === 'label' || reading.is === 'unknown'))
        continue;
      const written = scalar.text.text.trim();
      yield {
        span: scalar.span,
        message: explain(report, written, reading),
        ...(!report.terms.certain && { atMost: 'warning' as const }),
        fixes: fixes(report, scalar, reading),
        source: report.framework.sources[report.terms.scale.grades[0]?.source ?? ''],
      };
    }
  }),
};

/** The message on a written grade that is none. */
export function explain({ framework, terms }: Report, written: string, reading: GradeReading): string {
  const { label, grade, former } = reading;
  const scale = quoted(
    terms.scale.grades.map((known) => known.label),
    'or',
  );
  if (grade && label?.until) {
    return `“${written}” is the label of inspections until ${label.until.slice(0, 4)}; write “${grade.label}”.`;
  }
  if (former) {
    const todo = grade ? `write “${grade.label}”` : `use ${scale}`;
    return `“${written}” is a grade of other years (${former.name}); ${todo}.`;
  }
  if (grade) return `“${written}” is not the label of a grade; write “${grade.label}” in full.`;
  const why = label?.explanation ? ` (${label.explanation})` : '';
  return `“${written}” is not a grade of ${framework.short}${why}; use ${scale}.`;
}

function fixes({ terms }: Report, scalar: ScalarValue, reading: GradeReading): Fix[] {
  if (reading.grade) return [write(scalar.span, reading.grade.label, 'safe')];
  const written = scalar.text.text.trim();
  const nearest = closest(written, terms.scale.grades, { names: ({ label }) => [label], limit: 0.4 });
  if (nearest) return [write(scalar.span, nearest.label)];
  return terms.scale.grades.map(({ label }) => write(scalar.span, label));
}

export default rule;
