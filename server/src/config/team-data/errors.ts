import type { Draft } from '../../draft/draft';
import { entryOf, textAt, type Value } from '../../draft/yaml/value';
import type { LooseMessage } from '../../text/messages';
import { closest } from '../../text/nearest';
import { type Span, span } from '../../text/span';
import { quoted } from '../../text/words';

/** Something in a team's file that makes it unusable. */
export interface TeamFileProblem extends LooseMessage {
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
  /** “A framework”, “An instrument”. */
  readonly name: string;
  /** The path of its schema in the repository. */
  readonly schema: string;
}

/** A validator's errors as sentences. Several errors about one value give one sentence, as they have one cause. */
export function explainErrors(
  draft: Draft,
  format: TeamFileFormat,
  errors: readonly ValidatorError[],
): TeamFileProblem[] {
  // Wrong values come first: they say more than missing ones.
  const missing = errors.filter(({ keyword }) => keyword === 'required');
  const wrong = errors.filter(({ keyword }) => keyword !== 'required');
  const alternatives = new Set(wrong.filter(({ keyword }) => keyword === 'anyOf').map(pathOf));
  // A misspelt key is both a key too many and a missing one.
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
    const problem = explain(
      { ...error, missingNames, entry, correct: propertyOf(misspelt.get(error)) },
      draft,
      format,
    );
    const isNamed = !entry || problem.message.includes(entry);
    problems.push(isNamed ? problem : { ...problem, message: `In ${entry}: ${problem.message}` });
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
  /** The properties any one of which is enough, if the error is that one is missing. */
  readonly missingNames: readonly (string | undefined)[];
  /** The innermost entry with an id that the error is in, in words. */
  readonly entry: string | undefined;
  /** The missing key of which this one is a misspelling. */
  readonly correct: string | undefined;
}

function explain(error: ErrorToExplain, draft: Draft, format: TeamFileFormat): TeamFileProblem {
  const { keyword, params } = error;
  const { value, key } = follow(draft.data, stepsOf(error.instancePath));
  const keyName = key ? `“${key}”` : format.name;
  // The key of an entry of a list is that of the list.
  const where = (/\/\d+$/.test(error.instancePath) && error.entry) || keyName;
  const place = firstLineOf(value, draft);
  if (keyword === 'required') {
    const names = quoted(
      error.missingNames.flatMap((name) => name ?? []),
      'or',
    );
    return { span: place, message: `${where} needs ${names}; add it.` };
  }
  if (keyword === 'additionalProperties') {
    const name = propertyOf(error);
    const extra = entryOf(value, name ?? '');
    const advice = error.correct ? `write “${error.correct}”` : 'check its spelling, or remove it';
    const message = `“${name}” is not a key that can stand there; ${advice}.`;
    return { span: extra?.keySpan ?? place, message };
  }
  const written = value?.kind === 'scalar' ? value.text.text.trim() : '';
  const { allowedValues } = params;
  if (keyword === 'enum' && Array.isArray(allowedValues) && written !== '') {
    const words = quoted(allowedValues.map(String), 'or');
    return { span: place, message: `“${written}” cannot stand there; use ${words}.` };
  }
  if (keyword === 'type' && params.type === 'string' && written !== '') {
    const message = `“${written}” is read as a number or a yes or no, and ${where} is text; put it in quotes: '${written}'.`;
    return { span: place, message };
  }
  const message = `${where} has a value that it cannot have; ${format.schema} says what it takes.`;
  return { span: place, message };
}

/** The steps of a JSON Pointer. */
const stepsOf = (instancePath: string): string[] =>
  instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));

/** The value at a path of keys and indexes, or the last value on the way if the path leads no further. */
export function follow(
  data: Value | undefined,
  steps: readonly (string | number)[],
): { readonly value: Value | undefined /** The last key on the way. */; readonly key: string | undefined } {
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

/** The innermost entry with an id on the way to a value, such as an edition, in words. */
function namedEntry(data: Value | undefined, steps: readonly string[]): string | undefined {
  for (let length = steps.length; length > 1; length--) {
    const { value, key } = follow(data, steps.slice(0, length));
    const isEntry = /^\d+$/.test(steps[length - 1] ?? '');
    const id = isEntry ? textAt(value, 'id') : undefined;
    if (id) return `“${id}” of “${key}”`;
  }
  return undefined;
}

/** The first line of a value: the whole value may be half the file. */
export function firstLineOf(value: Value | undefined, { lines }: Draft): Span {
  const start = value?.span.start ?? 0;
  return span(start, Math.min(value?.span.end ?? start, lines.end(lines.line(start))));
}
