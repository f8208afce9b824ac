import type { Comparison } from './compare/compare';
import { comparisonBlocks } from './compare/table';
import type { Composer } from './composer';
import type { ComposedPart, PartId, PublishedBlock } from './document';
import type { Ordered } from './order';
import { fromKeys, hasKeys, headingOf } from './parts/from-keys';
import { type ImprovementList, improvementList, improvementLists, listBlocks } from './parts/improvement';
import { writtenLines } from './parts/written';
import { type NarrativeSegment, ownHeading } from './segments';
import { ownTitle, titleUrn } from './title';

/** All that a report is arranged from. */
interface Material {
  readonly order: readonly Ordered[];
  readonly segments: readonly NarrativeSegment[];
  readonly compared: Comparison | undefined;
}

/**
 * Brings the parts composed of keys and the segments of the text into the order of the report. What the text has itself
 * is not composed a second time.
 */
export class Arrangement {
  readonly #parts: ComposedPart[] = [];
  /** The index in the order of the next part to compose. */
  #next = 0;
  readonly #written: ReadonlySet<PartId>;
  readonly #isWrittenLine: (line: string) => boolean;

  constructor(
    readonly composer: Composer,
    readonly material: Material,
  ) {
    const lines = writtenLines(composer, material.order);
    this.#isWrittenLine = lines.isWritten;
    this.#written = new Set([...material.segments.map(({ id }) => id), ...lines.parts]);
  }

  arrange(letter: boolean): ComposedPart[] {
    const { order, segments } = this.material;
    const places = placesOf(segments, (id) => order.findIndex((part) => part.id === id), letter);
    const lastOf = new Map(segments.map((segment) => [segment.id, segment]));
    for (const [index, segment] of segments.entries()) {
      this.#composeUntil(places[index] ?? -1);
      this.#addSegment(segment, lastOf.get(segment.id) === segment);
    }
    this.#composeUntil(order.length);
    return this.#parts;
  }

  /** Composes the parts before an index of the order, except those that the text of the draft has. */
  #composeUntil(end: number): void {
    const { order, compared } = this.material;
    for (; this.#next < end; this.#next++) {
      const part = order[this.#next];
      if (!part || this.#written.has(part.id)) continue;
      const blocks =
        part.id === 'comparison' ? comparisonBlocks(this.composer.counters, compared) : this.#ownPart(part);
      if (blocks.length > 0) this.#parts.push({ id: part.id, blocks });
    }
  }

  /** @param last true for the last segment of its part, which the blocks of the part's keys follow */
  #addSegment(segment: NarrativeSegment, last: boolean): void {
    const { id, judgement, source } = segment;
    const part = last ? this.material.order.find((known) => known.id === id) : undefined;
    const blocks = part ? this.#filled(segment, part) : segment.write({ more: false });
    if (blocks.length === 0) return;
    this.#parts.push({ id, ...(judgement && { judgement }), blocks, ...(source && { source }) });
  }

  /** The blocks of a segment with those that the part’s keys add to it. */
  #filled(segment: NarrativeSegment, part: Ordered): PublishedBlock[] {
    if (part.id === 'requirements') return this.#improvement(segment, part);
    if (part.id === 'judgements-heading') return segment.write({ more: true });
    const more = hasKeys(this.composer, part) && !(segment.holds?.text && isOnce(part, this.material.order));
    const blocks = segment.write({ more });
    return more ? [...blocks, ...this.#fromKeys(part)] : blocks;
  }

  /** The section on improvement: each list that the draft has not written itself is put under its own heading. */
  #improvement(segment: NarrativeSegment, part: Ordered): PublishedBlock[] {
    const { composer } = this;
    const { lists = new Set(), headings = new Set(), text = false } = segment.holds ?? {};
    const left = improvementLists.filter((list) => !lists.has(list));
    const under = (list: ImprovementList | undefined): PublishedBlock[] =>
      list && left.includes(list) ? listBlocks(composer, part, list) : [];
    const composed = left.some((list) => listBlocks(composer, part, list).length > 0);
    // A heading under which nothing is written, and nothing was made: reports leave the section out.
    if (!text && !composed && hasKeys(composer, part)) return [];
    const blocks = segment.write({ more: composed, under });
    return [
      ...blocks,
      ...left.filter((list) => !headings.has(list)).flatMap((list) => improvementList(composer, part, list)),
    ];
  }

  /** A part with a heading of the product’s. The heading is made first: ids and marks come in reading order. */
  #ownPart(part: Ordered): PublishedBlock[] {
    const { composer } = this;
    if (part.id === 'title') return [ownTitle(composer)];
    const words = headingOf(composer, part);
    const head = words === undefined ? [] : [ownHeading(composer, words)];
    if (part.id === 'judgements-heading')
      return this.material.segments.some(({ judgement }) => judgement) ? head : [];
    if (!hasKeys(composer, part)) return [];
    const blocks = this.#fromKeys(part);
    // The words of this part are a team’s own: without them it keeps its place and its heading.
    const stays = part.id === 'inspection' && this.material.order.some(({ id }) => id === 'cover');
    return blocks.length > 0 || stays ? [...head, ...blocks] : [];
  }

  #fromKeys(part: Ordered): PublishedBlock[] {
    const title = this.#written.has('title') ? undefined : titleUrn(this.composer)?.text.text.trim();
    const isWritten = (line: string): boolean => line === title || this.#isWrittenLine(line);
    return fromKeys(this.composer, part, { order: this.material.order, isWritten });
  }
}

/** Parts that are printed as the draft has them, and not composed too, where it has a text under their heading. */
function isOnce({ id }: Ordered, order: readonly Ordered[]): boolean {
  const printed = order.some((part) => part.id === 'inspectors');
  return id === 'history' || id === 'last-inspection' || id === 'enforcement' || printed;
}

/**
 * The places of segments in the order. A segment that the order does not name goes where the sections on judgements are,
 * or before the next one that it names. A letter’s findings follow its areas for priority action; only the first of
 * several sections, its headline findings, continues the text.
 */
function placesOf(
  segments: readonly NarrativeSegment[],
  placeOf: (id: PartId) => number,
  letter: boolean,
): readonly number[] {
  const others = segments.filter(({ id }) => id === 'other');
  const headline = letter && others.length > 1 ? others[0] : undefined;
  const places: number[] = [];
  let next = placeOf('judgements');
  for (let at = segments.length - 1; at >= 0; at--) {
    const segment = segments[at] as NarrativeSegment;
    const own = segment.id === 'other' ? next : placeOf(segment.id);
    places[at] = segment === headline ? placeOf('narrative') : own;
    if (segment.id !== 'other' && own > 0) next = Math.min(next, own);
  }
  return places;
}
