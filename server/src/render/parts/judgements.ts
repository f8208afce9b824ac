import { entryOf } from '../../draft/yaml/value';
import { nameOf } from '../../knowledge/frameworks/terms';
import type { Judgement } from '../../knowledge/frameworks/types';
import type { JudgementEntry, Report } from '../../report/report';
import { capital, inWords, typeset } from '../../text/words';
import { type Composer, filled, text } from '../composer';
import type { Cell, Inline, PublishedBlock, PublishedRow } from '../document';
import type { Ordered } from '../order';

/** The table of judgements in the official order, with outcomes in words that replace grades. */
export function judgementsTable(composer: Composer, part: Ordered): PublishedBlock[] {
  const rows = [...gradeRows(composer, part), ...inOneWord(composer, part)];
  if (rows.length === 0) return [];
  const listed = entryOf(composer.data, 'judgements');
  return [
    {
      type: 'table',
      caption: 'Judgements',
      captionHidden: true,
      holds: 'judgements',
      // A table with the report's own words has no header row.
      columns: part.labels
        ? [{ heading: [], width: 68 }, { heading: [] }]
        : [{ heading: text('Judgement'), width: 68 }, { heading: text('Grade') }],
      rows,
      ...(listed && { source: listed.value.span }),
    },
  ];
}

function gradeRows(composer: Composer, part: Ordered): PublishedRow[] {
  const { report } = composer;
  if (!report) return unknownRows(composer);
  const shown = new Set(report.expected.map(({ id }) => id));
  const expected = report.expected.map((judgement) =>
    row(composer, part, {
      name: typeset(nameOf(judgement)),
      written: report.judgementEntries.find(({ entry }) => entry.key === judgement.id),
      judgement,
    }),
  );
  // Other judgements of the draft are shown too: the checks report those that do not belong there.
  const others = report.judgementEntries
    .filter(({ entry }) => !shown.has(entry.key) && !entry.key.startsWith('x-'))
    .map((written) =>
      row(composer, part, {
        name: written.judgement ? typeset(nameOf(written.judgement)) : inWords(written.entry.key),
        written,
      }),
    );
  return [...expected, ...others];
}

/** The judgements of a draft whose framework is not known, as they are written. */
function unknownRows(composer: Composer): PublishedRow[] {
  const judgements = composer.at('judgements');
  if (judgements?.kind !== 'map') return [];
  return judgements.entries.map(({ key, keySpan, value }) => {
    const grade = filled(value);
    const blocks: PublishedBlock[] = grade ? [composer.paragraph(grade, capital)] : [];
    return { cells: [named(inWords(key)), { blocks }], source: keySpan };
  });
}

interface JudgementRow {
  readonly name: string;
  readonly written: JudgementEntry | undefined;
  readonly judgement?: Judgement;
}

function row(composer: Composer, part: Ordered, { name, written, judgement }: JudgementRow): PublishedRow {
  const source = written?.entry.value.span ?? composer.place('judgements', judgement?.id ?? '');
  const overall = judgement?.overall ? part.labels?.overall : undefined;
  const grade =
    written?.scalar && composer.paragraph(written.scalar, (text) => cased(part)(gradeText(written) ?? text));
  const blocks: PublishedBlock[] = grade
    ? [overall ? { ...grade, inlines: [{ type: 'strong', inlines: grade.inlines }] } : grade]
    : [composer.missing({ text: 'No grade yet', message: `Add the grade for “${name}”.` }, source)];
  return { cells: [overall ? overallCell(overall, name) : named(name), { blocks, source }], source };
}

/** The letter case of grades and the like in the table. */
const cased = ({ grades }: Ordered): ((words: string) => string) =>
  grades === 'lower-case' ? (words) => words : capital;

/** The name of the overall judgement with the words that go with it, as in “…, taking into account”. */
function overallCell(template: string, name: string): Cell {
  const [before = '', after = ''] = template.split('{judgement}');
  const inlines = [...text(before), { type: 'strong' as const, inlines: text(name) }, ...text(after)];
  return { header: true, blocks: [{ type: 'paragraph', inlines: inlines.filter(isFilled) }] };
}

const isFilled = (inline: Inline): boolean => inline.type !== 'text' || inline.text !== '';

/** The grade as the scale words it, if the draft has that grade. */
export const gradeText = ({ reading }: JudgementEntry): string | undefined =>
  reading?.is === 'grade' || reading?.is === 'letter-case' ? reading.grade?.label : undefined;

const named = (name: string): Cell => ({
  header: true,
  blocks: [{ type: 'paragraph', inlines: text(name) }],
});

/** The keys of judgements in words that a draft may have: those of its setting and kind, and any that it gives. */
function inOneWord(composer: Composer, part: Ordered): PublishedRow[] {
  const keys = new Set([
    ...expectedKeys(composer.report),
    ...['outcome', 'interim-judgement', 'assurance-judgement'],
  ]);
  const asked = expectedKeys(composer.report);
  return [...keys].flatMap((key) => {
    const value = composer.scalar(key);
    if (!value && !asked.includes(key)) return [];
    const source = composer.place(key);
    const blocks: PublishedBlock[] = value
      ? [composer.paragraph(value, cased(part))]
      : [
          composer.missing(
            { text: 'No judgement yet', message: `Add the judgement under “${key}”.` },
            source,
          ),
        ];
    return [{ cells: [named(inWords(key)), { blocks, source }], source }];
  });
}

function expectedKeys(report: Report | undefined): string[] {
  if (report?.unjudged) return [];
  const single = report?.likelyKind?.['judgement-key'];
  if (single) return [single];
  const outcome = report?.likelyKind?.graded === false ? undefined : report?.setting?.outcome;
  return outcome ? [outcome.key] : [];
}
