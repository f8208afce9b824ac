import { closest } from '../../text/nearest';
import { editionFaults, sectionFaults } from './edition-faults';
import { gradeRuleFaults, gradesIn } from './grade-rules';
import type { Combination } from './grades';
import { exceptionName } from './scopes';
import { weight } from './terms';
import type { Edition, EditionException, Framework, Kind, Setting } from './types';

/** A list of ids in the data, what they are ids of, and where the list is. */
interface Naming {
  readonly where: string;
  readonly what: Thing;
  readonly ids: Iterable<string>;
}

type Thing = 'judgement' | 'type of inspection' | 'setting' | 'grade' | 'source';

/**
 * Faults in a framework's data that a schema cannot see: a judgement in an edition that is not among its judgements, a
 * grade in a rule that is not on its scale, a source that is not listed, exceptions of an edition that contradict each
 * other.
 * @returns sentences, none where all fits
 */
export function inconsistencies(data: Framework): string[] {
  const unknown = unknownNames(data);
  return [
    ...repeatedIds(data),
    ...unknown,
    ...editionFaults(data),
    // With an unknown name more may seem wrong than is: one mistake, one sentence.
    ...(unknown.length > 0 ? [] : [...data.editions.flatMap(sectionFaults), ...gradeRuleFaults(data)]),
    ...data.editions.flatMap((edition) => exceptionFaults(data, edition)),
    ...patternFaults(data.urn.pattern),
  ];
}

function unknownNames(data: Framework): string[] {
  const known = knownIds(data);
  const sentences = [...namings(data)].flatMap(({ where, what, ids }) =>
    [...ids]
      .filter((id) => !known[what].has(id))
      .map((id) => `${where} names the ${what} “${id}”, which is not there; ${advice(id, known[what])}.`),
  );
  return [...new Set(sentences)];
}

function advice(id: string, known: ReadonlySet<string>): string {
  const near = closest(id, [...known], { names: (name) => [name], limit: 0.4 });
  return near === undefined ? 'correct or add it' : `use “${near}”, or add it`;
}

/** Ids that two things of the same sort have. */
function repeatedIds({ editions, judgements, kinds, settings = [] }: Framework): string[] {
  const sorts = { editions, judgements, 'types of inspection': kinds, settings };
  return Object.entries(sorts).flatMap(([sort, all]) => {
    const ids = all.map(({ id }) => id);
    const repeated = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
    return [...repeated].map((id) => `Several ${sort} have the id “${id}”; give each an id of its own.`);
  });
}

function knownIds(data: Framework): Readonly<Record<Thing, ReadonlySet<string>>> {
  const ids = (list: readonly { readonly id: string }[] = []) => new Set(list.map(({ id }) => id));
  const scales = [data.grades, ...data.editions.flatMap(({ grades }) => (grades ? [grades] : []))];
  return {
    judgement: ids(data.judgements),
    'type of inspection': ids(data.kinds),
    setting: ids(data.settings),
    grade: new Set(scales.flat().map(({ label }) => label)),
    source: new Set(Object.keys(data.sources)),
  };
}

/** Every place in the data that names something by its id. */
function* namings(data: Framework): Generator<Naming> {
  for (const edition of data.editions) yield* inEdition(edition);
  for (const setting of data.settings ?? []) yield* inSetting(setting);
  for (const { id, judgements = [] } of data.kinds) yield judged(`The type “${id}”`, judgements);
  for (const { id, parts = [] } of data.judgements) yield judged(`The judgement “${id}”`, parts);
  for (const { name, settings = [] } of data['known-terms'] ?? [])
    yield { where: `The term “${name}”`, what: 'setting', ids: settings };
  yield* inCombinations(data.combinations);
  yield* inGradeFacts(data);
  for (const { label, means } of data.labels)
    if (means) yield { where: `The label “${label}”`, what: 'grade', ids: [means] };
  yield { where: 'The data', what: 'source', ids: sourcesOf(data) };
}

/** The grades, judgements and settings that standard sentences, caps and new judgements name. */
function* inGradeFacts({ sentences = [], caps = [], kinds }: Framework): Generator<Naming> {
  for (const { grade, fragment, 'certain-for': settings = [] } of sentences) {
    const where = `The sentence “${fragment}”`;
    yield { where, what: 'grade', ids: [grade] };
    yield { where, what: 'setting', ids: settings };
  }
  for (const { id, judgement, settings, never, usually } of caps) {
    const where = `The cap “${id}”`;
    yield judged(where, [judgement]);
    yield { where, what: 'setting', ids: settings };
    yield { where, what: 'grade', ids: [never, usually].filter((grade) => grade !== undefined) };
  }
  for (const { id, 'new-judgement': changed } of kinds)
    yield { where: `The type “${id}”`, what: 'grade', ids: changed?.after ?? [] };
}

