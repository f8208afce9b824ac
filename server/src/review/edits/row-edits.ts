// Rows of tables that a reviewer added or deleted. Other paragraphs cannot be added to a table in Markdown.

import { paragraphBreak } from '../../render/review/comparable';
import type { Edit } from '../../rules/finding';
import type { CopyChange } from '../changes';
import type { DraftView } from '../draft-view';
import { lineOfCell } from '../row-leaves';

/** The edits that remove whole rows, if a change deletes all words of several cells. */
export function rowDeletions({ edit, leaves }: CopyChange, view: DraftView): Edit[] {
  const deleted = leavesIn(edit, leaves, view);
  const [first, last] = [deleted[0], deleted.at(-1)];
  if (first === undefined || last === undefined || deleted.length < 2) return [];
  if (deleted.some((leaf) => view.paragraphs[leaf]?.kind !== 'cell')) return [];
  const [from, to] = [view.wordsOf(first), view.wordsOf(last)];
  if (!from || !to) return [];
  const { lines } = view.checked.draft;
  const after = lines.line(to.end) + 1;
  const end = after < lines.count ? lines.start(after) : lines.end(after - 1);
  return [{ span: { start: lines.start(lines.line(from.start)), end }, text: '' }];
}

/** The paragraphs of which all words are in a stretch of the text of several. */
function leavesIn({ start, end }: CopyChange['edit'], leaves: readonly number[], view: DraftView): number[] {
  let at = 0;
  return leaves.filter((leaf) => {
    const from = at;
    at += (view.texts[leaf]?.length ?? 0) + 1;
    return start <= from && at - 1 <= end;
  });
}

/** The edits that add rows after the last cell of a row, if a change adds as many texts as the row has. */
export function rowInsertions(leaf: number, { edit }: CopyChange, view: DraftView): Edit[] {
  const parts = edit.text.split(paragraphBreak).slice(1);
  const { lines } = view.checked.draft;
  const line = lineOfCell(leaf, view);
  if (line === undefined || lineOfCell(leaf + 1, view) === line) return [];
  let count = 1;
  while (lineOfCell(leaf - count, view) === line) count++;
  if (count < 2 || parts.length % count !== 0) return [];
  const indent = /^[ \t]*/.exec(lines.text(line))?.[0] ?? '';
  const cells = parts.map((part) => part.replace(/[\\|*_`[\]<>]/g, '\\$&'));
  const rows = Array.from(
    { length: cells.length / count },
    (_, row) => `\n${indent}| ${cells.slice(row * count, (row + 1) * count).join(' | ')} |`,
  );
  return [{ span: { start: lines.end(line), end: lines.end(line) }, text: rows.join('') }];
}
