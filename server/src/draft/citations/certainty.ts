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
  'audits?|returns?|funding|payments?|referrals?|aftercare|meetings?|provisions?|functions?|rights?|offences?|certificates?',
  'duties|duty|requirements?|responsibilities|powers?|panels?|consents?|cases?|plans?|outcomes?|status',
];
const nextWord = `\\s(?:${[...functionWords, ...namedAfterLaw].join('|')})\\b`;

/** Matches the text after a number that is a citation, and not an amount. */
export const afterNumber = new RegExp(`^(?:\\s*$|\\s*[.,;:)\\]’'”"?!–—/]|${nextWord}|\\s?\\()`);
/** The same after the number of a standard, which is an everyday word. */
const afterStandard = /^(?:\s*$|\s*[.,;:)\]]| (?:of|is|requires?|was|has|and|or|says?)\b)/;
/** “Schedule 2 checks”: what a schedule lists. */
const listed = /^ (?:records?|information|matters|checks?|documents?|details|events?|notifications?)\b/;
/** Before a single letter that stands for “regulation”. */
const beforeLetter =
  /(?:\b(?:of|under|by|with|in|to|see|met|meets?|breach(?:es|ed)?|and|or|on|per|from)\s|[(;,] ?)$/i;
/** After “sch 2”: “sch” is not a verb, but “sched” is near one. */
const afterAbbreviation = /^(?:\s*[.,;:)\]]|,? (?:of|to|is|are|was|were|and|or)\b)/;
/** A number that goes on, or an amount. */
const amount = /^(?:%|\s*per cent\b|[-–]\w|\w|\.\d)/;

/** After a chapter whose paragraph is cited. */
const withParagraph = /^,? (?:pages?|pp?\.?|paragraphs?|paras?\.?) ?\d/;

/** A word and numbers that may cite law. */
export interface CitationCandidate {
  readonly unit: Unit;
  /** The word as written, with the space after it. */
  readonly word: string;
  /** The text before the word, or the end of it. */
  readonly before: string;
  readonly provisions: readonly CitedProvision[];
  /** All of the text after the provisions. */
  readonly rest: string;
  /** Something next to it leaves no doubt, such as the name of an instrument. */
  readonly certain: boolean;
}

/** Tells whether a word and a number are a citation and not prose. */
export function isCitation(candidate: CitationCandidate): boolean {
  const { unit, rest, certain } = candidate;
  // “Section 47s” are enquiries; nobody writes such a plural of other words.
  const pluralMark = /^s\b/.exec(rest)?.[0] ?? '';
  if (pluralMark !== '' && unit !== 'section' && unit !== 'regulation') return false;
  if (amount.test(rest.slice(pluralMark.length))) return false;
  if (withParagraph.test(rest) && (unit === 'part' || unit === 'chapter')) return false;
  return certain || pluralMark !== '' || isClear(candidate);
}

/** Tells whether a word and a number can only be a citation, with nothing next to them that makes it certain. */
function isClear({ unit, word, before, provisions, rest }: CitationCandidate): boolean {
  const decimal = provisions.every(({ number }) => number.includes('.'));
  const bracketed = provisions.some(({ path }) => path.length > 0);
  switch (unit) {
    case 'paragraph':
      return decimal;
    case 'schedule':
      return isSchedule(word, rest) ?? (bracketed || afterNumber.test(rest));
    case 'standard':
      if (/NMS|inimum/.test(word)) return true;
      return decimal ? afterNumber.test(rest) : afterStandard.test(rest);
    case 'regulation':
      if (!bracketed && /^[Rr]{1,2}\b/.test(word) && !beforeLetter.test(before)) return false;
      break;
    // Every form and meeting has parts, chapters and rules.
    case 'part':
    case 'chapter':
    case 'rule':
      return false;
  }
  return bracketed || afterNumber.test(rest);
}

/** Tells a schedule from the verb; undefined if its word does not tell. */
function isSchedule(word: string, rest: string): boolean | undefined {
  if (word.startsWith('S')) return listed.test(rest) ? true : undefined;
  return rest.trim() === '' || (!word.startsWith('schedule') && afterAbbreviation.test(rest));
}
