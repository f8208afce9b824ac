import { expect, it } from 'vitest';
import { unbrokenPieces } from './unbroken';

const whole = (text: string): string[] =>
  unbrokenPieces(text).flatMap((piece) => (piece.whole ? [piece.text] : []));

it.each([
  ['It met regulation 12(2)(a)(i) and 13(1)(b).', ['regulation 12(2)(a)(i)', '13(1)(b)']],
  ['regulations 12, 13 and 14', ['regulations 12']],
  ['12 (1) (2)(a)(i)(v)', ['12 (1) (2)(a)(i)(v)']],
  ['Regulation 5A(1)', ['Regulation 5A(1)']],
  ['section 47 of the Children Act 1989, s 31(1)', ['section 47', 's 31(1)']],
  ['Guide, page 22, paragraph 4.10', ['page 22', 'paragraph 4.10']],
  ['(outcome 3, national framework)', ['outcome 3']],
  ['In 2019 (a) and 1,200 (b) and 3 (three)', []],
  ['children’s 12 plans', []],
  ['in regulation 12.', ['regulation 12']],
  ['from 8 to 19 June 2026, and on 1 July', ['19 June 2026', '1 July']],
  ['in June 2026, 12 Mayors, 112 May', []],
])('keeps provisions whole: %s', (text, expected) => {
  expect(whole(text)).toEqual(expected);
  expect(
    unbrokenPieces(text)
      .map((piece) => piece.text)
      .join(''),
  ).toBe(text);
});

it('gives an empty text as one piece', () => {
  expect(unbrokenPieces('')).toEqual([{ text: '', whole: false }]);
});
