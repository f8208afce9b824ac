import { type Value, valueAt } from '../../draft/yaml/value';
import { PhraseFinder } from '../../prose/phrases';
import { teamRules } from '../../rules/team/team-rules';
import { messagesOf } from '../../text/messages';
import type { Files } from '../files';
import type { ConfigReporter } from '../reporter';
import { readAcronyms, readList } from './names';
import { readTerms } from './terms';
import type { ReadTeamWords, TeamVocabulary, TeamWordParts } from './types';
import { readWordFiles } from './word-files';

const messages = messagesOf({
  unknownTerm: (name: string, near: string | undefined) =>
    near
      ? `There is no term “${name}”. Did you mean “${near}”?`
      : `There is no term “${name}”. Add it under “terms”, or remove this line.`,
});

export const noTeamWordParts: TeamWordParts = {
  words: [],
  wordFiles: [],
  names: [],
  acronyms: [],
  allow: [],
  terms: [],
};

/** Reads a team's words from the keys of a config. */
export async function readTeamWords(
  data: Value | undefined,
  files: Files,
  reporter: ConfigReporter,
): Promise<ReadTeamWords> {
  const { words, wordsFile, wordFiles, sourceFiles, missingPaths } = await readWordFiles(
    valueAt(data, 'words'),
    files,
    reporter,
  );
  const names = readList(valueAt(data, 'names'), 'names', reporter);
  const acronyms = readAcronyms(valueAt(data, 'acronyms'), reporter);
  const allow = readList(valueAt(data, 'allow'), 'allow', reporter);
  const { terms, conditions } = readTerms(valueAt(data, 'terms'), reporter);
  return {
    teamWords: { words, wordsFile, wordFiles, names, acronyms, allow, terms },
    conditions,
    sourceFiles,
    missingPaths,
  };
}

/** A config's words with those of the configs that it extends. Later terms of the same name replace earlier ones. */
export function joinTeamWords(bases: readonly TeamWordParts[], own: TeamWordParts): TeamWordParts {
  const all = [...bases, own];
  return {
    words: all.flatMap(({ words }) => words),
    wordsFile: own.wordsFile,
    wordFiles: [...new Set(all.flatMap(({ wordFiles }) => wordFiles))],
    names: all.flatMap(({ names }) => names),
    acronyms: all.flatMap(({ acronyms }) => acronyms),
    allow: all.flatMap(({ allow }) => allow),
    terms: [...new Map(all.flatMap(({ terms }) => terms.map((term) => [term.id, term] as const))).values()],
  };
}

/** Reports settings of terms that there are not, in a config that was read with all that it extends. */
export function reportUnknownTerms({ terms }: TeamWordParts, reporter: ConfigReporter): void {
  const ids = terms.map(({ id }) => id);
  for (const name of reporter.termsSet) {
    if (ids.includes(name.written)) continue;
    const { near, fixes } = reporter.adviceOn(name, ids);
    reporter.report(name.span, messages.unknownTerm(name.written, near), fixes);
  }
}

const smallWords = (text: string): string[] => text.toLowerCase().replaceAll('’', "'").split(' ');

/** A team's words as rules use them, with the rules that its terms make. */
export const teamWordsOf = ({ words, names, acronyms, terms }: TeamWordParts): TeamVocabulary => ({
  team: {
    // The words to write are spelt correctly, whatever they are.
    words: new Set([...words, ...terms.flatMap(({ write }) => write.flatMap(smallWords))]),
    names: new PhraseFinder(names.map((text) => ({ text, cased: true as const }))),
    terms: new PhraseFinder(
      terms.flatMap(({ avoid, write, inflected, cased }) =>
        [...avoid, ...write].map((text) => ({ text, inflected, cased })),
      ),
    ),
    acronyms: new Map(acronyms),
  },
  termRules: teamRules(terms),
});
