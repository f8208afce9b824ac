import { entryOf } from '../../draft/yaml/value';
import { nameOf } from '../../knowledge/frameworks/terms';
import type { Judgement } from '../../knowledge/frameworks/types';
import type { JudgementEntry, Report } from '../../report/report';
import { capital } from '../../text/words';
import { type Composer, filled, text } from '../composer';
import type { Cell, PublishedBlock, PublishedRow } from '../document';
import { inWords, typeset } from '../words';

/** The table of judgements in the official order, with outcomes in words that replace grades. */
export function judgementsTable(composer: Composer): PublishedBlock[] {
  const rows = [...gradeRows(composer), ...inOneWord(composer)];
  if (rows.length === 0) return [];
  const listed = entryOf(composer.data, 'judgements');
  return [
    {
      type: 'table',
      caption: 'Judgements',
      captionHidden: true,
      holds: 'judgements',
      columns: [{ heading: text('Judgement'), width: 68 }, { heading: text('Grade') }],
      rows,
      ...(listed && { source: listed.value.span }),
    },
  ];
}

function gradeRows(composer: Composer): PublishedRow[] {
  const { report } = composer;
  if (!report) return unknownRows(composer);
  const shown = new Set(report.expected.map(({ id }) => id));
  const expected = report.expected.map((judgement) =>
    row(composer, {
      name: typeset(nameOf(judgement)),
      written: report.judgementEntries.find(({ entry }) => entry.key === judgement.id),
      judgement,
    }),
  );
  // Other judgements of the draft are shown too: the checks report those that do not belong there.
  const others = report.judgementEntries
    .filter(({ entry }) => !shown.has(entry.key) && !entry.key.startsWith('x-'))
    .map((written) =>
      row(composer, {
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

function row(composer: Composer, { name, written, judgement }: JudgementRow): PublishedRow {
  const source = written?.entry.value.span ?? composer.place('judgements', judgement?.id ?? '');
  const blocks: PublishedBlock[] = written?.scalar
    ? [composer.paragraph(written.scalar, (text) => capital(gradeText(written) ?? text))]
    : [composer.missing({ text: 'No grade yet', message: `Give the grade for “${name}”.` }, source)];
  return { cells: [named(name), { blocks, source }], source };
}

/** The grade as the scale words it, if the draft has that grade. */
export const gradeText = ({ reading }: JudgementEntry): string | undefined =>
  reading?.is === 'grade' || reading?.is === 'letter-case' ? reading.grade?.label : undefined;

const named = (name: string): Cell => ({
  header: true,
  blocks: [{ type: 'paragraph', inlines: text(name) }],
});

/** The keys of judgements in words that a draft may have: those of its setting and kind, and any that it gives. */
function inOneWord(composer: Composer): PublishedRow[] {
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
      ? [composer.paragraph(value, capital)]
      : [composer.missing({ text: 'No judgement yet', message: `Give the judgement in “${key}”.` }, source)];
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
