import type { Checked } from '../lint/check';
import { compose } from '../render/compose';
import type { Published } from '../render/document';
import { type ComparableText, comparable, paragraphBreak } from '../render/review/comparable';
import { hashOf } from '../render/review/marks';
import {
  fullText,
  modelOffset,
  type PrintedParagraph,
  printedParagraphs,
} from '../render/review/printed-paragraphs';
import { type SourceMap, sourceMaps } from '../render/review/source-map';
import type { Span } from '../text/span';

/** A draft as its readers see it, paragraph by paragraph. */
export class DraftView {
  readonly paragraphs: readonly PrintedParagraph[];
  /** The texts by which paragraphs are compared, with their leads. */
  readonly texts: readonly string[];
  readonly hashes: readonly string[];
  readonly #comparable: readonly ComparableText[];
  readonly #maps: readonly SourceMap[];

  /** @param published the draft as composed for a file, if there is one */
  constructor(
    readonly checked: Checked,
    published: Published = compose(checked),
  ) {
    this.paragraphs = printedParagraphs(published);
    this.#comparable = this.paragraphs.map((paragraph) => comparable(fullText(paragraph)));
    this.texts = this.#comparable.map(({ text }) => text);
    this.hashes = this.texts.map(hashOf);
    this.#maps = sourceMaps(this.paragraphs, checked.draft.text);
  }

  /** The texts of paragraphs that follow each other, as one. */
  textOf(indexes: readonly number[]): string {
    return indexes.map((index) => this.texts[index] ?? '').join(paragraphBreak);
  }

  /** The offset in the draft at which a character of a paragraph's text begins; undefined if it is not in the draft. */
  startAt(index: number, offset: number): number | undefined {
    return this.#placeAt(index, this.#comparable[index]?.starts[offset])?.start;
  }

  /** The offset in the draft after the character before an offset of a paragraph's text. */
  endAt(index: number, offset: number): number | undefined {
    const end = this.#comparable[index]?.ends[offset - 1];
    return this.#placeAt(index, end === undefined ? undefined : end - 1)?.end;
  }

  #placeAt(index: number, full: number | undefined): { start?: number; end?: number } | undefined {
    if (full === undefined) return undefined;
    const at = full - (this.paragraphs[index]?.lead.length ?? 0);
    const map = this.#maps[index];
    const [start, end] = [map?.starts[at], map?.ends[at]];
    return { ...(start !== undefined && { start }), ...(end !== undefined && { end }) };
  }

  /** The place in the draft of a stretch of a paragraph's text; undefined if it is not all in the draft. */
  spanOf(index: number, start: number, end: number): Span | undefined {
    if (end <= start) {
      const at = this.endAt(index, start) ?? this.startAt(index, start);
      return at === undefined ? undefined : { start: at, end: at };
    }
    const from = this.startAt(index, start);
    const to = this.endAt(index, end);
    return from === undefined || to === undefined || to < from ? undefined : { start: from, end: to };
  }

  /** The offset into the text of the model of a paragraph that an offset into its compared text has. */
  modelOffset(index: number, offset: number): number {
    const paragraph = this.paragraphs[index];
    const text = this.#comparable[index];
    if (!paragraph || !text) return 0;
    const full = text.starts[offset] ?? text.ends.at(-1) ?? 0;
    return modelOffset(paragraph, Math.max(0, full - paragraph.lead.length));
  }

  /** The part of a paragraph's text from the first to the last character that is in the draft; empty if none is. */
  mappedPart(index: number): Span {
    const length = this.texts[index]?.length ?? 0;
    let [start, end] = [0, length];
    while (start < length && this.startAt(index, start) === undefined) start++;
    while (end > start && this.endAt(index, end) === undefined) end--;
    return { start, end };
  }

  /** The place of the words of a paragraph in the draft. */
  wordsOf(index: number): Span | undefined {
    const { start, end } = this.mappedPart(index);
    return end > start ? this.spanOf(index, start, end) : undefined;
  }

  /** A place to show something about a paragraph: its words, or its block, or else the start of the draft. */
  placeOf(index: number | undefined): Span {
    if (index === undefined) return { start: 0, end: 0 };
    return this.wordsOf(index) ?? this.paragraphs[index]?.source ?? { start: 0, end: 0 };
  }
}
