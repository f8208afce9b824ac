import { MappedText } from '../../../text/mapped';
import { type Span, span } from '../../../text/span';
import type { TextChange } from './slip';

/** A line of a text, with the changes that make it readable. It still knows the place of each character in the text. */
export class EditedLine {
  #mapped: MappedText;

  /** @param start offset of the line in the text */
  constructor(
    readonly raw: string,
    readonly start: number,
  ) {
    const { length } = raw;
    this.#mapped = new MappedText(raw, [{ at: 0, source: start, length, sourceLength: length }]);
  }

  /** The line as changed. */
  get text(): string {
    return this.#mapped.text;
  }

  get mapped(): MappedText {
    return this.#mapped;
  }

  /** Replaces characters of the changed line, and returns their place in the text. */
  replace(start: number, end: number, text: string): Span {
    const place = this.#mapped.span(start, end);
    const before = this.#mapped.slice(0, start);
    const after = this.#mapped.slice(end, this.text.length);
    const added = {
      at: start,
      source: place.start,
      length: text.length,
      sourceLength: place.end - place.start,
    };
    const moved = after.segments.map((segment) => ({ ...segment, at: segment.at + start + text.length }));
    const segments = [...before.segments, added, ...moved].filter(({ length }) => length > 0);
    this.#mapped = new MappedText(before.text + text + after.text, segments);
    return place;
  }

  /** Makes changes that are in the order of the line and do not overlap, by offsets that are that much further on in it. */
  change(changes: readonly TextChange[], offset = 0): void {
    this.#mapped = this.#mapped.replace(
      changes.map(({ start, end, text }) => ({ span: span(start + offset, end + offset), text })),
    );
  }

  /** The place in the text of characters of the changed line. */
  place(start: number, end: number): Span {
    return this.#mapped.span(start, end);
  }
}
