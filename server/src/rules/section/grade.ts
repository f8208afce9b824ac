import type { JudgementHeading } from '../../report/heading';
import type { JudgementEntry, JudgementSection, Report } from '../../report/report';
import { messagesOf } from '../../text/messages';
import type { RuleFinding } from '../finding';
import { write } from '../fixes';
import { explain } from '../judgement/grade';
import { onReport, type Rule } from '../rule';

const messages = messagesOf({
  noGrade: (example: string) => `Add the grade to the heading, for example “${example}”.`,
  differs: (judgement: string, heading: string, grade: string) =>
    `The heading has “${heading}”, but “judgements” has “${grade}” for ${judgement}. Correct the wrong one.`,
});

const rule: Rule = {
  meta: {
    id: 'section/grade',
    title: 'The grade in a heading is the same as in the judgements',
    about: 'wrong',
    harm: 'A reader finds one grade in the table and another above the text.',
    what: 'Reports the heading of a judgement section that has no grade, a grade that is not on the scale, or another grade than `judgements`. If two grades differ, neither is assumed to be right.',
    why: 'A heading that contradicts the table of judgements is the most serious slip that a report can have. It does not occur in 1,119 headings of published reports. It happens in drafts.',
    sources: ['Measured on 321 published ILACS reports'],
    since: '0.1.0',
    calibration: '0 findings in 58 published reports.',
    bad: {
      body: '## The experiences and progress of children who need help and protection: inadequate\n\n1. Children are seen promptly.\n',
    },
    good: {
      body: '## The experiences and progress of children who need help and protection: good\n\n1. Children are seen promptly.\n',
    },
  },
  check: onReport(function* (report) {
    if (!report.graded) return;
    for (const section of report.sections) {
      const graded = report.judgementEntries.find(({ judgement }) => judgement === section.judgement);
      const finding = section.heading && compare(report, section, graded);
      if (finding) {
        const unsure = report.framework.headings.certainty === 'uncertain' && !section.heading?.grade;
        yield unsure ? { atMost: 'warning', ...finding } : finding;
      }
    }
  }),
};

function compare(
  report: Report,
  { heading, judgement }: JudgementSection,
  graded: JudgementEntry | undefined,
): RuleFinding | undefined {
  if (!heading) return undefined;
  const grade = graded?.reading?.grade?.label;
  // A grade that is missing under “judgements” too is reported once, by judgement/missing.
  if (!heading.grade && !grade && report.expected.includes(judgement)) return undefined;
  if (!heading.grade) return lacksGrade(report, heading, graded);
  const { reading, span, written } = heading.grade;
  const scalar = graded?.scalar;
  const same = reading.grade !== undefined && reading.grade.label === grade;
  if (reading.is === 'unknown' || reading.is === 'label') {
    const label = reading.grade?.label ?? grade;
    return {
      span,
      ...explain(report, written, reading),
      fixes: label ? [write(span, label, same ? 'safe' : 'suggestion')] : [],
    };
  }
  if (!scalar || !grade || !reading.grade || same) return undefined;
  const here = reading.grade.label;
  return {
    span,
    ...messages.differs(judgement.short, here, grade),
    related: [{ span: scalar.span, message: `The grade under “judgements” is “${grade}”.` }],
    fixes: [
      { title: `Change the heading to “${grade}”`, kind: 'suggestion', edits: [{ span, text: grade }] },
      {
        title: `Change the judgement to “${here}”`,
        kind: 'suggestion',
        edits: [{ span: scalar.span, text: here }],
      },
    ],
  };
}

function lacksGrade(
  { framework: { headings } }: Report,
  heading: JudgementHeading,
  graded: JudgementEntry | undefined,
): RuleFinding {
  const grade = graded?.reading?.grade?.label;
  const added = headings.separator + (grade ?? 'good');
  // Nothing else follows the official wording, so that the grade can only be added there.
  const isSure =
    graded?.reading?.is === 'grade' &&
    heading.official &&
    heading.marks.length === 0 &&
    headings.certainty !== 'uncertain';
  return {
    span: heading.heading.span,
    ...messages.noGrade(added),
    about: 'missing',
    fixes: grade
      ? [
          {
            title: `Add “${added}”`,
            kind: isSure ? 'safe' : 'suggestion',
            edits: [{ span: heading.restSpan, text: added }],
          },
        ]
      : [],
  };
}

export default rule;
