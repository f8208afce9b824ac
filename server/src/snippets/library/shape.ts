import type { Draft } from '../../draft/draft';
import { entryOf, toJson, type Value } from '../../draft/yaml/value';
import type { LooseMessage } from '../../text/messages';
import { closestName } from '../../text/nearest';
import { type Span, span } from '../../text/span';

/** A fault in a library's file; the span is in that file's text. */
export interface ShapeProblem extends LooseMessage {
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

// A file that has nothing to do with snippets needs no more than a few problems to show it.
const mostProblems = 200;

/** The keys of a kind of file, to suggest one for a misspelt key. */
export interface KeyVocabulary {
  readonly keys: (parent: string | undefined) => readonly string[];
  /** The values that a key takes, in words, by the key. */
  readonly takes: Readonly<Record<string, string>>;
  /** The name of such a file at the start of a sentence. */
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
    const message = `${vocabulary.whole} has keys, such as “${vocabulary.keys(undefined)[0] ?? ''}:”; write them one a line.`;
    return [{ span: firstLine(data, draft), message }];
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
    const message = `${nameOf(place, vocabulary)} has no “${String(params.missingProperty)}”; add it.`;
    return { span: line, message };
  }
  if (params.additionalProperty !== undefined) {
    const name = String(params.additionalProperty);
    const message = unknownKey(name, place, vocabulary);
    return { span: entryOf(value, name)?.keySpan ?? line, message };
  }
  if (value?.kind === 'scalar' && (value.value === null || value.value.trim() === '')) {
    const message = `“${key ?? ''}” has nothing written behind it; write its value, or take it out.`;
    return { span: line, message };
  }
  const takes = vocabulary.takes[key ?? ''] ?? 'a text';
  const limit =
    typeof params.limit === 'number' && params.limit > 1 ? ` of at most ${params.limit} characters` : '';
  return { span: line, message: `“${key ?? 'This'}” cannot be this; write ${takes}${limit}.` };
}

function nameOf({ key, item }: PointedValue, { whole }: KeyVocabulary): string {
  if (item) return 'This snippet';
  return key === undefined ? whole : `“${key}”`;
}

function unknownKey(name: string, { key, item }: PointedValue, vocabulary: KeyVocabulary): string {
  const known = closestName(name, vocabulary.keys(item ? 'snippet' : key), 0.4);
  const todo = known ? `use “${known}”` : 'take it out, or begin its name with “x-”';
  return `“${name}” is not a key that can stand here; ${todo}.`;
}

/** A value that an error is about, with the last key that leads to it. */
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

/** The first line of a value: all of it would underline half the file. */
function firstLine(value: Value | undefined, { lines, text }: Draft): Span {
  const start = value?.span.start ?? 0;
  const end = Math.min(value?.span.end ?? text.length, lines.end(lines.line(start)));
  return span(start, Math.max(start, end));
}
