import { expect, it } from 'vitest';
import { editsAfter, lineBreakIn, movedBy, type RangeChange, type TypedBreak } from './line-break';

/** A change at two places, each a line and a column. */
const change = (
  start: readonly [number, number],
  end: readonly [number, number],
  text = '',
): RangeChange => ({
  range: { start: { line: start[0], character: start[1] }, end: { line: end[0], character: end[1] } },
  text,
});

/** Makes changes, the last place first, and those at one place in their order. */
function changed(text: string, changes: readonly RangeChange[]): string {
  const lines = text.split('\n');
  const offset = ({ line, character }: RangeChange['range']['start']) =>
    lines.slice(0, line).join('\n').length + (line > 0 ? 1 : 0) + character;
  return changes.reduceRight(
    (now, { range, text: inserted }) =>
      now.slice(0, offset(range.start)) + inserted + now.slice(offset(range.end)),
    text,
  );
}

/** The text after Enter at `|` and letters that came before its edits. */
function entered(marked: string, { indent = '', typed = '' } = {}): string | undefined {
  const [before = '', rest = ''] = marked.split('|');
  const broken: TypedBreak = { line: before.split('\n').length - 1, indent, rest: rest.split('\n')[0] ?? '' };
  const text = `${before}\n${indent}${typed}${rest}`;
  const edits = editsAfter(text.split('\n'), broken);
  return edits && changed(text, edits);
}

it.each([
  ['the next item', '- One|\n- Two', '- One\n- \n- Two'],
  ['paragraphs that are apart', '1. One.|\n\n2. Two.\n', '1. One.\n\n2. \n\n3. Two.\n'],
  ['a split item', '1. One. | Two.\n', '1. One.\n\n2. Two.\n'],
  ['the end of a list', '- One\n- |\n', '- One\n\n\n'],
  ['the end of paragraphs', '1. One.\n\n2. |\n', '1. One.\n\n\n'],
  ['the list around', '- One\n  - a\n  - |\n- Two', '- One\n  - a\n- \n- Two'],
])('makes a line break into %s', (_, marked, after) => {
  expect(entered(marked)).toBe(after);
});

it.each([
  ['the next item', '- One|\n', '- One\n- Two\n'],
  ['paragraphs that are apart', '1. One.|\n', '1. One.\n\n2. Two\n'],
  ['a split item', '- One | three\n', '- One\n- Two three\n'],
  ['the end of a list', '- One\n- |\n', '- One\n\nTwo\n'],
  ['the end of paragraphs', '1. One.\n\n2. |\n', '1. One.\n\nTwo\n'],
  ['the list around', '- One\n  - a\n  - |\n', '- One\n  - a\n- Two\n'],
])('keeps what was typed meanwhile after %s', (_, marked, after) => {
  expect(entered(marked, { typed: 'Two' })).toBe(after);
});

it('takes away the indentation of VS Code', () => {
  expect(entered('- a\n  - b|', { indent: '  ' })).toBe('- a\n  - b\n  - ');
  expect(entered('- a\n  - b|', { indent: '  ', typed: 'c' })).toBe('- a\n  - b\n  - c');
});

it('leaves other line breaks alone', () => {
  expect(entered('Text.|')).toBeUndefined();
});

const lineAt = () => '  rest';

it('knows the line break of a key', () => {
  expect(lineBreakIn([change([2, 5], [2, 5], '\n  ')], lineAt)).toEqual({
    line: 2,
    indent: '  ',
    rest: 'rest',
  });
  expect(lineBreakIn([change([2, 5], [2, 5], '\r\n')], lineAt)).toEqual({
    line: 2,
    indent: '',
    rest: '  rest',
  });
  expect(lineBreakIn([change([2, 5], [2, 5], '\n'), change([1, 0], [1, 2])], lineAt)?.line).toBe(2);
  expect(lineBreakIn([change([2, 5], [2, 5], 'a')], lineAt)).toBeUndefined();
  expect(lineBreakIn([change([2, 5], [2, 5], 'a\n')], lineAt)).toBeUndefined();
  expect(lineBreakIn([change([2, 5], [2, 5], '\n'), change([1, 0], [1, 0], '\n')], lineAt)).toBeUndefined();
});

it('moves with changes above, and ends with its line break', () => {
  const broken = { line: 4, indent: '', rest: '' };
  expect(movedBy(broken, [change([1, 0], [1, 0], 'a\nb\n')])?.line).toBe(6);
  expect(movedBy(broken, [change([1, 0], [3, 0])])?.line).toBe(2);
  expect(movedBy(broken, [change([4, 0], [4, 0], '\n2. ')])?.line).toBe(5);
  expect(movedBy(broken, [change([5, 0], [5, 0], 'Two\n')])?.line).toBe(4);
  expect(movedBy(broken, [change([4, 3], [5, 0])])).toBeUndefined();
});
