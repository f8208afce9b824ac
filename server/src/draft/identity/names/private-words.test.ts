import { expect, it } from 'vitest';
import { KnownNames } from './known-names';

const found = (names: readonly string[], text: string, printed: readonly string[] = []): string[] =>
  new KnownNames(
    names.map((name) => ({ kind: 'private', text: name })),
    printed,
  )
    .in(text)
    .map(({ start, end }) => text.slice(start, end));

it.each([
  [['Jonty'], 'Jonty’s plan says that Jonty and JONTY rest. Jontyville is far.', ['Jonty', 'Jonty', 'JONTY']],
  [['Rose'], 'A rose for Rose.', ['Rose']],
  [['horse riding'], 'Horse riding helps. A horse-riding club.', ['Horse riding', 'horse-riding']],
  [
    ['Larkfield Academy'],
    'At larkfield academy, and Larkfield  Academy.',
    ['larkfield academy', 'Larkfield  Academy'],
  ],
  [["St Mary's"], 'At St Mary’s.', ['St Mary’s']],
  [['J'], 'J said so.', []],
  [[''], 'J said so.', []],
] as const)('%j in “%s”', (names, text, expected) => {
  expect(found(names, text)).toEqual(expected);
});

it('stays in a name that the report prints', () => {
  expect(found(['Larkfield'], 'Larkfield Care runs it in Larkfield.', ['Larkfield Care'])).toEqual([
    'Larkfield',
  ]);
});
