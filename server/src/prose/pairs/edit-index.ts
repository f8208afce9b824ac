import { isOneSlip } from '../names/near-misses';

/**
 * Finds the words of a list that are one edit from a word: a letter left out, added, replaced or swapped with the next. Two such
 * words are the same once a letter at most is left out of each, so words are listed by hashes of what is left of them (4,000 words:
 * 0.5 MB, and a few milliseconds at the first search; with the texts that are left it was 8 MB and 35 ms).
 */
export class EditIndex {
  readonly #words: () => Iterable<string>;
  #lists: HashLists | undefined;

  /** @param words are not asked for before the first search */
  constructor(words: () => Iterable<string>) {
    this.#words = words;
  }

  /** The words one edit from a word, each once. */
  near(word: string): string[] {
    if (word.length > longest) return [];
    this.#lists ??= listsOf([...this.#words()]);
    const { words, starts, entries } = this.#lists;
    const found = new Set<string>();
    for (const hash of hashesOf(word))
      for (let at = starts[hash] ?? 0; at < (starts[hash + 1] ?? 0); at++) {
        const other = words[entries[at] ?? 0];
        // Other texts may have the same hash.
        if (other !== undefined && isOneSlip(word, other)) found.add(other);
      }
    return [...found];
  }
}

/** The indices of words by the hashes of what is left of them: those of a hash are between its start and the next one. */
interface HashLists {
  readonly words: readonly string[];
  readonly starts: Uint32Array;
  readonly entries: Uint32Array;
}

function listsOf(words: readonly string[]): HashLists {
  const hashes = words.map(hashesOf);
  const starts = new Uint32Array(hashCount + 1);
  for (const each of hashes) for (const hash of each) starts[hash + 1] = (starts[hash + 1] ?? 0) + 1;
  for (let hash = 0; hash < hashCount; hash++)
    starts[hash + 1] = (starts[hash + 1] ?? 0) + (starts[hash] ?? 0);
  const next = starts.slice();
  const entries = new Uint32Array(starts[hashCount] ?? 0);
  for (const [index, each] of hashes.entries())
    for (const hash of each) {
      const at = next[hash] ?? 0;
      entries[at] = index;
      next[hash] = at + 1;
    }
  return { words, starts, entries };
}

/** Longer words are not English. */
const longest = 30;
const hashCount = 2 ** 15;

/** The hashes of a word, and of the word without each of its letters. */
function hashesOf(word: string): number[] {
  const hashes = [hashWithout(word, -1)];
  // Without either of two letters that are the same, the same is left.
  for (let at = 0; at < word.length; at++) if (word[at] !== word[at - 1]) hashes.push(hashWithout(word, at));
  return hashes;
}

function hashWithout(word: string, without: number): number {
  let hash = 0;
  for (let at = 0; at < word.length; at++)
    if (at !== without) hash = (Math.imul(hash, 31) + word.charCodeAt(at)) | 0;
  return (hash ^ (hash >>> 15)) & (hashCount - 1);
}
