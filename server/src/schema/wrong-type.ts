import type { Draft } from '../draft/draft';
import type { Value } from '../draft/yaml/value';
import { type Span, span } from '../text/span';
import { quoted } from '../text/words';
import { nameOf, type SchemaPlace, valueSpan } from './place';
import type { SchemaProblem, Suggestion } from './problem';
import { type JsonType, keysOf, resolved, type Shape, typesOf } from './shape';

/** A list where a text belongs, a text where keys belong, and the like. */
export function wrongType(draft: Draft, place: SchemaPlace): SchemaProblem {
  const { value, shape } = place;
  const at = valueSpan(draft, place);
  const types = typesOf(shape);
  if (types.length === 1 && types[0] === 'boolean') return notAFlag(place, at);
  if (types.includes('array') && !types.includes('string') && value.kind === 'scalar' && isNone(value.value))
    return emptyList(place, at);
  const flag = value.kind === 'scalar' && types.includes('string');
  const todo = flag ? `put “${value.value}” in quotes if that is what it says` : advice(value.kind, types);
  const message = `${nameOf(place)} ${expected(types, shape)}; ${todo}.`;
  const suggestion = flag ? inQuotes(value.value ?? '', at) : asExpected(draft, place, at);
  return { category: 'wrong-type', span: at, message, ...(suggestion && { suggestion }) };
}

const isNone = (text: string | null | undefined): boolean =>
  /^(?:none|nil|no|n\/a|nothing)\.?$/i.test(text?.trim() ?? '');

/** The word “none” where a list belongs, as reports print it. */
const emptyList = (place: SchemaPlace, at: Span): SchemaProblem => ({
  category: 'wrong-type',
  span: at,
  message: `${nameOf(place)} is a list; write [] for none.`,
  suggestion: { title: 'Write []', span: at, text: '[]', certain: true },
});

/** A value that is neither true nor false where one of them belongs. */
function notAFlag(place: SchemaPlace, at: Span): SchemaProblem {
  const { value } = place;
  const written = value.kind === 'scalar' ? value.value?.toLowerCase() : undefined;
  const flag = { yes: 'true', true: 'true', no: 'false', false: 'false' }[written ?? ''];
  const suggestion = flag && { title: `Write “${flag}”`, span: at, text: flag, certain: true };
  const message = `${nameOf(place)} is “true” or “false”; write one of them.`;
  return { category: 'wrong-type', span: at, message, ...(suggestion && { suggestion }) };
}

function expected(types: readonly JsonType[], shape: Shape | undefined): string {
  const nouns = types
    .filter((type) => type !== 'object')
    .map((type) => (type === 'array' ? 'a list' : 'a text'));
  const some = keysOf(shape).slice(0, 2);
  const keys = types.includes('object')
    ? [some.length > 0 ? `has keys of its own, such as ${quoted(some)}` : 'has keys of its own']
    : [];
  return [...(nouns.length > 0 ? [`is ${nouns.join(' or ')}`] : []), ...keys].join(' or ');
}

function advice(found: Value['kind'], types: readonly JsonType[]): string {
  const dashes = 'start each item with a dash on a line of its own';
  const keys = 'write them below it, indented, each with a colon';
  if (found === 'scalar') return types.includes('array') ? dashes : keys;
  if (found === 'list') return types.includes('string') ? 'write it without dashes or brackets' : keys;
  return types.includes('array') && !types.includes('string') ? dashes : 'it has no keys of its own';
}

const inQuotes = (text: string, at: Span): Suggestion => ({
  title: `Write '${text}'`,
  span: at,
  text: `'${text}'`,
  certain: true,
});

/** A text made the list or the item that it should be, where it is on one line. */
function asExpected(draft: Draft, { value, item, shape }: SchemaPlace, at: Span): Suggestion | undefined {
  const written = draft.text.slice(at.start, at.end);
  const simple = value.kind === 'scalar' && !/[\r\n]/.test(written) && !/^[|>&*!]/.test(written);
  if (!simple) return undefined;
  if (typesOf(shape).includes('array')) {
    const texts = typesOf(resolved(shape?.items)).includes('string');
    if (!texts || (value.style === 'plain' && /[,[\]{}]/.test(written))) return undefined;
    return { title: 'Make it a list of one', span: at, text: `[${written}]`, certain: false };
  }
  const key = shape?.required?.[0];
  if (!item || key !== 'text') return undefined;
  return {
    title: `Put “${key}:” before it`,
    span: span(at.start, at.start),
    text: `${key}: `,
    certain: true,
  };
}
