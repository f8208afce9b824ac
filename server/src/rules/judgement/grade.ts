import type { ScalarValue } from '../../draft/yaml/value';
import { type GradeReading, inSentences } from '../../knowledge/frameworks/terms';
import type { Report } from '../../report/report';
import { messagesOf, type NamedMessage } from '../../text/messages';
import { closest } from '../../text/nearest';
import { capital, quoted } from '../../text/words';
import type { Fix } from '../finding';
import { write } from '../fixes';
import { onReport, type Rule } from '../rule';

interface ExplainedScale {
  readonly scale: readonly string[];
  readonly explanation: string;
}

const messages = messagesOf({
  endedLabel: (written: string, year: string, label: string) =>
    `Write “${label}”. “${written}” was this grade’s name until ${year}.`,
  otherYears: (written: string, years: string, label: string) =>
    `Write “${label}”. “${written}” is a grade of another edition (${years}).`,
  otherYearsScale: (written: string, years: string, scale: readonly string[]) =>
    `Use ${quoted(scale, 'or')}. “${written}” is a grade of another edition (${years}).`,
  notInFull: (label: string) => `Write the grade in full: “${label}”.`,
  unknown: (written: string, framework: string, scale: readonly string[]) =>
    `“${written}” is not a grade under ${framework}. Use ${quoted(scale, 'or')}.`,
  unknownExplained: (written: string, framework: string, { scale, explanation }: ExplainedScale) =>
    `“${written}” is not a grade under ${framework}. ${capital(explanation)}. Use ${quoted(scale, 'or')}.`,
});

const rule: Rule = {
  meta: {
    id: 'judgement/grade',
    title: 'Each grade is on the scale',
    about: 'wrong',
    harm: 'A reader finds a grade that does not exist, or that has another meaning.',
    what: 'Reports a grade that is not one of the four. A short grade (“requires improvement”, “RI”) is reported with the label in full. An earlier label is correct for an inspection of its time: “requires improvement” alone was printed until 2019.',
    why: 'A grade has exact words with a meaning in law and in the press. “Adequate” has not been a grade for years.',
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
        ...explain(report, written, reading),
        ...(!report.terms.certain && { atMost: 'warning' as const }),
        fixes: fixes(report, scalar, reading),
        source: report.framework.sources[report.terms.scale.grades[0]?.source ?? ''],
      };
    }
  }),
};

/** The message on a text that is not a grade. */
export function explain({ framework, terms }: Report, written: string, reading: GradeReading): NamedMessage {
  const { label, grade, former } = reading;
  const scale = terms.scale.grades.map((known) => known.label);
  if (grade && label?.until) return messages.endedLabel(written, label.until.slice(0, 4), grade.label);
  if (former && grade) return messages.otherYears(written, former.name, grade.label);
  if (former) return messages.otherYearsScale(written, former.name, scale);
  if (grade) return messages.notInFull(grade.label);
  return label?.explanation
    ? messages.unknownExplained(written, inSentences(framework), { scale, explanation: label.explanation })
    : messages.unknown(written, inSentences(framework), scale);
}

function fixes({ terms }: Report, scalar: ScalarValue, reading: GradeReading): Fix[] {
  if (reading.grade) return [write(scalar.span, reading.grade.label, 'safe')];
  const written = scalar.text.text.trim();
  const nearest = closest(written, terms.scale.grades, { names: ({ label }) => [label], limit: 0.4 });
  if (nearest) return [write(scalar.span, nearest.label)];
  return terms.scale.grades.map(({ label }) => write(scalar.span, label));
}

export default rule;
