import { instruments as loaders } from '../../generated/loaders/index';
import type {
  Instrument,
  InstrumentData,
  InstrumentPart,
  Provision,
  ProvisionKind,
  Schedule,
} from './reference-types';
import { readStructure } from './structure';

/** The ids of all instruments, which cost nothing to read. */
export const instrumentIds: readonly string[] = Object.keys(loaders);

// Kept for each file's data, so that it is completed once: the same data always gives the same instrument.
const completed = new WeakMap<InstrumentData, { instrument: Instrument; byNumber: Map<string, Provision> }>();

/** An instrument, read when it is first asked for; undefined if the id is not known. */
export function instrument(id: string | undefined): Instrument | undefined {
  const load = id !== undefined && Object.hasOwn(loaders, id) ? loaders[id] : undefined;
  return load && withDefaults(load() as InstrumentData);
}

/** An instrument from a file's data, its provisions with their defaults. */
export function withDefaults(data: InstrumentData): Instrument {
  const known = completed.get(data);
  if (known) return known.instrument;
  const { numbers, ...own } = data.defaults;
  const defaults = { status: 'unknown', verified: false, ...own } as const;
  const numbered = (numbers && readStructure(numbers)) || [];
  const listed = [...data.provisions, ...numbered.map(({ label }) => ({ number: label }))];
  const provisions = listed.map((provision) => ({ ...defaults, ...provision }));
  const complete: Instrument = { ...data, provisions };
  const entry = {
    instrument: complete,
    byNumber: new Map(provisions.map((provision) => [key(provision.kind, provision.number), provision])),
  };
  completed.set(data, entry);
  completed.set(complete, entry);
  return complete;
}

const key = (kind: ProvisionKind, number: string): string => `${kind} ${number.toLowerCase()}`;

/**
 * The provision of that number, in whatever case it is written.
 * @param kind if the instrument has several, such as the national framework's outcomes, enablers and principles
 */
export function provisionOf(
  data: InstrumentData,
  number: string,
  kind: ProvisionKind = data.defaults.kind,
): Provision | undefined {
  withDefaults(data);
  return completed.get(data)?.byNumber.get(key(kind, number));
}

/** The schedule with that number. The only schedule of an instrument may have none. */
export const scheduleOf = (data: InstrumentData, number: string | undefined): Schedule | undefined =>
  data.schedules?.find((schedule) => schedule.number?.toLowerCase() === number?.toLowerCase());

/** The parts that a provision is in, from the outermost to the innermost. */
export function partsOf({ parts = [] }: InstrumentData, { part }: Provision): readonly InstrumentPart[] {
  if (part === undefined) return [];
  return parts.filter(({ id }) => part === id || part.startsWith(`${id}/`));
}

/**
 * Tests if a paragraph that is not in a provision's structure can be reported: the structure was read in an
 * official text, and in one with its amendments.
 */
export const structureHolds = ({ text }: InstrumentData, { structure, verified }: Provision): boolean =>
  structure !== undefined && verified && (text.basis === 'revised' || text.basis === null);

/** Tells whether the data has a number as one whose text was not seen. */
export function isUnseen({ coverage }: InstrumentData, number: string): boolean {
  const levels = coverage.unseen === undefined ? undefined : readStructure(coverage.unseen);
  return levels?.some(({ label }) => label.toLowerCase() === number.toLowerCase()) ?? false;
}
