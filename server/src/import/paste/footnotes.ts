// The footnotes of a pasted text, numbered after those of the draft.

import type { SourceDocument, SourceParagraph } from '../../documents/document';
import { preparedBlocks } from '../source/prepare';
import { inlineMarkdown } from '../write/inlines';

export class Footnotes {
  readonly #numbers = new Map<string, number>();

  /**
   * @param notes the notes of the document by their ids
   * @param taken the highest number that the draft has
   */
  constructor(
    readonly notes: SourceDocument['notes'],
    readonly taken: number,
  ) {}

  mark = (note: string): string => {
    const number = this.#numbers.get(note) ?? this.taken + this.#numbers.size + 1;
    this.#numbers.set(note, number);
    return `[^${number}]`;
  };

  /** The texts of the notes that were marked, in their order. */
  definitions(): string[] {
    const texts: string[] = [];
    // A note may refer to another, which is added while the loop runs.
    for (const id of this.#numbers.keys()) {
      const paragraphs = preparedBlocks(this.notes.get(id) ?? [])
        .filter((block): block is SourceParagraph => block.type === 'paragraph')
        .map((block) => inlineMarkdown(block, { notes: this.mark }));
      texts.push(`${this.mark(id)}: ${paragraphs.join('\n\n    ')}`);
    }
    return texts;
  }
}

/** The highest number of a footnote in a draft. */
export const highestNote = (text: string): number =>
  [...text.matchAll(/\[\^(\d{1,6})\]/g)].reduce(
    (highest, [, number]) => Math.max(highest, Number(number)),
    0,
  );