const judged = (where: string, ids: Iterable<string>): Naming => ({ where, what: 'judgement', ids });

function* inEdition(edition: Edition): Generator<Naming> {
  const where = `The edition “${edition.id}”`;
  const { optional: possible = [], wordings: own = {} } = edition;
  yield judged(where, [...edition.judgements, ...edition.sections, ...possible, ...Object.keys(own)]);
  yield* inCombinations(edition.combinations);
  for (const exception of edition.exceptions ?? []) {
    const {
      settings = [],
      kinds = [],
      judgements = [],
      sections = [],
      optional = [],
      wordings = {},
    } = exception;
    const here = exceptionName(edition, exception);
    yield { where: here, what: 'setting', ids: settings };
    yield { where: here, what: 'type of inspection', ids: kinds };
    yield judged(here, [...judgements, ...sections, ...optional, ...Object.keys(wordings)]);
    yield* inCombinations(exception.combinations);
  }
}

function* inSetting({ id, kinds, judgements = [], wordings = {} }: Setting): Generator<Naming> {
  const where = `The setting “${id}”`;
  yield { where, what: 'type of inspection', ids: kinds };
  yield judged(where, [...judgements, ...Object.keys(wordings)]);
}

function* inCombinations(combinations: readonly Combination[] = []): Generator<Naming> {
  for (const combination of combinations) {
    const { id, when = {}, expect } = combination;
    const where = `The rule “${id}”`;
    const ids = [...Object.keys(when), ...Object.keys(expect.judgements ?? {})];
    yield judged(
      where,
      ids.filter((judgement) => judgement !== 'overall'),
    );
    yield { where, what: 'grade', ids: gradesIn(combination) };
  }
}

/** The parts of an exception that take the place of others. */
const replaceable = ['judgements', 'sections', 'optional', 'combinations', 'report', 'published'] as const;

/** Exceptions that fit no inspection, and those of which none comes before the other. */
function exceptionFaults(data: Framework, edition: Edition): string[] {
  const all = edition.exceptions ?? [];
  return all.flatMap((exception, index) => {
    const mine = placesOf(data, exception);
    const name = exceptionName(edition, exception);
    if (mine.size === 0) {
      return named(data, exception)
        ? [`${name} fits no inspection: none of its settings has its types.`]
        : [];
    }
    return all.slice(0, index).flatMap((other) => {
      const same = replaceable.filter((part) => exception[part] && other[part]);
      const equal = weight(other) === weight(exception);
      const shared = [...placesOf(data, other)].some((place) => mine.has(place));
      return equal && shared && same.length > 0
        ? [`${name} has “${same[0]}”, which another one has for the same inspections; remove one of the two.`]
        : [];
    });
  });
}

/** True if all that an exception names is there; a name that is not there is reported by itself. */
const named = ({ settings = [], kinds }: Framework, exception: EditionException): boolean =>
  (exception.settings ?? []).every((id) => settings.some((setting) => setting.id === id)) &&
  (exception.kinds ?? []).every((id) => kinds.some((kind) => kind.id === id));

/** The settings with their types of inspection that an exception is for. */
function placesOf(data: Framework, { settings, kinds }: EditionException): ReadonlySet<string> {
  const fits = (setting: Setting | undefined, kind: Kind): boolean =>
    (!settings || settings.includes(setting?.id ?? '')) &&
    (!kinds || kinds.includes(kind.id)) &&
    (!setting || setting.kinds.includes(kind.id));
  const all: readonly (Setting | undefined)[] = data.settings ?? [undefined];
  return new Set(
    all.flatMap((setting) =>
      data.kinds.filter((kind) => fits(setting, kind)).map((kind) => `${setting?.id} ${kind.id}`),
    ),
  );
}

const patternFaults = (pattern: string): string[] =>
  isPlainPattern(pattern)
    ? []
    : [
        `The pattern of reference numbers, “${pattern}”, cannot be used; write digits and letters with fixed numbers of times, as in ^(SC\\d{6}|\\d{7})$.`,
      ];

/**
 * Tests that no text can keep a pattern busy: without repetition that has no end or is inside another. A team's data is
 * not trusted to be harmless.
 */
function isPlainPattern(pattern: string): boolean {
  if (pattern.length > 200 || /[*+]|\{\d*,\}|\)[{?]|\\[1-9k]|\(\?/.test(pattern)) return false;
  try {
    return new RegExp(pattern) instanceof RegExp;
  } catch {
    return false;
  }
}

/** Every `source` in the data, at any depth. */
function* sourcesOf(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'source' && typeof inner === 'string') yield inner;
    else yield* sourcesOf(inner);
  }
}
