import { perText } from '../per-text';
import { type WordRow, wordRow } from '../words';
import type { ProseSlip } from './slip';

/** The fewest words of a phrase that nobody writes twice, one right after the other. */
const fewest = 3;
/** With a word between them. */
const fewestApart = 4;
const most = 12;

/** Phrases of three words or more that are written twice, one after the other. What is to be left out is the second, with a space. */
export const repeatedPhrases = perText((text: string): readonly ProseSlip[] => {
  const row = wordRow(text);
  const slips: ProseSlip[] = [];
  for (let at = 0; at < row.forms.length; at++) {
    const gap = distanceAt(row, at);
    if (gap === undefined) continue;
    const length = sameFrom(row, at, gap);
    if (
      length < (gap > length ? fewestApart : fewest) ||
      !isWithin(text, row, { at, last: at + gap + length - 1 })
    )
      continue;
    const words = Math.min(length, gap);
    const start = endOf(row, at + gap - 1);
    const end = endOf(row, at + gap + words - 1);
    slips.push({
      start: start + 1,
      end: end + 1 > text.length ? end : end + 1,
      ...(gap === words && { instead: '' }),
    });
    at += gap + words - 1;
  }
  return slips;
});

/** How many words after a word it is written again, with the next two; undefined if it is not. */
function distanceAt({ forms }: WordRow, at: number): number | undefined {
  const [first, second, third] = [forms[at], forms[at + 1], forms[at + 2]].map((form) => form?.small);
  if (third === undefined) return undefined;
  for (let gap = fewest; gap <= most; gap++)
    if (
      forms[at + gap]?.small === first &&
      forms[at + gap + 1]?.small === second &&
      forms[at + gap + 2]?.small === third
    )
      return gap;
  return undefined;
}

/** The number of words from a word that are the same as those some words later. */
function sameFrom({ forms }: WordRow, at: number, gap: number): number {
  let length = 0;
  while (
    length < gap &&
    forms[at + gap + length] !== undefined &&
    forms[at + length]?.small === forms[at + gap + length]?.small
  )
    length++;
  // Only a word that joins may be between the two.
  return gap - length <= 1 ? length : 0;
}

const endOf = ({ forms, starts }: WordRow, at: number): number =>
  (starts[at] as number) + (forms[at]?.written.length ?? 0);

/** Tells if only spaces are between the words of a stretch: after a comma, a writer repeats on purpose. */
const isWithin = (
  text: string,
  row: WordRow,
  { at, last }: { readonly at: number; readonly last: number },
): boolean => /^\p{L}[\p{Ll}’'\s-]+$/u.test(text.slice(row.starts[at] as number, endOf(row, last)));
