// Brings a document into the form in which facts are looked for: tracked changes accepted, nothing empty, and each
// labelled line a paragraph.

import type {
  SourceBlock,
  SourceCell,
  SourceDocument,
  SourceParagraph,
  SourceRun,
  SourceTable,
} from '../../documents/document';
import { withDetailLines } from './detail-tables';
import { factOf } from './labels';
import { withoutOwnMarks } from './own-marks';
import { renumbered } from './renumbered';
import { withTypedItems } from './typed-items';

/** The blocks of a document as they are read. */
export const prepared = ({ blocks }: SourceDocument): SourceBlock[] => withTypedItems(preparedBlocks(blocks));

/** Blocks with the tracked changes accepted and without empty paragraphs. */
export function preparedBlocks(blocks: readonly SourceBlock[]): SourceBlock[] {
  return joined(blocks).flatMap((block) => {
    if (block.type === 'table') return preparedTable(block);
    return hasText(block) ? splitLines(trimmed(block)) : [];
  });
}

/** Accepts the tracked changes: what was deleted goes, and a deleted end of a paragraph joins it with the next. */
function joined(blocks: readonly SourceBlock[]): SourceBlock[] {
  const result: SourceBlock[] = [];
  let open: SourceParagraph | undefined;
  for (const block of renumbered(blocks)) {
    if (block.type === 'table') {
      if (open) result.push(open);
      open = undefined;
      result.push(block);
      continue;
    }
    const { markDeleted, ...rest } = block;
    const runs = withoutOwnMarks({ runs: block.runs.filter(({ deleted }) => deleted === undefined) });
    // The joined paragraph has the form of the last one, as in Word.
    const merged: SourceParagraph = { ...rest, runs: [...(open?.runs ?? []), ...runs] };
    open = undefined;
    if (markDeleted === undefined) result.push(merged);
    else open = merged;
  }
  if (open) result.push(open);
  return result;
}

const hasText = ({ runs }: SourceParagraph): boolean =>
  runs.some(({ text, note }) => note !== undefined || text.trim() !== '');

/** Without spaces at its ends, and without empty runs. */
function trimmed(paragraph: SourceParagraph): SourceParagraph {
  const runs = paragraph.runs
    .map((run) => ({ ...run, text: asTyped(run.text) }))
    .filter(({ text, note }) => text !== '' || note !== undefined);
  const first = runs.findIndex(({ text, note }) => note !== undefined || text.trim() !== '');
  const last = runs.findLastIndex(({ text, note }) => note !== undefined || text.trim() !== '');
  return {
    ...paragraph,
    runs: runs.slice(first, last + 1).map((run, at, all): SourceRun => {
      const start = at === 0 ? run.text.trimStart() : run.text;
      return { ...run, text: at === all.length - 1 ? start.trimEnd() : start };
    }),
  };
}

/** Without the characters that only say where lines may break: drafts have none, and exports make their own. */
const asTyped = (text: string): string =>
  text
    .replace(/[\u00A0\u202F\u2007]/g, ' ')
    .replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')
    .replaceAll('\u2011', '-');

/** A table of one cell is a frame round its text, and so is one row of cells with tables in them. */
function preparedTable(table: SourceTable): SourceBlock[] {
  const isMerged = table.rows.some((row) => row.cells.some((cell) => (cell.rows ?? 1) > 1));
  const rows = table.rows
    .map((row) => ({ ...row, cells: row.cells.map(preparedCell) }))
    // Without a row, cells of several rows would reach too far.
    .filter(({ cells }) => isMerged || cells.some(({ blocks }) => blocks.length > 0));
  if (rows.length === 0) return [];
  const cells = rows.flatMap((row) => row.cells);
  if (cells.every(({ blocks }) => blocks.length === 0)) return [];
  const isFrame = rows.length === 1 && cells.some(hasTable);
  if (cells.length === 1 || isFrame) return cells.flatMap(({ blocks }) => blocks);
  return withDetailLines({ ...table, rows });
}

const hasTable = ({ blocks }: SourceCell): boolean => blocks.some(({ type }) => type === 'table');

const preparedCell = (cell: SourceCell): SourceCell => ({ ...cell, blocks: preparedBlocks(cell.blocks) });

/** “Inspection dates: …”, “Lead inspector: …”: a label of a few words. */
const label = /^\s*(?:\p{L}[\p{L}’'\- ]{2,45}(?:\(s\))?):[ \t]*\S|^\s*\p{L}[\p{L}’'\- ]{2,45}\t+\S/u;

/** Divides a paragraph of several lines that each have a label, or of several labels in bold letters with their values. */
function splitLines(paragraph: SourceParagraph): SourceParagraph[] {
  const bold = paragraph.runs.flatMap((run, at) => (isBoldLabel(run) ? [at] : []));
  if (bold[0] === 0 && bold.length > 1)
    return bold.map((start, at) =>
      trimmed({ ...paragraph, runs: paragraph.runs.slice(start, bold[at + 1]) }),
    );
  if (!paragraph.runs.some(({ text }) => text.includes('\n'))) return [paragraph];
  const lines = linesOf(paragraph);
  const labelled = lines.filter(({ runs }) => label.test(runs.map(({ text }) => text).join('')));
  return labelled.length >= 2 && labelled.length * 2 > lines.length ? lines : [paragraph];
}

const isBoldLabel = ({ text, bold }: SourceRun): boolean => bold === true && factOf(text) !== undefined;

/** The lines of a paragraph, as paragraphs. */
export function linesOf(paragraph: SourceParagraph): SourceParagraph[] {
  const lines: SourceRun[][] = [[]];
  for (const run of paragraph.runs) {
    for (const [at, text] of run.text.split('\n').entries()) {
      if (at > 0) lines.push([]);
      if (text !== '' || run.note !== undefined) lines.at(-1)?.push({ ...run, text });
    }
  }
  return lines
    .map((runs) => ({ ...paragraph, runs }))
    .filter(hasText)
    .map(trimmed);
}
