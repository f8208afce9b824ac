import type { Draft } from '../draft/draft';
import { textAt } from '../draft/yaml/value';
import type { Checked } from '../lint/check';
import { readDay } from '../report/days';
import { type Report, type Stage, stages } from '../report/report';
import { emptyRule } from '../rules/rule-ids';
import { type Comparison, compareInspections } from './compare/compare';
import { comparisonBlocks } from './compare/table';
import { Composer } from './composer';
import {
  type ComposedPart,
  type PartId,
  type Properties,
  type Published,
  type PublishedBlock,
  plainText,
} from './document';
import { DocumentCounters } from './document-counters';
import { GapMarks, isGap } from './gap-marks';
import { withoutGuarded } from './guard';
import { Notes } from './notes';
import { isLetter, type Ordered, orderOf, withComparison } from './order';
import { details, inspection } from './parts/details';
import { addressee, datesOf, facts } from './parts/facts';
import { enforcement, history, lastInspection } from './parts/history';
import { areas, requirements } from './parts/improvement';
import { judgementsTable } from './parts/judgements';
import { bodySegments, keyedSegments, type NarrativeSegment, ownHeading } from './segments';
import { ownTitle } from './title';

/** The parts of a checked draft that a report is composed from. */
export type Composable = Pick<Checked, 'draft' | 'report' | 'knowledge' | 'findings'>;

export interface ComposeOptions {
  /** Adds the judgements of earlier inspections, from `previous` and from these drafts, next to those of this one. */
  readonly compare?: readonly Composable[];
}

/**
 * Composes a checked draft into the report, or the letter, that will be read: what its keys hold and what its text says,
 * in the order of the framework's data. The sections of a Markdown body keep their order. Never throws: a draft that is
 * half written, or names no known framework, gives what there is. What is guarded is in no part of it.
 */
export function compose(checked: Composable, options: ComposeOptions = {}): Published {
  return withoutGuarded(composeAll(checked, options), checked);
}

function composeAll(
  { draft, report, knowledge, findings }: Composable,
  { compare }: ComposeOptions,
): Published {
  const letter = isLetter(report);
  const numbered = (report?.framework.numbering.paragraphs && report.graded && !letter) ?? false;
  const counters = new DocumentCounters(draft.lines, numbered);
  const notes = new Notes();
  const marks = new GapMarks(draft.text, counters, findings);
  const composer = new Composer({
    draft,
    report,
    knowledge,
    counters,
    notes,
    marks,
    stage: stageOf(draft, report),
  });
  // A letter has no table of judgements to put a comparison after.
  const compared =
    compare && report && !letter ? compareInspections(report, knowledge, reportsOf(compare)) : undefined;
  const order = compared ? withComparison(orderOf(report)) : orderOf(report);
  const segments = draft.surface === 'yaml' ? keyedSegments(composer, order) : bodySegments(composer, order);
  const parts = new Arrangement(composer, order, compared).arrange(segments, letter);
  const footnotes = notes.done();
  const openLines = new Set(counters.open.map(({ line }) => line));
  const head = parts[0]?.blocks[0];
  return {
    form: letter ? 'letter' : 'report',
    language: 'en-GB',
    title: head?.type === 'heading' ? plainText(head.inlines) : '',
    properties: propertiesOf(composer, report),
    parts,
    footnotes,
    open: counters.open,
    errors: findings
      .filter((finding) => (isGap(finding) ? marks.isLeft(finding) : finding.severity === 'error'))
      .map(({ rule, message, span }) => ({
        rule,
        message,
        source: span,
        line: draft.lines.line(span.start) + 1,
      }))
      // An empty place is an open point already.
      .filter(({ rule, line }) => rule !== emptyRule || !openLines.has(line))
      .map(({ rule: _, ...problem }) => problem),
  };
}

/** The stage of a draft. A config that makes the checks stricter does not make a draft final that says it is not. */
function stageOf({ data }: Draft, report: Report | undefined): Stage {
  const written = textAt(data, 'stage');
  const own = written === undefined ? undefined : (stages.find((stage) => stage === written) ?? 'review');
  const checked = report?.stage ?? own ?? 'review';
  return checked === 'final' ? (own ?? checked) : checked;
}

/** Brings the parts composed of keys and the segments of the text into the order of the report. */
class Arrangement {
  readonly #parts: ComposedPart[] = [];
  /** The index in the order of the next part to compose. */
  #next = 0;

  constructor(
    readonly composer: Composer,
    readonly order: readonly Ordered[],
    readonly compared: Comparison | undefined,
  ) {}

