import type { Unit } from './citation';

// Citations of regulations, sections, schedules, standards and paragraphs of guidance.
const letters = '[A-Z]{0,3}';
export interface UnitWord {
  readonly unit: Unit;
  /** The word with all that stands between it and the number. */
  readonly word: RegExp;
  readonly number: RegExp;
}

export const unitWords: readonly UnitWord[] = [
  {
    unit: 'regulation',
    word: /(?<!(?:motional|sensory|mood|behaviou?ral) |[\w-])(?:[Rr]egulations?|REGULATIONS?|[Rr]egs?\.?) ?(?=\d)/g,
    number: new RegExp(`\\d{1,3}${letters}`, 'y'),
  },
  {
    unit: 'section',
    word: /(?<![’'\w])(?:[Ss]ections? |[Ss]s?\.? ?)(?=\d)/g,
    number: new RegExp(`\\d{1,3}${letters}`, 'y'),
  },
  {
    unit: 'schedule',
    word: /\b(?:[Ss]chedules?|[Ss]ch\.) (?=\d)/g,
    number: new RegExp(`\\d{1,2}${letters}`, 'y'),
  },
  {
    unit: 'standard',
    word: /\b(?:(?:[Nn]ational )?[Mm]inimum [Ss]tandards?,? (?:[Ss]tandards? )?|NMS,? ?(?:[Ss]tandards? )?|[Ss]tandards? )(?=\d)/g,
    number: /\d{1,2}(?:\.\d{1,2})?/y,
  },
  {
    unit: 'paragraph',
    word: /\b(?:(?:pages?|pp?\.?) ?(?<page>\d{1,3}),? (?:and )?)?(?:[Pp]aragraphs?|[Pp]aras?\.?) ?(?=\d)/g,
    number: /\d{1,3}(?:\.\d{1,3})?/y,
  },
];
