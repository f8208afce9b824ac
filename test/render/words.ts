import type { Draft } from '../../server/src/draft/draft';
import type { Value } from '../../server/src/draft/yaml/value';
import type { Published } from '../../server/src/render/document';
import { readDay } from '../../server/src/report/days';

/** The words of a text in lower case, without the signs of Markdown and without numbers of paragraphs. */
export const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** True for the letters that are printed as the published ones are: from the salutation to the signatures. */
const startsWithSalutation = ({ parts }: Published) => parts.some(({ id }) => id === 'salutation');

/** The words of the narrative that a reader is to find, in its order. Such a letter has its salutation before its title. */
export function narrativeWords({ passages }: Draft, printed: Published): string[][] {
  return passages.map(({ markdown }) => {
    const body = markdown.text
      .replace(/<!--[\s\S]*?-->/g, ' ')
      .replace(/^\[\^[^\]]+\]:[\s\S]*?(?=\n\n(?! )|$(?![\s\S]))/gm, ' ')
      .replace(/\[\^[^\]]+\]/g, ' ')
      .replace(/^ {0,3}\d{1,3}\. /gm, ' ');
    return wordsOf(startsWithSalutation(printed) ? body.replace(/^(# .+)\n+(Dear .+)/m, '$2\n\n$1') : body);
  });
}

const unseen = ['framework', 'stage', 'edition', 'sections', 'summary', 'judgements'];
/** Keys of what such letters do not have: no table of facts, and only the inspector who signs. */
const unseenInLetters = ['urn', 'team', 'previous'];

/** The words of the values that the front matter has for the report; days and ids are printed in another form. */
export function valueWords(value: Value | undefined, printed: Published, key = ''): string[] {
  const left = startsWithSalutation(printed) ? [...unseen, ...unseenInLetters] : unseen;
  if (!value || left.includes(key) || key.startsWith('x-')) return [];
  if (value.kind === 'list') return value.items.flatMap((item) => valueWords(item, printed, key));
  if (value.kind === 'map') return value.entries.flatMap((one) => valueWords(one.value, printed, one.key));
  if (['type', 'setting', 'combined-with'].includes(key)) return [];
  const text = value.text.text;
  const day = readDay(text);
  // Days are printed in words, and those of the history of some frameworks in numbers.
  return day ? [day.slice(0, 4)] : wordsOf(text);
}

/** The first of `wanted` that is not found in `found` in its order; undefined if all are. */
export function firstLost(wanted: readonly string[], found: readonly string[]): string | undefined {
  let at = 0;
  for (const [index, word] of wanted.entries()) {
    const next = found.indexOf(word, at);
    if (next < 0)
      return `${word}, word ${index}: … ${wanted.slice(Math.max(0, index - 5), index + 3).join(' ')} …`;
    at = next + 1;
  }
  return undefined;
}
