import type { Span } from '../../text/span';

/** Words that explain the name of another authority anywhere in its sentence. Each is the beginning of a word. */
const inSentence = startOf([
  'neighbour|adjacent|adjoining|region|sub-region|RAA|consorti|alliance|joint|host(?:s|ed|ing)?\\b|split|decoupl',
  'disaggregat|separat(?:ed?|ion) |predecessor|former|abolished|reorgani|together with|led by|combined|also delivers',
  'commission(?:ed)? (?:by|from)|on behalf of|placed by|transferr?(?:ed|ing)? (?:from|to)|improvement partner|partner in practice',
  '(?:other|another|different|two|three|both) (?:local )?(?:authorit|council)|peer|sector-led|out of area',
]);

/** Words that explain it only if they are near it, because reports often have them. */
const nearName = startOf([
  'partnership|shar(?:ed?|es|ing)\\b|model|programme|initiative|liaison|relationship|support from|supported by',
  'collaborat|arrangement|based on|advis|moved? (?:from|to)|placed|returned|previously|learn(?:ed|ing|t)? from|adopt',
  'universit|colleges? (?:in|at)\\b|stud(?:y|ies|ied|ying) (?:\\w{1,20} )?(?:in|at)\\b|(?:judge|court|tribunal)s? (?:in|at)\\b',
]);

function startOf(stems: readonly string[]): RegExp {
  return new RegExp(`(?<![A-Za-z])(?:${stems.join('|')})`, 'i');
}

/** A name before “and”: the two are one name, or two authorities that work together. */
const joined = /[A-Z][\p{L}-]{1,30} (?:and|&) $/u;

/** In characters. */
const near = { before: 45, after: 25 };

/** Tells if the words around a name explain why a report has the name of somebody else. */
export function isRelated(text: string, place: Span): boolean {
  const { before, name, after } = sentenceParts(text, place);
  if (joined.test(before)) return true;
  if (inSentence.test(before + name + after)) return true;
  return nearName.test(`${before.slice(-near.before)}${name}${after.slice(0, near.after)}`);
}

/** The sentence that a place is in. */
export function sentenceAround(text: string, place: Span): string {
  const { before, name, after } = sentenceParts(text, place);
  return before + name + after;
}

function sentenceParts(text: string, { start, end }: Span) {
  const before = text.slice(Math.max(0, start - longest), start);
  const after = text.slice(end, end + longest);
  const stop = after.search(/[.!?](?:\s|$)/);
  return {
    before: before.slice(lastStop(before)),
    name: text.slice(start, end),
    after: stop < 0 ? after : after.slice(0, stop),
  };
}

/** The offset after the last end of a sentence. */
function lastStop(text: string): number {
  return Math.max(...['. ', '! ', '? '].map((stop) => text.lastIndexOf(stop))) + 1;
}

/** In characters; no sentence of a report is longer. */
const longest = 600;
