import type { Blocks } from './blocks';
import type { Footnote, FootnoteRef, Inline, PublishedBlock } from './document';
import type { DocumentCounters } from './document-counters';
import type { FootnoteSource } from './parse';

interface Used {
  readonly note: FootnoteSource;
  readonly blocks: Blocks;
  readonly refs: string[];
}

/** The footnotes of all texts of a draft, numbered in the order in which the report refers to them. */
export class Notes {
  readonly #all: Used[] = [];
  /** The place of each note in `#all`. */
  readonly #places = new Map<FootnoteSource, number>();
  readonly #readers: Blocks[] = [];

  constructor(readonly context: DocumentCounters) {}

  /** Makes a reference to a note of the text that `blocks` reads; its words where there is no such note. */
  refer(blocks: Blocks, label: string): Inline | undefined {
    const note = blocks.parsed.notes.get(label);
    if (!note) return label.startsWith('\n') ? undefined : { type: 'text', text: `[^${label}]` };
    const at = this.#use(note, blocks);
    const { refs } = this.#all[at] as Used;
    const number = at + 1;
    const id = `noteref-${number}${refs.length > 0 ? `-${refs.length + 1}` : ''}`;
    refs.push(id);
    return { type: 'footnote', number, id } satisfies FootnoteRef;
  }

  /** Tells of a text that may have notes. Those that nothing refers to are kept, so that nothing written is lost. */
  from(blocks: Blocks): void {
    this.#readers.push(blocks);
  }

  /** All notes, once the text is read. A note may refer to further ones. */
  done(): Footnote[] {
    const made: Footnote[] = [];
    for (const blocks of this.#readers) {
      for (const note of blocks.parsed.notes.values()) {
        this.#use(note, blocks);
      }
    }
    for (let at = 0; at < this.#all.length; at++) {
      const { note, blocks, refs } = this.#all[at] as Used;
      const { source } = note;
      const inside = note.tokens.some(({ nesting, type }) => nesting === 1 && type.startsWith('paragraph'))
        ? blocks.of(note.tokens)
        : blocks.loose(note.tokens);
      made.push({
        number: at + 1,
        id: `note-${at + 1}`,
        refs,
        blocks: [...inside, ...this.#unused(refs, source)],
        ...(source && { source }),
      });
    }
    return made;
  }

  /** The place of a note, which is given one where it has none. */
  #use(note: FootnoteSource, blocks: Blocks): number {
    const place = this.#places.get(note);
    if (place !== undefined) return place;
    const next = this.#all.push({ note, blocks, refs: [] }) - 1;
    this.#places.set(note, next);
    return next;
  }

  #unused(refs: readonly string[], source: Footnote['source']): PublishedBlock[] {
    if (refs.length > 0 || !source) return [];
    const marker = this.context.marker(
      'footnote',
      'Nothing refers to this note',
      'Nothing refers to this footnote; set its mark in the text, or take the note out.',
      source,
    );
    return [{ type: 'paragraph', inlines: [marker], source }];
  }
}
