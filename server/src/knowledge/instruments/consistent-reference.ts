import type { LooseMessage } from '../../text/messages';
import { isDate } from '../dates';
import type { InstrumentData, ProvisionData } from './reference-types';
import { readStructure, type StructureLevel } from './structure';

type DataPath = readonly (string | number)[];
/** A text of the data, with the way to it. */
type At<T> = readonly [DataPath, T];

/** Something in an instrument's data that does not hang together. */
export interface Unfit extends LooseMessage {
  /** The keys and places in lists that lead to it. */
  readonly path: DataPath;
}

/** Beyond any instrument by an order of magnitude: the Guide has 376 paragraphs, the longest Act fewer. */
const mostProvisions = 5000;
/** The longest structure of the product's own has 300 characters. */
const longestStructure = 2000;

/**
 * Faults in an instrument's data that a schema cannot see: a number twice, a structure that cannot be read, a part that
 * is not there, a paragraph omitted that never was, a day that no calendar has.
 * @returns each with its place, none where all fits
 */
export function referenceInconsistencies(data: InstrumentData): Unfit[] {
  const { provisions } = data;
  const count = provisions.length + numbersListed(data).length;
  if (count > mostProvisions) {
    const message = `An instrument has at most ${mostProvisions} provisions, and this one has ${count}; leave out those that reports do not cite.`;
    return [{ path: ['provisions'], message }];
  }
  return [
    ...daysOf(data),
    ...addressesOf(data),
    ...structuresOf(data),
    ...partsOf(data),
    ...numbersOf(data),
    ...provisions.flatMap((provision, at) => [...paragraphsOf(data, provision, at)]),
    ...coverageOf(data),
  ];
}

