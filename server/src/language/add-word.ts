import type { Checked } from '../lint/check';
import type { Finding } from '../rules/finding';
import { lineBreakOf, overlaps, type Span } from '../text/span';

/** A word that a draft may add to its team's words, with its finding. */
export interface AddableWord {
  readonly word: string;
  readonly finding: Finding;
}

/**
 * The misspelt words at a place that may be added to a team's words: those with a small letter, because others may be names,
 * and none in which a rule on identity has a finding.
 */
export function addableWords({ findings }: Checked, place: Span): AddableWord[] {
  const identifying = findings.filter(({ rule }) => rule.startsWith('identity/'));
  const words = new Map<string, AddableWord>();
  for (const finding of findings) {
    const { rule, span, words: filled } = finding;
    if (rule !== 'language/spelling' || !overlaps(span, place)) continue;
    if (identifying.some((other) => overlaps(other.span, span))) continue;
    const word = (filled[0] ?? '').replaceAll('’', "'").replace(/'s?$/, '');
    if (/^[a-z]/.test(word) && !words.has(word)) words.set(word, { word: word.toLowerCase(), finding });
  }
  return [...words.values()];
}

/** An insertion of a word into a list. */
interface WordInsertion {
  /** 0-based UTF-16 offset. */
  readonly offset: number;
  readonly text: string;
}

/** Adds a word to a list with one word on each line, before the first that comes after it in the alphabet. */
export function insertWord(list: string, word: string): WordInsertion {
  const lineBreak = lineBreakOf(list);
  const lines = /([^\r\n]*)(\r\n|\r|\n|$)/g;
  for (const { 1: line = '', index } of list.matchAll(lines)) {
    const other = line.replace(/#.*/, '').trim().toLowerCase();
    if (other > word) return { offset: index, text: word + lineBreak };
  }
  const before = list === '' || /[\r\n]$/.test(list) ? '' : lineBreak;
  return { offset: list.length, text: before + word + lineBreak };
}
