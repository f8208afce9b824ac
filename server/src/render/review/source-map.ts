// The places in the draft of the characters of a printed paragraph, through the marks of Markdown and YAML between them.
// It is a guess by walking along both texts. Whoever changes the draft by it checks the printed result.

import { hiddenStretches } from '../../draft/evidence/marks';
import type { Span } from '../../text/span';
import type { PrintedParagraph } from './printed-paragraphs';

/** The places in the draft of the characters of a text, by their offsets; undefined for those that are not in the draft. */
export interface SourceMap {
  readonly starts: readonly (number | undefined)[];
  /** The offset after each character. */
  readonly ends: readonly (number | undefined)[];
}

/** Maps the paragraphs of a report to the text of its draft. Paragraphs in one place, such as the cells of a row, follow each other. */
export function sourceMaps(paragraphs: readonly PrintedParagraph[], draft: string): readonly SourceMap[] {
  let last: Span | undefined;
  let from = 0;
  const hidden = new Map(hiddenStretches(draft).map(({ start, end }) => [start, end]));
  const source = { draft, hidden };
  return paragraphs.map((paragraph) => {
    const place = paragraph.source;
    if (!place) return unmapped(paragraph.text);
    const isSame = last?.start === place.start && last.end === place.end;
    const map = mapped(paragraph, source, { start: isSame ? from : place.start, end: place.end });
    from = lastDefined(map.ends) ?? (isSame ? from : place.start);
    last = place;
    return map;
  });
}

const lastDefined = (all: readonly (number | undefined)[]): number | undefined => {
  for (let at = all.length - 1; at >= 0; at--) if (all[at] !== undefined) return all[at];
  return undefined;
};

const unmapped = (text: string): SourceMap => {
  const none = Array.from<undefined>({ length: text.length });
  return { starts: none, ends: none };
};

