import { messagesOf, type NamedMessage } from '../../text/messages';
import { isDate } from '../dates';
import type { InstrumentData, ProvisionData } from './reference-types';
import { readStructure, type StructureLevel } from './structure';

/** Beyond any instrument by an order of magnitude: the Guide has 376 paragraphs, the longest Act fewer. */
const mostProvisions = 5000;
/** The longest structure of the product's own has 300 characters. */
const longestStructure = 2000;

const messages = messagesOf({
  manyProvisions: (count: number) =>
    `List at most ${mostProvisions} provisions. There are ${count} here: leave out those that reports do not cite.`,
  notAddress: (address: string) =>
    `“${address}” is not the address of a web page. Write one that begins with “https://”.`,
  notDate: (day: string) => `“${day}” is not a date. Write a date such as 2026-06-08.`,
  notDateOrMonth: (day: string) =>
    `“${day}” is not a date, month or year. Write one such as 2026-06-08, 2026-06 or 2026.`,
  revokedTooEarly: (revoked: string, from: string) =>
    `Correct one of the dates. The instrument is revoked on ${revoked}, but came into force on ${from}.`,
  longStructure: () =>
    `Shorten this structure with ranges such as “a-e”, or leave it out. It can have at most ${longestStructure} characters.`,
  notStructure: (text: string) =>
    `“${text}” cannot be read as a structure. Write it like “1 2(a-e) 3”, or write “none” if nothing is divided.`,
  repeatedLabel: (label: string) =>
    `“${label}” is in this structure twice, at the same level. Correct one of the two.`,
  noOuterPart: (id: string, outer: string) =>
    `The part “${id}” is inside “${outer}”, which is not among the parts. Add “${outer}”, or correct the id.`,
  unknownPart: (number: string, part: string) =>
    `“${number}” is in the part “${part}”, which is not among the parts. Add “${part}”, or correct it here.`,
  alsoInNumbers: (number: string) =>
    `“${number}” is also under “numbers” of the defaults. Remove it from one of the two.`,
  repeatedPart: (id: string) => `The part “${id}” is listed twice. Remove one of the two.`,
  repeatedProvision: (name: string) => `“${name}” is listed twice. Remove one of the two.`,
  repeatedSchedule: (number: string | undefined) =>
    number === undefined
      ? 'Two schedules have no number. Remove one of the two.'
      : `Schedule “${number}” is listed twice. Remove one of the two.`,
  repeatedParagraph: (number: string, schedule: string | undefined) =>
    schedule === undefined
      ? `Paragraph “${number}” of the schedule is listed twice. Remove one of the two.`
      : `Paragraph “${number}” of schedule “${schedule}” is listed twice. Remove one of the two.`,
  notInStructure: (number: string, label: string) =>
    `“${number}(${label})” is not in the structure of “${number}”. Add it there, or remove it here.`,
  noDate: () => 'Add “date” under “text”. This list is marked “as-at”, so it needs the date of its text.',
  notUnseen: (label: string) => `Remove “${label}” from “unseen”. It is among the provisions.`,
});

type DataPath = readonly (string | number)[];
/** A text of the data, with the path to it. */
type At<T> = readonly [DataPath, T];

/** A fault in an instrument's data. */
export interface Unfit extends NamedMessage {
  /** The keys and indexes that lead to it. */
  readonly path: DataPath;
}

/**
 * Faults in an instrument's data that a schema cannot find, such as a repeated number, a structure that cannot be read, or a
 * date that does not exist.
 */
