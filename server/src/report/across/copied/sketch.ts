import type { ComparedParagraph } from './paragraphs';
import { type HashKey, shinglesOf } from './shingles';

// A sketch has, of each paragraph of a draft, its place and some hashes of words in a row. Nobody can read the words back:
// each hash has 16 bits, which thousands of other words in a row share, and a third of the hashes or more is left out.

/** The most hashes of a paragraph. */
const mostHashes = 24;
/** Texts with fewer shingles are hardly ever copies, even if they are the same. */
const fewestShingles = 12;
/** Longer paragraphs are lists or mistakes. */
export const mostShingles = 5000;

/** Is added to the number of shingles of a sentence. */
const sentenceMark = 0x8000;

/** The bits of a stored hash. */
export const hashSpace = 0x10000;
const largestNumber = hashSpace - 1;

/** The number of hashes that are kept of a paragraph with so many shingles. */
export const keptOf = (shingles: number): number => Math.min(mostHashes, Math.ceil((shingles * 2) / 3));

/** The numbers before the hashes of a paragraph: line, paragraph number and shingles. */
const headLength = 3;

/** A paragraph of a sketch. */
export interface SketchedParagraph {
  /** Counted from 0. */
  readonly line: number;
  /** Its number in the report; undefined if it has none. */
  readonly number: number | undefined;
  /** It is a sentence of the paragraph before it. */
  readonly isSentence: boolean;
  /** The number of its different shingles. */
  readonly shingles: number;
  /** Its hashes, from `start` up to `end` in the sketch. */
  readonly start: number;
  readonly end: number;
}

/** The sketch of the paragraphs of a draft. */
export function sketchOf(paragraphs: readonly ComparedParagraph[], key: HashKey): Uint16Array {
  const numbers: number[] = [];
  for (const { line, number = 0, words, isSentence = false } of paragraphs) {
    const shingles = shinglesOf(words, key);
    if (shingles.length < fewestShingles || shingles.length > mostShingles) continue;
    numbers.push(Math.min(line, largestNumber), Math.min(number, largestNumber));
    numbers.push(shingles.length + (isSentence ? sentenceMark : 0));
    // Those with the lowest hashes: the same words are chosen from every paragraph that has them.
    const kept = shingles.sort().subarray(0, keptOf(shingles.length));
    for (const hash of kept) numbers.push(hash % hashSpace);
  }
  return Uint16Array.from(numbers);
}

/** The paragraphs of a sketch. It may come from a file, so a part that cannot be right ends it. */
export function* paragraphsIn(sketch: Uint16Array): Generator<SketchedParagraph> {
  for (let at = 0; at + headLength <= sketch.length; ) {
    const [line = 0, number = 0, marked = 0] = sketch.subarray(at, at + headLength);
    const [isSentence, shingles] = [marked >= sentenceMark, marked % sentenceMark];
    const start = at + headLength;
    const end = start + keptOf(shingles);
    if (shingles < fewestShingles || end > sketch.length) return;
    yield { line, number: number === 0 ? undefined : number, isSentence, shingles, start, end };
    at = end;
  }
}
