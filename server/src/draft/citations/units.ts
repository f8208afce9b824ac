import type { Unit } from './citation';

/** The words and numbers that cite a unit. */
export interface UnitWord {
  readonly unit: Unit;
  /** The word with everything between it and the number; it has the group `page` if a page is named before it. */
  readonly word: RegExp;
  /** Sticky: a number at `lastIndex`. */
  readonly number: RegExp;
}

// “Emotional regulation 5 times a day” is prose.
const notOfPeople = '(?<!(?:motional|sensory|mood|behaviou?ral) |[\\w-])';
const minimumStandards = '(?:[Nn]ational )?[Mm]inimum [Ss]tandards?,? (?:[Ss]tandards? )?';
const page = '(?:pages?|pp?\\.?) ?(?<page>\\d{1,3}),? (?:and )?';

export const unitWords: readonly UnitWord[] = [
  {
    unit: 'regulation',
    word: new RegExp(`${notOfPeople}(?:[Rr]egulations?|REGULATIONS?|[Rr]egs?\\.?) ?(?=\\d)`, 'g'),
    number: /\d{1,3}[A-Z]{0,3}/y,
  },
  {
    unit: 'section',
    word: /(?<![’'\w])(?:[Ss]ections? |[Ss]s?\.? ?)(?=\d)/g,
    number: /\d{1,3}[A-Z]{0,3}/y,
  },
  {
    unit: 'schedule',
    word: /\b(?:[Ss]chedules?|[Ss]ch\.) (?=\d)/g,
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
];
