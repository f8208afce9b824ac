// The cells of a row of a table, which are paragraphs of their own.
import type { DraftView } from './draft-view';

/** The line of the draft that a cell is on; undefined for other paragraphs. */
export function lineOfCell(leaf: number, view: DraftView): number | undefined {
  const words = view.paragraphs[leaf]?.kind === 'cell' ? view.wordsOf(leaf) : undefined;
  return words && view.checked.draft.lines.line(words.start);
}

/** Paragraphs in groups: the cells of a row together if all of them are there, and each other one alone. */
export function byRows(leaves: readonly number[], view: DraftView): number[][] {
  const rest = new Set(leaves);
  return leaves.flatMap((leaf): number[][] => {
    if (!rest.has(leaf)) return [];
    const line = lineOfCell(leaf, view);
    const row = [leaf];
    while (line !== undefined && lineOfCell(leaf + row.length, view) === line) row.push(leaf + row.length);
    const isWhole = line === undefined || lineOfCell(leaf - 1, view) !== line;
    const found = isWhole && row.every((cell) => rest.has(cell)) ? row : [leaf];
    for (const cell of found) rest.delete(cell);
    return [found];
  });
}