/** An address becomes a link: a team's data must not make one that runs something. */
function* addressesOf({ url, pdf, sources }: InstrumentData): Generator<Unfit> {
  const all: readonly At<string | null | undefined>[] = [
    [['url'], url],
    [['pdf'], pdf],
    ...sources.map((source, at) => [['sources', at, 'url'], source.url] as const),
  ];
  for (const [path, address] of all) {
    if (!address || /^https?:\/\/[^\s<>"]+$/i.test(address)) continue;
    const message = `“${address}” is no address of a page; write one that begins with https://.`;
    yield { path, message };
  }
}

function* daysOf(data: InstrumentData): Generator<Unfit> {
  const days: readonly At<string | null | undefined>[] = [
    [['made'], data.made],
    [['published'], data.published],
    [['in-force'], data['in-force']],
    [['revoked'], data.revoked],
    [['updated'], data.updated],
    [['text', 'date'], data.text.date],
    ...(data.amendments ?? []).map(({ date }, at) => [['amendments', at, 'date'], date] as const),
    ...data.provisions.map(
      ({ expired }, at) => [['provisions', at, 'expired', 'last-day'], expired?.['last-day']] as const,
    ),
  ];
  const whole = new Set(['made', 'in-force', 'revoked', 'updated', 'amendments', 'provisions']);
  for (const [path, day] of days) {
    if (day === undefined || day === null) continue;
    const exact = whole.has(String(path[0]));
    if (isDate(day) && (!exact || day.length === 10)) continue;
    const shape = exact ? 'such as 2026-06-08' : 'a month or a year, such as 2026-06-08, 2026-06 or 2026';
    yield { path, message: `“${day}” is no day of the calendar; write one, ${shape}.` };
  }
  const { 'in-force': from, revoked } = data;
  if (from && revoked && from.length === 10 && revoked <= from) {
    const message = `The instrument is revoked on ${revoked}, before it came into force on ${from}; correct one of the days.`;
    yield { path: ['revoked'], message };
  }
}

function* structuresOf({ provisions, schedules = [], coverage, defaults }: InstrumentData): Generator<Unfit> {
  const all: readonly At<string | undefined>[] = [
    [['defaults', 'structure'], defaults.structure],
    [['defaults', 'numbers'], defaults.numbers],
    [['coverage', 'unseen'], coverage.unseen],
    ...provisions.flatMap(({ structure, subsections }, at) => [
      [['provisions', at, 'structure'], structure] as const,
      [['provisions', at, 'subsections'], subsections] as const,
    ]),
    ...schedules.flatMap(({ paragraphs = [] }, at) =>
      paragraphs.map(
        ({ structure }, index) => [['schedules', at, 'paragraphs', index, 'structure'], structure] as const,
      ),
    ),
  ];
  for (const [path, text] of all) {
    if (text === undefined) continue;
    if (text.length > longestStructure) {
      const message = `A structure has at most ${longestStructure} characters; write ranges, such as a-e, or leave it out.`;
      yield { path, message };
      continue;
    }
    const levels = readStructure(text);
    if (!levels) {
      const message = `“${text}” is not in the notation of structures; write it like 1 2(a-e) 3, or none where it is not divided.`;
      yield { path, message };
      continue;
    }
    const twice = repeated(levels);
    if (twice !== undefined)
      yield { path, message: `“${twice}” stands twice at the same place of this structure; correct one.` };
  }
}

function repeated(levels: readonly StructureLevel[]): string | undefined {
  const labels = new Set<string>();
  for (const { label, levels: inner } of levels) {
    if (labels.has(label)) return label;
    labels.add(label);
    const below = repeated(inner);
    if (below !== undefined) return below;
  }
  return undefined;
}

function* partsOf({ parts = [], provisions }: InstrumentData): Generator<Unfit> {
  const ids = new Set(parts.map(({ id }) => id));
  yield* twice(
    parts.map(({ id }) => id),
    (at) => ['parts', at, 'id'],
    (id) => `The part “${id}”`,
  );
  for (const [at, { id }] of parts.entries()) {
    const outer = id.slice(0, Math.max(0, id.lastIndexOf('/')));
    if (outer !== '' && !ids.has(outer)) {
      const message = `The part “${id}” is in “${outer}”, which is not among the parts; add it, or correct the id.`;
      yield { path: ['parts', at, 'id'], message };
    }
  }
  for (const [at, { number, part }] of provisions.entries()) {
    if (part !== undefined && !ids.has(part)) {
      const message = `“${number}” is in the part “${part}”, which is not among the parts; add it, or correct the id.`;
      yield { path: ['provisions', at, 'part'], message };
    }
  }
}

/** The numbers of provisions that have nothing else. */
const numbersListed = ({ defaults: { numbers } }: InstrumentData): readonly StructureLevel[] =>
  (numbers && numbers.length <= longestStructure && readStructure(numbers)) || [];

function* numbersOf(data: InstrumentData): Generator<Unfit> {
  const { provisions, defaults } = data;
  const listed = new Set(numbersListed(data).map(({ label }) => label));
  for (const [at, { kind = defaults.kind, number }] of provisions.entries()) {
    if (kind !== defaults.kind || !listed.has(number)) continue;
    const message = `${number} is among the “numbers” of the defaults too; take it out of one.`;
    yield { path: ['provisions', at, 'number'], message };
  }
  yield* namesTwice(data);
}

function* namesTwice({ provisions, schedules = [], defaults }: InstrumentData): Generator<Unfit> {
  yield* twice(
    provisions.map(({ kind = defaults.kind, number }) => `${kind} ${number}`),
    (at) => ['provisions', at, 'number'],
    (name) => `The ${name}`,
  );
  yield* twice(
    schedules.map(({ number }) =>
      number === undefined ? 'schedule without a number' : `schedule ${number}`,
    ),
    (at) => ['schedules', at, 'number'],
    (name) => `The ${name}`,
  );
  for (const [at, { number, paragraphs = [] }] of schedules.entries()) {
    yield* twice(
      paragraphs.map((paragraph) => paragraph.number),
      (index) => ['schedules', at, 'paragraphs', index, 'number'],
      (name) => `In schedule ${number ?? 'without a number'}, paragraph ${name}`,
    );
  }
}

/** Keys that a list has more than once, whatever their case. */
function* twice(
  keys: readonly string[],
  path: (at: number) => Unfit['path'],
  name: (key: string) => string,
): Generator<Unfit> {
  const seen = new Set<string>();
  for (const [at, key] of keys.entries()) {
    if (seen.has(key.toLowerCase()))
      yield { path: path(at), message: `${name(key)} is listed twice; remove one.` };
    seen.add(key.toLowerCase());
  }
}

/** Paragraphs that are omitted or have expired are printed still, and so in the structure. */
function* paragraphsOf({ defaults }: InstrumentData, provision: ProvisionData, at: number): Generator<Unfit> {
  const { number, omitted = [], expired, structure = defaults.structure } = provision;
  const gone: readonly At<string>[] = [
    ...omitted.map((label, index) => [['omitted', index], label] as const),
    ...(expired?.paragraphs ?? []).map((label, index) => [['expired', 'paragraphs', index], label] as const),
  ];
  const levels = structure === undefined ? [] : readStructure(structure);
  if (gone.length === 0 || !levels) return;
  const there = new Set(levels.map(({ label }) => label));
  for (const [path, label] of gone) {
    if (there.has(label)) continue;
    const message = `${number}(${label}) is not in the structure of ${number}; add it there, or remove it here.`;
    yield { path: ['provisions', at, ...path], message };
  }
}

function* coverageOf({ coverage, text, provisions, defaults }: InstrumentData): Generator<Unfit> {
  if (coverage.exhaustive === 'as-at' && text.date === null) {
    const message = 'What is complete as at a date needs that date; write it into “date” of “text”.';
    yield { path: ['coverage', 'exhaustive'], message };
  }
  const listed = new Set(
    provisions
      .filter(({ kind = defaults.kind }) => kind === defaults.kind)
      .map(({ number }) => number.toLowerCase()),
  );
  for (const { label } of (coverage.unseen && readStructure(coverage.unseen)) || []) {
    if (!listed.has(label.toLowerCase())) continue;
    const message = `“${label}” is among the provisions, and so was seen; take it out of “unseen”.`;
    yield { path: ['coverage', 'unseen'], message };
  }
}
