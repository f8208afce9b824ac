import { possessiveSlips } from '../grammar/possessive';
import { rightVerbForm } from '../grammar/verb-forms';
import { wordClassSlips } from '../grammar/word-class';
import { perWord, type WrittenWord } from '../lexicon';
import { perText } from '../per-text';
import { withoutCode, wordRow } from '../words';
import { wordsAfter, wordsBefore } from './frame-words';
import { inCaseOf, type PatternSlip, withoutOverlaps } from './patterns';

/** A wrong word where it is framed by words that show it. */
interface ConfusedFrame {
  readonly right: string;
  /** The words of which one must be right before the wrong one, if the frame names them. */
  readonly before: ReadonlySet<string> | undefined;
  /** The same for the words right after it. */
  readonly after: ReadonlySet<string> | undefined;
  /** The length of the wrong word, where words after it are named. */
  readonly length: number;
  /** Sticky: it matches from the start of the wrong word, which is its group. It is made when a text may fit. */
  readonly find: () => RegExp;
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
    const { forms, starts } = wordRow(text);
    const startOf = (at: number): number => starts[at] as number;
    const endOf = (at: number): number => startOf(at) + (forms[at] as WrittenWord).written.length;
    const isNext = (at: number): boolean => starts[at + 1] === endOf(at) + 1;
    const found: PatternSlip[] = [];
    for (let at = 0; at < forms.length; at++) {
      const frames = this.#framesOf(forms[at] as WrittenWord);
      const framed = frames && slipAt(startOf(at), frames, prose);
      const instead = framed ? undefined : rightVerbForm(forms, at, isNext);
      if (framed) found.push(framed);
      else if (instead !== undefined)
        found.push({ start: startOf(at), end: endOf(at), instead, safe: false });
    }
    found.push(...possessiveSlips(text), ...wordClassSlips(text));
    return withoutOverlaps(found.sort((a, b) => a.start - b.start));
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
    others.push(frameOf(wrong, right, frame));
    frames.set(first, others);
  }
  return frames;
}

function frameOf(wrong: string, right: string, frame: string): ConfusedFrame {
  const [before = '', after = ''] = frame.split('_');
  let pattern: RegExp | undefined;
  return {
    right,
    before: wordsBefore(before),
    after: /^[a-z' -]+$/.test(wrong) ? wordsAfter(after) : undefined,
    length: wrong.length,
    find: () => {
      pattern ??= new RegExp(framed(wrong, frame), 'iy');
      return pattern;
    },
  };
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
  const before = wordBefore(text, start);
  for (const frame of frames) {
    if (frame.before && !frame.before.has(before)) continue;
    if (frame.after && !frame.after.has(wordAfter(text, start + frame.length))) continue;
    const { right } = frame;
    const find = frame.find();
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

/** The letters before the space that is before an offset, small; empty if there is no such space. */
function wordBefore(text: string, at: number): string {
  if (text[at - 1] !== ' ') return '';
  let start = at - 1;
  while (start > 0 && isWordUnit(text.charCodeAt(start - 1))) start--;
  return text.slice(start, at - 1).toLowerCase();
}

/** The letters after the space that is at an offset, small; empty if there is no such space. */
function wordAfter(text: string, at: number): string {
  if (text[at] !== ' ') return '';
  let end = at + 1;
  while (end < text.length && isWordUnit(text.charCodeAt(end))) end++;
  return text.slice(at + 1, end).toLowerCase();
}

/** Tells what patterns take for a character of a word: letters, digits and underscores. */
const isWordUnit = (unit: number): boolean =>
  (unit >= 0x61 && unit <= 0x7a) ||
  (unit >= 0x41 && unit <= 0x5a) ||
  (unit >= 0x30 && unit <= 0x39) ||
  unit === 0x5f;
