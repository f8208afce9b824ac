import { type InstrumentIndex, type ProvisionWords, phraseOf, places, type WordPlace } from './search-index';
import { type ProvisionQuery, unitOfWord } from './search-query';
import { stemOf, tellingWords } from './search-words';

/** The score of a word by the place it was found in: whole, or by its beginning. */
const worth: Readonly<Record<WordPlace, { readonly whole: number; readonly begun: number }>> = {
  heading: { whole: 800, begun: 300 },
  words: { whole: 600, begun: 250 },
  summary: { whole: 400, begun: 200 },
  part: { whole: 180, begun: 90 },
};
/**
 * All words together are one of the search words: of several words that says more than a heading that has each of them,
 * of one word as much as the next best place. All are the name of the instrument; one is in that name, or is the kind.
 */
const [asPhrase, asWord, asTitle, asName] = [870, 790, 600, 100];
/** A heading that has the only word as it is typed: “staffing” is nearer to “Staffing” than to “Employment of staff”. */
const asTyped = 50;
/** An alias that is found in another way as well is the better match. */
const alias = 70;

/** The part of the data that was found: the number, a word of the heading, a search word, the summary, another name. */
export type Why = 'number' | 'heading' | 'words' | 'summary' | 'alias';

/** A hit of one provision. */
export interface Hit {
  /** Without regard to which instrument it is in. */
  readonly score: number;
  readonly why: Why;
  /** The number of the query's words that it has. */
  readonly covered: number;
  /** True if the number is the one that was typed, not one that begins with it. */
  readonly exact?: boolean;
}

interface SearchWord {
  readonly word: string;
  readonly stem: string;
  readonly kind: ProvisionQuery['kind'];
}

/** A query, with its forms for comparison. */
export interface Prepared {
  readonly words: readonly SearchWord[];
  /** The stems of all words, with spaces between them. */
  readonly phrase: string;
}

export function prepare({ words }: ProvisionQuery): Prepared {
  const telling = tellingWords(words.join(' '));
  return {
    words: telling.map((word) => ({ word, stem: stemOf(word), kind: unitOfWord(word) })),
    phrase: phraseOf(words.join(' ')),
  };
}

/** The places in an instrument that each word of a query fits. */
interface Fits extends Prepared {
  /** By word, and by provision. */
  readonly best: readonly ReadonlyMap<number, WordHit>[];
  /** By word: it is in a name of the instrument. */
  readonly named: readonly boolean[];
  /** All words together are a name of the instrument. */
  readonly whole: boolean;
}

/** The provisions that have words of a query, by their position in the index, with all that each has. */
export function matchWords(index: InstrumentIndex, prepared: Prepared): Map<number, Hit> {
  const { words, phrase } = prepared;
  const typed = words.length === 1 ? asTyped : 0;
  const best = words.map((word) => wordHits(index, word, typed));
  const named = words.map(({ stem, word }) => index.names.has(stem) || index.names.has(word));
  const fits = { ...prepared, best, named, whole: phrase !== '' && index.titles.has(phrase) };
  const hits = new Map<number, Hit>();
  const some = named.some(Boolean) || words.some(({ kind }) => kind !== undefined);
  const positions = some ? index.entries.keys() : new Set(best.flatMap((places) => [...places.keys()]));
  for (const at of positions) {
    const entry = index.entries[at];
    const hit = entry && matchEntry(entry, at, fits);
    if (hit) hits.set(at, hit);
  }
  return hits;
}

/** @param at its position in the index */
function matchEntry(entry: ProvisionWords, at: number, fits: Fits): Hit | undefined {
  const { words, phrase, best, named, whole } = fits;
  let [sum, covered, weakest] = [0, 0, Number.POSITIVE_INFINITY];
  let why: Why = 'alias';
  for (const [order, { kind }] of words.entries()) {
    const found = best[order]?.get(at);
    const other = kind === entry.provision.kind || named[order] ? asName : 0;
    const score = Math.max(found?.score ?? 0, other);
    if (score === 0) continue;
    sum += score;
    covered++;
    if (found && score > other && score < weakest) [weakest, why] = [score, found.why];
  }
  if (covered === 0) return undefined;
  let score = sum / words.length;
  if (entry.phrases.includes(phrase)) {
    const least = words.length > 1 ? asPhrase : asWord;
    if (score < least) [score, why] = [least, 'words'];
    else score += alias;
  }
  // Of two headings with the word, the shorter one is more likely.
  if (why === 'heading') score += 60 / Math.max(1, entry.headingLength);
  return { score: whole ? score + asTitle : score, why, covered };
}

type WordHit = Pick<Hit, 'score' | 'why'>;

/**
 * The best place of one word in each provision that has it.
 * @param typed the bonus of a heading that has the word as it is typed
 */
function wordHits(index: InstrumentIndex, { word, stem }: SearchWord, typed: number): Map<number, WordHit> {
  const hits = new Map<number, WordHit>();
  const add = (positions: readonly number[], score: number, place: WordPlace): void => {
    const why = place === 'part' ? 'heading' : place;
    for (const at of positions) if ((hits.get(at)?.score ?? 0) < score) hits.set(at, { score, why });
  };
  const same = index.stems.get(stem);
  if (same) for (const place of places) add(same[place], worth[place].whole, place);
  add(index.written.get(word)?.heading ?? [], worth.heading.whole + typed, 'heading');
  for (const [written, postings] of index.written) {
    if (!written.startsWith(word) && !(stem.length >= 4 && written.startsWith(stem))) continue;
    // A word that is typed nearly in full is nearer than its first letters.
    const part = (30 * word.length) / Math.max(written.length, word.length);
    for (const place of places) add(postings[place], worth[place].begun + part, place);
  }
  return hits;
}
