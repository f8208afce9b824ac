import type { CitedProvision, Unit } from './citation';

// What tells a citation from prose that has the same words: “section 3 shows”, “a standard 2 bedroom flat”.

/** What may stand behind a number that closes a citation; a noun means that the number counted something. */
export const numberEnd =
  /^(?:\s*$|\s*[.,;:)\]’'”"?!–—/]|\s(?:of|in|to|and|or|under|on|by|is|are|was|were|has|had|requires?|says?|which|that|as|for|because|when|where|with|at|not|also|does|did|have|must|should|states?|sets?|if|from|enquir\w+|inquir\w+|assessments?|investigations?|orders?|agreements?|accommodation|voluntary|visits?|reports?|notifications?|notices?|visitors?|reviews?|duties|duty|strategy|child(?:ren)?|processes|process|requirements?|applications?|advocates?|thresholds?|work|procedures?|decisions?|placements?|arrangements?|support|responsibilities|powers?)\b|\s?\()/;

/**
 * Whether a word and a number are a citation and not prose: “section 3 shows”, “a standard 2 bedroom flat”.
 * @param end where the provisions end in the text
 * @param certain whether what stands beside it says so, such as the name of an instrument
 */
export function isCitation(
  text: string,
  unit: Unit,
  word: string,
  provisions: readonly CitedProvision[],
  end: number,
  certain: boolean,
): boolean {
  const rest = text.slice(end);
  const [counted] = /^s\b/.exec(rest) ?? [''];
  // “Section 47s” are enquiries; of other words it is no plural that anybody writes.
  if (counted && unit !== 'section' && unit !== 'regulation') return false;
  if (/^(?:%|\s*per cent\b|[-–]\w|\w|\.\d)/.test(rest.slice(counted.length))) return false;
  if (certain || counted) return true;
  const bracketed = provisions.some(({ path }) => path.length > 0);
  const decimal = provisions.every(({ number }) => number.includes('.'));
  if (unit === 'paragraph') return decimal;
  if (unit === 'schedule' && !/^S/.test(word) && !/^\s*$/.test(rest)) return false;
  if (unit === 'standard' && !/NMS|inimum/.test(word))
    return decimal
      ? numberEnd.test(rest)
      : /^(?:\s*$|\s*[.,;:)\]])/.test(rest) || /^ (?:of|is|requires?|was|has|and|or|says?)\b/.test(rest);
  return bracketed || numberEnd.test(rest);
}
