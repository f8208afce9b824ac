import { letters } from '../text/letters';
import type { Span } from '../text/span';
import {
  type ChunkWord,
  chunksIn,
  formAt,
  perWord,
  sortAt,
  sorts,
  type WrittenWord,
  wordEnd,
} from './lexicon';
import { oneDraft, perText } from './per-text';

/** A word of a text. Offsets are 0-based UTF-16 units of the text. */
export interface ProseWord extends Span {
  /** With straight apostrophes. */
  readonly text: string;
  readonly form: WrittenWord;
  /** It begins a sentence, a heading or a list item, so its capital means nothing. */
  readonly begins: boolean;
}

/** A word goes on over apostrophes and hyphens between letters. A soft hyphen is part of it. */
const word = { inner: sorts.letter, joining: sorts.joining | sorts.seldomJoining };
/** Parts of a text that are not prose: code, addresses, tags, marks of footnotes, targets of links. */
const notProse = new RegExp(
  [
    '`+[^`]*`+',
    '\\b(?:https?|mailto):\\S+',
    '\\bwww\\.\\S+',
    '(?<![\\w.+-])[\\w.+-]{1,64}@[\\w-]+\\.[\\w.-]+',
    '<[^<>\\s][^<>]*>',
    '\\]\\([^()]*\\)',
    '\\[\\^[^\\[\\]]*\\]',
    '\\{[^{}]*\\}',
  ].join('|'),
  'g',
);
/** A text with spaces instead of its code, addresses and tags, so that offsets stay the same. */
export const withoutCode = perText((text: string): string =>
  mayHaveCode.test(text) ? text.replace(entityInWord, spacesFor).replace(notProse, spacesFor) : text,
);

const spacesFor = (part: string): string => ' '.repeat(part.length);
/** An HTML entity with the parts of the word that it is in: “organi&shy;sation”. */
const entityInWord = new RegExp(`(?<![${letters}])[${letters}]{0,40}&#?\\w{1,30};[${letters}]{0,40}`, 'g');

/** What the parts that are not prose have, which is far faster to look for. */
const mayHaveCode = /[`@<{]|&#?\w+;|\]\(|\[\^|http|mailto|www/;

/** In the text between two words: the end of a sentence, or a list item. */
const newSentence = /[.?!:]["'”’)\]*_]{0,4}\s|\n[ \t]*[-*+\d]/;

/** The words of a text, in its order, each at the same index of all lists. */
export interface WordRow {
  readonly forms: readonly WrittenWord[];
  readonly starts: readonly number[];
  /** Tells those that begin a sentence, a heading or a list item. */
  readonly begins: readonly boolean[];
}

/** The words of a chunk, with the apostrophes after them; undefined if it is one word. */
const wordsOf = perWord(({ written }): readonly ChunkWord[] | undefined => {
  const found: ChunkWord[] = [];
  for (let offset = 0; offset < written.length; offset++) {
    if ((sortAt(written, offset) & word.inner) === 0) continue;
    const end = withApostrophe(written, wordEnd(written, offset, word));
    found.push({ form: formAt(written, offset, end), offset });
    offset = end - 1;
  }
  return found[0]?.form.written === written ? undefined : found;
});

/** The words of a text. Words that touch a digit, a point within, a slash or an at sign are names of things. */
export const wordRow = perText((text: string): WordRow => {
  const prose = withoutCode(text);
  const chunks = chunksIn(prose);
  const row = { forms: [] as WrittenWord[], starts: [] as number[], begins: [] as boolean[] };
  let last = 0;
  const add = (form: WrittenWord, start: number): void => {
    const end = start + form.written.length;
    const from = last;
    last = end;
    if (isJoined(prose, start - 1, -1) || isJoined(prose, end, 1)) return;
    row.begins.push(row.forms.length === 0 || beginsAfter(prose, from, start));
    row.forms.push(form);
    row.starts.push(start);
  };
  for (let at = 0; at < chunks.forms.length; at++) {
    const chunk = chunks.forms[at] as WrittenWord;
    const start = chunks.starts[at] as number;
    const parts = wordsOf(chunk);
    if (!parts) add(chunk, start);
    else for (const { form, offset } of parts) add(form, start + offset);
  }
  return row;
}, oneDraft);

/** The word of a row at an index. */
export function wordAt({ forms, starts, begins }: WordRow, index: number): ProseWord {
  const form = forms[index] as WrittenWord;
  const start = starts[index] as number;
  return { text: form.text, form, start, end: start + form.written.length, begins: begins[index] === true };
}

/** The words of a text, in its order. */
export const wordsIn = (text: string): readonly ProseWord[] => {
  const row = wordRow(text);
  return row.forms.map((_, index) => wordAt(row, index));
};

/** An apostrophe after a word is part of it: “carers’”. */
const withApostrophe = (text: string, end: number): number =>
  text[end] === "'" || text[end] === '’' ? end + 1 : end;

/** Tells if a word begins a sentence, from what is between it and the word before. */
const beginsAfter = (text: string, from: number, to: number): boolean =>
  !(to === from + 1 && text.charCodeAt(from) === space) &&
  newSentence.test(text.slice(Math.max(from, to - 40), to));

const space = 0x20;

/** Tells whether a word goes on beyond a character, in a direction, in a way that words of prose do not. */
function isJoined(text: string, at: number, direction: 1 | -1): boolean {
  if (at < 0 || at >= text.length || text.charCodeAt(at) === space) return false;
  const character = text.charAt(at);
  return /[\d@\\_#]/.test(character) || (character === '.' && /\w/.test(text[at + direction] ?? ' '));
}
