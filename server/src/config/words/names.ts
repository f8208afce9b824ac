import { firstOfEach, type Value } from '../../draft/yaml/value';
import { messagesOf, type NamedMessage } from '../../text/messages';
import { type ConfigReporter, isNothing, readTexts } from '../reporter';

const mostEntries = 5000;
const mostCharacters = 200;
const longestAcronym = 30;

const messages = messagesOf({
  longEntry: (key: string) =>
    `Shorten this entry of “${key}”. At most ${mostCharacters} characters are read.`,
  manyEntries: (key: string) => `Only the first ${mostEntries} entries of “${key}” are read. Leave some out.`,
  emptyEntry: (key: string) => `Add text to this entry of “${key}”, or remove it.`,
  noLetters: (key: string, entry: string) =>
    `Correct or remove “${entry}” under “${key}”. It has no letters.`,
  emptyAcronym: () => 'Write the acronym before the colon, or remove this line.',
  acronymWithSpace: (acronym: string) =>
    `Write “${acronym}” without spaces, or leave it out. An acronym with a space is never found.`,
  longAcronym: (acronym: string) =>
    `Shorten “${acronym}…”. An acronym can have at most ${longestAcronym} characters.`,
  notWords: (acronym: string) => `After “${acronym}:”, write the words in full, or nothing.`,
});

/** The reason why an acronym cannot be found in a text. */
function acronymProblem(acronym: string): NamedMessage | undefined {
  if (acronym.length > longestAcronym) return messages.longAcronym(acronym.slice(0, 12));
  return /\s/.test(acronym) ? messages.acronymWithSpace(acronym) : undefined;
}

const hasLetters = (text: string): boolean => /\p{L}/u.test(text);

/** Reads a list of texts. One that is too long is reported and left out. */
export function readList(value: Value | undefined, key: string, reporter: ConfigReporter): string[] {
  const all = readTexts(value, key, reporter);
  if (value?.kind === 'list')
    for (const item of value.items) if (isNothing(item)) reporter.report(item.span, messages.emptyEntry(key));
  const extra = all[mostEntries];
  if (extra) reporter.report(extra.span, messages.manyEntries(key));
  return all.slice(0, mostEntries).flatMap(({ text, span }) => {
    const entry = text.text.trim().replace(/\s+/g, ' ');
    // A detail that is allowed may be a number.
    if (key !== 'allow' && !hasLetters(entry)) {
      reporter.report(span, messages.noLetters(key, entry.slice(0, 40)));
      return [];
    }
    const problem = key === 'acronyms' ? acronymProblem(entry) : undefined;
    if (problem) {
      reporter.report(span, problem);
      return [];
    }
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
    .flatMap(({ key, keySpan, value: words }): (readonly [string, string])[] => {
      if (!hasLetters(key)) {
        reporter.report(keySpan, messages.emptyAcronym());
        return [];
      }
      const problem = acronymProblem(key);
      if (problem) {
        reporter.report(keySpan, problem);
        return [];
      }
      if (isNothing(words)) return [[key, '']];
      if (words.kind === 'scalar' && words.text.text.length <= mostCharacters && hasLetters(words.text.text))
        return [[key, words.text.text.trim().replace(/\s+/g, ' ')]];
      reporter.report(words.span, messages.notWords(key.slice(0, 40)));
      return [];
    });
}
