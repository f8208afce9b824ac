import { letters } from '../../text/letters';
import type { Span } from '../../text/span';
import { perText } from '../per-text';
import type { WordList } from '../word-list';
import { withoutCode } from '../words';
import { candidatesFor, isOftenConfused, type Likeness, oftenConfused } from './candidates';
import { EditIndex } from './edit-index';
import type { PairTable } from './pair-table';

/** A word that published reports never have between its neighbours, and one that they have there often. */
export interface UnusualWord extends Span {
  readonly written: string;
  readonly instead: string;
}

interface WordTables {
  readonly words: WordList;
  readonly counts: ReadonlyMap<string, number>;
}

/** Words that reports seldom use and drafts use rightly, and those that fit nearly everywhere. */
const neverQuestioned: ReadonlySet<string> = new Set(
  `a add all an and any are as at ball band bare bath be bed bike boat book books bread bus by cake car card cars cat charity clean
  clothes cook dad dance date death did dig do dog door eat egg end eye face fair farm film fish five food foot four game gave girl
  gym had hair hall hand has hat hate he heath hill hobby hope horse hot hour house if in is it jump knew land leg likes link list
  lunch man map mark me meal meant men milk models mood moon mum music my night none not now on onto or out pack paint park path peace
  pen pet phone places play pool race rain ran ride road room row sad safe save sea she shoe shop sing sleep snow so song sport star
  start stay sun swim tea than that these this train tree trip two us walk wall warm was wash water we wet wind won`.split(
    /\s+/,
  ),
);
/** Likenesses that only seem so: the first is rightly used where the second is usual. */
const rightlyOther: ReadonlySet<string> = new Set(
  `form from, form for, they the, lives live, live lives, leave live, though thought, well will, will well, practise practice, hole role, roll role, off of,
  personnel personal, their the, the
  their, their they`
    .split(',')
    .map((pair) => pair.trim().replace(/\s+/, ' ')),
);

/** A place of a word, a mark or a number in a text. */
interface PairToken extends Span {
  readonly text: string;
  readonly small: string;
}

const token = new RegExp(`[${letters}]+(?:['’‑-][${letters}]+)*|\\d[\\d.,%]*|[.,;:()?‘'’]`, 'g');
const isMark = (text: string): boolean => !/^[a-z]/.test(text);

/** Finds words that are probably written for others, by the words next to them. */
export class WordPairFinder {
  /** The words of a text that published reports never have there. Code and addresses have none. */
  readonly in: (text: string) => readonly UnusualWord[];
  readonly #candidates = new Map<string, ReadonlyMap<string, Likeness>>();
  readonly #known: EditIndex;

