// Numbers of lists as Word prints them.

import { roman } from '../../roman';

/** A value of `w:numFmt`. */
export type NumberFormat = string;

/** A number in a format. Formats of other languages are printed as digits. */
export function printed(number: number, format: NumberFormat): string {
  switch (format) {
    case 'none':
      return '';
    case 'decimalZero':
      return String(number).padStart(2, '0');
    case 'lowerLetter':
      return letters(number);
    case 'upperLetter':
      return letters(number).toUpperCase();
    case 'lowerRoman':
      return roman(number);
    case 'upperRoman':
      return roman(number).toUpperCase();
    case 'ordinal':
      return `${number}${ordinalEnd(number)}`;
    case 'numberInDash':
      return `- ${number} -`;
    default:
      return String(number);
  }
}

/** After z come aa, bb, cc. */
function letters(number: number): string {
  if (number < 1 || number > 780) return String(number);
  const letter = String.fromCharCode(97 + ((number - 1) % 26));
  return letter.repeat(Math.ceil(number / 26));
}

function ordinalEnd(number: number): string {
  if (Math.floor(number / 10) % 10 === 1) return 'th';
  return ['th', 'st', 'nd', 'rd'][number % 10] ?? 'th';
}
