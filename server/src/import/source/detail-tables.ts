// Tables that are only a frame for labelled details: “Inspection dates | 6 to 10 June 2026”.

import type {
  SourceBlock,
  SourceCell,
  SourceParagraph,
  SourceRow,
  SourceTable,
} from '../../documents/document';
import { factOf } from './labels';

/** A table, with the rows of details at its beginning and end as labelled lines: programs join tables that follow each other. */
export function withDetailLines(table: SourceTable): SourceBlock[] {
  const { rows } = table;
  const all = rows.some(isJudgementHead) ? undefined : detailLines(table);
  if (all) return all;
  const isOther = (row: SourceRow): boolean => !isDetail(row);
  const first = rows.findIndex(isOther);
  const end = rows.findLastIndex(isOther) + 1;
  const rest = rows.slice(first, end);
  if (rest.length === rows.length || rest.length === 0 || rows.some(hasMergedRows)) return [table];
  const linesOf = (part: readonly SourceRow[]): SourceBlock[] =>
    part.flatMap((row) => pairsOf(row) ?? []).flatMap(lineOf);
  return [...linesOf(rows.slice(0, first)), { ...table, rows: rest }, ...linesOf(rows.slice(end))];
}

const isJudgementHead = ({ cells: [first] }: SourceRow): boolean =>
  first !== undefined && /^judgements?:?$/i.test(textOf(first));

const hasMergedRows = ({ cells }: SourceRow): boolean => cells.some(({ rows = 1 }) => rows > 1);

/** A row of nothing but labels that are known, and their values. */
const isDetail = (row: SourceRow): boolean =>
  pairsOf(row)?.every(([label, value]) => factOf(textOf(label)) !== undefined && textOf(value) !== '') ===
  true;

/** The rows of a table of details as labelled lines; undefined for any other table. */
function detailLines({ rows }: SourceTable): SourceParagraph[] | undefined {
  const pairs = rows.map(pairsOf);
  if (pairs.some((row) => row === undefined)) return undefined;
  const all = pairs.flatMap((row) => row ?? []);
  const known = all.filter(([label]) => factOf(textOf(label)) !== undefined);
  return known.length >= 1 && known.length * 2 >= all.length ? all.flatMap(lineOf) : undefined;
}

/** The cells of a row two by two. */
function pairsOf({ cells: all }: SourceRow): (readonly [SourceCell, SourceCell])[] | undefined {
  const filled = all.filter((cell) => cell.blocks.length > 0);
  // Tables of different columns that a program joined have an empty cell in some rows.
  const cells = all.length === 3 && filled.length === 2 ? filled : all;
  if (cells.length === 0 || cells.length % 2 !== 0) return undefined;
  if (cells.some(({ blocks }) => blocks.some(({ type }) => type === 'table'))) return undefined;
  return cells.flatMap((cell, at) => {
    const next = cells[at + 1];
    return at % 2 === 0 && next ? [[cell, next] as const] : [];
  });
}

const paragraphsOf = ({ blocks }: SourceCell): SourceParagraph[] =>
  blocks.filter((block): block is SourceBlock & SourceParagraph => block.type === 'paragraph');

const textOf = (cell: SourceCell): string =>
  paragraphsOf(cell)
    .flatMap(({ runs }) => runs.map(({ text }) => text))
    .join(' ')
    .trim();

/** A label and its value as one paragraph, the lines of the value below each other. */
function lineOf([label, value]: readonly [SourceCell, SourceCell]): SourceParagraph[] {
  const name = textOf(label).replace(/(?<!\s)\s*:$/, '');
  const runs = paragraphsOf(value).flatMap((paragraph, at) => [
    ...(at > 0 ? [{ text: '\n' }] : []),
    ...paragraph.runs,
  ]);
  if (name === '' && runs.length === 0) return [];
  return [{ type: 'paragraph', runs: name === '' ? runs : [{ text: `${name}: ` }, ...runs] }];
}
