// The word list for the check of spelling: British English, and the words of the field. The two lists have few words in common
// that the other lacks, and only the first can tell -ise from -ize; see NOTICE for their licences.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { decodeTrie } from 'cspell-trie-lib';
import dictionary from 'dictionary-en-gb';
import nspell from 'nspell';
import { root } from './schemas/inputs.mjs';

const isWord = (word) => /^[A-Za-z][A-Za-z'-]*$/.test(word) && !word.endsWith("'s");
/** Endings that are not British here; the first list has those that are, such as “prize”. */
const american = /[iy]z(?:e|ed|es|ing|er|ers|ation|ations|able|ational)$/;

/** The words of all lists, sorted by their UTF-16 units. */
export function allWords() {
  const british = Object.keys(nspell(dictionary).data);
  const trie = readFileSync(`${root}node_modules/@cspell/dict-en-gb-mit/en_GB.trie.gz`);
  const more = [...decodeTrie(gunzipSync(trie)).words()].filter((word) => !american.test(word));
  const ours = readFileSync(`${root}knowledge/language/domain-words.txt`, 'utf8')
    .split('\n')
    .filter((line) => !line.startsWith('#'));
  const words = [...british.map((word) => word.replaceAll('’', "'")), ...more, ...ours].filter(isWord);
  return [...new Set(words)].sort();
}

/** The texts of the tables' files, by their names. */
export const languageTables = () => ({
  'words.txt': allWords().join('\n'),
  ...Object.fromEntries(
    ['word-counts.tsv', 'terms.tsv', 'acronyms.tsv'].map((name) => [
      name,
      readFileSync(`${root}knowledge/language/${name}`, 'utf8'),
    ]),
  ),
});
