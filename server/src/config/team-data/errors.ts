import type { Draft } from '../../draft/draft';
import { entryOf, textAt, type Value } from '../../draft/yaml/value';
import { messagesOf, type NamedMessage } from '../../text/messages';
import { closest } from '../../text/nearest';
import { type Span, span } from '../../text/span';
import { quoted } from '../../text/words';

/** A fault that makes a team's file unusable. */
export interface TeamFileProblem extends NamedMessage {
  readonly span: Span;
}

/** An error of a validator, in ajv's form. */
interface ValidatorError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** A kind of file, as messages name it. */
export interface TeamFileFormat {
  /** “this framework”, “this instrument”. */
  readonly name: string;
  /** The path of its schema in the repository. */
  readonly schema: string;
}

/** The innermost entry with an id, such as “2025” under “editions”. */
type EntryName = string | undefined;

const inEntry = (entry: EntryName): string => (entry ? ` (in ${entry})` : '');

const messages = messagesOf({
  missing: ({ names, subject, entry }: { names: readonly string[]; subject: string; entry: EntryName }) =>
    `Add ${quoted(names, 'or')} to ${subject}${inEntry(entry)}.`,
  misspelt: ({ name, correct, entry }: { name: string; correct: string; entry: EntryName }) =>
    `Write “${correct}” instead of “${name}”${inEntry(entry)}.`,
  misplaced: (name: string, entry: EntryName) =>
    `“${name}” does not belong here${inEntry(entry)}. Check its spelling, or remove it.`,
  notAllowed: ({
    written,
    allowed,
    entry,
  }: {
    written: string;
    allowed: readonly string[];
    entry: EntryName;
  }) => `“${written}” is not allowed here${inEntry(entry)}. Use ${quoted(allowed, 'or')}.`,
  notText: ({ written, subject, entry }: { written: string; subject: string; entry: EntryName }) =>
    `Write "${written}", with quotes${inEntry(entry)}. Without quotes it is read as a number, or as yes or no, and ${subject} must be text.`,
  wrongValue: ({ subject, schema, entry }: { subject: string; schema: string; entry: EntryName }) =>
    `Correct the value of ${subject}${inEntry(entry)}. See ${schema} for what is allowed.`,
});

/** Explains a validator's errors. Several errors about one value are one problem, because they have one cause. */
export function explainErrors(
  draft: Draft,
  format: TeamFileFormat,
  errors: readonly ValidatorError[],
): TeamFileProblem[] {
  // Wrong values come first, because they explain more than missing ones.
  const missing = errors.filter(({ keyword }) => keyword === 'required');
  const wrong = errors.filter(({ keyword }) => keyword !== 'required');
  const alternatives = new Set(wrong.filter(({ keyword }) => keyword === 'anyOf').map(pathOf));
  // A misspelt key is reported both as an extra key and as a missing one.
  const misspelt = new Map<ValidatorError, ValidatorError>();
  for (const error of wrong.filter(({ keyword }) => keyword === 'additionalProperties')) {
    const candidates = missing.filter((other) => pathOf(other) === pathOf(error));
    const names = (candidate: ValidatorError) => [propertyOf(candidate) ?? ''];
    const required = closest(propertyOf(error) ?? '', candidates, { names, limit: 0.3 });
    if (required) misspelt.set(error, required);
  }
  const excused = new Set(misspelt.values());
  const explained = new Set<string>();
  const problems: TeamFileProblem[] = [];
  for (const error of [...wrong, ...missing.filter((other) => !excused.has(other))]) {
    const path = pathOf(error);
    // For a value with two allowed forms, the validator reports why it has neither.
    const either = alternatives.has(path);
    const missingThere = either ? missing.filter((other) => pathOf(other) === path) : [];
    if (either && error.keyword === 'anyOf' && missingThere.length > 0) continue;
    const property = propertyOf(error);
    const key = property && !either ? `${path} ${property}` : path;
    if (explained.has(key)) continue;
    explained.add(key);
    const missingNames = (either ? missingThere : [error]).map(propertyOf);
    const entry = namedEntry(draft.data, stepsOf(path));
    const correct = propertyOf(misspelt.get(error));
    problems.push(explain({ ...error, missingNames, entry, correct }, draft, format));
  }
  return problems;
}

