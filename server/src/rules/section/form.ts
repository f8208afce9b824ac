import type { HeadingGrade } from '../../report/heading';
import type { Report } from '../../report/report';
import { type Span, span } from '../../text/span';
import type { Edit } from '../finding';
import { onReport, type Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'section/form',
    title: 'Headings of judgement sections have one form',
    about: 'form',
    what: 'Reports a heading whose grade does not follow a colon, has capital letters or is followed by a full stop. Inspections up to 2021 may have the forms that were common then (“… is good”, “: Good”).',
    why: 'All 623 headings of 2023 to 2026 have the form “wording: grade”.',
    sources: ['Measured on 321 published ILACS reports'],
    since: '0.1.0',
    calibration:
      '0 findings in 58 published reports; ten headings of 2018-21 have an older form, which was right then.',
    bad: {
      body: '## The experiences and progress of children who need help and protection is Good.\n\n1. Children are seen promptly.\n',
    },
    good: {
      body: '## The experiences and progress of children who need help and protection: good\n\n1. Children are seen promptly.\n',
    },
  },
  check: onReport(function* (report) {
    for (const { heading } of report.sections) {
      const grade = heading?.grade;
      if (!heading || !grade?.reading.grade || grade.reading.is === 'label') continue;
      const edits = slips(report, grade, heading.heading.text.whole);
      if (edits.length === 0) continue;
      const right = `${report.framework.headings.separator}${grade.reading.grade.label}`;
      yield {
        span: span(
          grade.separatorSpan.start + leading(grade.separator),
          grade.span.end + (grade.stop ? 1 : 0),
        ),
        message: `The grade in a heading follows a colon, in lower case and without a full stop; write “${right}”.`,
        fixes: [{ title: `Write “${right}”`, kind: 'safe', edits }],
        source: report.framework.sources[report.framework.headings.source],
      };
    }
  }),
};

const leading = (text: string): number => text.length - text.trimStart().length;

/** The edits that give a heading the form of its time. */
function slips({ framework, start }: Report, grade: HeadingGrade, whole: Span): Edit[] {
  const { separator, older } = framework.headings;
  const then = older && start !== undefined && start <= older.until ? older : undefined;
  const edits: Edit[] = [];
  const written = grade.separator.replace(/\s+/g, ' ').toLowerCase();
  if (written !== separator && !then?.separators.includes(written)) {
    edits.push({ span: grade.separatorSpan, text: separator });
  }
  const label = grade.reading.grade?.label ?? '';
  if (grade.written !== label && grade.reading.is === 'letter-case' && then?.letters !== 'any') {
    edits.push({ span: grade.span, text: label });
  }
  if (grade.stop && !then?.stop) {
    edits.push({ span: span(grade.span.end, Math.min(grade.span.end + 1, whole.end)), text: '' });
  }
  return edits;
}

export default rule;
