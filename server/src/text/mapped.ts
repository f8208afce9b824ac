import { type Span, span } from './span';

/** `length` characters of a mapped text from `at`, which were read from `sourceLength` characters at `source`. */
export interface Segment {
  readonly at: number;
  readonly source: number;
  readonly length: number;
  readonly sourceLength: number;
}

/**
 * A text read out of another one (a YAML scalar without its quotes and indentation, a paragraph with its lines
 * joined) that still knows the place of each of its characters in the source. Offsets are 0-based UTF-16.
 */
export class MappedText {
  constructor(
    readonly text: string,
    readonly segments: readonly Segment[],
  ) {}

  /** The part of `source` between two offsets, unchanged. */
  static of(source: string, start = 0, end = source.length): MappedText {
    const length = end - start;
    return new MappedText(source.slice(start, end), [{ at: 0, source: start, length, sourceLength: length }]);
  }

  /** A text of which only the whole place in the source is known. */
  static coarse(text: string, place: Span): MappedText {
    const sourceLength = place.end - place.start;
    return new MappedText(text, [{ at: 0, source: place.start, length: text.length, sourceLength }]);
  }

  /** The offset in the source of the character at `offset`, or of the text's end. */
  source(offset: number): number {
    const segment = this.#segment(offset);
    if (!segment) return 0;
    const into = offset - segment.at;
    if (into >= segment.length) return segment.source + segment.sourceLength;
    return segment.source + (segment.length === segment.sourceLength ? into : 0);
  }

  /** The place in the source of the characters from `start` to `end`; an empty one stays empty. */
  span(start: number, end: number): Span {
    if (end <= start) return span(this.source(start), this.source(start));
    const last = this.#segment(end - 1);
    return span(this.source(start), last ? sourceEnd(last, end) : 0);
  }

  /** The same text, mapped to places that much further on. */
  movedBy(by: number): MappedText {
    if (by === 0) return this;
    return new MappedText(
      this.text,
      this.segments.map((segment) => ({ ...segment, source: segment.source + by })),
    );
  }

  /** The place of the whole text. */
  get whole(): Span {
    return this.span(0, this.text.length);
  }

  /** A part of this text, mapped to the same source. */
  slice(start: number, end: number): MappedText {
    const parts: Segment[] = [];
    for (let index = this.#indexOf(start); index < this.segments.length; index++) {
      const segment = this.segments[index] as Segment;
      if (segment.at >= end) break;
      const from = Math.max(start, segment.at);
      const to = Math.min(end, segment.at + segment.length);
      if (from >= to) continue;
      const exact = segment.length === segment.sourceLength;
      const source = exact ? segment.source + from - segment.at : segment.source;
      const sourceLength = exact ? to - from : segment.sourceLength;
      parts.push({ at: from - start, source, length: to - from, sourceLength });
    }
    if (parts.length === 0) {
      parts.push({ at: 0, source: this.source(start), length: 0, sourceLength: 0 });
    }
    return new MappedText(this.text.slice(start, end), parts);
  }

  /** This text mapped to the source of `outer`, for a text that was read out of that one. */
  within(outer: MappedText): MappedText {
    const built = new MappedBuilder();
    for (const { at, source, length, sourceLength } of this.segments) {
      const text = this.text.slice(at, at + length);
      if (length === sourceLength) built.addMapped(outer.slice(source, source + length));
      else {
        const place = outer.span(source, source + sourceLength);
        built.add(text, place.start, place.end - place.start);
      }
    }
    return built.done();
  }

  /** This text with parts replaced, which are in its order and do not overlap. */
  replace(parts: readonly { readonly span: Span; readonly text: string }[]): MappedText {
    if (parts.length === 0) return this;
    const built = new MappedBuilder();
    let at = 0;
    for (const { span: part, text } of parts) {
      built.addMapped(this.slice(at, part.start));
      const place = this.span(part.start, part.end);
      if (text !== '') built.add(text, place.start, place.end - place.start);
      at = part.end;
    }
    built.addMapped(this.slice(at, this.text.length));
    const done = built.done();
    return done.text === '' ? this.slice(0, 0) : done;
  }

  /** This text without the white space around it. */
  trim(): MappedText {
    const start = this.text.length - this.text.trimStart().length;
    return this.slice(start, Math.max(start, this.text.trimEnd().length));
  }

  #segment(offset: number): Segment | undefined {
    return this.segments[this.#indexOf(offset)];
  }

  /** The index of the last segment that begins at an offset or before it. */
  #indexOf(offset: number): number {
    let low = 0;
    let high = this.segments.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.segments[middle] as Segment).at <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** The offset in the source after the last character before `end`, which is in the segment. */
const sourceEnd = ({ at, source, length, sourceLength }: Segment, end: number): number =>
  source + (length === sourceLength ? end - at : sourceLength);

/** Collects a mapped text piece by piece, joining pieces that follow each other in the source too. */
export class MappedBuilder {
  #text = '';
  readonly #segments: { -readonly [K in keyof Segment]: Segment[K] }[] = [];

  /** Adds `text`, which was read from `sourceLength` characters at `source`. */
  add(text: string, source: number, sourceLength = text.length): void {
    const at = this.#text.length;
    const last = this.#segments.at(-1);
    const exact = text.length === sourceLength;
    const follows =
      last && exact && last.length === last.sourceLength && last.source + last.sourceLength === source;
    // A new segment for each piece would take most of the time of a text of many short ones.
    if (follows) {
      last.length += text.length;
      last.sourceLength = last.length;
    } else {
      this.#segments.push({ at, source, length: text.length, sourceLength });
    }
    this.#text += text;
  }

  /** Adds a text that is mapped to the same source. */
  addMapped({ text, segments }: MappedText): void {
    for (const { at, source, length, sourceLength } of segments)
      if (length > 0) this.add(text.slice(at, at + length), source, sourceLength);
  }

  done(): MappedText {
    return new MappedText(this.#text, this.#segments);
  }
}
