import type { Composer } from '../composer';
import type { PartId, PublishedBlock } from '../document';
import type { Ordered } from '../order';
import { cover, dates, labelled } from './cover';
import { details, inspection } from './details';
import { facts, letterHead } from './facts';
import { enforcement, history, lastInspection } from './history';
import { areas, improvementList, improvementLists } from './improvement';
import { allInspectors, inspectors } from './inspectors';
import { judgementsTable } from './judgements';
import { signatories } from './signatories';

const keys: Partial<Record<PartId, readonly string[]>> = {
  addressee: ['letter-date', 'addressee'],
  'priority-action': ['areas-for-priority-action'],
  improvement: ['areas-for-improvement'],
  signatories: ['signatories', 'inspection'],
  requirements: ['requirements', 'unmet-standards', 'recommendations'],
  'last-inspection': ['previous'],
  history: ['previous'],
  enforcement: ['enforcement'],
};

/** Parts that a draft with any keys has. */
const always: ReadonlySet<PartId> = new Set([
  'facts',
  'cover',
  'dates',
  'judgements-table',
  'standard-sentence',
  'inspection',
  'details',
  'inspectors',
  'inspectorate',
]);

/** True if the keys of the draft hold something for a part, beyond its text. */
export function hasKeys(composer: Composer, { id }: Ordered): boolean {
  const own = keys[id];
  return own ? own.some((key) => composer.has(key)) : always.has(id) && composer.data !== undefined;
}

/** The heading of a part that the product composes; undefined if it has none. */
export function headingOf(composer: Composer, { id, heading, labels }: Ordered): string | undefined {
  if (id === 'inspectors' && allInspectors(composer).length > 1) return labels?.several ?? heading;
  const areas = id === 'priority-action' ? composer.at('areas-for-priority-action') : undefined;
  return areas?.kind === 'list' && areas.items.length === 1 ? (labels?.single ?? heading) : heading;
}

/** The rest of a report that a part is composed for. */
interface Surroundings {
  readonly order: readonly Ordered[];
  /** Tells a line that the draft has written itself. */
  readonly isWritten: (line: string) => boolean;
}

/** The blocks of a part that come from keys, and from the standard words of the config. */
export function fromKeys(
  composer: Composer,
  part: Ordered,
  { order, isWritten }: Surroundings,
): PublishedBlock[] {
  switch (part.id) {
    case 'facts':
      return facts(composer);
    case 'cover':
      return cover(composer, part, isWritten);
    case 'addressee':
      return letterHead(composer, isWritten);
    case 'dates':
      return dates(composer, part);
    case 'judgements-table':
      return judgementsTable(composer, part);
    case 'standard-sentence':
      return standardSentence(composer);
    case 'priority-action':
      return areas(composer, 'areas-for-priority-action');
    case 'improvement':
      return areas(composer, 'areas-for-improvement');
    case 'signatories':
      return signatories(composer, part);
    case 'requirements':
      return improvementLists.flatMap((list) => improvementList(composer, part, list));
    case 'last-inspection':
      return lastInspection(composer, part);
    case 'history':
      return history(composer, part);
    case 'enforcement':
      return enforcement(composer, part);
    case 'inspection':
      return inspectionOf(composer, order);
    case 'details':
      return details(composer, part);
    case 'inspectors':
      return inspectors(composer);
    case 'inspectorate':
      return composer.standardText('inspectorate');
    default:
      return [];
  }
}

/** The standard sentence of the draft, or that of the config for the overall grade. */
function standardSentence(composer: Composer): PublishedBlock[] {
  const own = composer.scalar('standard-sentence');
  return own ? composer.markdown(own) : composer.standardText('standard-sentence');
}

/**
 * The standard words of the config on how the inspection was made. Without them, a report with a cover has the number of
 * the inspection alone, and other reports have all that the draft contains about it.
 */
function inspectionOf(composer: Composer, order: readonly Ordered[]): PublishedBlock[] {
  const standard = composer.standardText('inspection');
  if (standard.length > 0) return standard;
  const has = (id: PartId): boolean => order.some((part) => part.id === id);
  if (!has('cover'))
    return inspection(composer, { details: !has('details'), inspectors: !has('inspectors') });
  const number = composer.scalar('inspection', 'number');
  return number ? [labelled('Inspection number', composer.plain(number), number.span)] : [];
}
