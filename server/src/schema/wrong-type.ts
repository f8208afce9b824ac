import type { Draft } from '../draft/draft';
import { messagesOf, type NamedMessage } from '../text/messages';
import { type Span, span } from '../text/span';
import { quoted } from '../text/words';
import { partOf, type SchemaPlace, valueSpan } from './place';
import type { SchemaProblem, Suggestion } from './problem';
import { type JsonType, keysOf, resolved, typesOf } from './shape';

const messages = messagesOf({
  flag: (part: string) => `Write “true” or “false” for ${part}.`,
  quotes: (written: string) => `Put “${written}” in quotes, so that it is read as text.`,
  textNotList: (part: string) => `Write ${part} as text, without dashes or brackets.`,
  textNotEntries: (part: string) => `Write ${part} as text, without further entries below it.`,
  list: (part: string) => `Write ${part} as a list. Start each item on a new line with a dash.`,
  noItems: (part: string) => `Write [] for ${part} if there is nothing to list.`,
  entries: (part: string) => `Write ${part} as entries: a name, a colon and a value on each line.`,
  entriesSuchAs: (part: string, some: readonly string[]) =>
    `Write ${part} as entries with a colon, such as ${quoted(some)}, each on its own line.`,
});

/** A list that should be text, text that should have entries, and the like. */
export function wrongType(draft: Draft, place: SchemaPlace): SchemaProblem {
  const { value, shape } = place;
  const at = valueSpan(draft, place);
  const types = typesOf(shape);
  if (types.length === 1 && types[0] === 'boolean') return notAFlag(place, at);
  if (types.includes('array') && !types.includes('string') && value.kind === 'scalar' && isNone(value.value))
    return emptyList(place, at);
  const flag = value.kind === 'scalar' && types.includes('string');
  const suggestion = flag ? inQuotes(value.value ?? '', at) : asExpected(draft, place, at);
  return { category: 'wrong-type', span: at, ...explain(place, types), ...(suggestion && { suggestion }) };
}

const isNone = (text: string | null | undefined): boolean =>
  /^(?:none|nil|no|n\/a|nothing)\.?$/i.test(text?.trim() ?? '');

/** The word “none” where a list belongs, as reports print it. */
const emptyList = (place: SchemaPlace, at: Span): SchemaProblem => ({
  category: 'wrong-type',
  span: at,
  ...messages.noItems(partOf(place)),
  suggestion: { title: 'Write []', span: at, text: '[]', certain: true },
});

/** A value that should be true or false, and is neither. */
function notAFlag(place: SchemaPlace, at: Span): SchemaProblem {
  const { value } = place;
  const written = value.kind === 'scalar' ? value.value?.toLowerCase() : undefined;
  const flag = { yes: 'true', true: 'true', no: 'false', false: 'false' }[written ?? ''];
  const suggestion = flag && { title: `Write “${flag}”`, span: at, text: flag, certain: true };
  const named = messages.flag(partOf(place));
  return { category: 'wrong-type', span: at, ...named, ...(suggestion && { suggestion }) };
}

/** The message on a value of another kind than those expected. */
function explain(place: SchemaPlace, types: readonly JsonType[]): NamedMessage {
  const { value, shape } = place;
  const part = partOf(place);
  const isText = types.includes('string');
  if (value.kind === 'scalar' && isText) return messages.quotes(value.value ?? '');
  if (value.kind === 'list' && isText) return messages.textNotList(part);
  if (value.kind === 'map' && isText) return messages.textNotEntries(part);
  if (types.includes('array') && value.kind !== 'list') return messages.list(part);
  const some = keysOf(shape).slice(0, 2);
  return some.length > 0 ? messages.entriesSuchAs(part, some) : messages.entries(part);
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
    return { title: 'Write it as a list', span: at, text: `[${written}]`, certain: false };
  }
  const key = shape?.required?.[0];
  if (!item || key !== 'text') return undefined;
  return {
    title: `Add “${key}:” before it`,
    span: span(at.start, at.start),
    text: `${key}: `,
    certain: true,
  };
}
