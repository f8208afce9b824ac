import { expect, it } from 'vitest';
import { quotationsIn } from './quotations';

it.each([
  ['She said “I’m well” and ‘it’s fine, isn’t it’.', ['“I’m well”', '‘it’s fine, isn’t it’']],
  ['A "plan" and a "list".', ['"plan"', '"list"']],
  ['“He said ‘no’ to me”', ['‘no’', '“He said ‘no’ to me”']],
  ['The ’90s, the carers’ plan and “an open quotation', []],
  ['', []],
])('finds the quotations of %s', (text, quotations) => {
  expect(quotationsIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(quotations);
});
