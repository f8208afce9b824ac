import { expect, it } from 'vitest';
import { parseDraft } from '../../draft/draft';
import { rewrite } from './yaml-text';

/** The text after `x` in it is replaced. */
function after(yaml: string, text: string): string | undefined {
  const at = yaml.indexOf('x');
  const edit = rewrite(parseDraft(yaml, 'yaml'), { start: at, end: at + 1 }, text);
  return edit && yaml.slice(0, edit.span.start) + edit.text + yaml.slice(edit.span.end);
}

it.each([
  ['a: x', "Children's", "a: Children's"],
  ['a: x', 'A: B', "a: 'A: B'"],
  ['a: x', "Children's: B", "a: 'Children''s: B'"],
  ['a: see x.', 'A: B', undefined],
  ['a: see x.', 'A, B', 'a: see A, B.'],
  ['a: {b: x}', 'A, B', "a: {b: 'A, B'}"],
  ['a: {b: see x.}', 'A, B', undefined],
  ["a: 'see x'", "Children's: B", "a: 'see Children''s: B'"],
  ['a: "see x"', 'A: "B" \\', 'a: "see A: \\"B\\" \\\\"'],
  ['a: |\n  see x', 'A: #B', 'a: |\n  see A: #B'],
])('%s with %s', (yaml, text, expected) => {
  expect(after(yaml, text)).toBe(expected);
});

it('leaves the body of a Markdown draft as it is written', () => {
  const text = '---\na: b\n---\nSee x.';
  const at = text.indexOf('x');
  expect(rewrite(parseDraft(text, 'markdown'), { start: at, end: at + 1 }, 'A: B')?.text).toBe('A: B');
});
