import type { Span } from '../../text/span';
import { chunksIn, formAt, perWord, sortAt, sorts, type WrittenWord, wordEnd } from '../lexicon';
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
  `accepted add aid arisen bear fall lost paced tracing word ask asks baking ball band bare basics bath bed began begin bike boat book books bored born bought
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

/** The words, marks and numbers of a text, with their offsets. */
interface PairTokens {
  readonly known: PairWord[];
  readonly starts: number[];
}

/** Marks before a capital that means nothing, with the beginning of a text. */
const endings: ReadonlySet<string> = new Set(['.', '?', '^']);

/** What is known of a word, mark or number, wherever it is. */
interface PairWord {
  readonly text: string;
  readonly small: string;
  readonly use: WordUse;
  readonly isNumber: boolean;
  readonly isMark: boolean;
  /** It may be written for another, at least where its capital means nothing. */
  readonly mayBeWrong: boolean;
  readonly hasCapital: boolean;
  /** The words that may have been meant instead. They are looked for at the first place that is doubtful. */
  others?: OtherWords;
}

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
  readonly #words: EditIndex;
  readonly #odds: WordOdds;

  constructor(
    readonly pairs: PairTable,
    readonly tables: WordTables,
  ) {
    this.#odds = new WordOdds(pairs, tables);
    this.#words = new EditIndex(() => new Set([...tables.counts.keys(), ...oftenConfused()]));
    this.in = perText((text) => (pairs.hasPairs ? this.#search(text) : []));
  }

  #search(text: string): UnusualWord[] {
    const { known, starts } = this.#tokensOf(text);
    const found: UnusualWord[] = [];
    for (let at = 1; at < known.length - 1; at++) {
      const word = known[at] as PairWord;
      if (!word.mayBeWrong) continue;
      const before = known[at - 1] as PairWord;
      const after = known[at + 1] as PairWord;
      if (word.hasCapital && !endings.has(before.text)) continue;
      // Nothing is known of the words next to numbers.
      if (before.isNumber || after.isNumber) continue;
      const instead = this.#better(before.use, word, after);
      if (instead === undefined) continue;
      const start = starts[at] as number;
      const end = start + word.text.length;
      found.push({ start, end, written: text.slice(start, end), instead });
    }
    return found;
  }

  /** Tokens of a text, from one that stands for its beginning to one for its end. */
  #tokensOf(source: string): PairTokens {
    const text = withoutCode(source);
    const chunks = chunksIn(text);
    const tokens: PairTokens = { known: [this.#known(formAt('^', 0, 1))], starts: [0] };
    let last = 0;
    for (let at = 0; at < chunks.forms.length; at++) {
      const chunk = chunks.forms[at] as WrittenWord;
      const chunkStart = chunks.starts[at] as number;
      // Most have a space alone between them.
      if (chunkStart !== last + 1 || text[last] !== ' ')
        this.#addMarks(tokens, text, { start: last, end: chunkStart });
      last = Math.max(last, chunkStart);
      const parts = this.#inChunk(chunk);
      if (!parts) {
        last = chunkStart + chunk.written.length;
        tokens.known.push(this.#known(chunk));
        tokens.starts.push(chunkStart);
        continue;
      }
      for (const { known, offset, length } of parts) {
        const start = chunkStart + offset;
        // A part of the number before it, as in “1.5”.
        if (start < last) continue;
        last = known.isNumber ? numberEnd(text, start + length) : start + length;
        tokens.known.push(known);
        tokens.starts.push(start);
      }
      last = Math.max(last, chunkStart + chunk.written.length);
    }
    this.#addMarks(tokens, text, { start: last, end: text.length });
    // The number of a paragraph is not its first word.
    const [, first] = tokens.starts;
    if (first !== undefined && /^\d+\.?$/.test(text.slice(first, numberEnd(text, first)))) {
      const count = tokens.known[2]?.text === '.' ? 2 : 1;
      tokens.known.splice(1, count);
      tokens.starts.splice(1, count);
    }
    tokens.known.push(this.#known(formAt('$', 0, 1)));
    tokens.starts.push(source.length);
    return tokens;
  }

  /** Adds the marks between two chunks. */
  #addMarks({ known, starts }: PairTokens, text: string, { start: from, end: to }: Span): void {
    for (let start = from; start < to; start++) {
      if ((sortAt(text, start) & sorts.mark) === 0) continue;
      known.push(this.#known(formAt(text, start, start + 1)));
      starts.push(start);
    }
  }

  /** The words, numbers and marks of a chunk; undefined if it is one word. */
  readonly #inChunk = perWord(({ written }) => {
    const found: { readonly known: PairWord; readonly offset: number; readonly length: number }[] = [];
    for (let offset = 0; offset < written.length; offset++) {
      const sort = sortAt(written, offset);
      if ((sort & (sorts.letter | sorts.digit | sorts.mark)) === 0) continue;
      const end = tokenEnd(written, offset, sort);
      // Numbers are many, and are all the same to their neighbours.
      const form = (sort & sorts.digit) !== 0 ? formAt('0', 0, 1) : formAt(written, offset, end);
      found.push({ known: this.#known(form), offset, length: end - offset });
      offset = end - 1;
    }
    const isWord = found[0]?.length === written.length && !found[0].known.isNumber;
    return isWord ? undefined : found;
  });

  readonly #known = perWord(({ written }): PairWord => {
    const text = written.replaceAll('’', "'").replaceAll('‑', '-');
    const small = text.toLowerCase();
    const { counts, words } = this.tables;
    return {
      text,
      small,
      use: this.#odds.use(small),
      isNumber: /^\d/.test(text),
      isMark: !/^[a-z]/.test(small),
      mayBeWrong:
        /^[A-Za-z][a-z'-]+$/.test(text) && (counts.has(small) || words.has(small) || isOftenConfused(small)),
      hasCapital: text !== small,
    };
  });

  /** The likeliest word in a place, if another one is so much likelier there that this one is doubtful. */
  #better(useBefore: WordUse, doubted: PairWord, after: PairWord): string | undefined {
    const { small: word, use: ownUse } = doubted;
    // “Others too.” and “too quickly” are right.
    if (word === 'too' && (after.isMark || after.small.endsWith('ly'))) return undefined;
    const now = this.#odds.chance(useBefore, ownUse, after.use);
    if (now > mostDoubted) return undefined;
    doubted.others ??= this.#othersFor(word);
    if (now > doubted.others.mostDoubted) return undefined;
    let best: { readonly word: string; readonly gain: number } | undefined;
    for (const { word: instead, use, factor } of doubted.others.words) {
      // Nearly all others are ruled out by this. The sum may differ by a rounding from the exact one.
      if (this.#odds.most(useBefore, use, after.use) * 1.001 < now * factor) continue;
      const gain = this.#odds.chance(useBefore, use, after.use) / (now * factor);
      if (gain > (best?.gain ?? 1)) best = { word: instead, gain };
    }
    return best?.word;
  }

  #othersFor(word: string): OtherWords {
    const isWord = (each: string): boolean => this.tables.counts.has(each) || isOftenConfused(each);
    const words = [...candidatesFor(word, isWord, this.#words)].map(([other, likeness]) => ({
      word: other,
      use: this.#odds.use(other),
      factor: Math.exp(leastGain(word, other, likeness)),
    }));
    return { words, mostDoubted: 1 / Math.min(...words.map(({ factor }) => factor)) };
  }
}

/** How much likelier a word must be than the one that is written, as a natural logarithm, by their likeness. */
const gains: Readonly<Record<Likeness, number>> = { alike: 5, inflection: 12.5, edit: 8.5 };
/** The same for ordinary words, for those that fit nearly everywhere, and for likenesses that only seem so. */
const [ordinaryGain, smallGain, rightlyGain] = [15, 10, 10];

function leastGain(word: string, other: string, likeness: Likeness): number {
  const least = rightlyOther.has(`${word} ${other}`) ? rightlyGain : gains[likeness];
  if (ordinaryWords.has(word)) return Math.max(least, ordinaryGain);
  return smallWords.has(word) ? Math.max(least, smallGain) : least;
}

/** A word that is more likely in its place than this chance has no other that is much likelier. */
const mostDoubted = Math.exp(-Math.min(...Object.values(gains)));

const word = { inner: sorts.letter, joining: sorts.joining };

/** The end of a word, a mark or the digits of a number that begins with a character of some sorts. */
function tokenEnd(text: string, start: number, sort: number): number {
  if ((sort & sorts.letter) !== 0) return wordEnd(text, start, word);
  return (sort & sorts.digit) !== 0 ? wordEnd(text, start, digits) : start + 1;
}

const digits = { inner: sorts.digit, joining: 0 };

/** The end of a number that has digits up to an offset. */
function numberEnd(text: string, from: number): number {
  let end = from;
  while (/[\d.,%]/.test(text.charAt(end))) end++;
  return end;
}
