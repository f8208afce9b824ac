import { expect, it } from 'vitest';
import { boundedPattern, isForbidden, mostReason } from './limits';

it.each(['[A-Z]{2,4}-[0-9]{1,5}: .{5,300}', 'QA: .{1,500}', 'Agreed with [A-Z]{2}.', 'a?b?|c'])(
  'takes the pattern %s',
  (pattern) => expect(boundedPattern(pattern)).toBeInstanceOf(RegExp),
);

it.each([
  'a*',
  'a+',
  '(a){2}',
  '(a|b)?c',
  'a{2,}',
  '.{1,200}.{1,200}.{1,200}x',
  'a?'.repeat(20),
  '[',
  '(?=a)',
  'a{9999}',
])('refuses the pattern %s', (pattern) => expect(boundedPattern(pattern)).toBeUndefined());

it('is compared with a whole reason, in a bounded number of steps', () => {
  const form = boundedPattern('.{0,99}.{0,99}x');
  expect(form?.test(`${'a'.repeat(50)}x`)).toBe(true);
  expect(form?.test('a'.repeat(mostReason))).toBe(false);
  expect(boundedPattern('a')?.test('ba')).toBe(false);
});

it('forbids a rule by its name, its group or all', () => {
  const forbidden = (...forbid: string[]) => isForbidden('draft/urn', { forbid });
  expect([
    forbidden(),
    forbidden('draft/urn'),
    forbidden('draft/*'),
    forbidden('*'),
    forbidden('x/*'),
  ]).toEqual([false, true, true, true, false]);
});