  arrange(segments: readonly NarrativeSegment[], letter: boolean): ComposedPart[] {
    const written = new Set(segments.map(({ id }) => id));
    const places = placesOf(segments, (id) => this.order.findIndex((part) => part.id === id), letter);
    const lastOf = new Map(segments.map((segment) => [segment.id, segment]));
    for (const [index, segment] of segments.entries()) {
      this.#composeUntil(places[index] ?? -1, written);
      this.#addSegment(segment, lastOf.get(segment.id) === segment);
    }
    this.#composeUntil(this.order.length, written);
    return this.#parts;
  }

  /** Composes the parts before an index of the order, except those that the text of the draft has. */
  #composeUntil(end: number, written: ReadonlySet<PartId>): void {
    for (; this.#next < end; this.#next++) {
      const part = this.order[this.#next];
      if (!part || written.has(part.id)) continue;
      const blocks =
        part.id === 'comparison'
          ? comparisonBlocks(this.composer.counters, this.compared)
          : this.#ownPart(part);
      if (blocks.length > 0) this.#parts.push({ id: part.id, blocks });
    }
  }

  /** @param last true for the last segment of its part, which the blocks of the part's keys follow */
  #addSegment({ id, judgement, source, write }: NarrativeSegment, last: boolean): void {
    const more = last && hasKeys(this.composer, id);
    const blocks = [...write(more), ...(more ? fromKeys(this.composer, this.order, id) : [])];
    if (blocks.length === 0) return;
    this.#parts.push({ id, ...(judgement && { judgement }), blocks, ...(source && { source }) });
  }

  /** A part with a heading of the product’s. The heading is made first: ids and marks come in reading order. */
  #ownPart({ id, heading }: Ordered): PublishedBlock[] {
    if (id === 'title') return [ownTitle(this.composer)];
    if (!hasKeys(this.composer, id)) return [];
    const head = heading ? [ownHeading(this.composer, heading)] : [];
    const blocks = fromKeys(this.composer, this.order, id);
    return blocks.length > 0 ? [...head, ...blocks] : [];
  }
}

/**
 * The places of segments in the order. A segment that the order does not name goes where the sections on judgements are,
 * or before the next one that it names. A letter’s findings follow its areas for priority action; only the first of
 * several sections, its headline findings, continues the narrative.
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

const keys: Partial<Record<PartId, readonly string[]>> = {
  addressee: ['addressee'],
  'priority-action': ['areas-for-priority-action'],
  improvement: ['areas-for-improvement'],
  requirements: ['requirements', 'recommendations'],
  'last-inspection': ['previous'],
  history: ['previous'],
  enforcement: ['enforcement'],
};

/** True if the keys of the draft hold something for a part, beyond its text. */
function hasKeys(composer: Composer, id: PartId): boolean {
  const own = keys[id];
  if (own) return own.some((key) => composer.has(key));
  return ['facts', 'judgements-table', 'inspection', 'details'].includes(id) && composer.data !== undefined;
}

function fromKeys(composer: Composer, order: readonly Ordered[], id: PartId): PublishedBlock[] {
  switch (id) {
    case 'facts':
      return facts(composer);
    case 'addressee':
      return addressee(composer);
    case 'judgements-table':
      return judgementsTable(composer);
    case 'priority-action':
      return areas(composer, 'areas-for-priority-action');
    case 'improvement':
      return areas(composer, 'areas-for-improvement');
    case 'requirements':
      return requirements(composer);
    case 'last-inspection':
      return lastInspection(composer);
    case 'history':
      return history(composer);
    case 'enforcement':
      return enforcement(composer);
    case 'inspection':
      return inspection(composer, !order.some((part) => part.id === 'details'));
    case 'details':
      return details(composer);
    default:
      return [];
  }
}

const reportsOf = (all: readonly Composable[]): Report[] => all.flatMap(({ report }) => report ?? []);

function propertiesOf(composer: Composer, report: Report | undefined): Properties {
  const { data } = composer;
  const provider = textAt(data, 'provider') ?? textAt(data, 'provider', 'name');
  return {
    framework: report?.framework.short,
    edition: report?.edition.name,
    kind: report?.likelyKind?.name,
    setting: report?.setting?.name,
    authority: textAt(data, 'authority'),
    provider,
    urn: textAt(data, 'urn'),
    stage: composer.stage,
    start: report?.start ?? readDay(textAt(data, 'inspection', 'start')),
    end: readDay(textAt(data, 'inspection', 'end')),
    dates: datesOf(composer),
    leadInspector: textAt(data, 'inspection', 'lead-inspector'),
  };
}
