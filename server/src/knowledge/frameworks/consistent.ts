import { messagesOf, type NamedMessage } from '../../text/messages';
import { closest } from '../../text/nearest';
import { capital } from '../../text/words';
import { editionFaults, sectionFaults } from './edition-faults';
import { gradeRuleFaults, gradesIn } from './grade-rules';
import type { Combination } from './grades';
import { exceptionName } from './scopes';
import { weight } from './terms';
import type { Edition, EditionException, Framework, Kind, Setting } from './types';

interface UnknownName {
  readonly where: string;
  readonly what: Thing;
  readonly id: string;
  readonly near: string | undefined;
}

const messages = messagesOf({
  repeatedId: (things: string, id: string) => `Several ${things} have the id “${id}”. Give each its own id.`,
  unknownName: ({ where, what, id, near }: UnknownName) =>
    near
      ? `${capital(where)} names the ${what} “${id}”, which does not exist. Use “${near}”, or add “${id}”.`
      : `${capital(where)} names the ${what} “${id}”, which does not exist. Correct it, or add it.`,
  unusedException: (exception: string) =>
    `Correct or remove ${exception}. It never applies: its types of inspection do not exist in its settings.`,
  repeatedException: (exception: string, part: string) =>
    `Remove “${part}” from ${exception}, or from the other exception for the same inspections.`,
  unusablePattern: (pattern: string) =>
    `The pattern of reference numbers, “${pattern}”, cannot be used. Repeat digits and letters a fixed number of times, as in ^(SC\\d{6}|\\d{7})$.`,
});

/** A list of ids in the data, the kind of thing that they name, and the part of the data with the list. */
interface Naming {
  /** A noun phrase, such as “the setting “childrens-home””. */
  readonly where: string;
  readonly what: Thing;
  readonly ids: Iterable<string>;
}

type Thing = 'judgement' | 'type of inspection' | 'setting' | 'grade' | 'source';

/**
 * Faults in a framework's data that a schema cannot find, such as a grade in a rule that is not on its scale, or exceptions
 * that contradict each other.
 */
export function inconsistencies(data: Framework): NamedMessage[] {
  const unknown = unknownNames(data);
  return [
    ...repeatedIds(data),
    ...unknown,
    ...editionFaults(data),
    // An unknown name has further faults as consequences. Only the name itself is reported.
    ...(unknown.length > 0 ? [] : [...data.editions.flatMap(sectionFaults), ...gradeRuleFaults(data)]),
    ...data.editions.flatMap((edition) => exceptionFaults(data, edition)),
    ...patternFaults(data.urn.pattern),
  ];
}

function unknownNames(data: Framework): NamedMessage[] {
  const known = knownIds(data);
  const all = [...namings(data)].flatMap(({ where, what, ids }) =>
    [...ids]
      .filter((id) => !known[what].has(id))
      .map((id) => messages.unknownName({ where, what, id, near: nearest(id, known[what]) })),
  );
  return [...new Map(all.map((named) => [named.message, named])).values()];
}

const nearest = (id: string, known: ReadonlySet<string>): string | undefined =>
  closest(id, [...known], { names: (name) => [name], limit: 0.4 });

/** Ids that two things of the same kind have. */
function repeatedIds({ editions, judgements, kinds, settings = [] }: Framework): NamedMessage[] {
  const lists = { editions, judgements, 'types of inspection': kinds, settings };
  return Object.entries(lists).flatMap(([things, all]) => {
    const ids = all.map(({ id }) => id);
    const repeated = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
    return [...repeated].map((id) => messages.repeatedId(things, id));
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

/** Every part of the data that names something by its id. */
function* namings(data: Framework): Generator<Naming> {
  for (const edition of data.editions) yield* inEdition(edition);
  for (const setting of data.settings ?? []) yield* inSetting(setting);
  for (const { id, judgements = [] } of data.kinds)
    yield judged(`the type of inspection “${id}”`, judgements);
  for (const { id, parts = [] } of data.judgements) yield judged(`the judgement “${id}”`, parts);
  for (const { name, settings = [] } of data['known-terms'] ?? [])
    yield { where: `the term “${name}”`, what: 'setting', ids: settings };
  for (const { word, settings, except = [], 'not-described-in': others = [] } of data['service-words'] ?? [])
    yield { where: `the word “${word}”`, what: 'setting', ids: [...settings, ...except, ...others] };
  yield* inCombinations(data.combinations);
  yield* inGradeFacts(data);
  for (const { label, means } of data.labels)
    if (means) yield { where: `the label “${label}”`, what: 'grade', ids: [means] };
  yield { where: 'a fact', what: 'source', ids: sourcesOf(data) };
}

/** The grades, judgements and settings that standard sentences, caps and new judgements name. */
function* inGradeFacts({ sentences = [], caps = [], kinds }: Framework): Generator<Naming> {
  for (const { grade, fragment, 'certain-for': settings = [] } of sentences) {
    const where = `the sentence “${fragment}”`;
    yield { where, what: 'grade', ids: [grade] };
    yield { where, what: 'setting', ids: settings };
  }
  for (const { id, judgement, settings, never, usually } of caps) {
    const where = `the cap “${id}”`;
    yield judged(where, [judgement]);
    yield { where, what: 'setting', ids: settings };
    yield { where, what: 'grade', ids: [never, usually].filter((grade) => grade !== undefined) };
  }
  for (const { id, 'new-judgement': changed } of kinds)
    yield { where: `the type of inspection “${id}”`, what: 'grade', ids: changed?.after ?? [] };
}

const judged = (where: string, ids: Iterable<string>): Naming => ({ where, what: 'judgement', ids });

function* inEdition(edition: Edition): Generator<Naming> {
  const where = `the edition “${edition.id}”`;
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
  const where = `the setting “${id}”`;
  yield { where, what: 'type of inspection', ids: kinds };
  yield judged(where, [...judgements, ...Object.keys(wordings)]);
}

function* inCombinations(combinations: readonly Combination[] = []): Generator<Naming> {
  for (const combination of combinations) {
    const { id, when = {}, expect } = combination;
    const where = `the rule “${id}”`;
    const ids = [...Object.keys(when), ...Object.keys(expect.judgements ?? {})];
    yield judged(
      where,
      ids.filter((judgement) => judgement !== 'overall'),
    );
    yield { where, what: 'grade', ids: gradesIn(combination) };
  }
}

/** The parts of an exception that replace those of its edition. */
const replaceable = ['judgements', 'sections', 'optional', 'combinations', 'report', 'published'] as const;

/** Exceptions that apply to no inspection, and pairs of which neither overrides the other. */
function exceptionFaults(data: Framework, edition: Edition): NamedMessage[] {
  const all = edition.exceptions ?? [];
  return all.flatMap((exception, index) => {
    const mine = placesOf(data, exception);
    const name = exceptionName(edition, exception);
    if (mine.size === 0) return named(data, exception) ? [messages.unusedException(name)] : [];
    return all.slice(0, index).flatMap((other) => {
      const same = replaceable.filter((part) => exception[part] && other[part]);
      const equal = weight(other) === weight(exception);
      const shared = [...placesOf(data, other)].some((place) => mine.has(place));
      const [part] = same;
      return equal && shared && part ? [messages.repeatedException(name, part)] : [];
    });
  });
}

/** True if everything that an exception names exists. Unknown names are reported separately. */
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

const patternFaults = (pattern: string): NamedMessage[] =>
  isPlainPattern(pattern) ? [] : [messages.unusablePattern(pattern)];

/**
 * Tests that a pattern is fast on any text: it has no repetition without end, and none inside another. A team's data is not
 * trusted to be harmless.
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
