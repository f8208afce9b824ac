import type { CitedProvision, Unit } from '../../draft/citations/citation';
import { partNumberOf } from '../../draft/citations/units';
import type {
  Instrument,
  InstrumentPart,
  Provision,
  ProvisionKind,
} from '../../knowledge/instruments/reference-types';
import { isUnseen, provisionOf, scheduleOf, structureHolds } from '../../knowledge/instruments/references';
import { levelAt, readStructure, type StructureLevel } from '../../knowledge/instruments/structure';
import type { Day } from '../days';
import { lastDay } from '../last-day';
import type { Report } from '../report';
import type { ResolvedProvision } from './cited';
import { appliesToOf } from './resolve';

/**
 * A cited provision compared with the data. All but `holds` and `unlisted` are faults: if the provisions of an instrument
 * are known only in part, one that is not listed may well exist.
 */
export type Verdict = ProvisionVerdict & {
  /** The last provision of a range, if the verdict is on that. */
  readonly end?: RangeEnd;
};

type RangeEnd = NonNullable<CitedProvision['to']>;

type ProvisionVerdict =
  | { readonly is: 'holds'; readonly found?: Provision }
  | { readonly is: 'unlisted' }
  /** Its instrument is not named, or not one that is known. */
  | { readonly is: 'unresolved' }
  /** The instrument has no provision of that number, for certain or in the text of its date. */
  | { readonly is: 'no-provision'; readonly exhaustive: true | 'as-at' }
  /** The 0-based step of the path that does not exist, and those that exist there. */
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

/** Looks up a provision that a draft cites, on the days of its inspection; of a range, the first and the last. */
export function verdictOf(report: Report, cited: ResolvedProvision): Verdict {
  const verdict = verdictOnOne(report, cited);
  const { to, ...first } = cited.provision;
  if (!to || (verdict.is !== 'holds' && verdict.is !== 'unlisted')) return verdict;
  const last = verdictOnOne(report, { ...cited, provision: { ...first, ...to } });
  return last.is === 'holds' || last.is === 'unlisted' ? verdict : { ...last, end: to };
}

function verdictOnOne(
  report: Report,
  { instrument, citation, provision }: ResolvedProvision,
): ProvisionVerdict {
  if (!instrument) return { is: 'unresolved' };
  const last = lastDay(report)?.day ?? report.start;
  const first = report.start ?? last;
  const { revoked, 'in-force': from } = instrument;
  // A date that is known by year or month only is compared as far as it goes.
  if (first && revoked && revoked < first.slice(0, revoked.length)) return { is: 'revoked', on: revoked };
  if (last && from && from > last.slice(0, from.length)) return { is: 'not-yet', from };
  if (/^0+[A-Z]*$/.test(provision.number)) return { is: 'no-provision', exhaustive: true };
  if (citation.unit === 'schedule') return scheduleVerdict(instrument, provision);
  if (partsNumbered(instrument, citation.unit, provision.number).length > 0) return { is: 'holds' };
  const found = findProvision(instrument, citation.unit, provision.number);
  if (!found) {
    const { exhaustive } = instrument.coverage;
    const noParts = isPart(citation.unit) && partsOfUnit(instrument, citation.unit).length === 0;
    return exhaustive === false || noParts || isUnseen(instrument, provision.number)
      ? { is: 'unlisted' }
      : { is: 'no-provision', exhaustive };
  }
  return found.kind === 'standard' && provision.number.includes('.')
    ? { is: 'holds', found }
    : provisionVerdict(found, { instrument, path: provision.path, first });
}

/** Tells whether drafts of this setting may cite the instrument. */
export const appliesHere = (report: Report, { 'applies-to': to }: Instrument): boolean => {
  const here = appliesToOf(report);
  // “ilacs” in the data is any framework for local authorities.
  return (
    to.includes('all') ||
    to.includes(here) ||
    (report.framework.settings === undefined && to.includes('ilacs'))
  );
};

/** The provision of a cited number; for a statement of a standard, the standard. */
export function findProvision(instrument: Instrument, unit: Unit, number: string): Provision | undefined {
  const own = instrument.defaults.kind;
  const isDivided = isPart(unit) || isPart(own);
  const whole = provisionOf(instrument, number, isDivided ? (unit as ProvisionKind) : own);
  if (whole || unit !== 'standard') return whole;
  return provisionOf(instrument, number.split('.')[0] ?? number);
}

/** Tells units that an instrument is divided into, and that have provisions in them in most. */
const isPart = (unit: Unit | ProvisionKind): unit is 'part' | 'chapter' =>
  unit === 'part' || unit === 'chapter';

/** The Parts or chapters of an instrument with a number: each Part may have a chapter 1. */
export function partsNumbered(instrument: Instrument, unit: Unit, number: string): readonly InstrumentPart[] {
  return partsOfUnit(instrument, unit).filter(
    ({ number: name = '' }) => partNumberOf(name.split(' ')[1] ?? '') === number,
  );
}

const partsOfUnit = ({ parts = [] }: Instrument, unit: Unit): readonly InstrumentPart[] =>
  isPart(unit) ? parts.filter(({ number = '' }) => number.toLowerCase().startsWith(`${unit} `)) : [];

/** A cited path into a provision. */
interface CitedPath {
  readonly instrument: Instrument;
  readonly path: readonly string[];
  /** First day of the inspection. */
  readonly first: Day | undefined;
}

function provisionVerdict(found: Provision, { instrument, path, first }: CitedPath): ProvisionVerdict {
  if (found.status === 'omitted') return { is: 'omitted', found };
  if (found.status === 'prospective') return { is: 'prospective', found };
  const [paragraph] = path;
  const { expired, omitted } = found;
  if (paragraph !== undefined && expired?.paragraphs.includes(paragraph)) {
    const over = first !== undefined && first > expired['last-day'];
    return over ? { is: 'expired', found, paragraph, lastDay: expired['last-day'] } : { is: 'holds', found };
  }
  if (paragraph !== undefined && omitted?.includes(paragraph)) return { is: 'omitted', found, paragraph };
  const levels = structureOf(found);
  if (!levels || path.length === 0 || !structureHolds(instrument, found)) return { is: 'holds', found };
  const step = path.findIndex((_, index) => !levelAt(levels, path.slice(0, index + 1)));
  if (step < 0) return { is: 'holds', found };
  const there = step === 0 ? levels : (levelAt(levels, path.slice(0, step))?.levels ?? []);
  return { is: 'no-paragraph', found, step, there };
}

// A draft may cite a provision many times, and the notation of a long one takes a while to read.
const structures = new WeakMap<Provision, ReturnType<typeof readStructure>>();

function structureOf(provision: Provision): ReturnType<typeof readStructure> {
  if (provision.structure === undefined) return undefined;
  if (!structures.has(provision)) structures.set(provision, readStructure(provision.structure));
  return structures.get(provision);
}

function scheduleVerdict(instrument: Instrument, { number }: CitedProvision): ProvisionVerdict {
  if (scheduleOf(instrument, number)) return { is: 'holds' };
  const { exhaustive } = instrument.coverage;
  return exhaustive === false || !instrument.schedules
    ? { is: 'unlisted' }
    : { is: 'no-provision', exhaustive };
}
