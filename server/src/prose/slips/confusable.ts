import { perWord, type WrittenWord } from '../lexicon';
import { perText } from '../per-text';
import { withoutCode, wordRow } from '../words';
import { inCaseOf, type PatternSlip, withoutOverlaps } from './patterns';

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
    const prose = withoutCode(text);
    const found: PatternSlip[] = [];
    const { forms, starts } = wordRow(text);
    for (let at = 0; at < forms.length; at++) {
      const frames = this.#framesOf(forms[at] as WrittenWord);
      const slip = frames && slipAt(starts[at] as number, frames, prose);
      if (slip) found.push(slip);
    }
    return withoutOverlaps(found);
  });

  readonly #framesOf = perWord(({ small }) => {
    this.#frames ??= framesOf(this.#table);
    return this.#frames.get(small);
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
function slipAt(start: number, frames: readonly ConfusedFrame[], text: string): PatternSlip | undefined {
  for (const { find, right } of frames) {
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
