import { expect, it } from 'vitest';
import type { ReviewSuggestion } from '../../../../server/src/lsp/requests';
import { chosenOf, groupsOf, rowsOf, settled, withChanges } from './choosing';

const at = (character: number) => ({ line: 0, character });

const suggestion = (
  id: string,
  authors: readonly string[],
  [start, end, newText]: [number, number, string],
) =>
  ({
    id,
    authors,
    title: id,
    range: { start: at(start), end: at(end) },
    edits: [{ range: { start: at(start), end: at(end) }, newText }],
    before: '',
    after: newText,
    isUnsure: false,
  }) satisfies ReviewSuggestion;

const ann = suggestion('1', ['Ann'], [4, 7, 'new']);
const both = suggestion('2', ['Ann', 'Ben'], [8, 8, 'very ']);
const last = suggestion('3', ['Ann'], [12, 12, '!']);
const untracked = suggestion('4', [], [0, 3, 'A']);
const rows = rowsOf(groupsOf([ann, both, last, untracked]));
const [all, first, second] = rows;
if (!all || !first || !second) throw new Error('There are no rows.');

it('lists the changes by reviewer, with a row for all where there are several', () => {
  expect(rows.map((row) => ('suggestion' in row ? row.suggestion.id : `all of ${row.group.who}`))).toEqual([
    'all of Ann',
    '1',
    '3',
    '2',
    '4',
  ]);
  expect(rows.map(({ group }) => group.who)).toEqual(['Ann', 'Ann', 'Ann', 'Ann and Ben', '']);
});

it('selects and clears all changes of a reviewer', () => {
  expect(settled(rows, [], [all])).toEqual([all, first, second]);
  expect(settled(rows, [all, first, second], [first, second])).toEqual([]);
  expect(settled(rows, [all, first, second], [all, first])).toEqual([first]);
  expect(settled(rows, [first], [first, second])).toEqual([all, first, second]);
  expect(chosenOf([all, first])).toEqual([ann]);
});

it('makes the chosen changes in the order of the text', () => {
  const offsetAt = ({ character }: { character: number }) => character;
  expect(withChanges('The old text', [last, ann, both, untracked], offsetAt)).toBe('A new very text!');
  expect(withChanges('The old text', [], offsetAt)).toBe('The old text');
});
