import { plain } from '../../text/plain';
import { capital, listed, typeset } from '../../text/words';
import { text } from '../composer';
import type { Cell, Column, Inline, PublishedBlock, PublishedParagraph, PublishedRow } from '../document';
import type { DocumentCounters } from '../document-counters';
import type { Account } from './account';
import type { AccountStatement, ComparedCell, ComparedInspection, ComparedRow, Comparison } from './compare';

/** The heading of the comparison, where it is part of a report. */
const comparisonTitle = 'Judgements compared with previous inspections';

/** A comparison as part of a report; nothing if there is nothing to compare. */
export function comparisonBlocks(
  context: DocumentCounters,
  comparison: Comparison | undefined,
): PublishedBlock[] {
  if (!comparison || comparison.rows.length === 0) return [];
  const id = context.id(comparisonTitle);
  return [{ type: 'heading', level: 2, id, inlines: text(comparisonTitle) }, ...comparisonTable(comparison)];
}

/** The table, with a sentence above it that counts what changed. */
export function comparisonTable(comparison: Comparison): PublishedBlock[] {
  const { inspections, rows } = comparison;
  const counted = countsOf(comparison);
  return [
    ...(counted ? [paragraph(counted)] : []),
    {
      type: 'table',
      caption: comparisonTitle,
      captionHidden: true,
      holds: 'comparison',
      columns: [{ heading: text('Judgement'), width: 30 }, ...inspections.map(column)],
      rows: rows.map((row) => tableRow(row, inspections)),
    },
  ];
}

const names = { improved: 'improved', declined: 'declined', same: 'unchanged' } as const;

/** The number of judgements that improved, declined and stayed the same; undefined if none can be compared. */
function countsOf({ rows }: Comparison): string | undefined {
  const parts = (['improved', 'declined', 'same'] as const).flatMap((is) => {
    const count = rows.filter(({ change }) => change?.is === is).length;
    return count > 0 ? [`${count} ${names[is]}`] : [];
  });
  return parts.length > 0 ? `Since they were last graded: ${parts.join(', ')}.` : undefined;
}

/** Date and type of an inspection; the first is this one. Adds who it is about if that is somebody else. */
function column(
  { accounts }: ComparedInspection,
  at: number,
  [first]: readonly ComparedInspection[],
): Column {
  const own = first?.accounts[0]?.who;
  const others = accounts.flatMap(({ who }) => (who && own && plain(who) !== plain(own) ? [who] : []));
  const date = dateOf({ accounts }) ?? 'No date yet';
  const types = [...new Set(accounts.flatMap(({ type }) => type ?? []))];
  const lines = [
    ...(at === 0 ? ['This inspection'] : []),
    date,
    ...(types.length > 0 ? [listed(types, 'or')] : []),
    ...[...new Set(others)].map((who) => `(${who})`),
  ];
  return {
    heading: lines.flatMap((line, index): Inline[] => [
      ...(index > 0 ? [{ type: 'break' } as const] : []),
      ...text(line),
    ]),
  };
}

function tableRow(row: ComparedRow, inspections: readonly ComparedInspection[]): PublishedRow {
  const { line, cells, change } = row;
  const header: Cell = {
    header: true,
    blocks: [line.name, ...noteOf(row)].map(paragraph),
  };
  const since = change && dateOf(inspections[change.since] as ComparedInspection);
  const changed = change && capital(names[change.is]) + (change.since > 1 && since ? ` since ${since}` : '');
  return {
    cells: [header, ...cells.map((cell, at) => cellOf(cell, at === 0 ? changed : undefined))],
  };
}

/** The reason why not every inspection has a line, from the framework’s data. */
function noteOf({ line, partial }: ComparedRow): string[] {
  const { change, under } = line;
  return [
    ...(under ? [`A judgement under ${under}.`] : []),
    ...(partial && change ? [`${capital(typeset(change))}.`] : []),
  ];
}

const dateOf = ({ accounts }: ComparedInspection): string | undefined =>
  accounts.find(({ date }) => date !== undefined)?.date;

const empty = { open: 'No grade yet', 'not-judged': 'Not judged', 'not-stated': 'Not stated' } as const;

function cellOf(cell: ComparedCell, change: string | undefined): Cell {
  if (cell.is !== 'given') return { blocks: [paragraph(empty[cell.is])] };
  const source = cell.says.find(({ statement }) => statement.source)?.statement.source;
  const disagree = cell.says.length > 1;
  const blocks = cell.says.map((stated): PublishedParagraph => {
    const grade: Inline = { type: 'strong', inlines: text(gradeOf(stated)) };
    const where: Inline[] = disagree ? text(` ${places[stated.account.from]}`) : [];
    return { type: 'paragraph', inlines: [grade, ...where] };
  });
  return {
    blocks: [
      ...blocks,
      ...(disagree ? [paragraph('They disagree')] : []),
      ...(change ? [paragraph(change)] : []),
    ],
    ...(source && { source }),
  };
}

const places: Readonly<Record<Account['from'], string>> = {
  this: 'in this draft',
  previous: 'in “previous”',
  draft: 'in the draft of the earlier inspection',
};

/** The printed grade: as the scale words it, if the draft has that grade. */
function gradeOf({ statement: { reading, written } }: AccountStatement): string {
  const sure = reading?.is === 'grade' || reading?.is === 'letter-case';
  return capital(typeset((sure ? reading?.grade?.label : undefined) ?? written.trim()));
}

const paragraph = (written: string): PublishedParagraph => ({ type: 'paragraph', inlines: text(written) });
