import { perText } from '../per-text';
import { type ProseWord, withoutCode, wordsIn } from '../words';
import { inCaseOf, type PatternSlip, withoutOverlaps } from './patterns';
import { rightVerbForm } from './verb-forms';

/** A wrong word where it is framed by words that show it. */
interface ConfusedFrame {
  /** Sticky: it matches from the start of the wrong word, which is its group. */
  readonly find: RegExp;
  readonly right: string;
}

/** Finds real words that are written for others, by the words around them. */
export class ConfusableFinder {
  readonly #table: string;
  #frames: ReadonlyMap<string, readonly ConfusedFrame[]> | undefined;

  /** @param table has a wrong word, the right one and a frame on each line (knowledge/language/confusables.tsv) */
  constructor(table: string) {
    this.#table = table;
  }

  /** The slips in a text. The patterns are made at the first search, which may come after the first findings. */
  readonly in = perText((text): readonly PatternSlip[] => {
    this.#frames ??= framesOf(this.#table);
    const frames = this.#frames;
    const prose = withoutCode(text);
    const words = wordsIn(text);
    const isNext = (at: number): boolean => words[at + 1]?.start === (words[at]?.end ?? 0) + 1;
    const found = words.flatMap((word, at) => {
      const framed = slipAt(word, frames.get(word.text.toLowerCase()), prose);
      if (framed) return [framed];
      const instead = rightVerbForm(words, at, isNext);
      return instead === undefined ? [] : [{ start: word.start, end: word.end, instead, safe: false }];
    });
    return withoutOverlaps(found);
  });
}

/** The frames of a table by the first of their wrong words. */
function framesOf(table: string): ReadonlyMap<string, readonly ConfusedFrame[]> {
  const frames = new Map<string, ConfusedFrame[]>();
  for (const line of table.split('\n')) {
    const [wrong = '', right = '', frame] = line.split('\t');
    if (frame === undefined) continue;
    const [first = ''] = wrong.split(' ');
    const others = frames.get(first) ?? [];
    others.push({ find: new RegExp(framed(wrong, frame), 'iy'), right });
    frames.set(first, others);
  }
  return frames;
}

/**
 * The pattern of a frame. What comes before the wrong word is looked for backwards from it, because nearly no text has the wrong
 * word, and even fewer have it in its frame.
 */
function framed(wrong: string, frame: string): string {
  const written = (text: string): string => text.replace(/\((?!\?)/g, '(?:').replaceAll("'", "['’]");
  const [before = '', after = ''] = frame.split('_').map(written);
  const start = /^\w|^\(\?:\w/.test(before) ? '\\b' : '';
  const end = /\w\)?$/.test(after) ? '\\b' : '';
  return `(?<=${start}${before})(?<![\\w’'-])(${written(wrong)})(?![\\w’'-])${after}${end}`;
}

/** The slip that the first fitting frame finds at a word. */
function slipAt(
  { start }: ProseWord,
  frames: readonly ConfusedFrame[] | undefined,
  text: string,
): PatternSlip | undefined {
  for (const { find, right } of frames ?? []) {
    find.lastIndex = start;
    const written = find.exec(text)?.[1];
    if (written === undefined) continue;
    // A capital within a sentence begins a name: “the Heath services”, “Ms Manger”.
    const isName = /^[A-Z]/.test(written) && !opening.test(text.slice(Math.max(0, start - 20), start));
    if (!isName && right !== written)
      return { start, end: start + written.length, instead: inCaseOf(written, right), safe: false };
  }
  return undefined;
}

/** Before the first word of a sentence, a heading or a list item. */
const opening = /(?:^|[.!?:]["'”’)]?\s|\n)[\s*_#>"'“‘(\d.)-]{0,12}$/;
