import { letters } from '../text/letters';
import type { Span } from '../text/span';
import { oneDraft, perText } from './per-text';

/**
 * A word as texts write it: the same object at all its places, so that what is known of it is found out once. A report has few
 * different words.
 */
export interface WrittenWord {
  readonly written: string;
  /** With straight apostrophes and plain hyphens. */
  readonly text: string;
  /** With small letters. */
  readonly small: string;
  /** No other form has this number. */
  readonly id: number;
  readonly hash: number;
  /** A bit for each question that has no answer for this word: nearly all have none, and this is the fastest way to tell. */
  unanswered: number;
}

/** The sorts of characters that words are read by; a character may be of several. */
export const sorts = {
  letter: 1,
  digit: 2,
  /** An apostrophe or hyphen that joins the parts of a word. */
  joining: 4,
  /** A mark that joins them where it is written for another, and a soft hyphen. */
  seldomJoining: 8,
  /** A mark that is read as a word of its sentence. */
  mark: 16,
} as const;

/** The sorts of the characters up to the last one that is in words. */
const sortOf: Uint8Array = sortsOfCharacters();

function sortsOfCharacters(): Uint8Array {
  const table = new Uint8Array(0x2020);
  const add = (characters: string, sort: number): void => {
    for (const character of characters) {
      const code = character.charCodeAt(0);
      table[code] = (table[code] ?? 0) | sort;
    }
  };
  // As in the class of a pattern, from one character to another.
  for (let at = 0; at < letters.length; at += 3)
    table.fill(sorts.letter, letters.charCodeAt(at), letters.charCodeAt(at + 2) + 1);
  add('0123456789', sorts.digit);
  add("'’\u2011-", sorts.joining);
  add('‘\u2010\u00ad', sorts.seldomJoining);
  add(".,;:()?‘'’", sorts.mark);
  return table;
}

/** The sorts of a character; 0 for one that is in no word. An index outside of a table would make all searches slower. */
const sortWith = (code: number): number => (code < sortOf.length ? (sortOf[code] as number) : 0);

/** The sorts of a character of a text; 0 after the end. */
export const sortAt = (text: string, at: number): number =>
  at >= 0 && at < text.length ? sortWith(text.charCodeAt(at)) : 0;

/** The sorts of characters that make a word, and of those that join its parts. */
export interface WordSorts {
  readonly inner: number;
  readonly joining: number;
}

/** The end of the word that begins at an offset. It goes on over a character that joins if another part is after it. */
export function wordEnd(text: string, from: number, { inner, joining }: WordSorts): number {
  let at = from + 1;
  for (;;) {
    const sort = sortAt(text, at);
    if ((sort & inner) !== 0) at++;
    else if ((sort & joining) !== 0 && (sortAt(text, at + 1) & inner) !== 0) at += 2;
    else return at;
  }
}

/** Has a place for each of the forms that are kept. */
const places = 1 << 15;
const most = places / 2;
/** The forms that are kept, the number of the first, and that of the next one. */
const kept: { forms: (WrittenWord | undefined)[]; first: number; next: number } = {
  forms: [],
  first: 0,
  next: 0,
};

/** The form of the word between two offsets. */
export function formAt(text: string, start: number, end: number): WrittenWord {
  let hash = 0;
  for (let at = start; at < end; at++) hash = hashWith(hash, text.charCodeAt(at));
  return formWith(hash, text, { start, end });
}

const hashWith = (hash: number, code: number): number => (Math.imul(hash, 31) + code) | 0;

function formWith(hash: number, text: string, { start, end }: Span): WrittenWord {
  // Only a text that is not a report has as many words.
  if (kept.next - kept.first >= most || kept.forms.length === 0) {
    kept.forms = new Array<WrittenWord | undefined>(places).fill(undefined);
    kept.first = kept.next;
  }
  const { forms } = kept;
  let place = (hash ^ (hash >>> 15)) & (places - 1);
  for (let form = forms[place]; form; form = forms[place]) {
    if (form.hash === hash && form.written.length === end - start && isAt(form.written, text, start))
      return form;
    place = (place + 1) & (places - 1);
  }
  const form = newForm(text.slice(start, end), hash);
  forms[place] = form;
  return form;
}

