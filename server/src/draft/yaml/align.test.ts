import { describe, expect, it } from 'vitest';
import { valueAt } from './value';
import { readYaml } from './yaml';

/** The text of `a`, and the part of the source that each of its characters was read from. */
function charactersOf(yaml: string): { readonly text: string; readonly from: readonly string[] } {
  const value = valueAt(readYaml(yaml, 0, yaml.length).value, 'a');
  if (value?.kind !== 'scalar') throw new Error('not a scalar');
  const { text } = value;
  const from = [...text.text].map((_, at) => {
    const { start, end } = text.span(at, at + 1);
    return yaml.slice(start, end);
  });
  return { text: text.text, from };
}

describe('each character of a scalar has its place in the source', () => {
  it('in plain text that is wrapped', () => {
    expect(charactersOf('a: one\n   two\n')).toEqual({
      text: 'one two',
      from: ['o', 'n', 'e', '\n', 't', 'w', 'o'],
    });
  });

  it('in single quotes, with a doubled quote', () => {
    expect(charactersOf("a: 'it''s'\n")).toEqual({ text: "it's", from: ['i', 't', "''", 's'] });
  });

  it('in double quotes, with escapes', () => {
    expect(charactersOf('a: "x\\"\\u00e9\\x41\\n"\n')).toEqual({
      text: 'x"éA\n',
      from: ['x', '\\"', '\\u00e9', '\\x41', '\\n'],
    });
  });

  it('in double quotes, with an escape of two UTF-16 units', () => {
    const yaml = 'a: "\\U0001F600x"\n';
    const value = valueAt(readYaml(yaml, 0, yaml.length).value, 'a');
    const text = value?.kind === 'scalar' ? value.text : undefined;
    expect(text?.text).toBe('\u{1F600}x');
    expect([text?.span(0, 2), text?.span(2, 3)]).toEqual([
      { start: 4, end: 14 },
      { start: 14, end: 15 },
    ]);
  });

  it('in double quotes, with a line break that is escaped', () => {
    expect(charactersOf('a: "x\\\n  y"\n')).toEqual({ text: 'xy', from: ['x', 'y'] });
  });

  it('in a literal block, without its indentation', () => {
    expect(charactersOf('a: |\n  x\n   y\n')).toEqual({ text: 'x\n y\n', from: ['x', '\n', ' ', 'y', '\n'] });
  });

  it('in a folded block, with line breaks of two characters', () => {
    expect(charactersOf('a: >-\r\n  x\r\n  y\r\n')).toEqual({ text: 'x y', from: ['x', '\r\n', 'y'] });
  });

  it('in a block whose last line break is the end of the file', () => {
    expect(charactersOf('a: |\n  x')).toMatchObject({ text: expect.stringMatching(/^x\n?$/) });
  });
});
