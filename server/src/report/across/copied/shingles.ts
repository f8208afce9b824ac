/** The words of a text as they are compared with other texts: a number for each word. */
export interface ComparedWords {
  /** The number of words, as a person counts them. */
  readonly count: number;
  /** A sum of each word, with one sum for names and numbers in a row. */
  readonly sums: Uint32Array;
}

/** The key of a set of hashes: two sets with different keys have no hashes in common. */
export interface HashKey {
  readonly seed: number;
  readonly last: number;
}

/** The key of hashes that are only held in memory. */
export const memoryKey: HashKey = { seed: 0x3c6ef372, last: 0 };

/** Three words in a row: one changed word in ten leaves two thirds of them. */
const inRow = 3;

const word = /[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu;
/** A word that may be a name, a number or an abbreviation. */
const named = /[\p{Lu}\p{N}]/u;
/** Links, notes and tags of Markdown, whose words nobody sees. */
const unseen = /\]\([^()\s]{0,2000}\)|\[\^[^[\]\s]{1,100}\]|<[^<>\s][^<>]{0,200}>/g;
/** Stands for names and numbers. */
const nameSum = 1;

/**
 * The words of a text. Names and numbers are not looked at, so that no hash is made of them, and a text in which they were
 * changed is still a copy.
 */
export function comparedWords(text: string): ComparedWords {
  const before = known.get(text);
  if (before) return before;
  const words = wordsOf(text);
  if (known.size >= mostKnown) known.clear();
  known.set(text, words);
  return words;
}

/** The texts of a draft, of which one changes at a keystroke. */
const known = new Map<string, ComparedWords>();
const mostKnown = 500;

function wordsOf(text: string): ComparedWords {
  const sums: number[] = [];
  let count = 0;
  for (const [written] of text.replace(unseen, ' ').matchAll(word)) {
    count++;
    const sum = named.test(written) ? nameSum : sumOf(written);
    if (sum !== nameSum || sums.at(-1) !== nameSum) sums.push(sum);
  }
  return { count, sums: Uint32Array.from(sums) };
}

/** FNV-1a over UTF-16 units. Both forms of an apostrophe are the same. */
function sumOf(written: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < written.length; at++) {
    const unit = written.charCodeAt(at);
    sum = Math.imul(sum ^ (unit === 0x2019 ? 0x27 : unit), 0x01000193);
  }
  return sum >>> 0;
}

/** The shingles of the words, as they were made last. */
const lastShingles = new WeakMap<ComparedWords, { readonly key: HashKey; readonly shingles: Uint32Array }>();

/** The different shingles (words in a row) of a text, each as 32 bits that depend on the key. */
export function shinglesOf(words: ComparedWords, key: HashKey): Uint32Array {
  const last = lastShingles.get(words);
  if (last?.key === key) return last.shingles;
  const shingles = newShingles(words, key);
  lastShingles.set(words, { key, shingles });
  return shingles;
}

function newShingles({ sums }: ComparedWords, key: HashKey): Uint32Array {
  const shingles = new Set<number>();
  for (let at = 0; at + inRow <= sums.length; at++) {
    let hash = key.seed;
    for (let next = at; next < at + inRow; next++) hash = added(hash, sums[next] ?? 0);
    shingles.add(mixed(hash ^ key.last));
  }
  return Uint32Array.from(shingles);
}

/** A whole text as 32 bits that depend on the key. */
export const keyedSum = (text: string, key: HashKey): number =>
  mixed(added(key.seed, sumOf(text)) ^ key.last);

/** A step of MurmurHash3, which is in the public domain. */
function added(hash: number, sum: number): number {
  let next = Math.imul(sum, 0xcc9e2d51);
  next = Math.imul((next << 15) | (next >>> 17), 0x1b873593);
  const both = hash ^ next;
  return (Math.imul((both << 13) | (both >>> 19), 5) + 0xe6546b64) | 0;
}

/** Its last step, in which each bit depends on all others. */
function mixed(hash: number): number {
  let mix = hash ^ (hash >>> 16);
  mix = Math.imul(mix, 0x85ebca6b);
  mix = Math.imul(mix ^ (mix >>> 13), 0xc2b2ae35);
  return (mix ^ (mix >>> 16)) >>> 0;
}