/** The stretches of letters, digits, apostrophes and hyphens of a text, in its order. No word is in two of them. */
export interface Chunks {
  readonly forms: readonly WrittenWord[];
  /** The offset of each. */
  readonly starts: readonly number[];
}

const inChunk = sorts.letter | sorts.digit | sorts.joining | sorts.seldomJoining;

/** Reads a text once for all searches for words. */
export const chunksIn = perText((text: string): Chunks => {
  const forms: WrittenWord[] = [];
  const starts: number[] = [];
  let start = -1;
  let hash = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if ((sortWith(code) & inChunk) !== 0) {
      if (start < 0) start = at;
      hash = hashWith(hash, code);
    } else if (start >= 0) {
      forms.push(formWith(hash, text, { start, end: at }));
      starts.push(start);
      start = -1;
      hash = 0;
    }
  }
  if (start >= 0) {
    forms.push(formWith(hash, text, { start, end: text.length }));
    starts.push(start);
  }
  return { forms, starts };
}, oneDraft);

/** A word that is a part of a chunk, or the whole. */
export interface ChunkWord {
  readonly form: WrittenWord;
  /** From the start of the chunk. */
  readonly offset: number;
}

/** The words of a chunk. */
export function wordsOfChunk({ written }: WrittenWord, word: WordSorts): ChunkWord[] {
  const found: ChunkWord[] = [];
  for (let offset = 0; offset < written.length; offset++) {
    if ((sortAt(written, offset) & word.inner) === 0) continue;
    const end = wordEnd(written, offset, word);
    found.push({ form: formAt(written, offset, end), offset });
    offset = end - 1;
  }
  return found;
}

function isAt(written: string, text: string, start: number): boolean {
  for (let at = 0; at < written.length; at++)
    if (written.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}

function newForm(part: string, hash: number): WrittenWord {
  // A part of a text keeps the whole of it in memory.
  const written = part.split('').join('');
  const text = special.test(written) ? straight(written) : written;
  return { written, text, small: text.toLowerCase(), id: kept.next++, hash, unanswered: 0 };
}

// Most words have no special character.
const special = /[’‘\u2010\u2011\u00ad]/;

const straight = (written: string): string =>
  written
    .replace(/[’‘]/g, "'")
    .replace(/[\u2010\u2011]/g, '-')
    .replaceAll('\u00ad', '');

const questions = { next: 1 };

/** An answer that is kept, and is undefined. */
const noAnswer = {};

/** Makes a question about words that is answered once for each. The answer must depend on nothing but the word. */
export function perWord<Answer>(find: (form: WrittenWord) => Answer): (form: WrittenWord) => Answer {
  // The bits are for the searches of the product, which are made first. Those of a team are made with each change of a config.
  const bit = questions.next;
  questions.next = bit << 1;
  // The list is made at the first question, because many searches are never run.
  let answers: (Answer | typeof noAnswer | undefined)[] = [];
  let first = -1;
  return (form) => {
    if ((form.unanswered & bit) !== 0) return undefined as Answer;
    if (first !== kept.first) {
      answers = new Array(most);
      ({ first } = kept);
    }
    const index = form.id - first;
    // A text may be kept longer than the forms of its words.
    if (index < 0) return find(form);
    const list = answers;
    const before = list[index];
    if (before !== undefined) return (before === noAnswer ? undefined : before) as Answer;
    const answer = find(form);
    if (answer === undefined) form.unanswered |= bit;
    list[index] = answer === undefined ? noAnswer : answer;
    return answer;
  };
}
