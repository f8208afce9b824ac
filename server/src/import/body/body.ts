// The text of an imported draft: all that the front matter does not have, in its order.

import type { SourceBlock, SourceParagraph } from '../../documents/document';
import type { Facts } from '../facts/facts';
import { usualTitle } from '../facts/title';
import { preparedBlocks } from '../source/prepare';
import type { Reading } from '../source/reading';
import { MarkdownWriter } from '../write/blocks';
import { escapeInline } from '../write/escape';
import { inlineMarkdown } from '../write/inlines';
import type { Headings } from './headings';

/** The text of a draft, and how many footnotes it has. */
export interface Body {
  readonly text: string;
  readonly notes: number;
}

interface BodyMaterial {
  readonly facts: Facts;
  readonly headings: Headings;
}

/** Writes everything that is not claimed, under the title of the report. */
export function bodyOf(reading: Reading, { facts, headings }: BodyMaterial): Body {
  const notes = new Footnotes(reading);
  const writer = new MarkdownWriter(notes.mark);
  writer.raw(`# ${escapeInline(facts.title?.text ?? usualTitle(facts.kind, facts.authority))}`);
  for (const block of reading.blocks) {
    if (reading.isClaimed(block)) continue;
    for (const words of reading.gapsAt(block)) writer.raw(`[TODO: ${words}]`);
    const heading = block.type === 'paragraph' ? headings.get(block) : undefined;
    if (heading && block.type === 'paragraph') writer.heading(heading.level, block);
    else writer.block(block);
  }
  const definitions = notes.definitions();
  for (const text of definitions) writer.raw(text);
  return { text: writer.text, notes: definitions.length };
}

/** Numbers the footnotes in the order of the text. */
class Footnotes {
  readonly #numbers = new Map<string, number>();

  constructor(readonly reading: Reading) {}

  mark = (note: string): string => {
    const number = this.#numbers.get(note) ?? this.#numbers.size + 1;
    this.#numbers.set(note, number);
    return `[^${number}]`;
  };

  /** The texts of the notes; those that nothing refers to come last. */
  definitions(): string[] {
    const { notes } = this.reading.source;
    const used = [...this.#numbers.keys()];
    const others = [...notes.keys()].filter((id) => !this.#numbers.has(id));
    return [...used, ...others].map((id) => `${this.mark(id)}: ${this.#text(notes.get(id) ?? [])}`);
  }

  #text(blocks: readonly SourceBlock[]): string {
    const paragraphs = preparedBlocks(blocks).filter(
      (block): block is SourceParagraph => block.type === 'paragraph',
    );
    return paragraphs.map((block) => inlineMarkdown(block, { notes: this.mark })).join('\n\n    ');
  }
}
