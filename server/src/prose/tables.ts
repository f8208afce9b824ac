import type { Prose } from './prose';
import { Speller, type SpellingTables } from './speller';
import { noTeamWords } from './team';
import { WordList } from './word-list';

/** The files with the tables for checks of the text. They are next to the product's code, and read when a text is checked. */
export const tableFiles = { words: 'words.txt', counts: 'word-counts.tsv' } as const;

/** The texts of the tables' files. */
export type TableTexts = Readonly<Record<keyof typeof tableFiles, string>>;

/** Reads the tables. From a damaged file, fewer words are read. */
export const readTables = ({ words, counts }: TableTexts): SpellingTables => ({
  words: new WordList(words),
  counts: new Map(counts.split('\n').flatMap(countOf)),
});

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
  const [words, counts] = await Promise.all([
    files.read(folder + tableFiles.words),
    files.read(folder + tableFiles.counts),
  ]);
  if (words === undefined || counts === undefined) return undefined;
  return { speller: new Speller(readTables({ words, counts })), team: noTeamWords };
}

function countOf(line: string): [string, number][] {
  const [word = '', count] = line.split('\t');
  return word.startsWith('#') || !count ? [] : [[word, Number(count)]];
}
