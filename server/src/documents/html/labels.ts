// The labels of lists: “4.”, “(a)”, “•”.

import type { SourceItem } from '../document';
import { roman } from '../roman';

const symbols = /^[\p{P}\p{S}\p{Co}]$/u;
/** Letters that are bullets in the fonts Symbol, Wingdings and Courier New. */
const lettersAsBullets = /^[o§vØüðnqlu]$/;

/** An item with a label as printed; signs of any font become a plain bullet. */
export function itemOf(depth: number, label: string): SourceItem {
  const printed = label.replace(/\s+/g, '');
  if (printed === '' || symbols.test(printed) || lettersAsBullets.test(printed)) return { depth, label: '•' };
  const number = /^\(?(\d{1,9})[.)]?$/.exec(printed)?.[1];
  return { depth, label: printed, ...(number !== undefined && { number: Number(number) }) };
}

/** The kinds of numbers that lists may have, as CSS names them. */
type NumberKind = 'decimal' | 'lower-alpha' | 'upper-alpha' | 'lower-roman' | 'upper-roman';

const kinds: Readonly<Record<string, NumberKind>> = {
  '1': 'decimal',
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
  'lower-latin': 'lower-alpha',
  'upper-latin': 'upper-alpha',
};

/** A number as a list prints it; `kind` is a value of `list-style-type` or of the attribute `type`. */
export function printNumber(number: number, kind = 'decimal'): string {
  switch (kinds[kind] ?? kind) {
    case 'lower-alpha':
      return letters(number);
    case 'upper-alpha':
      return letters(number).toUpperCase();
    case 'lower-roman':
      return roman(number);
    case 'upper-roman':
      return roman(number).toUpperCase();
    default:
      return String(number);
  }
}

/** 1 is “a”, and 27 is “aa”. */
function letters(number: number): string {
  if (number < 1 || number > 700) return String(number);
  const [above, below] = [Math.floor((number - 1) / 26), (number - 1) % 26];
  return `${above > 0 ? letters(above) : ''}${String.fromCharCode(97 + below)}`;
}

const wideSpace = '(?:\\t|[ \\u00a0]{2})';
/** A bullet or number at the start of a paragraph, with the space that follows it. */
const typed = new RegExp(
  `^(?:([•·▪●◦‣–]|\\p{Co})[ \\t\\u00a0]` +
    `|(\\(?\\d{1,3}[.)]|\\(?[a-z]{1,2}\\)|\\(?[ivx]{1,5}\\)|[o§Øü-])${wideSpace}` +
    `|(\\d{1,3}\\.)[ \\u00a0](?=\\p{Lu}))[ \\t\\u00a0]*`,
  'u',
);

/**
 * The label that somebody typed, or that a list left as text: “•”, or “4.” before a wide space or a capital letter.
 * @returns the label and the length of it with its space
 */
export function typedLabel(text: string): { readonly label: string; readonly length: number } | undefined {
  const found = typed.exec(text);
  if (!found) return undefined;
  return { label: found[1] ?? found[2] ?? found[3] ?? '', length: found[0].length };
}
