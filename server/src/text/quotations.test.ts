import { expect, it } from 'vitest';
import { quotationsIn } from './quotations';

it.each([
  ['She said, “It is home.” He left.', ['“It is home.”']],
  ["They said: 'We don't mind.' Others 'do'.", ["'We don't mind.'", "'do'"]],
  ['‘The parents’ views count,’ she said. ‘Mine, too.’', ['‘The parents’ views count,’', '‘Mine, too.’']],
  ['‘Children’s plans’ are clear. The staffs’ views differ.', ['‘Children’s plans’']],
  ['"One" and "two', ['"One"', '"two']],
  ['“It goes on in the next paragraph.', ['“It goes on in the next paragraph.']],
  ['‘He said “yes” to it.’ Good.', ['‘He said “yes” to it.’']],
  ['Children’s lives, the parents’ and the 1990’s.', []],
  ["The children's plans and the parents' views.", []],
  ['A 5" step.', []],
])('%s', (text, expected) => {
  expect(quotationsIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});
