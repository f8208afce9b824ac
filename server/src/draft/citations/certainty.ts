import type { CitedProvision, Unit } from './citation';

// Tells a citation from prose that has the same words: “section 3 shows”, “a standard 2 bedroom flat”.

// After a number that is cited a sentence goes on with one of these. Any other noun is what the number counts.
const functionWords = [
  'of|in|to|and|or|under|on|by|which|that|as|for|because|when|where|with|at|not|also|if|from',
  'over|within|without|during|before|after|since|until|while|although|though|but|so|through|throughout|against|into',
  'the|these|this|those|all|both|well|fully|alone|again|too|either|however|only|still|yet|now|already|twice|following|rather|despite|regarding|about',
  'is|are|was|were|has|had|have|does|did|do|been|must|should|can|could|may|might|will|would|shall|cannot',
  'requires?|required|says?|said|states?|stated|sets?|appl(?:y|ies|ied)|allows?|places?|gives?|gave|covers?|asks?',
  'means|meant|provides?|followed|ends?|ended|begins?|began|remains?|remained|continues?|continued|came|comes?',
];
// “Section 47 enquiries”, “section 20 accommodation”, “regulation 44 visitors”.
const namedAfterLaw = [
  'enquir\\w+|inquir\\w+|assessments?|investigations?|strategy|processes|process|procedures?|thresholds?',
  'orders?|agreements?|accommodation|voluntary|placements?|arrangements?|support|work|child(?:ren)?',
  'visits?|visitors?|reports?|reviews?|notifications?|notices?|applications?|advocates?|decisions?',
  'audits?|self-assessments?|compliance|criteria|contact|hearings?|timescales?|remands?|directions?|applications?|care|supervision|returns?|funding|payments?|referrals?|aftercare|meetings?|provisions?|functions?|rights?|offences?|certificates?',
  'breach|breaches|duties|duty|requirements?|responsibilities|powers?|panels?|consents?|cases?|plans?|outcomes?|status',
];
/** After “r44”, which may be of a room. */
const namedAfterLetter =
  /^ (?:visits?|visitors?|reports?|reviews?|notifications?|assessments?|placements?|breach(?:es)?)\b/;
const nextWord = `\\s(?:${[...functionWords, ...namedAfterLaw].join('|')})\\b`;

/** Matches the text after a number that is a citation, and not an amount. */
export const afterNumber = new RegExp(`^(?:\\s*$|\\s*[.,;:)\\]’'”"?!–—/]|${nextWord}|\\s?\\()`);
/** The same after the number of a standard, which is an everyday word. */
const afterStandard = /^(?:\s*$|\s*[.,;:)\]]| (?:of|is|are|requires?|was|were|has|have|and|or|says?)\b)/;
/** “Schedule 2 checks”: what a schedule lists. */
const listed =
  /^ (?:records?|information|matters|checks?|documents?|details|events?|notifications?|monitoring)\b/;
/** Before a single letter that stands for “regulation”. */
const beforeLetter =
  /(?:\b(?:of|under|by|with|in|to|see|met|meets?|breach(?:es|ed)?|and|or|on|per|from)\s|[(;,] ?)$/i;
/** After “sch 2”: “sch” is not a verb, but “sched” is near one. */
const afterAbbreviation = /^(?:\s*[.,;:)\]]|,? (?:of|to|is|are|was|were|and|or)\b)/;
/** A small “schedule” is a verb, but not after these: “regulation 32 or schedule 2.” */
const beforeSchedule = /\b(?:of|in|under|by|with|from|per|see|met|meets?|breach(?:es|ed)?|or)\s$/i;
/** “The home’s schedule 3 records”. */
const ofSchedule = /(?:\b(?:the|these|those|all|each|every|their|its|our|both|required|missing)|[’']s?)\s$/i;
/** Matches the text after a number if the sentence goes on without a noun that the number might count. */
export const withoutNoun = new RegExp(`^(?:\\s*[.,;:)\\]]|\\s(?:${functionWords.join('|')})\\b)`);
/** A number with a letter counts nothing: “section 22A”. */
const lettered = /[A-Z]$/;
/** Words that go before law only. */
const lawfully = [
  'under|breach(?:es|ed|ing)?(?: of)?|pursuant to|contrary to|accordance with|compl(?:y|ies|ied|iance) with',
  'by virtue of|per',
].join('|');
const beforeLaw = new RegExp(`\\b(?:${lawfully})\\s$`, 'i');
const housing: ReadonlySet<string> = new Set(['8', '13', '21']);
const housingNotice = /^ (?:eviction |no-fault )?(?:notices?|evictions?)\b/;
/** The beginning of a text or sentence, where a number after “Regulation” or “Section” counts nothing. */
const begins = /(?:^|[.!?][’”"']?)\s*$/;
/** Seats have sections, and so do organisations. */
const countedThings = [
  'shows?|tickets?|seats?|leaders?|heads?|managers?|staff|miles?|metres?',
  'minutes?|hours?|days?|weeks?|months?|years?|times?',
].join('|');
const counted = new RegExp(`^(?! [a-z])|^ (?:${countedThings})\\b`);
const measure = /^ (?:miles?|metres?|minutes?|hours?|days?|weeks?|months?|years?|times?|pounds?|people)\b/;
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
function isClear(candidate: CitationCandidate): boolean {
  const { unit, word, before, provisions, rest } = candidate;
  const decimal = provisions.every(({ number }) => number.includes('.'));
  const bracketed = provisions.some(({ path }) => path.length > 0);
  switch (unit) {
    case 'paragraph':
      return decimal;
    case 'schedule':
      return isSchedule(candidate) ?? (bracketed || afterNumber.test(rest));
    case 'standard':
      if (/NMS|inimum/.test(word)) return true;
      return decimal ? afterNumber.test(rest) : afterStandard.test(rest);
    case 'regulation':
      if (!bracketed && /^[Rr](?![\w.])/.test(word) && !beforeLetter.test(before))
        return namedAfterLetter.test(rest);
      // No other word is written so.
      if (/^(?:regs?\b|rr\b|r\.)/i.test(word)) return !measure.test(rest);
      break;
    case 'section':
      // Landlords give notices under sections of housing law.
      if (housingNotice.test(rest) && provisions.some(({ number }) => housing.has(number))) return false;
      break;
    // Every form and meeting has parts, chapters and rules.
    case 'part':
    case 'chapter':
    case 'rule':
      return false;
  }
  if (beforeLaw.test(before) && !measure.test(rest)) return true;
  if (/^[RS]\w{6}/.test(word) && begins.test(before) && !counted.test(rest)) return true;
  return bracketed || provisions.some(({ number }) => lettered.test(number)) || afterNumber.test(rest);
}

/** Tells a schedule from the verb; undefined if its word does not tell. */
function isSchedule({ word, before, rest }: CitationCandidate): boolean | undefined {
  if (word.startsWith('S')) return listed.test(rest) ? true : undefined;
  if (rest.trim() === '') return true;
  if (!word.startsWith('schedule')) return afterAbbreviation.test(rest);
  const isAfterPreposition = beforeSchedule.test(before);
  return (
    (isAfterPreposition && withoutNoun.test(rest)) ||
    ((isAfterPreposition || ofSchedule.test(before)) && listed.test(rest))
  );
}
