import type {
  ComposedPart,
  PartId,
  Published,
  PublishedBlock,
  PublishedList,
  PublishedTable,
} from '../document';
import { plainText } from '../document';
import { lineBreak, plainTokens, type ReportToken, textOfTokens, tokensOf } from './tokens';

/** A heading, paragraph, item, row or footnote: the smallest part of a report that is added, removed or moved. */
export interface ReportUnit {
  readonly kind: 'heading' | 'text' | 'row' | 'detail' | 'note';
  readonly part: PartId;
  /** One list of tokens for each column of a row, and one otherwise. */
  readonly cells: readonly (readonly ReportToken[])[];
  /** Two units with one key are the same to a reader. */
  readonly key: string;
  /** Two units with one id are two versions of the same thing, such as the grade for one judgement. */
  readonly id?: string;
  /** Level of a heading. */
  readonly level?: number;
  /** Number of a numbered paragraph or a footnote. */
  readonly number?: number;
  /** Depth in lists, from 1; 0 outside. */
  readonly depth: number;
  /** The item of a list that begins here, with its number in an ordered list. */
  readonly item?: { readonly ordered: boolean; readonly number: number };
  readonly isQuoted?: boolean;
  readonly isPreformatted?: boolean;
  /** The table or the list of details that a row belongs to. */
  readonly table?: UnitTable;
  /** True for the first row of a table, with the headings of its columns. */
  readonly isHead?: boolean;
  /** The place in the draft: 0-based UTF-16 offsets. */
  readonly source?: { readonly start: number; readonly end: number };
}

/** A table, or a list of terms with their details. Its units share one object. */
export interface UnitTable {
  readonly holds: PublishedTable['holds'] | 'details';
  readonly caption?: string;
  readonly columns: readonly string[];
  /** True if the first cell of each row is its header. */
  readonly hasRowHeaders: boolean;
  /** The table itself; absent for details. */
  readonly published?: PublishedTable;
}

/** The units of a report in reading order, with its footnotes at the end. */
export function unitsOf({ parts, footnotes }: Published): ReportUnit[] {
  const notes = new Map(footnotes.map(({ number, blocks }) => [number, wordsOf(blocks)]));
  const reader = new UnitReader((number) => notes.get(number) ?? '');
  for (const part of parts) reader.part(part);
  for (const { number, blocks } of footnotes) reader.note(number, blocks);
  return reader.units;
}

const wordsOf = (blocks: readonly PublishedBlock[]): string =>
  blocks.map((block) => ('inlines' in block ? plainText(block.inlines) : '')).join(' ');

/** The surroundings of a block. */
interface Around {
  readonly part: PartId;
  readonly judgement?: string | undefined;
  readonly depth: number;
  readonly item?: ReportUnit['item'];
  readonly isQuoted?: boolean;
}

class UnitReader {
  readonly units: ReportUnit[] = [];

  constructor(readonly noteKey: (number: number) => string) {}

  part({ id, judgement, blocks }: ComposedPart): void {
    for (const block of blocks) this.#block(block, { part: id, judgement, depth: 0 });
  }

  note(number: number, blocks: readonly PublishedBlock[]): void {
    const tokens = this.#cell(blocks);
    this.#add({ kind: 'note', part: 'other', cells: [tokens], number, depth: 0 });
  }

  #block(block: PublishedBlock, around: Around): void {
    const { part, judgement, depth, item, isQuoted } = around;
    const place = {
      part,
      depth,
      ...(item && { item }),
      ...(isQuoted && { isQuoted }),
      ...(block.source && { source: block.source }),
    };
    switch (block.type) {
      case 'heading': {
        const id = judgement !== undefined && block.level === 2 ? { id: `section ${judgement}` } : {};
        this.#add({
          kind: 'heading',
          ...place,
          ...(part === 'title' ? { id: 'title' } : id),
          level: block.level,
          cells: [this.#tokens(block)],
        });
        break;
      }
      case 'paragraph': {
        const number = block.number === undefined ? {} : { number: block.number };
        this.#add({ kind: 'text', ...place, ...number, cells: [this.#tokens(block)] });
        break;
      }
      case 'preformatted':
        this.#add({ kind: 'text', ...place, isPreformatted: true, cells: [plainTokens(block.text)] });
        break;
      case 'list':
        this.#list(block, around);
        break;
      case 'quote':
        for (const inner of block.blocks) this.#block(inner, { ...around, isQuoted: true });
        break;
      case 'table':
        this.#table(block, part);
        break;
      case 'definitions': {
        const table: UnitTable = { holds: 'details', columns: [], hasRowHeaders: true };
        for (const { term, blocks, source } of block.rows) {
          const cells = [plainTokens(term), this.#cell(blocks)];
          const own = source ? { source } : {};
          this.#add({ kind: 'detail', part, depth: 0, table, id: `detail ${part} ${term}`, cells, ...own });
        }
        break;
      }
      case 'rule':
        break;
    }
  }

  #list({ ordered, start, items }: PublishedList, around: Around): void {
    const depth = around.depth + 1;
    for (const [at, { blocks }] of items.entries()) {
      for (const [index, block] of blocks.entries()) {
        const item = index === 0 ? { ordered, number: start + at } : undefined;
        this.#block(block, { ...around, depth, item });
      }
    }
  }

  #table(published: PublishedTable, part: PartId): void {
    const { holds, caption, columns, rows } = published;
    const headings = columns.map(({ heading }) => this.#tokens({ inlines: heading }));
    const table: UnitTable = {
      holds,
      ...(caption && { caption }),
      columns: headings.map(textOfTokens),
      hasRowHeaders: rows.length > 0 && rows.every(({ cells }) => cells[0]?.header),
      published,
    };
    const name = `${caption ?? part} ${columns.length}`;
    if (headings.some(({ length }) => length > 0)) {
      const id = `head ${name}`;
      this.#add({ kind: 'row', part, depth: 0, table, isHead: true, id, cells: headings });
    }
    for (const { cells, source } of rows) {
      const tokens = cells.map(({ blocks }) => this.#cell(blocks));
      const first = textOfTokens(tokens[0] ?? []);
      // The long text of a requirement is no name.
      const id = first !== '' && first.length < 120 ? { id: `row ${name} ${first}` } : {};
      this.#add({ kind: 'row', part, depth: 0, table, ...id, cells: tokens, ...(source && { source }) });
    }
  }

  /** The tokens of a cell, in which each block is a line. */
  #cell(blocks: readonly PublishedBlock[]): ReportToken[] {
    const inner = new UnitReader(this.noteKey);
    for (const block of blocks) inner.#block(block, { part: 'other', depth: 0 });
    const lines = inner.units.flatMap(({ cells }) => cells);
    return lines.flatMap((line, at) => (at > 0 ? [lineBreak, ...line] : [...line]));
  }

  #tokens({ inlines }: { readonly inlines: Parameters<typeof tokensOf>[0] }): ReportToken[] {
    return tokensOf(inlines, this.noteKey);
  }

  #add(unit: Omit<ReportUnit, 'key'>): void {
    if (unit.kind !== 'row' && unit.cells.every(({ length }) => length === 0)) return;
    const words = unit.cells.map((cell) => cell.map(({ key }) => key).join(' ')).join('\t');
    this.units.push({ ...unit, key: `${unit.kind} ${words}` });
  }
}
