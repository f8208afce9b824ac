import type { Unit } from './citation';

/** The words and numbers that cite a unit. */
export interface UnitWord {
  readonly unit: Unit;
  /** The word with everything between it and the number; it has the group `page` if a page is named before it. */
  readonly word: RegExp;
  /** Sticky: a number at `lastIndex`. */
  readonly number: RegExp;
}

const minimumStandards = '(?:[Nn]ational )?[Mm]inimum [Ss]tandards?,? (?:[Ss]tandards? )?';
// Acts number their Parts in Roman numerals, guidance in words.
const roman = '[IVX]{1,5}(?![A-Za-z])';
export const numberWords = 'one two three four five six seven eight nine ten'.split(' ');
const inWords = `(?:${numberWords.map((word) => `[${word[0]?.toUpperCase()}${word[0]}]${word.slice(1)}`).join('|')})\\b`;
const partNumber = new RegExp(`\\d{1,2}[A-Z]?(?![A-Za-z])|${roman}|${inWords}`, 'y');
const partWord = (word: string): RegExp => new RegExp(`\\b${word} (?=\\d|${roman}|${inWords})`, 'g');
const page = '(?:pages?|pp?\\.?) ?(?<page>\\d{1,3})(?:(?: ?[-–] ?| (?:and|to) )\\d{1,3})?,? (?:and )?';

const romanDigits: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

/** The number of a Part or chapter in digits: 3 for “III” and “three”. */
export function partNumberOf(written: string): string {
  if (/\d/.test(written)) return written;
  const word = numberWords.indexOf(written.toLowerCase());
  if (word >= 0) return String(word + 1);
  const values = [...written].map((digit) => romanDigits[digit] ?? 0);
  return String(values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0));
}

export const unitWords: readonly UnitWord[] = [
  {
    unit: 'regulation',
    word: /(?<![\w-])(?:[Rr]egulations?|REGULATIONS?|[Rr]egs?\.?|[Rr]{1,2}\.?) ?(?=\d)/g,
    number: /\d{1,3}[A-Z]{0,3}/y,
  },
  {
    unit: 'rule',
    word: /\b[Rr]ules? (?=\d)/g,
    // The procedure rules number within a Part: 16.4.
    number: /\d{1,3}[A-Z]{0,2}(?:\.\d{1,3}[A-Z]{0,2})?/y,
  },
  {
    unit: 'section',
    word: /(?<![’'\w])(?:[Ss]ections? |[Ss]s?\.? ?)(?=\d)/g,
    number: /\d{1,3}[A-Z]{0,3}/y,
  },
  {
    unit: 'schedule',
    word: /\b(?:[Ss]chedules? |[Ss]ch(?:ed)?s?\.? ?)(?=\d)/g,
    number: /\d{1,2}[A-Z]{0,3}/y,
  },
  {
    unit: 'standard',
    word: new RegExp(`\\b(?:${minimumStandards}|NMS,? ?(?:[Ss]tandards? )?|[Ss]tandards? )(?=\\d)`, 'g'),
    number: /\d{1,2}(?:\.\d{1,2})?/y,
  },
  {
    unit: 'paragraph',
    word: new RegExp(`\\b(?:${page})?(?:[Pp]aragraphs?|[Pp]aras?\\.?) ?(?=\\d)`, 'g'),
    number: /\d{1,3}(?:\.\d{1,3})?/y,
  },
  {
    unit: 'part',
    word: partWord('[Pp]arts?'),
    number: partNumber,
  },
  {
    unit: 'chapter',
    word: partWord('[Cc]hapters?'),
    number: partNumber,
  },
];
