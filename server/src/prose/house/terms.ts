import type { Span } from '../../text/span';
import { perText } from '../per-text';
import { type FoundPhrase, PhraseFinder } from '../phrases';
import { inForm } from '../replacement';
import type { ProseSlip } from '../slips/slip';
import { beginsSentence, isAllowed, isName, isWrittenBig, wordBefore } from './term-context';
import { type HousePhrase, type HouseTerm, readTerms } from './term-table';

/** A place in a text that has words to avoid. */
export interface FoundHouseTerm extends ProseSlip {
  readonly term: HouseTerm;
  /** The words to avoid as the table has them. */
  readonly avoid: string;
  /** The words to write, in the form of those that they replace; several where there is a choice. */
  readonly choices: readonly string[];
}

/** Finds the terms of the house language that are to be avoided. */
export class TermFinder {
  /** The terms in a text, by their places. None overlaps another. */
  readonly in: (text: string) => readonly FoundHouseTerm[];

  constructor(table: string, isWord: (word: string) => boolean) {
    const phrases = readTerms(table);
    const signs = phrases.filter(({ term }) => term.forms.has('sign'));
    const finder = new PhraseFinder(phrases.filter(({ term }) => !term.forms.has('sign')));
    this.in = perText((text) => {
      const found = finder.in(text).flatMap((each) => termAt(each, text, isWord) ?? []);
      const all = [...found, ...signs.flatMap((phrase) => signsIn(text, phrase))];
      return withoutOverlaps(all.sort((a, b) => a.start - b.start || b.end - a.end));
    });
  }
}

function termAt(
  found: FoundPhrase<HousePhrase>,
  text: string,
  isWord: (word: string) => boolean,
): FoundHouseTerm | undefined {
  const { phrase, start, end } = found;
  const { term, write } = phrase;
  if (!isAllowed(term, text, found)) return undefined;
  const small = term.forms.has('capitals');
  if (small ? !isWrittenBig(text, found) : !term.forms.has('plain') && isName(text, found, phrase))
    return undefined;
  const choices = small
    ? [smallLetters(text, found)]
    : write.flatMap((words) => inForm(words, { text, found }, isWord) ?? []);
  // Words whose form is not certain are not reported: a finding says what to write.
  return choices.length > 0 ? { term, avoid: phrase.text, start, end, choices } : undefined;
}

/** The same words with small letters, except at the start of a sentence. */
function smallLetters(text: string, { start, end }: Span): string {
  const small = text.slice(start, end).toLowerCase();
  return beginsSentence(text, start) ? text.charAt(start) + small.slice(1) : small;
}

/** A sign between two words with small letters: those with capitals are names. */
function signsIn(text: string, { text: sign, term, write }: HousePhrase): FoundHouseTerm[] {
  const found: FoundHouseTerm[] = [];
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
    const end = at + sign.length;
    const before = wordBefore(text, at);
    const isSmall = /^\p{Ll}/u.test(before) || beginsSentence(text, at - before.length - 1);
    if (before && isSmall && / \p{Ll}/u.test(text.slice(end, end + 2)))
      found.push({ term, avoid: sign, start: at, end, choices: write });
  }
  return found;
}

function withoutOverlaps(all: readonly FoundHouseTerm[]): FoundHouseTerm[] {
  const kept: FoundHouseTerm[] = [];
  for (const each of all) if (each.start >= (kept.at(-1)?.end ?? 0)) kept.push(each);
  return kept;
}
