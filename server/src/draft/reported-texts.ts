import { firstOfEach, type ScalarValue, type Value } from './yaml/value';

/** The keys whose values are printed as sentences. */
const sentenceKeys = ['text', 'action'];
const lists = /^(?:requirements|recommendations|unmet-standards|enforcement|areas-for-|assurance-judgement$)/;

/** The keys with what must or should be done. The others have what was done or judged, often in the same words. */
const improvementLists = /^(?:requirements|recommendations|unmet-standards|areas-for-)/;

/** The texts under the keys in which inspectors report, in the order of the file: requirements, areas for improvement and so on. */
export const reportedTexts = (data: Value | undefined): ScalarValue[] => textsUnder(data, lists);

/** Those of the texts that ask for something. The result of a notice does not. */
export const improvementTexts = (data: Value | undefined): ScalarValue[] =>
  textsUnder(data, improvementLists);

function textsUnder(data: Value | undefined, keys: RegExp): ScalarValue[] {
  if (data?.kind !== 'map') return [];
  return firstOfEach(data.entries)
    .filter(({ key }) => keys.test(key))
    .flatMap(({ value }) => [...textsIn(value, undefined)]);
}

function* textsIn(value: Value, key: string | undefined): Generator<ScalarValue> {
  if (value.kind === 'list') for (const item of value.items) yield* textsIn(item, undefined);
  else if (value.kind === 'map') for (const entry of value.entries) yield* textsIn(entry.value, entry.key);
  else if (value.value !== null && (key === undefined || sentenceKeys.includes(key))) yield value;
}
