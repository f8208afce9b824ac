import type { PublishedPart } from '../knowledge/frameworks/report-form';
import type { Report } from '../report/report';
import type { PartId } from './document';

/** A part of the order. */
export type Ordered = Omit<PublishedPart, 'id'> & { readonly id: PartId };

/** The order for an unknown framework, or one whose data has none. */
const usual: readonly Ordered[] = [
  { id: 'title' },
  { id: 'facts' },
  { id: 'addressee' },
  { id: 'judgements-table' },
  { id: 'narrative' },
  { id: 'priority-action', heading: 'Areas for priority action' },
  { id: 'improvement', heading: 'What needs to improve?' },
  { id: 'judgements' },
  { id: 'requirements', heading: 'Areas for improvement' },
  { id: 'history', heading: 'Recent inspection history' },
  { id: 'enforcement', heading: 'Enforcement action since the last inspection' },
  { id: 'inspection', heading: 'Information about this inspection' },
];

/** True if the report of an inspection is a letter. */
export const isLetter = (report: Report | undefined): boolean =>
  (report?.likelyKind ?? report?.kind)?.letter === true;

/** The parts of a draft’s report in their order. Parts that the framework’s data leaves out come last. */
export function orderOf(report: Report | undefined): readonly Ordered[] {
  const form = report?.terms.published;
  const parts = (isLetter(report) ? (form?.letter ?? form?.parts) : form?.parts) as
    | readonly Ordered[]
    | undefined;
  if (!parts) return usual;
  const named = new Set(parts.map(({ id }) => id));
  const left = usual.filter(({ id }) => !named.has(id) && composedOfKeys.includes(id));
  return [...parts.filter(({ printed }) => printed !== false), ...left];
}

/** The order with the comparison after the table of judgements. */
export const withComparison = (order: readonly Ordered[]): readonly Ordered[] =>
  order.flatMap((part) => (part.id === 'judgements-table' ? [part, { id: 'comparison' }] : [part]));

/** Parts that come from keys: a draft that has one shows it, even if its framework does not know it. */
const composedOfKeys: readonly PartId[] = [
  'addressee',
  'priority-action',
  'improvement',
  'requirements',
  'history',
  'enforcement',
];
