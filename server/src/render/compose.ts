import { textAt } from '../draft/yaml/value';
import type { Checked } from '../lint/check';
import { readDay } from '../report/days';
import { type Report, stages } from '../report/report';
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
import { Notes } from './notes';
import { isLetter, type Ordered, orderOf, withComparison } from './order';
import { details, inspection } from './parts/details';
import { addressee, datesOf, facts } from './parts/facts';
import { enforcement, history, lastInspection } from './parts/history';
import { areas, requirements } from './parts/improvement';
import { judgementsTable } from './parts/judgements';
import { bodySegments, keyedSegments, type NarrativeSegment, ownHeading } from './segments';
import { ownTitle } from './title';

/** What composing needs of a checked draft. */
export type Composable = Pick<Checked, 'draft' | 'report' | 'knowledge' | 'findings'>;

export interface ComposeOptions {
  /** Puts the judgements of earlier inspections beside those of this one, out of `previous` and of these drafts. */
  readonly compare?: readonly Composable[];
}

/**
 * Composes a checked draft into the report, or the letter, that will be read: what its keys hold and what its text says,
 * in the order of the framework's data. The sections of a Markdown body keep their order. Never throws: a draft that is
 * half written, or names no known framework, gives what there is.
 */
export function compose(
  { draft, report, knowledge, findings }: Composable,
  { compare }: ComposeOptions = {},
): Published {
  const letter = isLetter(report);
  const numbered = (report?.framework.numbering.paragraphs && report.graded && !letter) ?? false;
  const context = new DocumentCounters(draft.lines, numbered);
  const notes = new Notes(context);
  const subject = new Composer(draft, report, knowledge, context, notes);
  // A letter has no table of judgements that others could stand beside.
  const compared =
    compare && report && !letter ? compareInspections(report, knowledge, reportsOf(compare)) : undefined;
  const order = compared ? withComparison(orderOf(report)) : orderOf(report);
  const segments = draft.surface === 'yaml' ? keyedSegments(subject, order) : bodySegments(subject, order);
  const parts = arranged(subject, order, segments, letter, compared);
  const footnotes = notes.done();
  const head = parts[0]?.blocks[0];
  return {
    form: letter ? 'letter' : 'report',
    language: 'en-GB',
    title: head?.type === 'heading' ? plainText(head.inlines) : '',
    properties: propertiesOf(subject, report),
    parts,
    footnotes,
    open: context.open,
    errors: findings
      .filter(({ severity }) => severity === 'error')
      .map(({ message, span }) => ({ message, source: span, line: draft.lines.line(span.start) + 1 })),
  };
}

/** Puts what is composed of keys before and behind the segments, by their places in the order. */
function arranged(
  subject: Composer,
  order: readonly Ordered[],
  segments: readonly NarrativeSegment[],
  letter: boolean,
  compared: Comparison | undefined,
): ComposedPart[] {
  const parts: ComposedPart[] = [];
  const written = new Set(segments.map(({ id }) => id));
  const placeOf = (id: PartId): number => order.findIndex((part) => part.id === id);
  let at = 0;
  const compose = (until: number): void => {
    for (; at < until; at++) {
      const part = order[at];
      if (!part || written.has(part.id)) continue;
      if (part.id === 'comparison') add(parts, part.id, comparisonBlocks(subject.context, compared));
      else add(parts, part.id, composed(subject, order, part));
    }
  };
  const places = placesOf(segments, placeOf, letter);
  const lastOf = new Map(segments.map((segment) => [segment.id, segment]));
  for (const [index, segment] of segments.entries()) {
    compose(places[index] ?? -1);
    const has = lastOf.get(segment.id) === segment && hasKeys(subject, segment.id);
    const blocks = segment.write(has);
    const more = has ? fromKeys(subject, order, segment.id) : [];
    const { id, judgement, source } = segment;
    const all = [...blocks, ...more];
    if (all.length > 0) {
      parts.push({ id, ...(judgement && { judgement }), blocks: all, ...(source && { source }) });
    }
  }
  compose(order.length);
  return parts;
}

/**
 * The places of segments in the order. One that the order does not name stands where the sections on judgements do, or
 * before the next one that is named. A letter's findings follow its areas for priority action; only the first of several
 * sections, its headline findings, goes on from the narrative.
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

function add(parts: ComposedPart[], id: PartId, blocks: readonly PublishedBlock[]): void {
  if (blocks.length > 0) parts.push({ id, blocks });
}

/** A part of its own, with its heading. Its heading is made first: ids and marks come in reading order. */
function composed(subject: Composer, order: readonly Ordered[], { id, heading }: Ordered): PublishedBlock[] {
  if (id === 'title') return [ownTitle(subject)];
  if (!hasKeys(subject, id)) return [];
  const head = heading ? [ownHeading(subject, heading)] : [];
  const blocks = fromKeys(subject, order, id);
  return blocks.length > 0 ? [...head, ...blocks] : [];
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

/** Whether the draft has something for a part in its keys, beyond its text. */
function hasKeys(subject: Composer, id: PartId): boolean {
  const own = keys[id];
  if (own) return own.some((key) => subject.has(key));
  return ['facts', 'judgements-table', 'inspection', 'details'].includes(id) && subject.data !== undefined;
}

function fromKeys(subject: Composer, order: readonly Ordered[], id: PartId): PublishedBlock[] {
  switch (id) {
    case 'facts':
      return facts(subject);
    case 'addressee':
      return addressee(subject);
    case 'judgements-table':
      return judgementsTable(subject);
    case 'priority-action':
      return areas(subject, 'areas-for-priority-action');
    case 'improvement':
      return areas(subject, 'areas-for-improvement');
    case 'requirements':
      return requirements(subject);
    case 'last-inspection':
      return lastInspection(subject);
    case 'history':
      return history(subject);
    case 'enforcement':
      return enforcement(subject);
    case 'inspection':
      return inspection(subject, !order.some((part) => part.id === 'details'));
    case 'details':
      return details(subject);
    default:
      return [];
  }
}

const reportsOf = (all: readonly Composable[]): Report[] => all.flatMap(({ report }) => report ?? []);

function propertiesOf(subject: Composer, report: Report | undefined): Properties {
  const { data } = subject;
  const provider = textAt(data, 'provider') ?? textAt(data, 'provider', 'name');
  return {
    framework: report?.framework.short,
    edition: report?.edition.name,
    kind: report?.likelyKind?.name,
    setting: report?.setting?.name,
    authority: textAt(data, 'authority'),
    provider,
    urn: textAt(data, 'urn'),
    stage: report?.stage ?? stages.find((one) => one === textAt(data, 'stage')),
    start: report?.start ?? readDay(textAt(data, 'inspection', 'start')),
    end: readDay(textAt(data, 'inspection', 'end')),
    dates: datesOf(subject),
    leadInspector: textAt(data, 'inspection', 'lead-inspector'),
  };
}
