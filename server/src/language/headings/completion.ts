import { sectionNamed } from '../../knowledge/frameworks/report-words';
import { nameOf } from '../../knowledge/frameworks/terms';
import type { Checked } from '../../lint/check';
import { headingText } from '../../report/heading';
import type { Report } from '../../report/report';
import { plain } from '../../text/plain';
import { span } from '../../text/span';
import { type Completion, order } from '../completion-item';

/** The marks of a heading of the second level, and the words after them. */
const started = /^ {0,3}##[ \t]+(\S.*)?$/;

/** A heading that the report has. */
interface ExpectedHeading {
  readonly text: string;
  readonly about: string;
}

/**
 * The headings that the report has and the draft does not have yet; those of judgements with their grades. None where the line is
 * no heading of the second level.
 * @param before the text of the line before the cursor, at the offset (0-based UTF-16)
 */
export function headingsAt({ report, draft }: Checked, before: string, offset: number): Completion[] {
  const written = started.exec(before);
  if (!report || !written || draft.surface !== 'markdown') return [];
  const typed = written[1] ?? '';
  const line = draft.lines.line(offset);
  const replace = span(offset - typed.length, draft.lines.end(line));
  const here = draft.lines.start(line);
  const present = new Set(
    (draft.passages[0]?.blocks ?? []).flatMap((block) =>
      block.kind === 'heading' && block.span.start !== here ? [plain(headingText(block))] : [],
    ),
  );
  return expectedHeadings(report, here)
    .filter(({ text }) => !present.has(plain(text)))
    .map(({ text, about }, index) => ({
      label: text,
      kind: 'value',
      documentation: about,
      replace,
      text,
      filter: text,
      order: order(index),
    }));
}

/** @param here the start of the line that is typed, whose heading does not count as present */
function expectedHeadings(report: Report, here: number): ExpectedHeading[] {
  const { terms, framework, improvement, sections } = report;
  const judged = terms.sections.flatMap((id): ExpectedHeading[] => {
    const judgement = terms.judgements.find((each) => each.id === id);
    if (
      !judgement ||
      sections.some((section) => section.judgement === judgement && section.at.start !== here)
    )
      return [];
    const grade = report.judgementEntries.find((entry) => entry.judgement === judgement)?.reading?.grade;
    const text = nameOf(judgement);
    return [
      {
        text: grade ? `${text}${framework.headings.separator}${grade.label}` : text,
        about: grade ? messages.graded : messages.judgement,
      },
    ];
  });
  const others = (terms.report?.sections ?? []).flatMap(({ id, heading, from }): ExpectedHeading[] =>
    id === 'judgements' || (from !== undefined && from !== 'summary')
      ? []
      : [{ text: heading, about: messages.section }],
  );
  const areas = framework.improvement?.heading;
  const isListed = areas !== undefined && sectionNamed(terms.report, areas) !== undefined;
  const all = [
    ...(areas !== undefined && !isListed && (!improvement || improvement.at.start === here)
      ? [{ text: areas, about: messages.section }]
      : []),
    ...judged,
    ...others,
  ];
  // Some wording in the data has straight apostrophes: headings in a report are typeset.
  return all.map(({ text, about }) => ({ text: text.replaceAll("'", '’'), about }));
}

const messages = {
  judgement:
    'A section of the report. To get its grade in the heading, write the grade under “judgements” first.',
  graded: 'A section of the report. Its heading gets the grade from “judgements”.',
  section: 'A section of the report.',
};
