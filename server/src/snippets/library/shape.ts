import type { Draft } from '../../draft/draft';
import { entryOf, toJson, type Value } from '../../draft/yaml/value';
import { messagesOf, type NamedMessage } from '../../text/messages';
import { closestName } from '../../text/nearest';
import { type Span, span } from '../../text/span';

const messages = messagesOf({
  notMap: (file: string, key: string) => `Write ${file} with one entry on each line, such as “${key}:”.`,
  missing: (owner: string, name: string) => `Add “${name}” to ${owner}.`,
  unknownKey: (name: string, near: string | undefined) =>
    near
      ? `“${name}” does not belong here. Use “${near}”.`
      : `“${name}” does not belong here. Remove it, or begin its name with “x-”.`,
  empty: (key: string) => `Write a value after “${key}”, or remove it.`,
  wrongValue: (key: string, { takes, limit }: { takes: string; limit: number | undefined }) =>
    limit ? `Write “${key}” as ${takes} of at most ${limit} characters.` : `Write “${key}” as ${takes}.`,
});

/** A fault in a library's file. The span is in that file's text. */
export interface ShapeProblem extends NamedMessage {
  readonly span: Span;
}

interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

interface SchemaValidator {
  (data: unknown): boolean;
  errors?: readonly SchemaError[] | null;
}

// If a file has nothing to do with snippets, a few problems are enough to show it.
const mostProblems = 200;

/** The keys of a kind of file, to suggest one for a misspelt key. */
export interface KeyVocabulary {
  readonly keys: (parent: string | undefined) => readonly string[];
  /** The values that each key can have, as a noun phrase. */
  readonly takes: Readonly<Record<string, string>>;
  /** The name of such a file, as a noun phrase. */
  readonly whole: string;
}

/** Checks a file against the validator of its schema, in plain English. */
export function shapeProblems(
  draft: Draft,
  validate: SchemaValidator,
  vocabulary: KeyVocabulary,
): ShapeProblem[] {
  const { data } = draft;
  if (data?.kind !== 'map') {
    const message = messages.notMap(vocabulary.whole, vocabulary.keys(undefined)[0] ?? '');
    return [{ span: firstLine(data, draft), ...message }];
  }
  if (validate(toJson(data))) return [];
  const seen = new Set<string>();
  const problems: ShapeProblem[] = [];
  for (const error of validate.errors ?? []) {
    // The error inside an alternative says more than the error that no alternative fits.
    if (['anyOf', 'oneOf', 'if', '$ref'].includes(error.keyword)) continue;
    const problem = explain(error, draft, vocabulary);
    const key = `${problem.span.start} ${problem.span.end}`;
    if (seen.has(key)) continue;
    seen.add(key);
    problems.push(problem);
    if (problems.length === mostProblems) break;
  }
  return problems.sort((a, b) => a.span.start - b.span.start);
}

function explain(error: SchemaError, draft: Draft, vocabulary: KeyVocabulary): ShapeProblem {
  const { params, instancePath } = error;
  const place = follow(draft.data, instancePath);
  const { value, key } = place;
  const line = firstLine(value, draft);
  if (params.missingProperty !== undefined) {
    const message = messages.missing(nameOf(place, vocabulary), String(params.missingProperty));
    return { span: line, ...message };
  }
  if (params.additionalProperty !== undefined) {
    const name = String(params.additionalProperty);
    const known = closestName(name, vocabulary.keys(place.item ? 'snippet' : key), 0.4);
    return { span: entryOf(value, name)?.keySpan ?? line, ...messages.unknownKey(name, known) };
  }
  if (value?.kind === 'scalar' && (value.value === null || value.value.trim() === ''))
    return { span: line, ...messages.empty(key ?? '') };
  const takes = vocabulary.takes[key ?? ''] ?? 'text';
  const limit = typeof params.limit === 'number' && params.limit > 1 ? params.limit : undefined;
  return { span: line, ...messages.wrongValue(key ?? '', { takes, limit }) };
}

function nameOf({ key, item }: PointedValue, { whole }: KeyVocabulary): string {
  if (item) return 'this snippet';
  return key === undefined ? whole : `“${key}”`;
}

/** The value of an error, with the last key on the path to it. */
interface PointedValue {
  readonly value: Value | undefined;
  readonly key: string | undefined;
  /** True if it is a snippet of the list. */
  readonly item: boolean;
}

/** The value at a JSON pointer. */
function follow(data: Value | undefined, path: string): PointedValue {
  let value = data;
  let key: string | undefined;
  let item = false;
  for (const part of path.split('/').slice(1)) {
    const step: string = part.replaceAll('~1', '/').replaceAll('~0', '~');
    const entry = entryOf(value, step);
    if (entry) {
      key = entry.key;
      value = entry.value;
      item = false;
    } else if (value?.kind === 'list') {
      value = value.items[Number(step)];
      item = key === 'snippets';
    }
  }
  return { value, key, item };
}

/** The first line of a value. The whole value may be half the file. */
function firstLine(value: Value | undefined, { lines, text }: Draft): Span {
  const start = value?.span.start ?? 0;
  const end = Math.min(value?.span.end ?? text.length, lines.end(lines.line(start)));
  return span(start, Math.max(start, end));
}