const pathOf = ({ instancePath }: ValidatorError): string => instancePath;

/** The property that is missing or not allowed. */
const propertyOf = (error: ValidatorError | undefined): string | undefined => {
  const name = error?.params.missingProperty ?? error?.params.additionalProperty;
  return name === undefined ? undefined : String(name);
};

interface ErrorToExplain extends ValidatorError {
  /** The missing properties, any one of which is enough. */
  readonly missingNames: readonly (string | undefined)[];
  /** The innermost entry with an id that the error is in. */
  readonly entry: EntryName;
  /** The missing key of which this one is a misspelling. */
  readonly correct: string | undefined;
}

function explain(error: ErrorToExplain, draft: Draft, format: TeamFileFormat): TeamFileProblem {
  const { keyword, params } = error;
  const { value, key } = follow(draft.data, stepsOf(error.instancePath));
  const keyName = key ? `“${key}”` : format.name;
  // The key of an entry of a list is the key of the list.
  const { entry } = error;
  const item = /\/\d+$/.test(error.instancePath) ? entry : undefined;
  const named = { subject: item ?? keyName, entry: item ? undefined : entry };
  const place = firstLineOf(value, draft);
  if (keyword === 'required') {
    const names = error.missingNames.flatMap((name) => name ?? []);
    return { span: place, ...messages.missing({ names, ...named }) };
  }
  if (keyword === 'additionalProperties') {
    const { correct } = error;
    const name = propertyOf(error) ?? '';
    const message = correct ? messages.misspelt({ name, correct, entry }) : messages.misplaced(name, entry);
    return { span: entryOf(value, name)?.keySpan ?? place, ...message };
  }
  const written = value?.kind === 'scalar' ? value.text.text.trim() : '';
  const { allowedValues } = params;
  if (keyword === 'enum' && Array.isArray(allowedValues) && written !== '')
    return { span: place, ...messages.notAllowed({ written, allowed: allowedValues.map(String), entry }) };
  if (keyword === 'type' && params.type === 'string' && written !== '')
    return { span: place, ...messages.notText({ written, ...named }) };
  return { span: place, ...messages.wrongValue({ schema: format.schema, ...named }) };
}

/** The steps of a JSON Pointer. */
const stepsOf = (instancePath: string): string[] =>
  instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));

/** The value at a path of keys and indexes, or the last value that exists on the path. */
export function follow(
  data: Value | undefined,
  steps: readonly (string | number)[],
): { readonly value: Value | undefined /** The last key on the path. */; readonly key: string | undefined } {
  let value = data;
  let key: string | undefined;
  for (const step of steps) {
    const entry = entryOf(value, String(step));
    if (entry) {
      key = entry.key;
      value = entry.value;
    } else if (value?.kind === 'list') value = value.items[Number(step)];
  }
  return { value, key };
}

/** The innermost entry with an id on the path to a value, such as an edition. */
function namedEntry(data: Value | undefined, steps: readonly string[]): EntryName {
  for (let length = steps.length; length > 1; length--) {
    const { value, key } = follow(data, steps.slice(0, length));
    const isEntry = /^\d+$/.test(steps[length - 1] ?? '');
    const id = isEntry ? textAt(value, 'id') : undefined;
    if (id) return `“${id}” under “${key}”`;
  }
  return undefined;
}

/** The first line of a value: the whole value may be half the file. */
export function firstLineOf(value: Value | undefined, { lines }: Draft): Span {
  const start = value?.span.start ?? 0;
  return span(start, Math.min(value?.span.end ?? start, lines.end(lines.line(start))));
}
