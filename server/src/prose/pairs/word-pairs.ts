import { letters } from '../../text/letters';
import type { Span } from '../../text/span';
import { perText } from '../per-text';
import type { WordList } from '../word-list';
import { withoutCode } from '../words';
import { candidatesFor, isOftenConfused, type Likeness, oftenConfused } from './candidates';
import { EditIndex } from './edit-index';
import type { PairTable } from './pair-table';
import { WordOdds, type WordUse } from './word-odds';

/** A word that published reports never have between its neighbours, and one that they have there often. */
export interface UnusualWord extends Span {
  readonly written: string;
  readonly instead: string;
}

interface WordTables {
  readonly words: WordList;
  readonly counts: ReadonlyMap<string, number>;
  /** Words that hardly any text has, so they are likely slips. */
  readonly rare: ReadonlySet<string>;
}

/** Words that reports seldom use and drafts use rightly. They are hardly ever questioned. */
const ordinaryWords: ReadonlySet<string> = new Set(
  `accepted add aid arisen ask asks baking ball band bare basics bath bed began begin bike boat book books bored born bought
  breached bread bright bring broke brought built bus by cake came car card cars cat caters chance charge charity cheap chose
  clean climb clothes coach coat cold come cook cooking cost cover cut dad daily dance date death deduced deferral deflect
  detention did died difficult dig dinner do dog door drew drink drive drove dry east eat eating effort egg end endure endures
  expect eye face fails fair fare farm fault fear fed fell felt few fight film fine fire fish fit five fix floor fly fold
  folds food foot forwards four friend friends fuel fun funny game garden gave gets girl glad goes going gone grandmother
  green grew grow guess gym hair hall hand hat hate he heath held hidden hill hobbies hobby hold holiday hope horse hospital
  hot hotel hour house jump kitchen knew knowing knows land language laugh law lay leg let letter lies light likes line lines
  link list loss loud love luck lunch man map mark mattered matters me meal meals meant men milk mistake models money mood
  moon mouth mum music my nice night noise noisy none nor north pack pain paint park path pay peace pen permanency pet phone
  places play played pool post pride prison race rain ran react reading redaction relax ride ringing rings risen river road
  room row rude running sad safe safer sail sat save sea seem seems sees sell send sending sends sent shaped she shoe shop
  shopping shout shy sing sister sit sits skill sleep slow slows small smell smile smoke snow sold song sorry south speaking
  spend spends spoke sport star start stay stole stories stranger street sun supper swim swimming talked taste taught taxi tea
  teach tear tears test thing things tidy told toys train travel treat tree trip two uncle upset us vigour waited waits wake
  walk walked walking wall wanted warm was wash water we wear weeks went west wet whenever wherever wider wind window winter
  woke woken won wore worn yearly younger`.split(/\s+/),
);
/** Words that fit nearly everywhere. They are seldom questioned. */
const smallWords: ReadonlySet<string> = new Set(
  `a all an and any are as at be had has if in is it not now often on onto or out own so than that these this thus`.split(
    /\s+/,
  ),
);
/** Likenesses that often only seem so: the first is rightly used where the second is usual. */
const rightlyOther: ReadonlySet<string> = new Set(
  `form from, form for, our are, charge change, charge chance, they the, lives live, live lives, leave live, though thought, well will,
  will well, practise practice, hole role, roll role, off of, personnel personal, their the, the their, their they`
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

/** A word that may have been meant instead of another. */
interface OtherWord {
  readonly word: string;
  readonly use: WordUse;
  /** How many times as likely it must be in a place. */
  readonly factor: number;
}

/** The words that may have been meant instead of a word. */
interface OtherWords {
  readonly words: readonly OtherWord[];
  /** Where the word itself is likelier than this, no other can be likelier by its factor. */
  readonly mostDoubted: number;
}

/** Finds words that are probably written for others, by the words next to them. */
export class WordPairFinder {
  /** The words of a text that published reports never have there. Code and addresses have none. */
  readonly in: (text: string) => readonly UnusualWord[];
  readonly #others = new Map<string, OtherWords>();
  readonly #known: EditIndex;
  readonly #odds: WordOdds;

  constructor(
    readonly pairs: PairTable,
    readonly tables: WordTables,
  ) {
    this.#odds = new WordOdds(pairs, tables);
    this.#known = new EditIndex(() => new Set([...tables.counts.keys(), ...oftenConfused()]));
    this.in = perText((text) => (pairs.hasPairs ? this.#search(text) : []));
  }

  #search(text: string): UnusualWord[] {
    const tokens = tokensOf(text);
    return tokens.flatMap((word, at) => {
      const [before, after] = [tokens[at - 1], tokens[at + 1]];
      if (!before || !after || !this.#mayBeWrong(word, before)) return [];
      // Nothing is known of the words next to numbers.
      if (isNumber(before) || isNumber(after)) return [];
      const instead = this.#better(before.small, word.small, after.small);
      if (instead === undefined) return [];
      return [{ start: word.start, end: word.end, written: text.slice(word.start, word.end), instead }];
    });
  }

  #mayBeWrong({ text, small }: PairToken, before: PairToken): boolean {
    if (!/^[A-Za-z][a-z'-]+$/.test(text)) return false;
    if (text !== small && !/^[.?^]$/.test(before.text)) return false;
    return this.tables.counts.has(small) || this.tables.words.has(small) || isOftenConfused(small);
  }

  /** The likeliest word in a place, if another one is so much likelier there that this one is doubtful. */
  #better(before: string, word: string, after: string): string | undefined {
    // “Others too.” and “too quickly” are right.
    if (word === 'too' && (isMark(after) || after.endsWith('ly'))) return undefined;
    const [useBefore, useAfter] = [this.#odds.use(before), this.#odds.use(after)];
    const now = this.#odds.chance(useBefore, this.#odds.use(word), useAfter);
    const others = this.#othersFor(word);
    if (now > others.mostDoubted) return undefined;
    let best: { readonly word: string; readonly gain: number } | undefined;
    for (const { word: instead, use, factor } of others.words) {
      const gain = this.#odds.chance(useBefore, use, useAfter) / (now * factor);
      if (gain > (best?.gain ?? 1)) best = { word: instead, gain };
    }
    return best?.word;
  }

  #othersFor(word: string): OtherWords {
    const before = this.#others.get(word);
    if (before) return before;
    const isWord = (each: string): boolean => this.tables.counts.has(each) || isOftenConfused(each);
    const words = [...candidatesFor(word, isWord, this.#known)].map(([other, likeness]) => ({
      word: other,
      use: this.#odds.use(other),
      factor: Math.exp(leastGain(word, other, likeness)),
    }));
    const found = { words, mostDoubted: 1 / Math.min(...words.map(({ factor }) => factor)) };
    // A report has fewer different words.
    if (this.#others.size >= mostWords) this.#others.clear();
    this.#others.set(word, found);
    return found;
  }
}

const mostWords = 5000;
/** How much likelier a word must be than the one that is written, as a natural logarithm, by their likeness. */
const gains: Readonly<Record<Likeness, number>> = { alike: 5, inflection: 12.5, edit: 8.5 };
/** The same for ordinary words, for those that fit nearly everywhere, and for likenesses that only seem so. */
const [ordinaryGain, smallGain, rightlyGain] = [14, 10, 10];

function leastGain(word: string, other: string, likeness: Likeness): number {
  const least = rightlyOther.has(`${word} ${other}`) ? rightlyGain : gains[likeness];
  if (ordinaryWords.has(word)) return Math.max(least, ordinaryGain);
  return smallWords.has(word) ? Math.max(least, smallGain) : least;
}

const isNumber = ({ text }: PairToken): boolean => text.charCodeAt(0) < 0x3a && /^\d/.test(text);

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
