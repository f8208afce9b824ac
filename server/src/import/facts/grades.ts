// Grades as documents have them: in full, in the words of their time, and for short.

import { readGrade, type Scale, type Terms } from '../../knowledge/frameworks/terms';
import type { Day } from '../../report/days';
import { plain } from '../../text/plain';
import type { Confidence } from '../imported';

/** What a grade is read with. */
export interface JudgementScope {
  readonly terms: Terms;
  readonly day: Day | undefined;
}

/** A grade as drafts write it. */
export interface ImportedGrade {
  readonly grade: string;
  /** Not sure if the document has it for short, or in words that were not right at the time. */
  readonly confidence: Confidence;
}

/** Reads the grade of a judgement; undefined if the words are not one, or could be several. */
export function gradeOf(written: string, { terms, day }: JudgementScope): ImportedGrade | undefined {
  const words = withoutMark(written);
  const { is, grade, label, former } = readGrade(terms.scale, words, day);
  if (is === 'older' && label) return { grade: label.label, confidence: 'sure' };
  if (grade) return { grade: grade.label, confidence: is === 'label' ? 'likely' : 'sure' };
  if (former || label) return { grade: words.toLowerCase(), confidence: 'likely' };
  const full = gradeForShort(words, terms.scale);
  return full === undefined ? undefined : { grade: full, confidence: 'likely' };
}

/**
 * Reads the grade of an earlier inspection, in the words of its time.
 * @param scale the scale of that time, for grades for short; undefined if it is not known
 */
export function earlierGrade(
  written: string,
  { terms, day }: JudgementScope,
  scale: Scale | undefined,
): string | undefined {
  const words = withoutMark(written);
  const { is, label } = readGrade(terms.scale, words, day);
  if (is === 'older' && label) return label.label;
  if (is !== 'unknown' && label?.short !== true) return words.toLowerCase();
  return scale && (readGrade(scale, words, undefined).grade?.label ?? gradeForShort(words, scale));
}

/** True for words that name a grade of the scale or of another time, in full or for short. */
export const isGrade = (words: string, scale: Scale): boolean =>
  readGrade(scale, words, undefined).is !== 'unknown' || gradeForShort(words, scale) !== undefined;

/** True for a few capitals, or words that end in a stop: they stand for others, which a draft should have. */
export const isForShort = (written: string): boolean =>
  /^[\p{Lu}\d/.]{1,5}$/u.test(withoutMark(written)) || /\p{L}\.(?: |$)/u.test(withoutMark(written));

/** Without a full stop or the mark of a footnote at its end. */
const withoutMark = (written: string): string =>
  written
    .trim()
    .replace(/\s?[*⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}$/, '')
    .replace(/(?<!\.)\.$/, '');

/** The only grade of a scale that words stand for: the first letters of its words (“G”, “Req. imp.”), or its initials. */
function gradeForShort(written: string, { grades }: Scale): string | undefined {
  const parts = plain(written)
    .split(/[ .]+/)
    .filter((part) => part !== '');
  const [only, ...others] = grades.filter(({ label }) => isShortFor(parts, label.split(' ')));
  return others.length === 0 ? only?.label : undefined;
}

function isShortFor(parts: readonly string[], words: readonly string[]): boolean {
  if (parts.length === 0 || parts.length > words.length) return false;
  if (parts.every((part, at) => words[at]?.startsWith(part))) return true;
  const initials = words.map((word) => word.charAt(0)).join('');
  const letters = parts.join('');
  return letters.length > 1 && initials.startsWith(letters);
}
