import { firstOfEach, type Value } from '../../draft/yaml/value';
import { messagesOf } from '../../text/messages';
import { type ConfigReporter, isNothing, readTexts } from '../reporter';

const mostEntries = 5000;
const mostCharacters = 200;

const messages = messagesOf({
  longEntry: (key: string) =>
    `Shorten this entry of “${key}”. At most ${mostCharacters} characters are read.`,
  manyEntries: (key: string) => `Only the first ${mostEntries} entries of “${key}” are read. Leave some out.`,
  notWords: (acronym: string) => `After “${acronym}:”, write what it stands for, or leave it empty.`,
});

/** Reads a list of texts. One that is too long is reported and left out. */
export function readList(value: Value | undefined, key: string, reporter: ConfigReporter): string[] {
  const all = readTexts(value, key, reporter);
  const extra = all[mostEntries];
  if (extra) reporter.report(extra.span, messages.manyEntries(key));
  return all.slice(0, mostEntries).flatMap(({ text, span }) => {
    const entry = text.text.trim().replace(/\s+/g, ' ');
    if (entry.length <= mostCharacters) return [entry];
    reporter.report(span, messages.longEntry(key));
    return [];
  });
}

/** Reads `acronyms`: a map to their words in full, or a list of those that need none. */
export function readAcronyms(
  value: Value | undefined,
  reporter: ConfigReporter,
): readonly (readonly [string, string])[] {
  if (value?.kind !== 'map') return readList(value, 'acronyms', reporter).map((acronym) => [acronym, '']);
  return firstOfEach(value.entries)
    .slice(0, mostEntries)
    .flatMap(({ key, value: words }): (readonly [string, string])[] => {
      if (isNothing(words)) return [[key, '']];
      if (words.kind === 'scalar' && words.text.text.length <= mostCharacters)
        return [[key, words.text.text.trim().replace(/\s+/g, ' ')]];
      reporter.report(words.span, messages.notWords(key.slice(0, 40)));
      return [];
    });
}