export function referenceInconsistencies(data: InstrumentData): Unfit[] {
  const { provisions } = data;
  const count = provisions.length + numbersListed(data).length;
  if (count > mostProvisions) return [{ path: ['provisions'], ...messages.manyProvisions(count) }];
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

/** An address becomes a link. A team's data must not make one that runs something. */
function* addressesOf({ url, pdf, sources }: InstrumentData): Generator<Unfit> {
  const all: readonly At<string | null | undefined>[] = [
    [['url'], url],
    [['pdf'], pdf],
    ...sources.map((source, at) => [['sources', at, 'url'], source.url] as const),
  ];
  for (const [path, address] of all) {
    if (!address || /^https?:\/\/[^\s<>"]+$/i.test(address)) continue;
    yield { path, ...messages.notAddress(address) };
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
    yield { path, ...(exact ? messages.notDate(day) : messages.notDateOrMonth(day)) };
  }
  const { 'in-force': from, revoked } = data;
  if (from && revoked && from.length === 10 && revoked <= from)
    yield { path: ['revoked'], ...messages.revokedTooEarly(revoked, from) };
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
      yield { path, ...messages.longStructure() };
      continue;
    }
    const levels = readStructure(text);
    if (!levels) {
      yield { path, ...messages.notStructure(text) };
      continue;
    }
    const twice = repeated(levels);
    if (twice !== undefined) yield { path, ...messages.repeatedLabel(twice) };
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
    (at) => messages.repeatedPart(parts[at]?.id ?? ''),
  );
  for (const [at, { id }] of parts.entries()) {
    const outer = id.slice(0, Math.max(0, id.lastIndexOf('/')));
    if (outer !== '' && !ids.has(outer))
      yield { path: ['parts', at, 'id'], ...messages.noOuterPart(id, outer) };
  }
  for (const [at, { number, part }] of provisions.entries()) {
    if (part !== undefined && !ids.has(part))
      yield { path: ['provisions', at, 'part'], ...messages.unknownPart(number, part) };
  }
}

/** The numbers of provisions of which only the number is known. */
const numbersListed = ({ defaults: { numbers } }: InstrumentData): readonly StructureLevel[] =>
  (numbers && numbers.length <= longestStructure && readStructure(numbers)) || [];

function* numbersOf(data: InstrumentData): Generator<Unfit> {
  const { provisions, defaults } = data;
  const listed = new Set(numbersListed(data).map(({ label }) => label));
  for (const [at, { kind = defaults.kind, number }] of provisions.entries()) {
    if (kind !== defaults.kind || !listed.has(number)) continue;
    yield { path: ['provisions', at, 'number'], ...messages.alsoInNumbers(number) };
  }
  yield* namesTwice(data);
}

function* namesTwice({ provisions, schedules = [], defaults }: InstrumentData): Generator<Unfit> {
  yield* twice(
    provisions.map(({ kind = defaults.kind, number }) => `${kind} ${number}`),
    (at) => ['provisions', at, 'number'],
    (_, name) => messages.repeatedProvision(name),
  );
  yield* twice(
    schedules.map(({ number }) => number ?? ''),
    (at) => ['schedules', at, 'number'],
    (at) => messages.repeatedSchedule(schedules[at]?.number),
  );
  for (const [at, { number, paragraphs = [] }] of schedules.entries()) {
    yield* twice(
      paragraphs.map((paragraph) => paragraph.number),
      (index) => ['schedules', at, 'paragraphs', index, 'number'],
      (_, name) => messages.repeatedParagraph(name, number),
    );
  }
}

/** Reports texts that are in a list more than once, in capitals or not. */
function* twice(
  keys: readonly string[],
  path: (at: number) => Unfit['path'],
  messageOf: (at: number, key: string) => NamedMessage,
): Generator<Unfit> {
  const seen = new Set<string>();
  for (const [at, key] of keys.entries()) {
    if (seen.has(key.toLowerCase())) yield { path: path(at), ...messageOf(at, key) };
    seen.add(key.toLowerCase());
  }
}

/** Reports omitted and expired paragraphs that are not in the structure. They are still printed, so they must be in it. */
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
    yield { path: ['provisions', at, ...path], ...messages.notInStructure(number, label) };
  }
}

function* coverageOf({ coverage, text, provisions, defaults }: InstrumentData): Generator<Unfit> {
  if (coverage.exhaustive === 'as-at' && text.date === null)
    yield { path: ['coverage', 'exhaustive'], ...messages.noDate() };
  const listed = new Set(
    provisions
      .filter(({ kind = defaults.kind }) => kind === defaults.kind)
      .map(({ number }) => number.toLowerCase()),
  );
  for (const { label } of (coverage.unseen && readStructure(coverage.unseen)) || []) {
    if (!listed.has(label.toLowerCase())) continue;
    yield { path: ['coverage', 'unseen'], ...messages.notUnseen(label) };
  }
}
