// The paragraphs of a report as a Word file has them, in its order, each with its text and its place in the draft. What
// comes back from a reviewer is compared with these.

import { raisedDigits } from '../../documents/docx/lists/symbols';
import type { Span } from '../../text/span';
import type { Footnote, Inline, Published, PublishedBlock, PublishedTable } from '../document';

/** A paragraph of the Word file. */
export interface PrintedParagraph {
  /** The block, column or row that it is written from. */
  readonly owner: object;
  /** The words that the file puts before it, such as a term with its tab. */
  readonly lead: string;
  /** Its text without the lead. A line break is `\n`. */
  readonly text: string;
  /** The stretches of the text that are not words of the draft, such as the number of a footnote. In order. */
  readonly added: readonly AddedStretch[];
  /** The place in the draft of the block; absent for what the product adds. */
  readonly source?: Span;
  /** The number of a numbered paragraph. */
  readonly number?: number;
  /** The number of the footnote that it is in; absent for one that Word has no place for. */
  readonly note?: number;
  readonly kind: 'heading' | 'text' | 'item' | 'cell' | 'details' | 'note' | 'code';
}

interface AddedStretch extends Span {
  /** The number of its characters that the model has as text. */
  readonly modelled: number;
}

/** The offset into the text of the model of an offset into a paragraph's text. */
export const modelOffset = ({ added }: Pick<PrintedParagraph, 'added'>, offset: number): number =>
  added.reduce(
    (sum, { start, end, modelled }) =>
      offset >= end
        ? sum - (end - start - modelled)
        : sum - Math.max(0, Math.min(offset - start, end - start - modelled)),
    offset,
  );

/** The full text of a paragraph in the file. */
export const fullText = ({ lead, text }: Pick<PrintedParagraph, 'lead' | 'text'>): string => lead + text;

/** The paragraphs of a report that is marked as a draft, without the page before its title. */
export function printedParagraphs(published: Published): PrintedParagraph[] {
  const printer = new ParagraphPrinter();
  for (const part of published.parts) printer.blocks(part.blocks, { kind: 'text', place: part.source });
  const referred = ({ number }: Footnote): boolean => printer.noted.has(number);
  // Word has no place for a note that nothing refers to: it is printed after the text.
  const [notes, others] = [published.footnotes.filter(referred), published.footnotes];
  for (const note of others) if (!notes.includes(note)) printer.note(note, { lead: `${note.number} ` });
  for (const note of notes) printer.note(note, { lead: '', note: note.number });
  return printer.all;
}

interface PrintingPlace {
  readonly kind: PrintedParagraph['kind'];
  /** The place of the nearest block or item that has one. */
  readonly place: Span | undefined;
  /** The words before the first paragraph. */
  readonly lead?: string;
  readonly inNote?: boolean;
  readonly number?: number | undefined;
  readonly note?: number;
}

class ParagraphPrinter {
  readonly all: PrintedParagraph[] = [];
  /** The footnotes that the text has referred to so far. */
  readonly noted = new Set<number>();

  blocks(blocks: readonly PublishedBlock[], around: PrintingPlace): void {
    for (const [at, block] of blocks.entries()) {
      const { lead, ...rest } = around;
      this.#block(block, at === 0 ? around : rest);
    }
  }

  note({ blocks, source }: Footnote, own: Pick<PrintingPlace, 'lead' | 'note'>): void {
    this.blocks(blocks, { kind: 'note', place: source, inNote: true, ...own });
  }

  #block(block: PublishedBlock, around: PrintingPlace): void {
    const place = block.source ?? around.place;
    const inner = { ...around, place };
    if (block.type === 'heading') this.#add(block, block.inlines, { ...inner, kind: 'heading' });
    else if (block.type === 'paragraph') this.#add(block, block.inlines, { ...inner, number: block.number });
    else if (block.type === 'list') {
      const kind = around.kind === 'text' ? 'item' : around.kind;
      for (const { blocks, source = place } of block.items)
        this.blocks(blocks, { ...inner, kind, place: source });
    } else if (block.type === 'table') this.#table(block, inner);
    else if (block.type === 'definitions') {
      for (const { blocks, term, source = place } of block.rows)
        this.blocks(blocks, { ...inner, kind: 'details', place: source, lead: `${term}\t` });
    } else if (block.type === 'quote') this.blocks(block.blocks, inner);
    else if (block.type === 'preformatted')
      this.#addText(block, { text: block.text, added: [] }, { ...inner, kind: 'code' });
  }

  #table(table: PublishedTable, around: PrintingPlace): void {
    const { columns, rows, holds, source, caption, captionHidden } = table;
    const inner: PrintingPlace = { ...around, kind: 'cell' };
    // The product’s own tables have its own words.
    const own: PrintingPlace = { ...inner, place: undefined };
    if (caption && !captionHidden && !around.inNote) this.#addText(table, { text: caption, added: [] }, own);
    const headings = holds === 'other' && source ? { ...inner, place: source } : own;
    if (!around.inNote) for (const column of columns) this.#add(column, column.heading, headings);
    for (const { cells, source: place = around.place } of rows)
      for (const cell of cells) this.blocks(cell.blocks, { ...inner, place: cell.source ?? place });
  }

  #add(owner: object, inlines: readonly Inline[], around: PrintingPlace): void {
    this.#addText(owner, this.#textOf(inlines, around.inNote ?? false), around);
  }

  #addText(
    owner: object,
    { text, added }: Pick<PrintedParagraph, 'text' | 'added'>,
    { kind, place, lead = '', number, note }: PrintingPlace,
  ): void {
    if (lead + text === '') return;
    const numbers = { ...(number !== undefined && { number }), ...(note !== undefined && { note }) };
    this.all.push({ owner, lead, text, added, kind, ...(place && { source: place }), ...numbers });
  }

  #textOf(inlines: readonly Inline[], inNote: boolean): Pick<PrintedParagraph, 'text' | 'added'> {
    let text = '';
    const added: AddedStretch[] = [];
    const add = (words: string, modelled = words): void => {
      added.push({ start: text.length, end: text.length + words.length, modelled: modelled.length });
      text += words;
    };
    const read = (all: readonly Inline[]): void => {
      for (const inline of all) {
        if (inline.type === 'break') text += '\n';
        else if (inline.type === 'footnote') add(this.#noteNumber(inline.number, inNote), '');
        else if (inline.type === 'marker' && inline.kind === 'image')
          add(`Image: ${inline.text}`, inline.text);
        else if (inline.type === 'marker' && inline.kind !== 'placeholder') add(inline.text);
        else if ('inlines' in inline) read(inline.inlines);
        else text += inline.text;
      }
    };
    read(inlines);
    return { text, added: added.filter(({ start, end }) => end > start) };
  }

  /** Word counts its notes itself. Only a further reference to a note has its number as text, which is raised. */
  #noteNumber(number: number, inNote: boolean): string {
    const isFirst = !this.noted.has(number);
    if (!inNote) this.noted.add(number);
    return inNote || !isFirst ? raisedDigits(String(number)) : '';
  }
}
