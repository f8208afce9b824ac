import type { Instrument, Provision } from '../instruments/reference-types';
import { partsOf } from '../instruments/references';
import { stemOf, tellingWords } from './search-words';

/** The fields of the data that can have a word of a provision, best first. */
export const places = ['heading', 'words', 'summary', 'part'] as const;
export type WordPlace = (typeof places)[number];

/** The words of one provision. */
export interface ProvisionWords {
  readonly provision: Provision;
  /** Its number in lower case. */
  readonly number: string;
  /** 0-based, in the order of the instrument. */
  readonly order: number;
  /** The number of telling words in the heading. */
  readonly headingLength: number;
  /** Each search word or alias as its stems, with spaces between them. */
  readonly phrases: readonly string[];
}

/** The positions in `entries` of the provisions that have a word, by place. */
type Postings = Readonly<Record<WordPlace, readonly number[]>>;

export interface InstrumentIndex {
  readonly entries: readonly ProvisionWords[];
  /** By stem. */
  readonly stems: ReadonlyMap<string, Postings>;
  /** Postings by the word as written, to find words from their first letters. */
  readonly written: ReadonlyMap<string, Postings>;
  /** The stems of its title, short title and aliases, and its year. */
  readonly names: ReadonlySet<string>;
  /** Each of those names as its stems, with spaces between them. */
  readonly titles: ReadonlySet<string>;
}

const indexes = new WeakMap<Instrument, InstrumentIndex>();

/** The words of an instrument, read once: the same instrument always gives the same. */
export function indexOf(instrument: Instrument): InstrumentIndex {
  const known = indexes.get(instrument);
  if (known) return known;
  const index = build(instrument);
  indexes.set(instrument, index);
  return index;
}

/** The stems of the telling words of a text, with spaces between them. */
export const phraseOf = (text: string): string => tellingWords(text).map(stemOf).join(' ');

function build(instrument: Instrument): InstrumentIndex {
  const stems = new Map<string, Posted>();
  const written = new Map<string, Posted>();
  const entries = instrument.provisions.map((provision, order): ProvisionWords => {
    const { heading, words = [], summary } = provision;
    const parts = partsOf(instrument, provision).flatMap((part) => part.heading ?? []);
    const texts: Record<WordPlace, string> = {
      heading: heading ?? '',
      words: words.join(' '),
      summary: summary ?? '',
      part: parts.join(' '),
    };
    for (const place of places) {
      for (const word of tellingWords(texts[place])) {
        post(postingsOf(written, word)[place], order);
        post(postingsOf(stems, stemOf(word))[place], order);
      }
    }
    return {
      provision,
      number: provision.number.toLowerCase(),
      order,
      headingLength: tellingWords(texts.heading).length,
      phrases: words.map(phraseOf),
    };
  });
  const titles = [instrument.title, instrument.short, ...instrument.aliases].map(phraseOf);
  return {
    entries,
    stems,
    written,
    names: new Set([...titles.flatMap((title) => title.split(' ')), String(instrument.year)]),
    titles: new Set(titles),
  };
}

type Posted = Record<WordPlace, number[]>;

function postingsOf(map: Map<string, Posted>, word: string): Posted {
  const known = map.get(word);
  if (known) return known;
  const postings = { heading: [], words: [], summary: [], part: [] };
  map.set(word, postings);
  return postings;
}

/** Adds a position. Provisions come in order, so that one that is there already is the last. */
function post(positions: number[], order: number): void {
  if (positions.at(-1) !== order) positions.push(order);
}
