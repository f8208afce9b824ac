// The word list for the check of spelling: British English, and the words of the field. The two lists have few words in common
// that the other lacks, and only the first can tell -ise from -ize; see NOTICE for their licences.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { allLocales } from '@faker-js/faker';
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
  const ours = linesOf('domain-words.txt');
  const words = [...british.map((word) => word.replaceAll('’', "'")), ...more, ...ours].filter(isWord);
  return [...new Set(words)].sort();
}

/** The lines of a table in knowledge/language, without comments. */
const linesOf = (name) =>
  readFileSync(`${root}knowledge/language/${name}`, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

const isName = (name) => /^[A-ZÀ-ÖØ-ÞĀ-Ž][a-zß-öø-ÿā-ž]+(?:['’][A-Za-zß-ÿ]+)?$/.test(name);

/** Given names in Latin letters, of all languages and by hand. */
export function givenNames() {
  const names = Object.values(allLocales)
    .flatMap(({ person }) => Object.values(person?.first_name ?? {}))
    .flatMap((list) => list ?? [])
    .map((name) => (typeof name === 'string' ? name : name.value));
  return [...new Set([...names, ...linesOf('given-names.txt')].filter(isName))].sort();
}

/** The words of all names of places that are no person's name. */
function placeWords() {
  const names = ['places.txt', 'authorities.txt', 'towns.txt'].flatMap(linesOf);
  const words = names.flatMap((name) => [name, ...name.split(/[, -]+/)]);
  return [...new Set(words.filter((word) => /^[A-Z][a-z-]{2,}$/.test(word)))].sort();
}

/** The authorities and towns that show where a home is, each after its kind. */
const localities = () => [
  ...linesOf('authorities.txt').map((name) => `authority\t${name}`),
  ...linesOf('towns.txt').map((name) => `town\t${name}`),
];

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const countSteps = [
  2, 3, 4, 5, 7, 9, 12, 16, 23, 32, 46, 64, 91, 128, 181, 256, 362, 512, 724, 1024, 2048, 4096,
];

/** A number in digits of five bits, the lowest first. */
function packedNumber(number) {
  const [low, rest] = [number & 31, number >> 5];
  return rest === 0 ? digits[low] : digits[low + 32] + packedNumber(rest);
}

/** The pairs of words, packed for `PairTable` (server/src/prose/pairs): a fifth of their size as text. */
function wordPairs() {
  const rows = new Map(
    linesOf('word-pairs.tsv').map((line) => {
      const [first, after] = line.split('\t');
      const words = after.split(' ');
      const pairs = words.flatMap((word, at) => (at % 2 === 0 ? [[word, Number(words[at + 1])]] : []));
      return [first, new Map(pairs)];
    }),
  );
  const words = [...new Set([...rows].flatMap(([first, pairs]) => [first, ...pairs.keys()]))].sort();
  const lines = words.map((word) => {
    const pairs = rows.get(word) ?? new Map();
    let last = -1;
    let [distances, counts] = ['', ''];
    for (const [index, second] of words.entries()) {
      const count = pairs.get(second);
      if (count === undefined) continue;
      distances += packedNumber(index - last - 1);
      counts += digits[countSteps.findLastIndex((step) => step <= count)];
      last = index;
    }
    return `${distances} ${counts}`.trim();
  });
  return [words.join(' '), ...lines].join('\n');
}

/** The texts of the tables' files, by their names. */
export const languageTables = () => ({
  'words.txt': allWords().join('\n'),
  'word-counts.tsv': readFileSync(`${root}knowledge/language/word-counts.tsv`, 'utf8'),
  'given-names.txt': givenNames().join('\n'),
  'places.txt': placeWords().join('\n'),
  'localities.tsv': localities().join('\n'),
  'terms.tsv': linesOf('terms.tsv').join('\n'),
  'word-pairs.txt': wordPairs(),
  'rare-words.txt': linesOf('rare-words.txt').join('\n'),
  'confusables.tsv': linesOf('confusables.tsv').join('\n'),
  'acronyms.tsv': linesOf('acronyms.tsv').join('\n'),
});