  constructor(
    readonly pairs: PairTable,
    readonly tables: WordTables,
  ) {
    this.#known = new EditIndex(new Set([...tables.counts.keys(), ...oftenConfused()]));
    this.in = perText((text) => (pairs.hasPairs ? this.#search(text) : []));
  }

  #search(text: string): UnusualWord[] {
    const tokens = tokensOf(text);
    return tokens.flatMap((word, at) => {
      const [before, after] = [tokens[at - 1], tokens[at + 1]];
      if (!before || !after || !this.#mayBeWrong(word, before)) return [];
      // Nothing is known of the words next to numbers.
      if (/^\d/.test(before.text) || /^\d/.test(after.text)) return [];
      const instead = this.#better({ before: before.small, word: word.small, after: after.small });
      if (instead === undefined) return [];
      return [{ start: word.start, end: word.end, written: text.slice(word.start, word.end), instead }];
    });
  }

  #mayBeWrong({ text, small }: PairToken, before: PairToken): boolean {
    if (!/^[A-Za-z][a-z'-]*$/.test(text) || neverQuestioned.has(small)) return false;
    if (text !== small && !/^[.?^]$/.test(before.text)) return false;
    return this.tables.words.has(small) || this.tables.counts.has(small) || isOftenConfused(small);
  }

  /** The likeliest word in a place, if reports have another one there so often that this one is doubtful. */
  #better(place: PairPlace): string | undefined {
    const { before, word, after } = place;
    const has = this.pairs.count(before, word) + this.pairs.count(word, after);
    if (has > mostDoubted || (has > 0 && !isOftenConfused(word))) return undefined;
    let best: { readonly instead: string; readonly score: number } | undefined;
    for (const [instead, likeness] of this.#candidatesFor(word)) {
      if (rightlyOther.has(`${word} ${instead}`)) continue;
      const left = this.pairs.count(before, instead);
      const right = this.pairs.count(instead, after);
      if (left + right === 0 || !this.#isMeant({ ...place, instead, likeness, left, right, has })) continue;
      const bonus = likeness === 'alike' ? 10_000 : 0;
      const score = bonus + Math.min(left, 3) * 1000 + Math.min(right, 3) * 1000 + left + right;
      if (!best || score > best.score) best = { instead, score };
    }
    return best?.instead;
  }

  #isMeant(choice: PairChoice): boolean {
    const { word, instead, likeness, left, right, has } = choice;
    // “Others too.” and “too quickly” are right.
    if (word === 'too' && (isMark(choice.after) || choice.after.endsWith('ly'))) return false;
    if (likeness === 'alike') return this.#isAlikeMeant(choice);
    if (has > 0 || !this.#isExpected(choice, sometimes)) return false;
    const uses = this.#usesOf(word);
    if (likeness === 'edit' && uses > usual) return false;
    const isRarer = uses * 8 <= this.#usesOf(instead);
    if (!isRarer && (likeness === 'edit' || this.#chanceOf(choice) < 6)) return false;
    const isBoth = left >= 3 && right >= 3 && left + right >= 15;
    return isBoth || (likeness === 'edit' && uses <= 3 && isNextToWord(choice, 32));
  }

  #isAlikeMeant(choice: PairChoice): boolean {
    const { word, left, right, has } = choice;
    const sum = left + right;
    const isBoth = left >= 3 && right >= 3 && sum >= 12;
    if (has * 15 <= sum && (isBoth || isOneSided(choice))) return true;
    if (has * 30 <= sum && this.#isExpected(choice, often)) return true;
    return has === 0 && this.#usesOf(word) <= rare && this.#isExpected(choice, sometimes);
  }

  #usesOf(word: string): number {
    return this.tables.counts.get(word) ?? 0;
  }

  /** Tells if one of the neighbours has the other word next to it in a share of its uses, and never this one. */
  #isExpected({ before, after, left, right, word }: PairChoice, share: number): boolean {
    const isShare = (neighbour: string, count: number, pair: number) =>
      !isMark(neighbour) &&
      pair === 0 &&
      count >= 3 &&
      count >= share * (this.#usesOf(neighbour) || count * 1000);
    return (
      isShare(before, left, this.pairs.count(before, word)) ||
      isShare(after, right, this.pairs.count(word, after))
    );
  }

  /** The times that reports would have a word next to these neighbours if words were mixed at random. */
  #chanceOf({ before, word, after }: PairChoice): number {
    const ofNeighbour = (neighbour: string) => (isMark(neighbour) ? 0 : this.#usesOf(neighbour));
    return ((ofNeighbour(before) + ofNeighbour(after)) * this.#usesOf(word)) / allUses;
  }

  #candidatesFor(word: string): ReadonlyMap<string, Likeness> {
    const before = this.#candidates.get(word);
    if (before) return before;
    const isWord = (each: string): boolean => this.tables.counts.has(each) || isOftenConfused(each);
    const found = candidatesFor(word, isWord, this.#known);
    // A report has fewer different words.
    if (this.#candidates.size >= mostWords) this.#candidates.clear();
    this.#candidates.set(word, found);
    return found;
  }
}

/** Other words are never often enough in a place to doubt one that is there more often. */
const mostDoubted = 600;
const mostWords = 5000;
/** The uses up to which reports have a word seldom. */
const rare = 16;
/** A word with so many uses is not a slip of the keys. */
const usual = 150;
/** The shares of a neighbour’s uses from which a word is expected next to it. */
const sometimes = 0.02;
const often = 0.08;
/** All words of the reports that were counted. */
const allUses = 550_000;

interface PairPlace {
  readonly before: string;
  readonly word: string;
  readonly after: string;
}

interface PairChoice extends PairPlace {
  readonly instead: string;
  readonly likeness: Likeness;
  /** The times that reports have the other word after the one before, and before the one after. */
  readonly left: number;
  readonly right: number;
  /** The times that they have the word itself with its neighbours. */
  readonly has: number;
}

/** Often next to one neighbour, at least a word, and known next to the other. */
const isOneSided = ({ before, after, left, right, has }: PairChoice): boolean =>
  has === 0 && ((left >= 16 && right > 0 && !isMark(before)) || (right >= 16 && left > 0 && !isMark(after)));

const isNextToWord = ({ before, after, left, right }: PairChoice, least: number): boolean =>
  (left >= least && !isMark(before)) || (right >= least && !isMark(after));

function tokensOf(text: string): PairToken[] {
  const tokens: PairToken[] = [{ text: '^', small: '^', start: 0, end: 0 }];
  for (const { 0: match, index } of withoutCode(text).matchAll(token)) {
    const plain = match.replaceAll('’', "'").replaceAll('‑', '-');
    tokens.push({ text: plain, small: plain.toLowerCase(), start: index, end: index + match.length });
  }
  const end = text.length;
  // The number of a paragraph is not its first word.
  if (/^\d+[.)]?$/.test(tokens[1]?.text ?? '')) tokens.splice(1, tokens[2]?.text === '.' ? 2 : 1);
  tokens.push({ text: '$', small: '$', start: end, end });
  return tokens;
}
