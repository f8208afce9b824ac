import type { Finding } from '../rules/finding';
import { encodingRule, gapRule } from '../rules/rule-ids';
import type { Span } from '../text/span';
import type { Inline, OpenKind } from './document';
import type { DocumentCounters } from './document-counters';

/** Tells the findings that are open points, and not errors of the draft. */
export const isGap = ({ rule }: Finding): boolean => rule === gapRule || rule === encodingRule;

/** True unless the finding only warns, as it does of a footnote that nothing refers to. */
const isOpen = ({ severity }: Finding): boolean => severity !== 'warning';

/**
 * Marks in the document the places that the checks found unfinished in the draft, so that the two cannot disagree. A
 * finding that a config or a comment suppresses is not marked.
 */
export class GapMarks {
  /** In the order of the draft; none is within another. */
  readonly #gaps: readonly Finding[];
  readonly #marked = new Set<Finding>();
  /** The end of the last image that was found. */
  #imageEnd = 0;

  constructor(
    /** The text of the draft. */
    readonly text: string,
    readonly counters: DocumentCounters,
    findings: readonly Finding[],
  ) {
    this.#gaps = findings.filter((finding) => isGap(finding) && isOpen(finding));
  }

  /** Tells a finding that no text of the document shows. */
  isLeft(finding: Finding): boolean {
    return !this.#marked.has(finding) && isOpen(finding);
  }

  /** The message for an image at a place; undefined if the checks have nothing against it. */
  image(source: Span): Finding | undefined {
    // Of many images in a block each is looked for after the one before.
    const from = Math.max(source.start, this.#imageEnd);
    const found = this.#firstImage(from < source.end ? { start: from, end: source.end } : source);
    if (!found) return undefined;
    this.#imageEnd = found.span.end;
    this.#marked.add(found);
    return found;
  }

  /**
   * Marks the gaps in the inlines of a block.
   * @param source the place of the block in the draft
   */
  mark(inlines: readonly Inline[], source: Span): Inline[] {
    const candidates = [...this.#leftIn(source)];
    if (candidates.length === 0 && !inlines.some(isProvisional)) return [...inlines];
    const text = inlines.map(leafText).join('');
    const places: GapPlace[] = [];
    const searched = searchable(text);
    let from = 0;
    for (const finding of candidates) {
      const whole = finding.span.start <= source.start && source.end <= finding.span.end;
      const place = whole ? { start: 0, end: text.length } : placeOf(searched, this.#written(finding), from);
      if (!place || place.end <= place.start) continue;
      places.push({ ...place, finding });
      from = place.end;
      if (whole) break;
    }
    for (const { finding } of places) this.#marked.add(finding);
    return new Marking(this, places, text).of(inlines);
  }

  #written({ span: { start, end } }: Finding): string {
    return this.text.slice(start, end);
  }

  #firstImage(source: Span): Finding | undefined {
    for (const finding of this.#leftIn(source)) if (this.#written(finding).startsWith('!')) return finding;
    return undefined;
  }

  /** The findings in a stretch of the draft that have no mark yet. */
  *#leftIn({ start, end }: Span): Generator<Finding> {
    let low = 0;
    let high = this.#gaps.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#gaps[middle] as Finding).span.end <= start) low = middle + 1;
      else high = middle;
    }
    for (let at = low; at < this.#gaps.length; at++) {
      const finding = this.#gaps[at] as Finding;
      if (finding.span.start >= end) break;
      if (finding.span.end > finding.span.start && !this.#marked.has(finding)) yield finding;
    }
  }
}

/** A gap in the text of a block: 0-based UTF-16 offsets into it. */
interface GapPlace extends Span {
  readonly finding: Finding;
}

/** Puts marks into inlines, in the order in which they are read. */
class Marking {
  #at = 0;
  /** The index of the first place that does not end before this. */
  #next = 0;

  constructor(
    readonly marks: GapMarks,
    readonly places: readonly GapPlace[],
    readonly text: string,
  ) {}

  of(inlines: readonly Inline[]): Inline[] {
    return inlines.flatMap((inline): Inline[] => {
      if (inline.type === 'text' || inline.type === 'code') return this.#leaf(inline);
      if (inline.type === 'marker') return isProvisional(inline) ? [this.#image(inline)] : [inline];
      if (inline.type === 'break') this.#at += 1;
      return 'inlines' in inline ? [{ ...inline, inlines: this.of(inline.inlines) }] : [inline];
    });
  }

  /** A gap that begins in one inline and ends in another is marked whole where it begins. */
  #leaf(leaf: Extract<Inline, { type: 'text' | 'code' }>): Inline[] {
    const start = this.#at;
    this.#at += leaf.text.length;
    const parts: Inline[] = [];
    let at = start;
    const keep = (end: number): void => {
      if (end > at) parts.push({ ...leaf, text: this.text.slice(at, end) });
    };
    for (let index = this.#next; index < this.places.length; index++) {
      const place = this.places[index] as GapPlace;
      if (place.start >= this.#at) break;
      if (place.end <= this.#at) this.#next = index + 1;
      if (place.end <= start) continue;
      keep(Math.min(place.start, this.#at));
      if (place.start >= start) parts.push(this.#marker(place));
      at = Math.min(place.end, this.#at);
    }
    keep(this.#at);
    return parts;
  }

  #marker({ start, end, finding: { message, span } }: GapPlace): Inline {
    const text = this.text.slice(start, end);
    const kind: OpenKind = text.startsWith('[^') ? 'footnote' : 'placeholder';
    return this.marks.counters.marker(kind, { text, message }, span);
  }

  #image(image: Extract<Inline, { type: 'marker' }>): Inline {
    const { text, source } = image;
    const found = this.marks.image(source);
    if (!found) return { type: 'text', text: `[${text}]` };
    return this.marks.counters.marker('image', { text, message: found.message }, source);
  }
}

/** An image before it is known whether the checks have something against it. */
export const provisionalImage = (text: string, source: Span): Inline => ({
  type: 'marker',
  id: '',
  kind: 'image',
  text,
  source,
});

const isProvisional = (inline: Inline): boolean =>
  inline.type === 'marker' ? inline.id === '' : 'inlines' in inline && inline.inlines.some(isProvisional);

function leafText(inline: Inline): string {
  if (inline.type === 'text' || inline.type === 'code') return inline.text;
  if (inline.type === 'break') return ' ';
  return 'inlines' in inline ? inline.inlines.map(leafText).join('') : '';
}

/** A text without spaces and marks of Markdown, in which the draft and the printed report differ. */
interface Searchable {
  readonly text: string;
  /** The offset of each character in the full text. */
  readonly offsets: readonly number[];
}

function searchable(full: string): Searchable {
  let text = '';
  const offsets: number[] = [];
  for (let at = 0; at < full.length; at++) {
    const sign = full[at] as string;
    if (/[\s*`~\\>]/.test(sign)) continue;
    text += sign;
    offsets.push(at);
  }
  return { text, offsets };
}

/** The place of a gap in a text, from an offset on. Its last character may be one that is not searched for. */
function placeOf({ text, offsets }: Searchable, written: string, from: number): Span | undefined {
  const wanted = searchable(written).text;
  if (wanted === '') return undefined;
  const at = text.indexOf(wanted, firstFrom(offsets, from));
  if (at < 0) return undefined;
  const end = (offsets[at + wanted.length - 1] ?? 0) + 1;
  return { start: offsets[at] ?? 0, end };
}

/** The index of the first of ascending offsets that is not below another. */
function firstFrom(offsets: readonly number[], from: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] as number) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
