import { letters } from '../text/letters';
import type { Span } from '../text/span';
import { perText } from './per-text';

/** A word of a text. Offsets are 0-based UTF-16 units of the text. */
export interface ProseWord extends Span {
  /** With straight apostrophes. */
  readonly text: string;
  /** It begins a sentence, a heading or a list item, so its capital means nothing. */
  readonly begins: boolean;
}

// A word goes on over apostrophes and hyphens between letters. A soft hyphen is part of it.
const word = new RegExp(`[${letters}]+(?:['’‘\\u2010\\u2011\\u00ad-][${letters}]+)*['’]?`, 'g');
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

/** The paragraphs of a long draft. Several searches read the words of each, one search after another. */
const oneDraft = 500;

/** The words of a text, in its order. Words that touch a digit, a point within, a slash or an at sign are names of things. */
export const wordsIn = perText((text: string): readonly ProseWord[] => {
  const prose = withoutCode(text);
  const found: ProseWord[] = [];
  let last = 0;
  word.lastIndex = 0;
  for (let match = word.exec(prose); match; match = word.exec(prose)) {
    const { 0: written, index } = match;
    const end = index + written.length;
    const from = last;
    last = end;
    if (isJoined(prose, index - 1, -1) || isJoined(prose, end, 1)) continue;
    const begins = found.length === 0 || beginsAfter(prose, from, index);
    found.push({ text: straight(written), start: index, end, begins });
  }
  return found;
}, oneDraft);

// Most words have a space before them and no special character. Looking first takes a third of the time.
const special = /[’‘\u2010\u2011\u00ad]/;

const straight = (written: string): string =>
  special.test(written)
    ? written
        .replace(/[’‘]/g, "'")
        .replace(/[\u2010\u2011]/g, '-')
        .replaceAll('\u00ad', '')
    : written;

/** Tells if a word begins a sentence, from what is between it and the word before. */
const beginsAfter = (text: string, from: number, to: number): boolean =>
  !(to === from + 1 && text[from] === ' ') && newSentence.test(text.slice(Math.max(from, to - 40), to));

/** Tells whether a word goes on beyond a character, in a direction, in a way that words of prose do not. */
function isJoined(text: string, at: number, direction: 1 | -1): boolean {
  const character = text[at];
  if (character === undefined || character === ' ') return false;
  return /[\d@\\_#]/.test(character) || (character === '.' && /\w/.test(text[at + direction] ?? ' '));
}
