import type { Draft } from '../draft/draft';
import { isEmpty, type ScalarValue, toJson, type Value } from '../draft/yaml/value';
import type { Framework } from '../knowledge/frameworks/types';
import { plain } from '../text/plain';
import { withoutEmpty } from './empty';
import { emptyItem, missingKey } from './missing-key';
import { notADay, notAllowed } from './not-allowed';
import { placeAt, type SchemaPlace } from './place';
import type { SchemaProblem } from './problem';
import { type Branch, type ShapeError, typesOf } from './shape';
import { unknownKey } from './unknown-key';
import { wrongType } from './wrong-type';

export type { SchemaProblem } from './problem';

// A text with more is not a draft, and nobody would read on.
const most = 200;

/**
 * The faults in the shape of a draft, in the order of its text: one problem for one cause. Matters that rules report
 * (judgements and grades, what is missing at the top level, the days of the inspection, and what selects the schema)
 * is left to them; so are lines that YAML could not read.
 * @param branch the schema that fits the draft (`branchFor`)
 */
export function schemaProblems(draft: Draft, framework: Framework, branch: Branch): SchemaProblem[] {
  const { data } = draft;
  if (data?.kind !== 'map') return [];
  const json = toJson(data);
  const errors = errorsOf(branch, json);
  // An empty value counts as missing where it has to be filled in, and has no wrong type.
  const filled = withoutEmpty(json);
  const missing = (filled === json ? errors : errorsOf(branch, filled)).filter(isMissing);
  const found = new Map<string, SchemaProblem>();
  for (const error of [...errors.filter((error) => !isMissing(error)), ...missing]) {
    const key = causeOf(error);
    const problem = found.has(key) ? undefined : explain({ draft, data, framework, branch }, error);
    if (problem) found.set(key, problem);
  }
  const unread = unreadLines(draft);
  return [...found.values()]
    .filter((problem) => wasRead(draft, problem, unread))
    .sort((a, b) => a.span.start - b.span.start);
}

const errorsOf = (branch: Branch, json: unknown): readonly ShapeError[] => branch.errors(json).slice(0, most);

const isMissing = ({ keyword }: ShapeError): boolean => keyword === 'required';

/** Errors on keys are about one key each. Of other errors on one value, the first is enough. */
function causeOf({ instancePath, params }: ShapeError): string {
  const key = params.additionalProperty ?? params.missingProperty;
  return JSON.stringify(key === undefined ? [instancePath] : [instancePath, key]);
}

interface Checking {
  readonly draft: Draft;
  readonly data: Value;
  readonly framework: Framework;
  readonly branch: Branch;
}

function explain({ draft, data, framework, branch }: Checking, error: ShapeError): SchemaProblem | undefined {
  const place = placeAt(data, branch.shape(), error.instancePath);
  if (!place) return undefined;
  const { value } = place;
  if (error.keyword === 'required') return missingKey(draft, place, String(error.params.missingProperty));
  if (error.keyword === 'additionalProperties') {
    return unknownKey({ framework, branch }, place, String(error.params.additionalProperty));
  }
  if (value.kind === 'scalar' && isEmpty(value)) return unwritten(place);
  if (error.keyword === 'type') return wrongType(draft, place);
  if (value.kind !== 'scalar') return undefined;
  if (error.keyword === 'enum' && sameWords(place, value)) return undefined;
  return error.keyword === 'format'
    ? notADay(draft, place, value)
    : notAllowed({ draft, framework, place }, value);
}

/** A judgement in words may begin with a capital and end with a stop: the report prints it as a sentence. */
const sameWords = ({ shape }: SchemaPlace, { text }: ScalarValue): boolean =>
  shape?.enum?.some((known) => known.includes(' ') && words(known) === words(text.text)) ?? false;

const words = (text: string): string => plain(text.trim()).replace(/(?<!\.)\.+$/, '');

/** A dash with nothing after it, where keys are needed. */
const unwritten = (place: SchemaPlace): SchemaProblem | undefined =>
  place.item && !typesOf(place.shape).includes('string') ? emptyItem(place) : undefined;

/** The lines that YAML could not read: their values mean nothing. */
function unreadLines({ problems, lines }: Draft): ReadonlySet<number> {
  const unread = new Set<number>();
  for (const { code, span } of problems) {
    if (code === 'duplicate-key') continue;
    for (let line = lines.line(span.start); line <= lines.line(span.end); line++) unread.add(line);
  }
  return unread;
}

function wasRead({ lines }: Draft, { category, span }: SchemaProblem, unread: ReadonlySet<number>): boolean {
  const line = lines.line(span.start);
  // After a slip in the YAML, values can be read as a key of several lines.
  const strayed = category === 'unknown-key' && unread.size > 0 && lines.line(span.end) > line;
  return !strayed && !unread.has(line);
}
