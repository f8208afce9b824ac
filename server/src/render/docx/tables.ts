import {
  type ITableOptions,
  Paragraph,
  StringValueElement,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
  XmlComponent,
} from 'docx';
import {
  type Cell,
  type Column,
  type PublishedBlock,
  plainText,
  type PublishedTable as Shown,
} from '../document';
import { blocks, type Scope } from './blocks';
import type { Context } from './context';
import { runs, text } from './inlines';
import { clean } from './xml';

/** A table with the title that screen readers give. */
class TitledTable extends Table {
  constructor(options: ITableOptions, title: string | undefined) {
    super(options);
    const [properties] = this.root;
    if (title && properties instanceof XmlComponent) {
      properties.addChildElement(new StringValueElement('w:tblCaption', clean(title)));
    }
  }
}

/** A table below its caption. The header row comes again on each page, and no row is broken. */
export function table(context: Context, shown: Shown, scope: Scope): (Paragraph | Table)[] {
  const { caption, captionHidden, columns, rows } = shown;
  if (scope.inNote) return flat(context, shown, scope);
  const widths = columnWidths(shown, context.width - scope.indent);
  const heading: readonly Cell[] = columns.map(({ heading: inlines }) => ({
    header: true,
    blocks: [{ type: 'paragraph', inlines }],
  }));
  const made = [heading, ...rows.map(({ cells }) => cells)].map(
    (cells, at) =>
      new TableRow({
        cantSplit: true,
        ...(at === 0 && { tableHeader: true, keepNext: true }),
        children: columns.map((column, index) => cell(context, cells[index], column, widths[index] ?? 0)),
      }),
  );
  const rowHeaders = rows.length > 0 && rows.every(({ cells }) => cells[0]?.header);
  const built = new TitledTable(
    {
      style: 'ReportTable',
      width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.AUTOFIT,
      ...(scope.indent > 0 && { indent: { size: scope.indent, type: WidthType.DXA } }),
      tableLook: { firstRow: true, firstColumn: rowHeaders, noHBand: true, noVBand: true },
      rows: made,
    },
    caption,
  );
  const title =
    caption && !captionHidden ? [new Paragraph({ style: 'Caption', children: [...text(caption, {})] })] : [];
  return [...title, built];
}

function cell(context: Context, given: Cell | undefined, { align }: Column, width: number): TableCell {
  const style = given?.header ? 'TableHeading' : 'TableText';
  const inside: readonly PublishedBlock[] = given?.blocks.length
    ? given.blocks
    : [{ type: 'paragraph', inlines: [] }];
  const alignment = align && align !== 'left' ? align : undefined;
  const made = inside.flatMap((block) =>
    block.type === 'paragraph' && block.number === undefined
      ? [new Paragraph({ style, children: runs(context, block.inlines), ...(alignment && { alignment }) })]
      : blocks(context, [block], { style, depth: 0, indent: 0 }),
  );
  // A cell has to end with a paragraph.
  if (!(made.at(-1) instanceof Paragraph)) made.push(new Paragraph({ style }));
  return new TableCell({ width: { size: width, type: WidthType.DXA }, children: made });
}

/** Widths in twips: shares as given; what is left goes by the length of what the columns hold. */
function columnWidths({ columns, rows }: Shown, whole: number): readonly number[] {
  const given = columns.reduce((sum, { width }) => sum + (width ?? 0), 0);
  const weights = columns.map(({ heading }, at) => {
    const lengths = rows.map(({ cells }) =>
      (cells[at]?.blocks ?? []).reduce((sum, one) => sum + lengthOf(one), 0),
    );
    return Math.sqrt(Math.max(10, plainText(heading).length, ...lengths.map((one) => Math.min(one, 600))));
  });
  const open = columns.reduce(
    (sum, { width }, at) => sum + (width === undefined ? (weights[at] ?? 0) : 0),
    0,
  );
  const rest = Math.max(100 - given, open > 0 ? 20 : 0);
  const shares = columns.map(({ width }, at) => width ?? ((weights[at] ?? 0) / open) * rest);
  const sum = shares.reduce((total, one) => total + one, 0);
  return shares.map((share) => Math.floor((share / (sum || 1)) * whole));
}

function lengthOf(block: PublishedBlock): number {
  if ('inlines' in block) return plainText(block.inlines).length;
  if (block.type === 'list')
    return block.items.flatMap((one) => one.blocks).reduce((sum, one) => sum + lengthOf(one), 0);
  return 20;
}

/** A footnote has no tables: each row is a paragraph. */
function flat(context: Context, { caption, columns, rows }: Shown, scope: Scope): (Paragraph | Table)[] {
  const joined = (cells: readonly (readonly PublishedBlock[])[]): PublishedBlock[] => cells.flat();
  return [
    ...(caption
      ? blocks(context, [{ type: 'paragraph', inlines: [{ type: 'text', text: caption }] }], scope)
      : []),
    ...columns.flatMap(({ heading }) => blocks(context, [{ type: 'paragraph', inlines: heading }], scope)),
    ...blocks(context, joined(rows.flatMap(({ cells }) => cells.map((one) => one.blocks))), scope),
  ];
}
