// Roman numbers, which lists in Word files and in HTML have.

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

/** A number from 1 to 9999 in small Roman letters; others in digits. */
export function roman(number: number): string {
  if (number < 1 || number > 9999) return String(number);
  let rest = number;
  let text = '';
  for (const [value, letter] of romans) {
    text += letter.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return text;
}
