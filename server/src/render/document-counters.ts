import type { LineIndex, Span } from '../text/span';
import type { Marker, OpenKind, OpenPoint } from './document';

/** The words that show something unfinished. */
export interface OpenWords {
  /** Printed in its place. */
  readonly text: string;
  /** A sentence for the list of open points. */
  readonly message: string;
}

/**
 * Numbers everything that runs through a document: ids, paragraphs, and the marks of unfinished text. Parts are composed in
 * reading order, so that all of these are in that order too.
 */
export class DocumentCounters {
  readonly open: OpenPoint[] = [];
  /** Each id in use, with how often it was asked for. */
  readonly #ids = new Map<string, number>();
  #paragraphs = 0;

  constructor(
    readonly lines: LineIndex,
    /** True if the paragraphs of sections are numbered. */
    readonly numbered: boolean,
  ) {}

  /** The number of the next numbered paragraph. */
  nextParagraph(): number {
    return ++this.#paragraphs;
  }

  /** An id made of a text that no other element has. */
  id(text: string, otherwise = 'section'): string {
    const words = text
      .toLowerCase()
      .replace(/[‘’']/g, '')
      .normalize('NFKD')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60)
      .replace(/-$/, '');
    // HTML’s checkers want a letter first.
    const isOwn = /^[a-z]/.test(words) && !reservedIds.test(words);
    const base = isOwn ? words : `${otherwise}-${words || '1'}`;
    let times = this.#ids.get(base) ?? 0;
    let id = base;
    while (this.#ids.has(id)) id = `${base}-${++times + 1}`;
    this.#ids.set(base, times);
    if (id !== base) this.#ids.set(id, 0);
    return id;
  }

  /**
   * A mark for something that is not yet final, which is counted.
   * @param source 0-based UTF-16 offsets into the draft
   */
  marker(kind: OpenKind, { text, message }: OpenWords, source: Span): Marker {
    const id = `open-${this.open.length + 1}`;
    this.open.push({ id, kind, message, source, line: this.lines.line(source.start) + 1 });
    return { type: 'marker', id, kind, text, source };
  }
}

/** Ids that the formats give themselves, to parts and by number, and those of the preview’s page. */
const reservedIds =
  /^(?:(?:contents|open|notes?|noteref|paragraph|draft|main)(?:-|$)|(?:bar|page|margin|report)$)/;
