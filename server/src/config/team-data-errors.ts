import type { Draft } from '../draft/draft';
import { entryOf, type Value } from '../draft/yaml/value';
import { type Span, span } from '../text/span';
import { quoted } from '../text/words';

/** Something in a team's file that cannot be. */
export interface PackProblem {
  readonly span: Span;
  readonly message: string;
}

/** What a validator says of a file. */
export interface FileError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** What is told of a file: what it is called, and where it says what it takes. */
export interface FileKind {
  /** “A framework”, “An instrument”. */
  readonly name: string;
  /** The schema's place in the repository. */
  readonly schema: string;
}

/** A validator's errors as sentences; of several about one value one, as they have one cause. */
export function explainErrors(draft: Draft, kind: FileKind, all: readonly FileError[]): PackProblem[] {
  // What is there and wrong says more than what is not there yet.
  const missing = all.filter(({ keyword }) => keyword === 'required');
  const wrong = all.filter((error) => error.keyword !== 'required');
  const alternatives = new Set(wrong.filter(({ keyword }) => keyword === 'anyOf').map(pathOf));
  const told = new Set<string>();
  const problems: PackProblem[] = [];
  for (const error of [...wrong, ...missing]) {
    // Of a value that has to be one of two things the validator tells why it is neither.
    const either = alternatives.has(pathOf(error));
    if (either && error.keyword === 'anyOf' && missing.some((one) => pathOf(one) === pathOf(error))) continue;
    const needed = either ? missing.filter((one) => pathOf(one) === pathOf(error)) : [error];
    const key = named(error) && !either ? `${pathOf(error)} ${named(error)}` : pathOf(error);
    if (told.has(key)) continue;
    told.add(key);
    problems.push(explain(draft, kind, error, needed));
  }
  return problems;
}

const pathOf = ({ instancePath }: FileError): string => instancePath;
const named = ({ params }: FileError): string | undefined => {
  const name = params.missingProperty ?? params.additionalProperty;
  return name === undefined ? undefined : String(name);
};

function explain(draft: Draft, kind: FileKind, error: FileError, needed: readonly FileError[]): PackProblem {
  const { keyword, params } = error;
  const { value, key } = follow(draft.data, stepsOf(error.instancePath));
  const where = key ? `“${key}”` : kind.name;
  const at = placeOf(value, draft);
  if (keyword === 'required') {
    const names = needed.map((one) => `“${named(one)}”`).join(' or ');
    return { span: at, message: `${where} needs ${names}; add it.` };
  }
  if (keyword === 'additionalProperties') {
    const extra = entryOf(value, named(error) ?? '');
    const message = `“${named(error)}” is not a key that can stand there; check its spelling, or remove it.`;
    return { span: extra?.keySpan ?? at, message };
  }
  const written = value?.kind === 'scalar' ? value.text.text.trim() : '';
  const { allowedValues: allowed } = params;
  if (keyword === 'enum' && Array.isArray(allowed) && written !== '') {
    return {
      span: at,
      message: `“${written}” cannot stand there; use ${quoted(allowed.map(String), 'or')}.`,
    };
  }
  if (keyword === 'type' && params.type === 'string' && written !== '') {
    const message = `“${written}” is read as a number or a yes or no, and ${where} is text; put it in quotes: '${written}'.`;
    return { span: at, message };
  }
  return {
    span: at,
    message: `${where} has a value that it cannot have; ${kind.schema} says what it takes.`,
  };
}

const stepsOf = (instancePath: string): string[] =>
  instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));

/** The value that keys and places in lists lead to, as far as they lead, and the last key on the way. */
export function follow(
  data: Value | undefined,
  steps: readonly (string | number)[],
): { value: Value | undefined; key: string | undefined } {
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

/** The first line of a value: all of it would underline half the file. */
export function placeOf(value: Value | undefined, { lines }: Draft): Span {
  const start = value?.span.start ?? 0;
  return span(start, Math.min(value?.span.end ?? start, lines.end(lines.line(start))));
}
