import { firstOfEach, type ScalarValue, type Value } from './yaml/value';

/** The keys whose values are printed as sentences. */
const sentenceKeys = ['text', 'action'];
const lists = /^(?:requirements|recommendations|unmet-standards|enforcement|areas-for-|assurance-judgement$)/;

/** The texts under the keys in which inspectors report, in the order of the file: requirements, areas for improvement and so on. */
export function reportedTexts(data: Value | undefined): ScalarValue[] {
  if (data?.kind !== 'map') return [];
  return firstOfEach(data.entries)
    .filter(({ key }) => lists.test(key))
    .flatMap(({ value }) => [...textsIn(value, undefined)]);
}

function* textsIn(value: Value, key: string | undefined): Generator<ScalarValue> {
  if (value.kind === 'list') for (const item of value.items) yield* textsIn(item, undefined);
  else if (value.kind === 'map') for (const entry of value.entries) yield* textsIn(entry.value, entry.key);
  else if (value.value !== null && (key === undefined || sentenceKeys.includes(key))) yield value;
}
