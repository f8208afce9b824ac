// The head of a letter: its date, and the people whom it is addressed to.

import { textOf } from '../../documents/document';
import { linesOf } from '../source/prepare';
import { type ImportedLine, oneLine, type Reading } from '../source/reading';
import { readOneDay } from './dates';
import { isRole } from './persons';

/** The head of a letter. */
export interface ImportedLetterHead {
  readonly date?: string | undefined;
  /** The lines above the salutation. */
  readonly addressee: readonly string[];
}

const salutation = /^Dear \S/;

/**
 * Reads the lines above “Dear …”, and takes them out of the text. The salutation stays. A postal address is not part of who is
 * addressed, and is left out.
 */
export function readLetterHead(reading: Reading): ImportedLetterHead | undefined {
  const lines = reading.open().slice(0, 40);
  const dear = lines.findIndex(({ text }) => salutation.test(text) && text.length < 120);
  if (dear < 0) return undefined;
  const above = lines.slice(0, dear);
  const dated = above.find(({ text }) => readOneDay(text) !== undefined);
  const named = above.filter((line) => line !== dated);
  const addressee = named.length <= 25 && named.every(isAddress) ? named : [];
  reading.claim(...[dated ?? [], addressee].flat().map(({ block }) => block));
  const [first] = named;
  if (first && addressee.length === 0)
    reading.gap(first.block, 'move the recipients of this letter to “addressee”');
  const all = addressee.flatMap(({ block }) => linesOf(block).map((line) => oneLine(textOf(line))));
  const end = postalAddressIn(all) ?? all.length;
  if (end < all.length) reading.leftOut.push(all.slice(end).join(', '));
  return { date: dated && readOneDay(dated.text), addressee: all.slice(0, end) };
}

const postcode = /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/;
const organisation =
  /\b(?:council|borough|county|city of|board|partnership|police|trust|services|authority)\b/i;
const building = /\b(?:offices?|house|hall|centre|buildings?|floor)\b/i;

/** The index of the first line of the postal address that ends the lines; undefined if they do not end with one. */
function postalAddressIn(lines: readonly string[]): number | undefined {
  if (lines.filter((line) => postcode.test(line)).length !== 1 || !postcode.test(lines.at(-1) ?? ''))
    return undefined;
  const isWho = (line: string): boolean =>
    (organisation.test(line) || isRole(line)) && !building.test(line) && !postcode.test(line);
  return Math.max(0, lines.findLastIndex(isWho)) + 1;
}

const isAddress = ({ text, block }: ImportedLine): boolean =>
  text.length < 400 && block.level === undefined && !/[.!?]$/.test(text);
