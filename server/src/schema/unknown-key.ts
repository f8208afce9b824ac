import { type Entry, entryOf } from '../draft/yaml/value';
import type { Framework } from '../knowledge/frameworks/types';
import { messagesOf, type NamedMessage } from '../text/messages';
import { type Correction, correction } from '../text/nearest';
import { excerpt, listed, quoted, withArticle } from '../text/words';
import { mapOf, type SchemaPlace } from './place';
import type { SchemaProblem, Suggestion } from './problem';
import { type Branch, branchesBeside, branchesElsewhere, keysOf, resolved, type Shape } from './shape';

const messages = messagesOf({
  judgement: (key: string) => `Move “${key}” under “judgements”.`,
  tooDeep: (key: string) => `Move “${key}” out of this entry, to a line with no spaces before it.`,
  tooHigh: (key: string, parent: string) => `Move “${key}” under “${parent}”.`,
  otherKind: (key: string, kinds: readonly string[]) =>
    `Remove “${key}”, or correct the type of inspection. “${key}” is only for ${listed(kinds, 'or')}.`,
  otherSetting: (key: string, settings: readonly string[]) =>
    `Remove “${key}”, or correct the setting. “${key}” is only for ${quoted(settings, 'or')}.`,
  twice: (key: string, likely: string) =>
    `“${key}” looks like “${likely}”, which is also here. Remove one of the two.`,
  misspelt: (key: string, parent: string, likely: string) =>
    `“${key}” is not part of ${parent}. Did you mean “${likely}”?`,
  unknown: (key: string, parent: string) =>
    `“${key}” is not part of ${parent}. Check its spelling, or begin it with “x-” if it is your team’s own.`,
  notAmong: (key: string, parent: string, keys: readonly string[]) =>
    `“${key}” is not part of ${parent}. Use ${quoted(keys, 'or')}.`,
});

/** The framework of a draft, and the schema that fits the draft. */
interface Fitting {
  readonly framework: Framework;
  readonly branch: Branch;
}

/** A key that the schema does not have, with the intended key if that is clear. */
export function unknownKey(fitting: Fitting, place: SchemaPlace, key: string): SchemaProblem | undefined {
  const entry = entryOf(place.value, key);
  if (!entry) return undefined;
  const { named, suggestion } = explain(fitting, place, entry);
  return { category: 'unknown-key', span: entry.keySpan, ...named, ...(suggestion && { suggestion }) };
}

/** The part of a draft that would have the key. */
function parentName({ entry, item, shape }: SchemaPlace, { short }: Framework): string {
  if (!entry) return `${short} drafts`;
  return item && shape?.title ? withArticle(shape.title.toLowerCase()) : `“${entry.key}”`;
}

interface Explained {
  readonly named: NamedMessage;
  readonly suggestion?: Suggestion;
}

function explain({ framework, branch }: Fitting, place: SchemaPlace, entry: Entry): Explained {
  const { key } = entry;
  const written = excerpt(key);
  if (framework.judgements.some(({ id }) => id === key)) return { named: messages.judgement(written) };
  const elsewhere = place.entry
    ? (above(branch, key) ?? (place.item ? undefined : inSettings(branch, key, place.entry.key)))
    : (below(branch, key) ?? beside(branch, framework, key) ?? inSettings(branch, key));
  if (elsewhere) return { named: elsewhere };
  const likely =
    correction(key, keysOf(place.shape)) ?? (place.entry ? undefined : counterpart(framework, key));
  if (!likely) return { named: unlike(place, framework, written) };
  if (entryOf(mapOf(place), likely.name)) return { named: messages.twice(written, likely.name) };
  const title = `Rename to “${likely.name}”`;
  const suggestion = { title, span: entry.keySpan, text: likely.name, certain: likely.certain };
  return { named: messages.misspelt(written, parentName(place, framework), likely.name), suggestion };
}

/** Each framework has another key for the inspected authority or provider. */
const counterpart = ({ who }: Framework, key: string): Correction | undefined =>
  ['authority', 'provider'].includes(key) ? { name: who, certain: false } : undefined;

const has = (shape: Shape | undefined, key: string): boolean => keysOf(shape).includes(key);

/** The message on a key that is too deep. */
const above = (branch: Branch, key: string): NamedMessage | undefined =>
  has(branch.shape(), key) ? messages.tooDeep(key) : undefined;

/** The message on a key that is too high. */
function below(branch: Branch, key: string): NamedMessage | undefined {
  const top = branch.shape();
  const parent = keysOf(top).find((name) => has(resolved(top?.properties?.[name]), key));
  return parent === undefined ? undefined : messages.tooHigh(key, parent);
}

/** The message on a key that only other kinds of inspection have. */
function beside(branch: Branch, { kinds }: Framework, key: string): NamedMessage | undefined {
  const others = branchesBeside(branch).filter(({ shape }) => has(shape(), key));
  const names = kinds.filter(({ id }) => others.some((other) => other.kinds.includes(id)));
  const withKey = names.map(({ name }) => withArticle(name.toLowerCase()));
  return names.length > 0 ? messages.otherKind(key, withKey) : undefined;
}

/**
 * The message on a key that only other settings have.
 * @param parent the key that it is under, if it is not at the top
 */
function inSettings(branch: Branch, key: string, parent?: string): NamedMessage | undefined {
  const others = branchesElsewhere(branch).filter(({ shape }) =>
    has(parent === undefined ? shape() : resolved(shape()?.properties?.[parent]), key),
  );
  const ids = [...new Set(others.flatMap(({ setting }) => setting ?? []))];
  return ids.length > 0 ? messages.otherSetting(key, ids) : undefined;
}

/** The message on a key that is like no other. */
function unlike(place: SchemaPlace, framework: Framework, written: string): NamedMessage {
  const keys = keysOf(place.shape);
  const parent = parentName(place, framework);
  return !place.entry || keys.length === 0 || keys.length > 8
    ? messages.unknown(written, parent)
    : messages.notAmong(written, parent, keys);
}