// The marks before the text of a block: of a heading, an item, a quotation, a cell, a number, a note or a quoted value.
const leadingMark =
  /\s*(?:[-*+>|"']|#{1,6}|\d{1,9}[.)]|\[\^[^\]\s]{1,99}\]:|[|>][-+\d]{1,3}(?=[ \t]*[\r\n]))?\s*/y;
const mostMarks = 6;

/** A draft, with the ends of the stretches that are left out for marks of evidence by their starts. */
interface MarkedSource {
  readonly draft: string;
  readonly hidden: ReadonlyMap<number, number>;
}

function mapped({ text, added }: PrintedParagraph, source: MarkedSource, place: Span): SourceMap {
  const { draft } = source;
  let start = place.start;
  for (let tried = 0; tried <= mostMarks; tried++) {
    start = source.hidden.get(start) ?? start;
    const walk = new SourceWalk(text, added, source);
    if (walk.from(start, place.end)) return walk;
    leadingMark.lastIndex = start;
    const end = start + (leadingMark.exec(draft)?.[0].length ?? 0);
    if (end === start || end >= place.end) break;
    start = end;
  }
  return within(text, draft, place) ?? unmapped(text);
}

/** The map of a text that has a value of the draft in it, such as a title with the name of the authority. */
function within(text: string, draft: string, { start, end }: Span): SourceMap | undefined {
  const slice = draft.slice(start, Math.min(end, start + text.length + 2));
  if (slice.length < end - start) return undefined;
  const value = slice.trim().replace(/^(["'])(.*)\1$/, '$2');
  const at = value === '' ? -1 : text.indexOf(value);
  if (at < 0 || text.indexOf(value, at + 1) >= 0) return undefined;
  const from = start + slice.indexOf(value);
  const map = { starts: [...unmapped(text).starts], ends: [...unmapped(text).ends] };
  for (let index = 0; index < value.length; index++) {
    map.starts[at + index] = from + index;
    map.ends[at + index] = from + index + 1;
  }
  return map;
}

// Spaces of the draft, with the starts of lines in lists and quotations, comments and marks of line breaks.
// Each search has a bound, so that no text of many opened marks makes it slow.
const spaces = /(?:\s|&nbsp;|&#160;|<!--[\s\S]{0,2000}?-->|\\(?=[\r\n])|(?<=[\r\n][ \t]{0,20})>)+/y;
const entity = /&(?:#x[\da-f]{1,6}|#\d{1,7}|\w{2,31});/iy;
const noteReference = /\[\^[^\]\s]+\]/y;
const linkEnd = /\](?:\((?:[^()\r\n]|\([^()\r\n]{0,200}\)){0,500}\)|\[[^\]\r\n]{0,200}\])?/y;
const image = /!\[[^\]\r\n]{0,500}\](?:\([^()\r\n]{0,500}\)|\[[^\]\r\n]{0,200}\])?/y;
const comment = /<!--[\s\S]{0,2000}?-->/y;

/** A walk along a printed text and its draft at the same time. */
class SourceWalk implements SourceMap {
  readonly starts: (number | undefined)[] = [];
  readonly ends: (number | undefined)[] = [];
  #at = 0;
  #end = 0;

  constructor(
    readonly text: string,
    readonly added: readonly Span[],
    readonly source: MarkedSource,
  ) {}

  /** Tries to find the text from an offset on; true if all of it is found, or all of the place is used. */
  from(start: number, end: number): boolean {
    this.#at = start;
    this.#end = end;
    let nextAdded = 0;
    for (let at = 0; at < this.text.length; ) {
      const stretch = this.added[nextAdded];
      if (stretch && stretch.start <= at) {
        while (at < stretch.end) this.#put(at++, undefined, undefined);
        nextAdded++;
        continue;
      }
      const taken = /\s/.test(this.text[at] as string) ? this.#space(at, stretch) : this.#sign(at);
      if (taken === 0) return at > 0 && this.#isUsed() && this.#fill(at);
      at += taken;
    }
    return true;
  }

  #put(at: number, start: number | undefined, end: number | undefined): void {
    this.starts[at] = start;
    this.ends[at] = end;
  }

  /** Leaves the rest of the text without places: the product has added it. */
  #fill(from: number): boolean {
    for (let at = from; at < this.text.length; at++) this.#put(at, undefined, undefined);
    return true;
  }

  /** True if nothing but marks is left of the place. */
  #isUsed(): boolean {
    return /^[\s*_~`"'|)\]]*$/.test(this.source.draft.slice(this.#at, Math.min(this.#end, this.#at + 200)));
  }

  #match(pattern: RegExp): number {
    this.#at = this.source.hidden.get(this.#at) ?? this.#at;
    pattern.lastIndex = this.#at;
    const length = pattern.exec(this.source.draft)?.[0].length ?? 0;
    return Math.min(length, this.#end - this.#at);
  }

  /** Takes a run of spaces in both texts; returns its length in the printed one. */
  #space(at: number, stretch: Span | undefined): number {
    let length = 1;
    const limit = Math.min(this.text.length, stretch?.start ?? this.text.length);
    while (at + length < limit && /\s/.test(this.text[at + length] as string)) length++;
    let passed = this.#match(spaces);
    // Marks of emphasis and references may be before the space.
    while (passed === 0) {
      const skipped = this.#markLength();
      if (skipped === 0) return 0;
      this.#at += skipped;
      passed = this.#match(spaces);
    }
    for (let index = 0; index < length; index++) this.#put(at + index, this.#at, this.#at + passed);
    this.#at += passed;
    return length;
  }

  /** Takes one character that is no space; returns 1, or 0 if the draft has another. */
  #sign(at: number): number {
    const wanted = this.text[at] as string;
    while (this.#at < this.#end) {
      this.#at = this.source.hidden.get(this.#at) ?? this.#at;
      const length = this.#signLength(wanted, this.text[at + 1], at === 0);
      if (length > 0) {
        this.#put(at, this.#at, this.#at + length);
        this.#at += length;
        return 1;
      }
      const skipped = this.#markLength() || this.#match(spaces);
      if (skipped === 0) return 0;
      this.#at += skipped;
    }
    return 0;
  }

  /** The length in the draft of a character that is printed next; 0 if it is not there. */
  #signLength(wanted: string, next: string | undefined, isFirst: boolean): number {
    const sign = this.source.draft[this.#at] as string;
    const after = this.source.draft[this.#at + 1];
    if (sign === '\\' && after === wanted && /[!-/:-@[-`{-~]/.test(wanted)) return 2;
    if (sign === "'" && after === "'" && wanted === "'" && next !== "'") return 2;
    if (sign === '[' && wanted === '[') return this.#match(noteReference) > 0 && next !== '^' ? 0 : 1;
    // A value may be printed with a capital.
    if (sign === wanted || (isFirst && sign?.toUpperCase() === wanted)) return 1;
    return sign === '&' ? this.#match(entity) : 0;
  }

  /** The length of a mark that is not printed. */
  #markLength(): number {
    const sign = this.source.draft[this.#at] as string;
    if (this.#at >= this.#end) return 0;
    if (/[*_~`^]/.test(sign)) return 1;
    if (sign === '[') return this.#match(noteReference) || 1;
    if (sign === ']') return this.#match(linkEnd);
    if (sign === '!') return this.#match(image);
    if (sign === '<') return this.#match(comment) || 1;
    return sign === '>' ? 1 : 0;
  }
}
