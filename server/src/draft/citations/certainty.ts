import type { CitedProvision, Unit } from './citation';

// Tells a citation from prose that has the same words: “section 3 shows”, “a standard 2 bedroom flat”.

// After a number that is cited a sentence goes on with one of these. Any other noun is what the number counts.
const functionWords = [
  'of|in|to|and|or|under|on|by|which|that|as|for|because|when|where|with|at|not|also|if|from',
  'is|are|was|were|has|had|have|does|did|must|should|requires?|says?|states?|sets?',
];
// “Section 47 enquiries”, “section 20 accommodation”, “regulation 44 visitors”.
const namedAfterLaw = [
  'enquir\\w+|inquir\\w+|assessments?|investigations?|strategy|processes|process|procedures?|thresholds?',
  'orders?|agreements?|accommodation|voluntary|placements?|arrangements?|support|work|child(?:ren)?',
  'visits?|visitors?|reports?|reviews?|notifications?|notices?|applications?|advocates?|decisions?',
  'duties|duty|requirements?|responsibilities|powers?',
];
const nextWord = `\\s(?:${[...functionWords, ...namedAfterLaw].join('|')})\\b`;

/** The text after a number that is cited, and that is no amount of something. */
export const afterNumber = new RegExp(`^(?:\\s*$|\\s*[.,;:)\\]’'”"?!–—/]|${nextWord}|\\s?\\()`);
/** The same after the number of a standard, which is an everyday word. */
const afterStandard = /^(?:\s*$|\s*[.,;:)\]]| (?:of|is|requires?|was|has|and|or|says?)\b)/;
/** A number that goes on, or an amount. */
const amount = /^(?:%|\s*per cent\b|[-–]\w|\w|\.\d)/;

/** A word and numbers that may cite law. */
export interface CitationCandidate {
  readonly unit: Unit;
  /** The word as written, with the space after it. */
  readonly word: string;
  readonly provisions: readonly CitedProvision[];
  /** All of the text after the provisions. */
  readonly rest: string;
  /** Something next to it leaves no doubt, such as the name of an instrument. */
  readonly certain: boolean;
}

/** Tells whether a word and a number are a citation and not prose. */
export function isCitation({ unit, word, provisions, rest, certain }: CitationCandidate): boolean {
  // “Section 47s” are enquiries; nobody writes such a plural of other words.
  const pluralMark = /^s\b/.exec(rest)?.[0] ?? '';
  if (pluralMark !== '' && unit !== 'section' && unit !== 'regulation') return false;
  if (amount.test(rest.slice(pluralMark.length))) return false;
  if (certain || pluralMark !== '') return true;
  const decimal = provisions.every(({ number }) => number.includes('.'));
  if (unit === 'paragraph') return decimal;
  if (unit === 'schedule' && !word.startsWith('S') && rest.trim() !== '') return false;
  if (unit === 'standard' && !/NMS|inimum/.test(word))
    return decimal ? afterNumber.test(rest) : afterStandard.test(rest);
  const bracketed = provisions.some(({ path }) => path.length > 0);
  return bracketed || afterNumber.test(rest);
}
