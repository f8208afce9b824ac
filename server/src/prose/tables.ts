import { overlaps } from '../text/span';
import { agreementSlips } from './grammar/agreement';
import { missingWordSlips, withoutNounSlips } from './grammar/missing-words';
import { AcronymFinder } from './house/acronyms';
import { TermFinder } from './house/terms';
import { AuthorityFinder } from './names/authorities';
import { LocalityFinder } from './names/localities';
import { NearMissFinder } from './names/near-misses';
import { PersonFinder } from './names/persons';
import { PairTable } from './pairs/pair-table';
import { WordPairFinder } from './pairs/word-pairs';
import type { Prose } from './prose';
import { ConfusableFinder } from './slips/confusable';
import { Speller } from './speller';
import { type TableTexts, tableFiles } from './table-files';
import { noTeamWords } from './team';
import { WordList } from './word-list';

/** Reads the tables. From a damaged file, fewer words are read. */
export function proseOf(texts: TableTexts): Prose {
  const { words, counts, givenNames, places, localities, terms, acronyms, confusables, pairs, rare } = texts;
  const list = new WordList(words);
  const names = new WordList(givenNames);
  const spelling = { words: list, counts: new Map(counts.split('\n').flatMap(countOf)), givenNames: names };
  const speller = new Speller(spelling);
  const isMisspelt = (word: string): boolean => speller.isMisspelt(word);
  const nameTables = { words: list, givenNames: names, places: new WordList(places), isMisspelt };
  const confused = new ConfusableFinder(confusables);
  // A frame knows more of its words than a pattern, so a slip that both find is that of the frame.
  const agreement = (text: string) =>
    agreementSlips(text).filter((slip) => !confused.in(text).some((other) => overlaps(slip, other)));
  return {
    speller,
    confusables: confused,
    wordPairs: new WordPairFinder(new PairTable(pairs), { ...spelling, rare: new Set(rare.split('\n')) }),
    persons: new PersonFinder(nameTables),
    nearMisses: new NearMissFinder(nameTables),
    localities: new LocalityFinder(localities, list),
    authorities: new AuthorityFinder(localities, list),
    terms: new TermFinder(terms, (word) => list.has(word)),
    acronyms: new AcronymFinder(acronyms),
    grammar: { agreement, missingWords: missingWordSlips, articlesAlone: withoutNounSlips },
    team: noTeamWords,
  };
}

/** Reads a file by its URI; undefined if there is none. */
interface TableFiles {
  readonly read: (uri: string) => Promise<string | undefined>;
}

/**
 * Reads the tables.
 * @param folder the URI of their folder, with a slash at the end
 * @returns undefined if they are not there: the text itself is then not checked
 */
export async function proseFrom(folder: string | undefined, files: TableFiles): Promise<Prose | undefined> {
  if (folder === undefined) return undefined;
  const entries = await Promise.all(
    Object.entries(tableFiles).map(async ([name, file]) => [name, await files.read(folder + file)] as const),
  );
  const read: Partial<Record<string, string | undefined>> = Object.fromEntries(entries);
  const { words, counts } = read;
  if (words === undefined || counts === undefined) return undefined;
  // Without the names, titles and words that no list has are still found.
  const names = Object.keys(tableFiles) as (keyof TableTexts)[];
  const texts = Object.fromEntries(names.map((name) => [name, read[name] ?? '']));
  return proseOf({ ...(texts as TableTexts), words, counts });
}

function countOf(line: string): [string, number][] {
  const [word = '', count] = line.split('\t');
  return word.startsWith('#') || !count ? [] : [[word, Number(count)]];
}
