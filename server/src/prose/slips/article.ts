import { letters } from '../../text/letters';
import { perText } from '../per-text';
import { withoutCode } from '../words';
import type { ProseSlip } from './slip';

/** An article with the word after it, which may be quoted or emphasised. */
const article = new RegExp(
  `(?<![${letters}\\d.’'‘/&-])([Aa]n?) (["'‘“*_(]{0,3})([${letters}\\d][${letters}\\d’'.,-]*)`,
  'g',
);

/** Written with a vowel, and spoken with a consonant: “a university”, “a one-off”, “a European”. */
const spokenConsonant = new RegExp(
  [
    '^(?:uni(?:on|que|t|vers|form|son|later|f[iy]|sex|corn|cycl)|us(?:e|a[bg]|u[ar]|ing)|util|uten|ubiq|ukr|uga|uran|ur(?:in|et|ol)',
    'ut(?:er|op)|eu|ewe|on(?:e(?:s|ness)?|ce)(?:-|$)|ouij)',
  ].join('|'),
  'i',
);
/** “An unintended …”, “an unitemised …” begin with “un”. */
const un = /^uni(?:n|m|d|tem|tia|nt)/i;
/** Written with a consonant, and spoken with a vowel. */
const silent = /^(?:hour|honest|honou?r|hors$|heir(?!s? to$))/i;
/** Either is usual: “a historic”, “an historic”. */
const either = /^(?:histor|hotel|habitual|heredit|heroic|horrif|hallucin|hyst|herb|urban$)/i;

/** After a letter that is no article: “Child A and …”, “Plan A is …”. */
const functionWords: ReadonlySet<string> = new Set(
  'a an and or is in as at are on of if it its also after into under until i to the was were has had have by for from with who be but'.split(
    ' ',
  ),
);
/** “A e.g. plan” is an abbreviation too many. */
const abbreviation = /^(?:e\.?g|i\.?e)\b/i;
/** A letter names what comes before it: “Child A”, “group A”. */
const labels = [
  'child|children|young person|parent|group|plan|home|option|part|annex|appendix|grade|level|block|vitamin|hepatitis',
  'schedule|type|team|category|class|band|set|case|house|unit|ward|site|and|or|to|from',
].join('|');
const labelled = new RegExp(`(?:\\b(?:${labels})|[A-Z]) $`, 'i');

/** Articles that do not fit the sound of the next word. */
export const articlesIn = perText((text: string): readonly ProseSlip[] => {
  const slips: ProseSlip[] = [];
  const prose = withoutCode(text);
  for (const { 1: written = '', 3: next = '', index } of prose.matchAll(article)) {
    const before = prose.slice(Math.max(0, index - 16), index);
    if (written === 'A' && labelled.test(before)) continue;
    const right = articleFor(next.replace(/[.,’'-]{1,4}$/, ''));
    if (!right || right === written.toLowerCase()) continue;
    // “a in” lacks a word, and the article is not what is wrong.
    if (functionWords.has(next.toLowerCase()) || abbreviation.test(next)) continue;
    const instead = written.startsWith('A') ? right.replace('a', 'A') : right;
    slips.push({ start: index, end: index + written.length, instead, safe: true });
  }
  return slips;
});

/** The article for a word by its sound; undefined where both are usual, or the sound is not known. */
function articleFor(next: string): 'a' | 'an' | undefined {
  if (/^\d/.test(next)) return articleForNumber(next);
  const word = next.split('-')[0] ?? next;
  // Single letters and acronyms that nobody can speak as a word are spelt out: “an NHS”, “an A-level”, “a UK”.
  if (/^[A-Za-z]$/.test(word)) return /[aefhilmnorsx]/i.test(word) ? 'an' : 'a';
  if (/\d/.test(word)) return undefined;
  if (/^[A-Z]{2,}(?:s|’s|'s)?$/.test(word)) return articleForAcronym(word);
  if (either.test(word)) return undefined;
  if (silent.test(word)) return 'an';
  if (/^[^aeiou]/i.test(word)) return /^[a-z]/i.test(word) ? 'a' : undefined;
  return spokenConsonant.test(word) && !un.test(word) ? 'a' : 'an';
}

const articleForNumber = (number: string): 'a' | 'an' =>
  /^(?:8|1[18](?:\D|$|,\d|\d{3}(?:\D|$)))/.test(number) ? 'an' : 'a';

function articleForAcronym(acronym: string): 'a' | 'an' | undefined {
  const letter = acronym.charAt(0);
  if (/[BCDGJKPQTVWYZ]/.test(letter)) return 'a';
  if (/[AEIO]/.test(letter)) return 'an';
  if (letter === 'U') return undefined;
  return /[AEIOUY]/.test(acronym) ? undefined : 'an';
}
