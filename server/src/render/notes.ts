import type { Footnote, FootnoteRef, Inline, PublishedBlock } from './document';
import type { FootnoteSource, Parsed } from './parse';

/** Reads the text that footnotes are written in. */
export interface NoteReader {
  readonly parsed: Parsed;
  /** The blocks of tokens. */
  of(tokens: FootnoteSource['tokens']): PublishedBlock[];
  /** Inline tokens outside of a block, as a paragraph. */
  loose(tokens: FootnoteSource['tokens']): PublishedBlock[];
}

/** A footnote that the report prints. */
interface PrintedNote {
  readonly note: FootnoteSource;
  readonly reader: NoteReader;
  /** Ids of the places that refer to it. */
  readonly refs: string[];
}

/** The footnotes of all texts of a draft, numbered in the order in which the report refers to them. */
export class Notes {
  readonly #all: PrintedNote[] = [];
  /** The place of each note in `#all`. */
  readonly #places = new Map<FootnoteSource, number>();
  readonly #readers: NoteReader[] = [];

  /** Makes a reference to a note of the text of a reader, or gives back its words if there is no such note. */
  refer(reader: NoteReader, label: string): Inline | undefined {
    const note = reader.parsed.notes.get(label);
    if (!note) return label.startsWith('\n') ? undefined : { type: 'text', text: `[^${label}]` };
    const at = this.#use(note, reader);
    const { refs } = this.#all[at] as PrintedNote;
    const number = at + 1;
    const id = `noteref-${number}${refs.length > 0 ? `-${refs.length + 1}` : ''}`;
    refs.push(id);
    return { type: 'footnote', number, id } satisfies FootnoteRef;
  }

  /** Adds a text that may have notes. Those that nothing refers to are printed too, so that nothing written is lost. */
  from(reader: NoteReader): void {
    this.#readers.push(reader);
  }

  /** All notes, once the text is read. A note may refer to further ones. */
  done(): Footnote[] {
    const printed: Footnote[] = [];
    for (const reader of this.#readers) {
      for (const note of reader.parsed.notes.values()) {
        this.#use(note, reader);
      }
    }
    for (let at = 0; at < this.#all.length; at++) {
      const { note, reader, refs } = this.#all[at] as PrintedNote;
      const { source } = note;
      const inside = note.tokens.some(({ nesting, type }) => nesting === 1 && type.startsWith('paragraph'))
        ? reader.of(note.tokens)
        : reader.loose(note.tokens);
      printed.push({
        number: at + 1,
        id: `note-${at + 1}`,
        refs,
        blocks: inside,
        ...(source && { source }),
      });
    }
    return printed;
  }

  /** The place of a note, which gets one if it has none. */
  #use(note: FootnoteSource, reader: NoteReader): number {
    const place = this.#places.get(note);
    if (place !== undefined) return place;
    const next = this.#all.push({ note, reader, refs: [] }) - 1;
    this.#places.set(note, next);
    return next;
  }
}
