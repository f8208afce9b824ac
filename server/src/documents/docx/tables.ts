// Reads the tables of a Word file.
import type { Element } from '../../text/xml';
import type { SourceBlock, SourceCell, SourceRow, SourceTable } from '../document';
import { type ChangeMarks, within, withinAll } from './changes';
import type { StoryContext } from './context';
import { child, elementsOf, numberOf, switchOf, valueIn } from './elements';
import { contentOf, isWrapper } from './wrappers';

/** A cell while rows below can still become part of it. */
interface GrowingCell {
  readonly blocks: SourceBlock[];
  columns: number;
  rows: number;
}

/** More columns than Word can have. */
const mostColumns = 200;

/** Reads a table, with the tables in its cells. */
export function readTable(story: StoryContext, table: Element, marks: ChangeMarks): SourceTable {
  let above: ReachingCells = new Map();
  const grown: { cells: readonly GrowingCell[]; isHeader: boolean }[] = [];
  for (const [element, outer] of wrapped(story, table, { name: 'w:tr', marks })) {
    const properties = child(element, 'w:trPr');
    const row = new RowReader(story, withinAll(elementsOf(properties), outer), above);
    row.skip(spanOf(properties, 'w:gridBefore'));
    row.read(element);
    row.skip(spanOf(properties, 'w:gridAfter'));
    above = row.reaching;
    grown.push({ cells: row.cells, isHeader: switchOf(properties, 'w:tblHeader') ?? false });
  }
  return { type: 'table', rows: grown.map(rowOf) };
}

/** The cells that the row below can go on with, by their first columns. */
type ReachingCells = ReadonlyMap<number, GrowingCell>;

class RowReader {
  readonly cells: GrowingCell[] = [];
  readonly reaching = new Map<number, GrowingCell>();
  private column = 0;

  constructor(
    private readonly story: StoryContext,
    private readonly marks: ChangeMarks,
    private readonly above: ReachingCells,
  ) {}

  /** Leaves columns empty. */
  skip(columns: number): void {
    if (columns > 0) this.add({ blocks: [], columns, rows: 1 });
  }

  read(row: Element): void {
    for (const [cell, marks] of wrapped(this.story, row, { name: 'w:tc', marks: this.marks })) {
      this.readCell(cell, marks);
    }
  }

  private readCell(cell: Element, marks: ChangeMarks): void {
    const properties = child(cell, 'w:tcPr');
    const columns = spanOf(properties, 'w:gridSpan') || 1;
    const blocks = this.story.read(cell, withinAll(elementsOf(properties), marks));
    const merge = mergeOf(properties, 'w:vMerge');
    const upper = merge === 'continue' ? this.above.get(this.column) : undefined;
    const left = mergeOf(properties, 'w:hMerge') === 'continue' ? this.cells.at(-1) : undefined;
    if (upper) {
      upper.rows++;
      upper.blocks.push(...blocks.filter(hasText));
      this.reaching.set(this.column, upper);
    } else if (left) {
      left.columns += columns;
      left.blocks.push(...blocks.filter(hasText));
    } else {
      const own = { blocks, columns, rows: 1 };
      if (merge !== undefined) this.reaching.set(this.column, own);
      this.add(own);
      return;
    }
    this.column += columns;
  }

  private add(cell: GrowingCell): void {
    this.cells.push(cell);
    this.column += cell.columns;
  }
}

/** Cells that are merged away are empty, but can have text that was there before. */
const hasText = (block: SourceBlock): boolean =>
  block.type === 'table' || block.runs.some(({ text, note }) => text.trim() !== '' || note !== undefined);

/** The elements of a name in a table or row, with the changes that they are in. Content controls can be around them. */
function* wrapped(
  story: StoryContext,
  parent: Element,
  { name, marks }: { readonly name: string; readonly marks: ChangeMarks },
): Generator<[Element, ChangeMarks]> {
  for (const element of contentOf(parent)) {
    if (element.name === name) yield [element, marks];
    else if (!story.readMark(element) && isWrapper(element)) {
      yield* wrapped(story, element, { name, marks: within(element, marks) });
    }
  }
}

function spanOf(properties: Element | undefined, name: string): number {
  return Math.min(Math.max(numberOf(properties, name) ?? 0, 0), mostColumns);
}

/** If a cell begins a merge with those after it or goes on with one; undefined if it does neither. */
function mergeOf(properties: Element | undefined, name: string): 'restart' | 'continue' | undefined {
  if (!child(properties, name)) return undefined;
  return valueIn(properties, name) === 'restart' ? 'restart' : 'continue';
}

function rowOf({ cells, isHeader }: { cells: readonly GrowingCell[]; isHeader: boolean }): SourceRow {
  return { ...(isHeader && { isHeader }), cells: cells.map(cellOf) };
}

function cellOf({ blocks, columns, rows }: GrowingCell): SourceCell {
  return { blocks, ...(columns > 1 && { columns }), ...(rows > 1 && { rows }) };
}
