import type { CitedProvision } from '../../draft/citations/citation';
import type { Instrument, Provision } from '../../knowledge/instruments/reference-types';
import { provisionOf, scheduleOf, structureHolds } from '../../knowledge/instruments/references';
import { levelAt, readStructure, type StructureLevel } from '../../knowledge/instruments/structure';
import type { Day } from '../days';
import { lastDay } from '../last-day';
import type { Report } from '../report';
import type { ResolvedProvision } from './cited';
import { appliesToOf } from './resolve';

/**
 * What the data says of a cited provision. Only `holds` and `unlisted` are nothing to speak of: of an instrument whose
 * provisions are known in part, one that is not listed may well exist.
 */
export type Verdict =
  | { readonly is: 'holds'; readonly found?: Provision }
  | { readonly is: 'unlisted' }
  /** Its instrument is not named, or not one that is known. */
  | { readonly is: 'unresolved' }
  /** The instrument has no provision of that number; `exhaustive` says how firmly that is known. */
  | { readonly is: 'no-provision'; readonly exhaustive: true | 'as-at' }
  /** The step of the path (0-based) that leads to nothing, and what there is in its place. */
  | {
      readonly is: 'no-paragraph';
      readonly found: Provision;
      readonly step: number;
      readonly there: readonly StructureLevel[];
    }
  /** Omitted or revoked, at a date that the data does not have. */
  | { readonly is: 'omitted'; readonly found: Provision; readonly paragraph?: string }
  | { readonly is: 'expired'; readonly found: Provision; readonly paragraph: string; readonly lastDay: Day }
  | { readonly is: 'prospective'; readonly found: Provision }
  | { readonly is: 'revoked'; readonly on: Day }
  | { readonly is: 'not-yet'; readonly from: Day };

/** What is true of a provision that a draft cites, on the days of its inspection. */
export function verdictOf(report: Report, { instrument, citation, provision }: ResolvedProvision): Verdict {
  if (!instrument) return { is: 'unresolved' };
  const last = lastDay(report)?.day ?? report.start;
  const first = report.start ?? last;
  const { revoked, 'in-force': from } = instrument;
  // Known by year or month only, it is compared as far as it is known.
  if (first && revoked && revoked < first.slice(0, revoked.length)) return { is: 'revoked', on: revoked };
  if (last && from && from > last.slice(0, from.length)) return { is: 'not-yet', from };
  if (citation.unit === 'schedule') return scheduleVerdict(instrument, provision);
  const found = findProvision(instrument, citation.unit, provision.number);
  if (!found) {
    const { exhaustive } = instrument.coverage;
    return exhaustive === false || unseen(instrument, provision.number)
      ? { is: 'unlisted' }
      : { is: 'no-provision', exhaustive };
  }
  return found.kind === 'standard' && provision.number.includes('.')
    ? { is: 'holds', found }
    : provisionVerdict(instrument, found, provision, first);
}

/** Whether drafts of this setting may cite the instrument, as far as the data says. */
export const appliesHere = (report: Report, { 'applies-to': to }: Instrument): boolean => {
  const here = appliesToOf(report);
  // The facts say “local authorities”, which every framework for them inspects.
  return (
    to.includes('all') ||
    to.includes(here) ||
    (report.framework.settings === undefined && to.includes('ilacs'))
  );
};

/** The provision of a cited number; of a statement of a standard, the standard. */
export function findProvision(instrument: Instrument, unit: string, number: string): Provision | undefined {
  const whole = provisionOf(instrument, number);
  if (whole || unit !== 'standard') return whole;
  return provisionOf(instrument, number.split('.')[0] ?? number);
}

function provisionVerdict(
  instrument: Instrument,
  found: Provision,
  { path }: CitedProvision,
  first: Day | undefined,
): Verdict {
  if (found.status === 'omitted') return { is: 'omitted', found };
  if (found.status === 'prospective') return { is: 'prospective', found };
  const [paragraph] = path;
  const { expired, omitted } = found;
  if (paragraph !== undefined && expired?.paragraphs.includes(paragraph)) {
    const over = first !== undefined && first > expired['last-day'];
    return over ? { is: 'expired', found, paragraph, lastDay: expired['last-day'] } : { is: 'holds', found };
  }
  if (paragraph !== undefined && omitted?.includes(paragraph)) return { is: 'omitted', found, paragraph };
  const levels = found.structure === undefined ? undefined : readStructure(found.structure);
  if (!levels || path.length === 0 || !structureHolds(instrument, found)) return { is: 'holds', found };
  const step = path.findIndex((_, index) => !levelAt(levels, path.slice(0, index + 1)));
  if (step < 0) return { is: 'holds', found };
  const there = step === 0 ? levels : (levelAt(levels, path.slice(0, step))?.levels ?? []);
  return { is: 'no-paragraph', found, step, there };
}

function scheduleVerdict(instrument: Instrument, { number }: CitedProvision): Verdict {
  if (scheduleOf(instrument, number)) return { is: 'holds' };
  const { exhaustive } = instrument.coverage;
  return exhaustive === false || !instrument.schedules
    ? { is: 'unlisted' }
    : { is: 'no-provision', exhaustive };
}

/** Whether a number is one that the data says was not seen. */
function unseen({ coverage }: Instrument, number: string): boolean {
  const levels = coverage.unseen === undefined ? undefined : readStructure(coverage.unseen);
  return levels?.some(({ label }) => label.toLowerCase() === number.toLowerCase()) ?? false;
}
