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
import { clean } from '../../text/xml';
import { type Cell, type Column, type PublishedBlock, type PublishedTable, plainText } from '../document';
import { type DocxContext, type DocxScope, top } from './context';
import { text } from './inlines';
import { bookmarked, marked, moveMarks } from './marked';

/** A table with the title that screen readers give. */
export class TitledTable extends Table {
  constructor(options: ITableOptions, title: string | undefined) {
    super(options);
    const [properties] = this.root;
    if (title && properties instanceof XmlComponent) {
      properties.addChildElement(new StringValueElement('w:tblCaption', clean(title)));
    }
  }
}

/** The place of a cell: its width in twips, and its row. */
interface CellPlace {
  readonly width: number;
  readonly isHead: boolean;
  /** True if its row stays on the page of the next. */
  readonly keepNext: boolean;
}

/** Writes the blocks of a cell. */
type WriteBlocks = (blocks: readonly PublishedBlock[], scope: DocxScope) => (Paragraph | Table)[];

/** Writes tables. */
export class TableWriter {
  readonly #context: DocxContext;
  readonly #writeBlocks: WriteBlocks;

  constructor(context: DocxContext, writeBlocks: WriteBlocks) {
    this.#context = context;
    this.#writeBlocks = writeBlocks;
  }

  /** A table below its caption. The header row is repeated on each page, and no row is broken. */
  write(table: PublishedTable, scope: DocxScope): (Paragraph | Table)[] {
    const { caption, captionHidden, columns, rows } = table;
    if (scope.inNote) return this.#inNote(table, scope);
    const widths = columnWidths(table, this.#context.width - scope.indent);
    const heading: readonly Cell[] = columns.map((column) => {
      const block: PublishedBlock = { type: 'paragraph', inlines: column.heading };
      moveMarks(this.#context, column, block);
      return { header: true, blocks: [block] };
    });
    const headed = columns.some(({ heading: inlines }) => inlines.length > 0);
    const tableRows = [...(headed ? [heading] : []), ...rows.map(({ cells }) => cells)].map(
      (cells, at) =>
        new TableRow({
          cantSplit: true,
          // A table whose columns have no headings is headed by its first row: Word asks for one.
          ...(at === 0 && { tableHeader: true, keepNext: true }),
          children: columns.map((column, index) =>
            this.#cell(cells[index], column, {
              width: widths[index] ?? 0,
              isHead: headed && at === 0,
              // The judgements are read together.
              keepNext: table.holds === 'judgements' && at < rows.length - (headed ? 0 : 1),
            }),
          ),
        }),
    );
    const rowHeaders = rows.length > 0 && rows.every(({ cells }) => cells[0]?.header);
    const wordTable = new TitledTable(
      {
        style: 'ReportTable',
        width: { size: sumOf(widths), type: WidthType.DXA },
        columnWidths: widths,
        layout: TableLayoutType.AUTOFIT,
        ...(scope.indent > 0 && { indent: { size: scope.indent, type: WidthType.DXA } }),
        tableLook: { firstRow: headed, firstColumn: rowHeaders, noHBand: true, noVBand: true },
        rows: tableRows,
      },
      caption,
    );
    const title =
      caption && !captionHidden
        ? [new Paragraph({ style: 'Caption', children: bookmarked(this.#context, table, text(caption, {})) })]
        : [];
    return [...title, wordTable];
  }

  #cell(cell: Cell | undefined, { align }: Column, { width, isHead, keepNext }: CellPlace): TableCell {
    const style = isHead ? 'TableHeading' : 'TableText';
    const blocks: readonly PublishedBlock[] = cell?.blocks.length
      ? cell.blocks
      : [{ type: 'paragraph', inlines: [] }];
    const alignment = align && align !== 'left' ? align : undefined;
    const children = blocks.flatMap((block) => {
      if (block.type !== 'paragraph' || block.number !== undefined)
        return this.#writeBlocks([block], { ...top, style });
      const options = { ...(alignment && { alignment }), ...(keepNext && { keepNext }) };
      return [new Paragraph({ style, children: marked(this.#context, block), ...options })];
    });
    // A cell has to end with a paragraph.
    if (!(children.at(-1) instanceof Paragraph)) children.push(new Paragraph({ style }));
    return new TableCell({ width: { size: width, type: WidthType.DXA }, children });
  }

  /** A footnote has no tables: each cell is a paragraph. */
  #inNote({ caption, columns, rows }: PublishedTable, scope: DocxScope): (Paragraph | Table)[] {
    const title: readonly PublishedBlock[] = caption
      ? [{ type: 'paragraph', inlines: [{ type: 'text', text: caption }] }]
      : [];
    const headings = columns.map(({ heading }): PublishedBlock => ({ type: 'paragraph', inlines: heading }));
    const cells = rows.flatMap((row) => row.cells.flatMap(({ blocks }) => blocks));
    return [
      ...[...title, ...headings].flatMap((block) => this.#writeBlocks([block], scope)),
      ...this.#writeBlocks(cells, scope),
    ];
  }
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

/** Widths in twips: shares that columns have; the rest is divided by the length of their content. */
export function columnWidths({ columns, rows }: PublishedTable, whole: number): readonly number[] {
  const fixed = sumOf(columns.map(({ width }) => width ?? 0));
  const weights = columns.map(({ heading }, at) => {
    const lengths = rows.map(({ cells }) => sumOf((cells[at]?.blocks ?? []).map(lengthOf)));
    return Math.sqrt(
      Math.max(10, plainText(heading).length, ...lengths.map((length) => Math.min(length, 600))),
    );
  });
  const open = sumOf(columns.map(({ width }, at) => (width === undefined ? (weights[at] ?? 0) : 0)));
  const rest = Math.max(100 - fixed, open > 0 ? 20 : 0);
  const shares = columns.map(({ width }, at) => width ?? ((weights[at] ?? 0) / open) * rest);
  const sum = sumOf(shares);
  return shares.map((share) => Math.floor((share / (sum || 1)) * whole));
}

function lengthOf(block: PublishedBlock): number {
  if ('inlines' in block) return plainText(block.inlines).length;
  if (block.type === 'list') return sumOf(block.items.flatMap(({ blocks }) => blocks).map(lengthOf));
  return 20;
}
