// Recommendations in a table, with their sources in a column or in brackets.

import type { SourceBlock, SourceRow } from '../../documents/document';
import { type Reading, textIn } from '../source/reading';
import { citedText, hasNote, type IsCitation } from './cited-blocks';
import { listTable } from './list-table';

/** A recommendation as a row has it. */
interface RecommendationRow {
  readonly text: string;
  readonly source: string | undefined;
}

interface RecommendationColumns {
  readonly what: number;
  /** -1 if the table has none. */
  readonly source: number;
  /** A column that only counts the rows. */
  readonly number: number;
}

/** Reads the tables of recommendations among some blocks. A table is claimed if all its rows are read. */
export function readRecommendationTables(
  reading: Reading,
  blocks: readonly SourceBlock[],
  isCitation: IsCitation,
): RecommendationRow[] {
  return blocks.flatMap((table) => {
    if (table.type !== 'table' || reading.isClaimed(table)) return [];
    const list = listTable(table, (row) => columnsOf(row) !== undefined);
    const columns = list && columnsOf(list.head);
    if (!columns || list.titles.length > 0) return [];
    const rows = list.rows.map((row) => rowOf(row, columns, isCitation));
    if (!rows.every((row) => row !== undefined)) return [];
    reading.claim(table);
    return rows;
  });
}

function columnsOf({ cells }: SourceRow): RecommendationColumns | undefined {
  const texts = cells.map(({ blocks }) => textIn(blocks));
  const indexOf = (head: RegExp): number => texts.findIndex((text) => head.test(text));
  const columns = {
    what: indexOf(/^recommendations?:?$/i),
    source: indexOf(/^(?:source|reference|guide|guidance|guide reference|standards?|nms)(?: .{1,60})?:?$/i),
    number: indexOf(/^(?:no\.?|number|#|ref\.?)$/i),
  };
  const known = new Set(Object.values(columns));
  return columns.what >= 0 && texts.every((text, at) => text === '' || known.has(at)) ? columns : undefined;
}

function rowOf(
  { cells }: SourceRow,
  columns: RecommendationColumns,
  isCitation: IsCitation,
): RecommendationRow | undefined {
  const what = cells[columns.what]?.blocks ?? [];
  const others = cells.filter((_, at) => !Object.values(columns).includes(at));
  const isNumber = /^[\d.()]*$/.test(textIn(cells[columns.number]?.blocks ?? []));
  if (!isNumber || hasNote(what) || others.some(({ blocks }) => blocks.length > 0)) return undefined;
  const { text, citation, after } = citedText(what, isCitation);
  const named = textIn(cells[columns.source]?.blocks ?? []);
  if (text === '' || after !== undefined || (named !== '' && citation !== undefined)) return undefined;
  return { text, source: named === '' ? citation : named };
}
