import { type Entry, entryOf } from '../draft/yaml/value';
import type { Framework } from '../knowledge/frameworks/types';
import { type Correction, correction } from '../text/nearest';
import { excerpt, listed, quoted, withArticle } from '../text/words';
import { mapOf, type SchemaPlace } from './place';
import type { SchemaProblem, Suggestion } from './problem';
import { type Branch, branchesBeside, branchesElsewhere, keysOf, resolved, type Shape } from './shape';

/** The framework of a draft, and the schema that fits the draft. */
interface Fitting {
  readonly framework: Framework;
  readonly branch: Branch;
}

/** A key that the schema does not have, with the key that is meant where that can be told. */
export function unknownKey(fitting: Fitting, place: SchemaPlace, key: string): SchemaProblem | undefined {
  const entry = entryOf(place.value, key);
  if (!entry) return undefined;
  const parent = parentName(place, fitting.framework);
  const { reason, suggestion } = explain(fitting, place, entry);
  const message = `“${excerpt(key)}” is not a key of ${parent}; ${reason}`;
  return { category: 'unknown-key', span: entry.keySpan, message, ...(suggestion && { suggestion }) };
}

/** The name of the map whose key it would be. */
function parentName({ entry, item, shape }: SchemaPlace, { short }: Framework): string {
  if (!entry) return `${short} drafts`;
  return item && shape?.title ? withArticle(shape.title.toLowerCase()) : `“${entry.key}”`;
}

interface Explained {
  readonly reason: string;
  readonly suggestion?: Suggestion;
}

function explain({ framework, branch }: Fitting, place: SchemaPlace, entry: Entry): Explained {
  const { key } = entry;
  if (framework.judgements.some(({ id }) => id === key)) {
    return { reason: 'a judgement belongs under “judgements”.' };
  }
  const elsewhere = place.entry
    ? above(branch, key)
    : (below(branch, key) ?? beside(branch, framework, key) ?? inSettings(branch, key));
  if (elsewhere) return { reason: `${elsewhere}.` };
  const likely =
    correction(key, keysOf(place.shape)) ?? (place.entry ? undefined : counterpart(framework, key));
  if (!likely) return { reason: hint(place) };
  if (entryOf(mapOf(place), likely.name)) {
    return { reason: `it looks like “${likely.name}”, which is there as well, so remove one of the two.` };
  }
  const title = `Rename to “${likely.name}”`;
  const suggestion = { title, span: entry.keySpan, text: likely.name, certain: likely.certain };
  return { reason: `did you mean “${likely.name}”?`, suggestion };
}

/** The key that says who is inspected is another one in each framework. */
const counterpart = ({ who }: Framework, key: string): Correction | undefined =>
  ['authority', 'provider'].includes(key) ? { name: who, certain: false } : undefined;

const has = (shape: Shape | undefined, key: string): boolean => keysOf(shape).includes(key);

/** The right place of a key that is too deep. */
const above = (branch: Branch, key: string): string | undefined =>
  has(branch.shape(), key) ? 'it belongs at the top level, so do not indent it' : undefined;

/** The right place of a key that is too high. */
function below(branch: Branch, key: string): string | undefined {
  const top = branch.shape();
  const parent = keysOf(top).find((name) => has(resolved(top?.properties?.[name]), key));
  return parent && `it belongs under “${parent}”`;
}

/** The kinds of inspection that have the key, where this one has not. */
function beside(branch: Branch, { kinds }: Framework, key: string): string | undefined {
  const others = branchesBeside(branch).filter(({ shape }) => has(shape(), key));
  const names = kinds.filter(({ id }) => others.some((other) => other.kinds.includes(id)));
  return names.length > 0
    ? `it belongs to the draft of ${listed(
        names.map(({ name }) => withArticle(name.toLowerCase())),
        'or',
      )}`
    : undefined;
}

/** The settings that have the key, where this one has not. */
function inSettings(branch: Branch, key: string): string | undefined {
  const others = branchesElsewhere(branch).filter(({ shape }) => has(shape(), key));
  const ids = [...new Set(others.flatMap(({ setting }) => setting ?? []))];
  return ids.length > 0 ? `it belongs to drafts whose setting is ${quoted(ids, 'or')}` : undefined;
}

function hint({ entry, item, shape }: SchemaPlace): string {
  const keys = keysOf(shape);
  if (!entry || keys.length === 0 || keys.length > 8) {
    return 'check its spelling, or start it with “x-” if it is your team’s own.';
  }
  return `${item && shape?.title ? withArticle(shape.title.toLowerCase()) : 'it'} has ${quoted(keys)}.`;
}
