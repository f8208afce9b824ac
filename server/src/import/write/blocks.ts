// Blocks of a document as Markdown: paragraphs, numbered paragraphs, lists and tables.

import type { SourceBlock, SourceParagraph } from '../../documents/document';
import { escapeLabel, inlineMarkdown, type NoteMarks } from './inlines';
import { tableMarkdown } from './table';

/** A block of Markdown, with the distance that it keeps from the block before. */
interface Written {
  readonly text: string;
  /** An item of a list of bullets, which follows another one without an empty line. */
  readonly isBullet: boolean;
}

/** Writes the blocks of a draft, one after the other. */
export class MarkdownWriter {
  readonly #written: Written[] = [];
  /** The columns in which the texts of the open items begin, by depth. */
  #indents: number[] = [];

  constructor(readonly notes: NoteMarks) {}

  /** The Markdown so far, with a line break at its end. */
  get text(): string {
    const parts = this.#written.map(({ text, isBullet }, at) => {
      const last = this.#written[at - 1];
      if (!last) return text;
      return `${isBullet && last.isBullet ? '\n' : '\n\n'}${text}`;
    });
    return `${parts.join('')}\n`;
  }

  /** Adds Markdown as it is. */
  raw(text: string): void {
    this.#indents = [];
    this.#written.push({ text, isBullet: false });
  }

  heading(level: number, paragraph: Pick<SourceParagraph, 'runs'>): void {
    const words = inlineMarkdown(paragraph, { notes: this.notes, isPlain: true }).replace(
      /(?:\\\n|\s)+/g,
      ' ',
    );
    this.raw(`${'#'.repeat(level)} ${words}`);
  }

  block(block: SourceBlock): void {
    if (block.type === 'table') this.raw(tableMarkdown(block, this.notes));
    else if (block.item) this.#item(block, block.item);
    else this.raw(inlineMarkdown(block, { notes: this.notes }));
  }

  #item(paragraph: SourceParagraph, { depth, label, number }: NonNullable<SourceParagraph['item']>): void {
    const words = inlineMarkdown(paragraph, { notes: this.notes });
    const bullet = number === undefined && !/[\p{L}\p{N}]/u.test(label);
    const decimal = number !== undefined && /^\d{1,9}[.)]?$/.test(label.trim());
    const above = Math.min(depth, this.#indents.length);
    const indent = this.#indents[above - 1] ?? 0;
    const mark = decimal ? `${number}.` : '-';
    // Labels that Markdown does not have, such as “(a)”, are part of the text.
    const text = bullet || decimal ? words : `${escapeLabel(label)} ${words}`;
    this.#indents = [...this.#indents.slice(0, above), indent + mark.length + 1];
    const pad = ' '.repeat(indent);
    const hanging = ' '.repeat(indent + mark.length + 1);
    this.#written.push({
      text: `${pad}${mark} ${text.replace(/\n/g, `\n${hanging}`)}`,
      isBullet: mark === '-',
    });
  }
}
