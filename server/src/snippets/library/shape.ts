import type { Draft } from '../../draft/draft';
import { entryOf, toJson, type Value } from '../../draft/yaml/value';
import { closestName } from '../../text/nearest';
import { type Span, span } from '../../text/span';

/** Something in a library's file that is not as it has to be; the span is in that file's text. */
export interface ShapeProblem {
  readonly span: Span;
  readonly message: string;
}

interface SchemaValidator {
  (data: unknown): boolean;
  errors?: readonly { instancePath: string; keyword: string; params: Record<string, unknown> }[] | null;
}

// Of a file that has nothing to do with snippets it is enough to say so a few times.
const most = 200;

/** The keys that can stand in a map, by the path of the map's own key; for what a misspelt one may mean. */
export interface KeyVocabulary {
  readonly keys: (parent: string | undefined) => readonly string[];
  /** What a value has to be, by its key. */
  readonly takes: Readonly<Record<string, string>>;
  /** What the whole is called at the start of a sentence. */
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
    // What is wrong inside of an alternative says more than that no alternative fits.
    if (['anyOf', 'oneOf', 'if', '$ref'].includes(error.keyword)) continue;
    const problem = explain(draft, data, error, vocabulary);
    const key = `${problem.span.start} ${problem.span.end}`;
    if (seen.has(key)) continue;
    seen.add(key);
    problems.push(problem);
    if (problems.length === most) break;
  }
  return problems.sort((a, b) => a.span.start - b.span.start);
}

function explain(
  draft: Draft,
  data: Value,
  { instancePath, params }: NonNullable<NonNullable<SchemaValidator['errors']>[number]>,
  vocabulary: KeyVocabulary,
): ShapeProblem {
  const { value, key, item } = follow(data, instancePath);
  if (params.missingProperty !== undefined) {
    const what = item ? 'This snippet' : key === undefined ? vocabulary.whole : `“${key}”`;
    const name = String(params.missingProperty);
    return { span: firstLine(value, draft), message: `${what} has no “${name}”; add it.` };
  }
  if (params.additionalProperty !== undefined) {
    const name = String(params.additionalProperty);
    const parent = item ? 'snippet' : key;
    const meant = closestName(name, vocabulary.keys(parent), 0.4);
    const todo = meant ? `use “${meant}”` : 'take it out, or begin its name with “x-”';
    const place = entryOf(value, name)?.keySpan ?? firstLine(value, draft);
    return { span: place, message: `“${name}” is not a key that can stand here; ${todo}.` };
  }
  const place = firstLine(value, draft);
  if (value?.kind === 'scalar' && (value.value === null || value.value.trim() === ''))
    return {
      span: place,
      message: `“${key ?? ''}” has nothing written behind it; write its value, or take it out.`,
    };
  const takes = vocabulary.takes[key ?? ''];
  const limit =
    typeof params.limit === 'number' && params.limit > 1 ? ` of at most ${params.limit} characters` : '';
  return {
    span: place,
    message: `“${key ?? 'This'}” cannot be this; write ${takes ?? 'a text'}${limit}.`,
  };
}

function follow(
  data: Value,
  path: string,
): { value: Value | undefined; key: string | undefined; item: boolean } {
  let value: Value | undefined = data;
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
