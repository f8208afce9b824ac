import { entryOf, type Value } from '../../draft/yaml/value';
import { wordsIn } from '../../prose/words';
import { narrativeOf } from '../../report/narrative';
import type { Report } from '../../report/report';
import { titles } from '../../text/names/name-parts';

/** Keys whose names a report prints. */
const printedKeys = ['authority', 'provider', 'inspection', 'addressee', 'signatories'];

/** The words of the names that a report prints under its keys, and in the head and the signatures of a letter. */
export function printedWords(report: Report): ReadonlySet<string> {
  const words = new Set<string>();
  for (const key of printedKeys) addWords(entryOf(report.draft.data, key)?.value, words);
  const texts = report.kind?.letter ? narrativeOf(report) : [];
  for (const { text, details, signature } of texts)
    if (details || signature) for (const word of wordsIn(text.text)) words.add(word.text);
  return words;
}

function addWords(value: Value | undefined, words: Set<string>): void {
  if (!value) return;
  if (value.kind === 'scalar') for (const { text } of wordsIn(value.value ?? '')) words.add(text);
  else if (value.kind === 'list') for (const item of value.items) addWords(item, words);
  else for (const entry of value.entries) addWords(entry.value, words);
}

/** The start of a name that is a title. */
export const titled = new RegExp(`^(?:${titles.join('|')})\\b\\.?`);

/** Tells if all words of a name are among those that a report prints. */
export function isPrintedName(name: string, printed: ReadonlySet<string>): boolean {
  const words = wordsIn(name.replace(titled, ''));
  return words.length > 0 && words.every(({ text }) => printed.has(text));
}
