import { type IParagraphOptions, Paragraph, Tab, type Table, TextRun } from 'docx';
import type { VersionEntry } from '../../versions/align';
import type { ReportUnit } from '../../versions/units';
import { numberWidth } from '../context';
import { type ItemNumbers, VersionLists } from './numbering';
import type { PieceWriter } from './piece-writer';
import { cellPieces, piecesOf, presenceOf } from './pieces';
import type { Presence } from './revisions';
import { type VersionTable, writeTable } from './table';

interface EntryContext extends VersionTable {
  readonly pieces: PieceWriter;
}

/** Space above what follows a table. */
const afterTable: IParagraphOptions = { spacing: { before: 240 } };

/** Writes the entries of a comparison as Word’s paragraphs and tables, with their changes. */
export class EntryWriter {
  readonly #lists: VersionLists;
  readonly #written: (Paragraph | Table)[] = [];
  /** True if the last paragraph has a number: a list below it is under its text. */
  #isNumbered = false;

  constructor(readonly context: EntryContext) {
    this.#lists = new VersionLists(context);
  }

  /** The whole report, with the notes at its end that nothing refers to. */
  write(entries: readonly VersionEntry[]): (Paragraph | Table)[] {
    for (let at = 0; at < entries.length; ) {
      const end = tableEnd(entries, at);
      if (end > at) this.#table(entries.slice(at, end));
      else this.#entry(entries[at] as VersionEntry, entries[at + 1]);
      at = Math.max(end, at + 1);
    }
    const { notes } = this.context.pieces;
    for (const { before, after } of notes.unreferenced(entries))
      this.#written.push(...this.context.pieces.noteParagraphs(piecesOf(before, after), ''));
    // Word wants a paragraph after a table.
    if (!(this.#written.at(-1) instanceof Paragraph)) this.#written.push(emptyParagraph());
    return this.#written;
  }

  #table(rows: readonly VersionEntry[]): void {
    this.#lists.end();
    this.#isNumbered = false;
    const table = writeTable(rows, this.context);
    // Two tables without anything between would be one.
    if (this.#isAfterTable && table.length === 1) this.#written.push(emptyParagraph());
    this.#written.push(...table);
  }

  get #isAfterTable(): boolean {
    const last = this.#written.at(-1);
    return last !== undefined && !(last instanceof Paragraph);
  }

  #entry(entry: VersionEntry, next: VersionEntry | undefined): void {
    const unit = entry.after ?? entry.before;
    if (unit.kind === 'note') return;
    const is = presenceOf(entry);
    const numbers = numbersOf(entry, is);
    if (unit.depth === 0) this.#lists.end();
    const look = unit.kind === 'detail' ? { style: 'Details' } : this.#look(unit, numbers);
    const children =
      unit.kind === 'detail' ? this.#detail(entry, is) : this.context.pieces.runs(cellPieces(entry, 0));
    this.#written.push(
      new Paragraph({
        ...(this.#isAfterTable && unit.kind !== 'heading' && afterTable),
        ...look,
        ...(unit.kind === 'text' && unit.depth === 0 && isTableOrList(next) && { keepNext: true }),
        children,
        run: this.context.pieces.revisions.mark(is),
      }),
    );
    if (unit.depth === 0) this.#isNumbered = unit.kind === 'text' && unit.number !== undefined;
  }

  /** The style of a paragraph, and its place in a list. */
  #look(unit: ReportUnit, numbers: ItemNumbers): IParagraphOptions {
    const { kind, level = 1, depth, item, isQuoted, isPreformatted } = unit;
    if (kind === 'heading') return { style: level === 1 ? 'Title' : `Heading${level - 1}` };
    const style = styleOf({ isQuoted, isPreformatted, isItem: depth > 0 });
    if (depth > 0) {
      const list = this.#lists.item(unit, numbers, this.#isNumbered ? numberWidth : 0);
      const { reference, level: listLevel, left } = list;
      return item ? { ...style, numbering: { reference, level: listLevel } } : { ...style, indent: { left } };
    }
    if (unit.number === undefined || isQuoted || isPreformatted) return style;
    return { style: 'NumberedParagraph', numbering: this.#lists.paragraph(numbers) };
  }

  /** A term and its value on one line. */
  #detail(entry: VersionEntry, is: Presence): TextRun[] | ReturnType<PieceWriter['runs']> {
    const { pieces } = this.context;
    const bold = cellPieces(entry, 0).map((piece) => ({
      ...piece,
      tokens: piece.tokens.map((token) => ({ ...token, marks: boldMarks })),
    }));
    const tab = pieces.revisions.track(is, [new TextRun({ children: [new Tab()] })]);
    return [...pieces.runs(bold), ...tab, ...pieces.runs(cellPieces(entry, 1))];
  }
}

const boldMarks = [{ type: 'strong' }] as const;

/** The numbers of a numbered paragraph or of an item in both versions. */
function numbersOf({ before, after }: VersionEntry, is: Presence): ItemNumbers {
  const numberOf = (unit: ReportUnit | undefined): number | undefined => unit?.item?.number ?? unit?.number;
  return {
    before: is === 'added' ? undefined : numberOf(before),
    after: is === 'removed' ? undefined : numberOf(after),
  };
}

/** The index after the rows of one table that begin at an entry; the same index if none do. */
function tableEnd(entries: readonly VersionEntry[], start: number): number {
  const { table } = entries[start] as VersionEntry;
  if (!table || table.holds === 'details') return start;
  const columns = columnsOf(entries[start] as VersionEntry);
  let end = start;
  while (entries[end]?.table === table && columnsOf(entries[end] as VersionEntry) === columns) end++;
  return end;
}

const columnsOf = ({ before, after }: VersionEntry): number => (after ?? before).cells.length;

function isTableOrList(entry: VersionEntry | undefined): boolean {
  const unit = entry && (entry.after ?? entry.before);
  return unit !== undefined && (unit.kind === 'row' || unit.depth > 0);
}

interface UnitStyle {
  readonly isQuoted: boolean | undefined;
  readonly isPreformatted: boolean | undefined;
  readonly isItem: boolean;
}

function styleOf({ isQuoted, isPreformatted, isItem }: UnitStyle): { readonly style?: string } {
  if (isPreformatted) return { style: 'HTMLPreformatted' };
  if (isQuoted) return { style: 'Quote' };
  return isItem ? { style: 'ListParagraph' } : {};
}

const emptyParagraph = (): Paragraph => new Paragraph({ spacing: { before: 0, after: 0, line: 120 } });
