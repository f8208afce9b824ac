import { Paragraph, type Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { VersionEntry } from '../../versions/align';
import type { DocxContext } from '../context';
import { text } from '../inlines';
import { columnWidths, TitledTable } from '../tables';
import type { PieceWriter } from './piece-writer';
import { cellPieces, presenceOf } from './pieces';
import type { Presence } from './revisions';

/** What tables are written with. */
export interface VersionTable extends Pick<DocxContext, 'definitions' | 'width'> {
  readonly pieces: PieceWriter;
}

/** Rows of one table, with its caption. A table that only one version has is inserted or deleted row by row. */
export function writeTable(entries: readonly VersionEntry[], context: VersionTable): (Paragraph | Table)[] {
  const [first] = entries;
  const published = first?.table?.published;
  if (!first || !published) return [];
  const { pieces, width } = context;
  const columns = (first.after ?? first.before).cells.length;
  const isWhole = columns === published.columns.length;
  const widths = isWhole
    ? columnWidths(published, width)
    : Array.from({ length: columns }, () => Math.floor(width / columns));
  const rows = entries.map((entry, at) => {
    const is = presenceOf(entry);
    const cells = widths.map((cellWidth, column) => cellOf(entry, column, { context, width: cellWidth }));
    return new TableRow({
      cantSplit: true,
      ...(at === 0 && { tableHeader: true, keepNext: true }),
      ...pieces.revisions.mark(is),
      children: cells,
    });
  });
  const firstRow = entries.some(({ after, before }) => (after ?? before).isHead);
  const firstColumn = first.table?.hasRowHeaders ?? false;
  const { caption, captionHidden } = published;
  const table = new TitledTable(
    {
      style: 'ReportTable',
      width: { size: widths.reduce((sum, size) => sum + size, 0), type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.AUTOFIT,
      tableLook: { firstRow, firstColumn, noHBand: true, noVBand: true },
      rows,
    },
    caption,
  );
  if (!caption || captionHidden) return [table];
  const is = commonPresence(entries);
  const runs = is === 'removed' ? [pieces.deleted(caption)] : text(caption, {});
  return [
    new Paragraph({
      style: 'Caption',
      children: pieces.revisions.track(is, runs),
      run: pieces.revisions.mark(is),
    }),
    table,
  ];
}

/** The history of a whole table. */
function commonPresence(entries: readonly VersionEntry[]): Presence {
  const all = new Set(entries.map(presenceOf));
  const [only = 'same'] = all;
  return all.size === 1 ? only : 'same';
}

interface CellOptions {
  readonly context: VersionTable;
  /** In twips. */
  readonly width: number;
}

function cellOf(entry: VersionEntry, column: number, { context: { pieces }, width }: CellOptions): TableCell {
  const { isHead } = entry.after ?? entry.before;
  const is = presenceOf(entry);
  const align = entry.table?.published?.columns[column]?.align;
  const children = pieces.lines(cellPieces(entry, column), { divides: true }).map(
    ({ children: runs, end }) =>
      new Paragraph({
        style: isHead ? 'TableHeading' : 'TableText',
        children: runs,
        ...(align && align !== 'left' && { alignment: align }),
        run: pieces.revisions.mark(is === 'same' ? end : is),
      }),
  );
  return new TableCell({ width: { size: width, type: WidthType.DXA }, children });
}
