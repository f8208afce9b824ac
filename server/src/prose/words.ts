import { letters } from '../text/letters';
import type { Span } from '../text/span';

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
export const withoutCode = (text: string): string =>
  mayHaveCode.test(text) ? text.replace(entityInWord, spacesFor).replace(notProse, spacesFor) : text;

const spacesFor = (part: string): string => ' '.repeat(part.length);
/** An HTML entity with the parts of the word that it is in: “organi&shy;sation”. */
const entityInWord = new RegExp(`(?<![${letters}])[${letters}]{0,40}&#?\\w{1,30};[${letters}]{0,40}`, 'g');

/** What the parts that are not prose have, which is far faster to look for. */
const mayHaveCode = /[`@<{]|&#?\w+;|\]\(|\[\^|http|mailto|www/;

/** In the text between two words: the end of a sentence, or a list item. */
const newSentence = /[.?!:]["'”’)\]*_]{0,4}\s|\n[ \t]*[-*+\d]/;

/** The words of a text, in its order. Words that touch a digit, a point within, a slash or an at sign are names of things. */
export function wordsIn(text: string): ProseWord[] {
  const prose = withoutCode(text);
  const found: ProseWord[] = [];
  let last = 0;
  for (const { 0: match, index } of prose.matchAll(word)) {
    const end = index + match.length;
    const between = prose.slice(last, index);
    last = end;
    if (isJoined(prose[index - 1], prose[index - 2]) || isJoined(prose[end], prose[end + 1])) continue;
    found.push({
      text: match
        .replace(/[’‘]/g, "'")
        .replace(/[\u2010\u2011]/g, '-')
        .replaceAll('\u00ad', ''),
      start: index,
      end,
      begins: found.length === 0 || newSentence.test(between.slice(-40)),
    });
  }
  return found;
}

/** Tells whether a word goes on beyond a character in a way that words of prose do not. */
const isJoined = (character = ' ', next = ' '): boolean =>
  /[\d@\\_#]/.test(character) || (/[./]/.test(character) && /[\w]/.test(next) && character === '.');
