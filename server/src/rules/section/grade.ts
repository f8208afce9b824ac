import type { JudgementEntry, JudgementSection, Report } from '../../report/report';
import type { RuleFinding } from '../finding';
import { write } from '../fixes';
import { explain } from '../judgement/grade';
import { onReport, type Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'section/grade',
    title: 'The grade in a heading is the grade of the judgement',
    about: 'wrong',
    what: 'Reports the heading of a judgement section without a grade, with one that is not on the scale, or with another one than `judgements` has. Of two grades that differ neither is taken to be the right one.',
    why: 'A heading that contradicts the table of judgements is the gravest slip a report can have. In 1,119 headings of published reports it was not seen once: drafts are where it happens.',
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
  const { separator } = report.framework.headings;
  const grade = graded?.reading?.grade?.label;
  // A grade that is missing under “judgements” too is reported once, by judgement/missing.
  if (!heading.grade && !grade && report.expected.includes(judgement)) return undefined;
  if (!heading.grade) {
    return {
      span: heading.heading.span,
      message: `The heading does not say the grade; write it behind the wording, as in “${separator}${grade ?? 'good'}”.`,
      about: 'missing',
      fixes: grade
        ? [
            {
              title: `Add “${separator}${grade}”`,
              kind: 'suggestion',
              edits: [{ span: heading.restSpan, text: separator + grade }],
            },
          ]
        : [],
    };
  }
  const { reading, span, written } = heading.grade;
  const scalar = graded?.scalar;
  const same = reading.grade !== undefined && reading.grade.label === grade;
  if (reading.is === 'unknown' || reading.is === 'label') {
    const label = reading.grade?.label ?? grade;
    return {
      span,
      message: explain(report, written, reading),
      fixes: label ? [write(span, label, same ? 'safe' : 'suggestion')] : [],
    };
  }
  if (!scalar || !grade || !reading.grade || same) return undefined;
  const here = reading.grade.label;
  return {
    span,
    message: `The heading says “${here}”, but “judgements” has “${grade}” for ${judgement.short}; correct the one that is wrong.`,
    related: [{ span: scalar.span, message: `${judgement.short}: ${grade}` }],
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

export default rule;
