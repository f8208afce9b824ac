// Numbers of lists as Word prints them.

/** A value of `w:numFmt`. */
export type NumberFormat = string;

const romans = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;

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

function roman(number: number): string {
  if (number < 1 || number > 9999) return String(number);
  let rest = number;
  let text = '';
  for (const [value, letter] of romans) {
    text += letter.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return text;
}

function ordinalEnd(number: number): string {
  if (Math.floor(number / 10) % 10 === 1) return 'th';
  return ['th', 'st', 'nd', 'rd'][number % 10] ?? 'th';
}
