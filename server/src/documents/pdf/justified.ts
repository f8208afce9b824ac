// Tells the wide spaces of justified lines from the white between the cells of a table.
import type { FragmentRow } from './fragments';
import { isLabel } from './marks';

/** How many lines end at the right edge of justified text, and which share of all that is. */
const least = { lines: 6, share: 0.35 };
/** In ems: the widest space of a justified line that has only one. */
const widestSpace = 8;

/** The rows of justified text, whose spaces are as wide as they need to be. */
export function justifiedRows(rows: readonly FragmentRow[]): ReadonlySet<FragmentRow> {
  const counts = new Map<number, number>();
  for (const row of rows) {
    const edge = Math.round(rightOf(row));
    counts.set(edge, (counts.get(edge) ?? 0) + 1);
  }
  const isEdge = (edge: number): boolean =>
    [-1, 0, 1].some((by) => {
      const count = counts.get(edge + by) ?? 0;
      return count >= least.lines && count >= least.share * rows.length;
    });
  const atEdge = rows.map((row) => isEdge(Math.round(rightOf(row))));
  return new Set(rows.filter((row, at) => atEdge[at] && isEven(row, atEdge[at - 1] === true)));
}

const rightOf = (row: FragmentRow): number => {
  const last = row.at(-1);
  return last ? last.x + last.width : 0;
};

/** Whether the spaces of a row are about equal. A single one is, below another line that ends at the edge. */
function isEven(row: FragmentRow, isBelowFull: boolean): boolean {
  const [first] = row;
  const words = first && isLabel(first.text) ? row.slice(1) : row;
  const spaces = words.flatMap((fragment, at) => {
    const before = words[at - 1];
    const space = before ? fragment.x - before.x - before.width : 0;
    return space > 0.17 * fragment.size ? [space] : [];
  });
  if (spaces.length === 1) return isBelowFull && (spaces[0] ?? 0) < widestSpace * (first?.size ?? 0);
  return spaces.length > 1 && Math.max(...spaces) < 2.5 * Math.min(...spaces);
}
