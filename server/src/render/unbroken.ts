import { months } from '../report/days';

const units = [
  '[Rr]egulations?',
  '[Rr]egs?\\.?',
  '[Ss]ections?',
  '[Ss]s?\\.?',
  '[Pp]aragraphs?',
  '[Pp]aras?\\.?',
  '[Ss]chedules?',
  '[Ss]tandards?',
  '[Oo]utcomes?',
  '[Aa]rticles?',
  '[Pp]ages?',
  'pp?\\.?',
].join('|');
const number = '\\d{1,3}[A-Z]{0,3}(?:\\.\\d{1,2})?(?![\\d.]\\d)';
const bracket = '\\((?:\\d{1,2}[A-Z]{0,2}|[a-z]{1,2}|[ivx]{1,5}|[A-Z]{1,2})\\)';
const date = `\\d{1,2}[ \\u00A0](?:${months.join('|')})(?:[ \\u00A0]\\d{4})?(?![\\p{L}\\d])`;
const unbroken = new RegExp(
  `(?<![\\p{L}\\d.’']|\\d,)(?:${date}|(?:${units})[ \\u00A0]${number}(?: ?${bracket})*|${number}(?: ?${bracket})+)`,
  'gu',
);

/** A piece of a text, with no line end in it if it is kept whole. */
export interface TextPiece {
  readonly text: string;
  readonly whole: boolean;
}

/**
 * A text in pieces. A provision is kept whole, with the word before its number: browsers would break “12(2)(a)(i)” between its
 * brackets, and a number is hard to read without its word. So is a date.
 */
export function unbrokenPieces(text: string): TextPiece[] {
  // Most texts have no number, and need not be searched.
  if (!/\d/.test(text)) return [{ text, whole: false }];
  const pieces: TextPiece[] = [];
  let at = 0;
  for (const { 0: found, index } of text.matchAll(unbroken)) {
    if (index > at) pieces.push({ text: text.slice(at, index), whole: false });
    pieces.push({ text: found, whole: true });
    at = index + found.length;
  }
  if (at < text.length || pieces.length === 0) pieces.push({ text: text.slice(at), whole: false });
  return pieces;
}
