import type { HeadingGrade, JudgementHeading } from '../../report/heading';
import type { Report } from '../../report/report';
import { messagesOf } from '../../text/messages';
import { span } from '../../text/span';
import type { Edit } from '../finding';
import { onReport, type Rule } from '../rule';
import { type FormsOption, withUsual } from '../rule-options';

const messages = messagesOf({
  grade: (right: string) =>
    `Write the grade in this heading as “${right}”. It follows a colon, in lower case and without a full stop.`,
  formatting: () => 'Remove the formatting from this heading. Published headings have none.',
});

const options = {
  accept: {
    kind: 'forms',
    about: 'Forms that are accepted as well',
    forms: {
      is: '“wording is good”',
      capitals: '“: Good”',
      stop: '“: good.”',
      formatting: 'bold, links and other formatting',
    },
  } satisfies FormsOption,
};

const rule: Rule = {
  meta: {
    id: 'section/form',
    title: 'Headings of judgement sections have the same form',
    about: 'form',
    harm: 'A heading looks different from the same heading in other reports, and searches miss it.',
    what: 'Reports a heading whose grade does not follow a colon, has capital letters or is followed by a full stop. It also reports a heading in bold, with a link or with other formatting. Inspections up to 2021 may have the forms that were common then (“… is good”, “: Good”).',
    why: 'All 623 headings of 2023 to 2026 have the form “wording: grade”.',
    sources: ['Measured on 321 published ILACS reports'],
    since: '0.1.0',
    calibration:
      '0 findings in 58 published reports; ten headings of 2018-21 have an older form, which was right then.',
    options,
    bad: {
      body: '## The experiences and progress of children who need help and protection is Good.\n\n1. Children are seen promptly.\n',
    },
    good: {
      body: '## The experiences and progress of children who need help and protection: good\n\n1. Children are seen promptly.\n',
    },
  },
  check: onReport(function* (report, _, set) {
    const { accept } = withUsual(options, set);
    for (const { heading } of report.sections) {
      if (!heading) continue;
      const { grade } = heading;
      const isRead = grade?.reading.grade !== undefined && grade.reading.is !== 'label';
      const edits = grade && isRead ? slips(report, grade, accept) : [];
      const { separator, source } = report.framework.headings;
      if (grade && edits.length > 0) {
        const right = `${separator}${grade.reading.grade?.label}`;
        yield {
          span: span(grade.separatorSpan.start + leading(grade.separator), grade.tailSpan.end),
          ...messages.grade(right),
          fixes: [
            { title: `Write “${right}”`, kind: 'safe', edits: [...edits, ...unmarking(heading, edits)] },
          ],
          source: report.framework.sources[source],
        };
      } else if (heading.marks.length > 0 && !accept.includes('formatting')) {
        yield {
          span: heading.heading.span,
          ...messages.formatting(),
          fixes: [
            {
              title: 'Remove the formatting',
              kind: heading.linked ? 'suggestion' : 'safe',
              edits: unmarking(heading, []),
            },
          ],
          source: report.framework.sources[source],
        };
      }
    }
  }),
};

/** Removes the marks of a heading that other edits leave. */
const unmarking = ({ marks }: JudgementHeading, others: readonly Edit[]): Edit[] =>
  marks
    .filter(({ start, end }) => !others.some((edit) => edit.span.start < end && start < edit.span.end))
    .map((mark) => ({ span: mark, text: '' }));

const leading = (text: string): number => text.length - text.trimStart().length;

/** The edits that give a heading the form of its time. */
function slips({ framework, start }: Report, grade: HeadingGrade, accept: readonly string[]): Edit[] {
  const { separator, older } = framework.headings;
  const then = older && start !== undefined && start <= older.until ? older : undefined;
  const edits: Edit[] = [];
  const written = grade.separator.replace(/\s+/g, ' ').toLowerCase();
  const isVerb = accept.includes('is') && /^ (?:is|are):? $/.test(written);
  if (written !== separator && !isVerb && !then?.separators.includes(written)) {
    edits.push({ span: grade.separatorSpan, text: separator });
  }
  const label = grade.reading.grade?.label ?? '';
  const anyCase = accept.includes('capitals') || then?.letters === 'any';
  if (grade.written !== label && grade.reading.is === 'letter-case' && !anyCase) {
    edits.push({ span: grade.span, text: label });
  }
  const mayStop = accept.includes('stop') || then?.stop;
  if (grade.tail !== '' && !(mayStop && grade.tail === '.')) edits.push({ span: grade.tailSpan, text: '' });
  return edits;
}

export default rule;
