import type { Span } from '../../text/span';
import {
  type Inline,
  type OpenPoint,
  type Published,
  type PublishedBlock,
  plainText,
  type WithheldDetail,
} from '../document';
import { type BlockChange, mapBlocks } from '../map-blocks';

/** A stretch of a text that must not be printed: 0-based UTF-16 offsets into it. */
export interface WithheldStretch {
  readonly start: number;
  readonly end: number;
  readonly detail: WithheldDetail;
  /** Printed in its place. */
  readonly text: string;
  /** A sentence for the list of open points. */
  readonly message: string;
}

/** The names and addresses that a report must not have, and where they may stay. */
export interface Guard {
  /**
   * The stretches of a text, in its order, none overlapping another.
   * @param place its place in the draft, where a suppression may say that the word is not such a name
   */
  readonly find: (text: string, place?: Span) => readonly WithheldStretch[];
  /** The 1-based line of an offset into the draft. */
  readonly lineOf: (offset: number) => number;
}

/**
 * Removes guarded words from every text, heading, link and fact of a composed report. The marks in its place are open
 * points. It is the last step of composing, so that no part and no format can print what another one withholds.
 */
export const withhold = (published: Published, guard: Guard): Published =>
  new Withholding(published, guard).result();

/** A text with marks in place of guarded words. */
export const wordsWithheld = (text: string, guard: Guard, place?: Span): string =>
  guard
    .find(text, place)
    .reduceRight((rest, { start, end, text: words }) => rest.slice(0, start) + words + rest.slice(end), text);

class Withholding {
  readonly #open: Map<string, OpenPoint>;
  #marks = 0;
  /** Counts the texts that were changed. */
  #changes = 0;

  constructor(
    readonly published: Published,
    readonly guard: Guard,
  ) {
    this.#open = new Map(published.open.map((point) => [point.id, this.#clean(point)]));
  }

  result(): Published {
    const change: BlockChange = {
      inlines: (inlines, place) => this.#inlines(inlines, place),
      preformatted: (text, place) => this.#words(text, place),
      // The id of a heading is made of its words.
      heading: (heading, before) =>
        plainText(heading.inlines) === plainText(before.inlines)
          ? heading
          : { ...heading, id: `withheld-${this.#changes}` },
    };
    const changed = mapAll(this.published, change);
    const head = changed.parts[0]?.blocks[0];
    const properties = Object.entries(this.published.properties).map(([key, value]) => [
      key,
      typeof value === 'string' ? this.#words(value) : value,
    ]);
    const composed: Published = {
      ...changed,
      title: head?.type === 'heading' ? plainText(head.inlines) : '',
      properties: Object.fromEntries(properties),
      errors: this.published.errors.map((error) => this.#clean(error)),
      open: [...this.#open.values()],
    };
    return this.#marks === 0 ? composed : renumbered(composed);
  }

  #clean<Point extends { readonly message: string }>(point: Point): Point {
    return { ...point, message: this.#words(point.message) };
  }

  #words(text: string, place?: Span): string {
    return wordsWithheld(text, this.guard, place);
  }

  #inlines(inlines: readonly Inline[], place: Span | undefined): readonly Inline[] {
    const links = this.#withoutLinks(inlines, place);
    const found = this.guard.find(plainText(links), place);
    if (found.length === 0) return links;
    this.#changes++;
    return new InlineCuts(found, (stretch) => this.#marker(stretch, place)).cut(links);
  }

  /** Takes away links whose address has a guarded name in it, and keeps their words. */
  #withoutLinks(inlines: readonly Inline[], place: Span | undefined): readonly Inline[] {
    if (!inlines.some((inline) => 'inlines' in inline)) return inlines;
    return inlines.flatMap((inline): readonly Inline[] => {
      if (!('inlines' in inline)) return [inline];
      const inner = this.#withoutLinks(inline.inlines, place);
      const address = inline.type === 'link' ? `${decoded(inline.href)} ${inline.title ?? ''}` : '';
      return this.guard.find(address, place).length > 0 ? inner : [{ ...inline, inlines: inner }];
    });
  }

  #marker({ text, message, detail }: WithheldStretch, place: Span | undefined): Inline {
    const id = `withheld-mark-${++this.#marks}`;
    const source = place ?? { start: 0, end: 0 };
    const line = this.guard.lineOf(source.start);
    this.#open.set(id, { id, kind: 'withheld', message, source, line, detail });
    return { type: 'marker', id, kind: 'withheld', text, source };
  }
}

function mapAll(published: Published, change: BlockChange): Published {
  const inner = <Holder extends { readonly blocks: readonly PublishedBlock[] }>(holder: Holder): Holder => ({
    ...holder,
    blocks: mapBlocks(holder.blocks, change, undefined),
  });
  const { parts, footnotes } = published;
  return { ...published, parts: parts.map(inner), footnotes: footnotes.map(inner) };
}

/** Numbers all marks again, in reading order, so that the list of what is open agrees with them. */
function renumbered(published: Published): Published {
  const points = new Map(published.open.map((point) => [point.id, point]));
  const open: OpenPoint[] = [];
  const next = (point: OpenPoint): string => {
    const id = `open-${open.length + 1}`;
    open.push({ ...point, id });
    return id;
  };
  const inlines = (all: readonly Inline[]): Inline[] =>
    all.map((inline) => {
      if ('inlines' in inline) return { ...inline, inlines: inlines(inline.inlines) };
      const point = inline.type === 'marker' ? points.get(inline.id) : undefined;
      if (inline.type !== 'marker' || !point) return inline;
      points.delete(inline.id);
      return { ...inline, id: next(point) };
    });
  const changed = mapAll(published, { inlines });
  for (const point of points.values()) next(point);
  return { ...changed, open };
}

function decoded(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}

/** Cuts stretches out of inlines, also where one runs over several of them. */
class InlineCuts {
  /** The offset into the plain text of all inlines. */
  #at = 0;
  readonly #marked = new Set<WithheldStretch>();

  constructor(
    readonly stretches: readonly WithheldStretch[],
    readonly marker: (stretch: WithheldStretch) => Inline,
  ) {}

  cut(inlines: readonly Inline[]): Inline[] {
    return inlines.flatMap((inline): Inline[] => {
      if ('inlines' in inline) return [{ ...inline, inlines: this.cut(inline.inlines) }];
      if (inline.type === 'footnote') return [inline];
      if (inline.type === 'break') return this.#pieces(' ', () => inline);
      const { text: whole } = inline;
      if (inline.type !== 'marker') return this.#pieces(whole, (text) => ({ ...inline, text }));
      return this.#pieces(whole, (text) => (text === whole ? inline : { type: 'text', text }));
    });
  }

  /** The pieces of one text that stay, and the marks of what begins in it. */
  #pieces(text: string, keep: (piece: string) => Inline): Inline[] {
    const from = this.#at;
    const to = from + text.length;
    this.#at = to;
    const all: Inline[] = [];
    let at = from;
    for (const stretch of this.stretches) {
      if (stretch.end <= from || stretch.start >= to) continue;
      if (stretch.start > at) all.push(keep(text.slice(at - from, stretch.start - from)));
      if (!this.#marked.has(stretch)) all.push(this.marker(stretch));
      this.#marked.add(stretch);
      at = Math.min(to, stretch.end);
    }
    if (at < to) all.push(keep(text.slice(at - from)));
    return all;
  }
}
