import { entryOf } from '../../draft/yaml/value';
import { nameOf } from '../../knowledge/frameworks/terms';
import type { Judgement } from '../../knowledge/frameworks/types';
import type { GivenJudgement, Report } from '../../report/report';
import { type Composer, filled, text } from '../composer';
import type { Cell, PublishedBlock, PublishedRow } from '../document';
import { capital, inWords, typeset } from '../words';

/** What is given in place of grades, or the table of judgements in the official order. */
export function judgementsTable(subject: Composer): PublishedBlock[] {
  const rows = [...gradeRows(subject), ...inOneWord(subject)];
  if (rows.length === 0) return [];
  const given = entryOf(subject.data, 'judgements');
  return [
    {
      type: 'table',
      caption: 'Judgements',
      captionHidden: true,
      holds: 'judgements',
      columns: [{ heading: text('Judgement'), width: 68 }, { heading: text('Grade') }],
      rows,
      ...(given && { source: given.value.span }),
    },
  ];
}

function gradeRows(subject: Composer): PublishedRow[] {
  const { report } = subject;
  if (!report) return unknownRows(subject);
  const shown = new Set(report.expected.map(({ id }) => id));
  const expected = report.expected.map((judgement) =>
    row(
      subject,
      typeset(nameOf(judgement)),
      report.given.find(({ entry }) => entry.key === judgement.id),
      judgement,
    ),
  );
  // What is given beyond that is shown too: whether it belongs there is for the checks to say.
  const others = report.given
    .filter(({ entry }) => !shown.has(entry.key) && !entry.key.startsWith('x-'))
    .map((given) =>
      row(subject, given.judgement ? typeset(nameOf(given.judgement)) : inWords(given.entry.key), given),
    );
  return [...expected, ...others];
}

/** The judgements of a draft whose framework is not known, as they are written. */
function unknownRows(subject: Composer): PublishedRow[] {
  const judgements = subject.at('judgements');
  if (judgements?.kind !== 'map') return [];
  return judgements.entries.map(({ key, keySpan, value }) => {
    const grade = filled(value);
    const blocks: PublishedBlock[] = grade ? [subject.paragraph(grade, capital)] : [];
    return { cells: [named(inWords(key)), { blocks }], source: keySpan };
  });
}

function row(
  subject: Composer,
  name: string,
  given: GivenJudgement | undefined,
  judgement?: Judgement,
): PublishedRow {
  const source = given?.entry.value.span ?? subject.place('judgements', judgement?.id ?? '');
  const blocks: PublishedBlock[] = given?.scalar
    ? [subject.paragraph(given.scalar, (written) => capital(gradeText(given) ?? written))]
    : [subject.missing('No grade yet', `Give the grade for “${name}”.`, source)];
  return { cells: [named(name), { blocks, source }], source };
}

/** The grade as the scale has it, where that is what is written. */
export const gradeText = ({ reading }: GivenJudgement): string | undefined =>
  reading?.is === 'grade' || reading?.is === 'letter-case' ? reading.grade?.label : undefined;

const named = (name: string): Cell => ({
  header: true,
  blocks: [{ type: 'paragraph', inlines: text(name) }],
});

/** The keys of judgements in words that a draft may have: those of its setting and kind, and any that it gives. */
function inOneWord(subject: Composer): PublishedRow[] {
  const keys = new Set([
    ...expectedKeys(subject.report),
    ...['outcome', 'interim-judgement', 'assurance-judgement'],
  ]);
  const asked = expectedKeys(subject.report);
  return [...keys].flatMap((key) => {
    const value = subject.scalar(key);
    if (!value && !asked.includes(key)) return [];
    const source = subject.place(key);
    const blocks: PublishedBlock[] = value
      ? [subject.paragraph(value, capital)]
      : [subject.missing('No judgement yet', `Give the judgement in “${key}”.`, source)];
    return [{ cells: [named(inWords(key)), { blocks, source }], source }];
  });
}

function expectedKeys(report: Report | undefined): string[] {
  const single = report?.likelyKind?.['judgement-key'];
  if (single) return [single];
  const outcome = report?.likelyKind?.graded === false ? undefined : report?.setting?.outcome;
  return outcome ? [outcome.key] : [];
}
