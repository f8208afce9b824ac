import { describe, expect, it } from 'vitest';
import { valueAt } from '../value';
import { readYaml } from '../yaml';
import { repairYaml } from './repair';

/** Each problem as the text that it is about, and the whole text after its fix. */
const problemsOf = (yaml: string) =>
  readYaml(yaml, 0, yaml.length).problems.map(({ span, fix }) => ({
    about: yaml.slice(span.start, span.end),
    fixed: fix && yaml.slice(0, fix.span.start) + fix.text + yaml.slice(fix.span.end),
  }));

/** The text of the value at a path, and the part of the source that it was read from. */
function readAt(yaml: string, ...path: string[]) {
  const value = valueAt(readYaml(yaml, 0, yaml.length).value, ...path);
  return value?.kind === 'scalar'
    ? [value.value, yaml.slice(value.text.whole.start, value.text.whole.end)]
    : value?.kind;
}

describe('a quote or bracket that is not closed', () => {
  it('is closed at the end of its line if the next line is a key', () => {
    const yaml = 'setting: "home\nurn: 1\n';
    expect(problemsOf(yaml)).toEqual([{ about: '"home', fixed: 'setting: "home"\nurn: 1\n' }]);
    expect(readAt(yaml, 'setting')).toEqual(['home', 'home']);
    expect(readAt(yaml, 'urn')).toEqual(['1', '1']);
  });

  it('is closed with all that it is in, the innermost first', () => {
    const yaml = "a: {b: [1, 'x\nc: 2\n";
    expect(problemsOf(yaml)).toEqual([{ about: "'x", fixed: "a: {b: [1, 'x']}\nc: 2\n" }]);
    expect(readAt(yaml, 'c')).toEqual(['2', '2']);
  });

  it.each([
    ['a: [b, , c]\n', 'a: [b, c]\n'],
    ['a: [, b]\n', 'a: [b]\n'],
    ['a: [, , ,]\n', 'a: []\n'],
    ['a: {b: 1,, c: 2} # d, , e\n', 'a: {b: 1,c: 2} # d, , e\n'],
    ["a: ['b, , c',,, \"d, ,\", e'f]\n", "a: ['b, , c',\"d, ,\", e'f]\n"],
  ])('has no commas without an item before them: %j', (yaml, fixed) => {
    expect(problemsOf(yaml)).toEqual([{ about: ',', fixed }]);
  });

  it('leaves out brackets that are closed, and quotes that are escaped', () => {
    expect(repairYaml('a: {b: [1, 2]\nc: 2\n', true).text.text).toBe('a: {b: [1, 2]}\nc: 2\n');
    expect(repairYaml('a: "b \\" c\nc: 2\n', true).text.text).toBe('a: "b \\" c"\nc: 2\n');
    expect(repairYaml('a: "b" # "c\nd: 2\n', true).problems).toEqual([]);
  });

  it('is closed before a comment', () => {
    expect(repairYaml('a: [b # c\nd: 2\n', true).text.text).toBe('a: [b] # c\nd: 2\n');
    expect(repairYaml('a: {b: [1, "x # y" # c\nd: 2\n', true).text.text).toBe(
      'a: {b: [1, "x # y"]} # c\nd: 2\n',
    );
    expect(problemsOf('a: [b # c\nd: 2\n')).toEqual([{ about: '[b', fixed: 'a: [b] # c\nd: 2\n' }]);
    expect(readAt('a: [b # c\nd: 2\n', 'd')).toEqual(['2', '2']);
  });

  it('may be closed on a later line of the text', () => {
    expect(repairYaml('a: "b\n  and more"\nc: [1\n', true).text.text).toBe('a: "b\n  and more"\nc: [1]\n');
  });
});

describe('a line separator', () => {
  it('is a line break where a key follows it', () => {
    expect(readAt('urn: 1\u2028stage: review\n', 'stage')).toEqual(['review', 'review']);
    expect(problemsOf('urn: 1\u2028stage: review\n')).toHaveLength(1);
  });

  it('is part of a text in quotation marks', () => {
    for (const yaml of [
      'a: "\u2028b: \u2028c: d"\nurn: 1\n',
      "- a: 'x\u2028b: ''y'''\n",
      'a: "\u2028b: \\" "\n',
    ])
      expect(problemsOf(yaml)).toEqual([]);
  });
});

describe('a word without a colon', () => {
  it('gets one if it is indented like the key next to it', () => {
    const yaml = 'urn: 1\nsetting\nstage: review\n';
    expect(problemsOf(yaml)).toEqual([{ about: 'setting', fixed: 'urn: 1\nsetting:\nstage: review\n' }]);
    expect(readAt(yaml, 'stage')).toEqual(['review', 'review']);
  });

  it('is part of a text otherwise', () => {
    expect(repairYaml('urn: 1\n  setting\n', true).text.text).toBe('urn: 1\n  setting\n');
  });
});

describe('indentation', () => {
  it('by a tab becomes spaces', () => {
    const yaml = 'inspection:\n\ttype: full\n';
    expect(problemsOf(yaml)).toEqual([{ about: '\t', fixed: 'inspection:\n  type: full\n' }]);
    expect(readAt(yaml, 'inspection', 'type')).toEqual(['full', 'full']);
  });

  it('further than a key that has its value is lined up with it, and so are the lines after it', () => {
    const yaml =
      'inspection:\n  type: full\n  number: 1\n    start: 2026-06-09\n    end: 2026-06-10\nurn: 1\n';
    expect(problemsOf(yaml)).toEqual([{ about: '    ', fixed: yaml.replace('    start', '  start') }]);
    expect(readAt(yaml, 'inspection', 'start')).toEqual(['2026-06-09', '2026-06-09']);
    expect(readAt(yaml, 'inspection', 'end')).toEqual(['2026-06-10', '2026-06-10']);
    expect(readAt(yaml, 'urn')).toEqual(['1', '1']);
  });

  it('is lined up at each level of its own', () => {
    const yaml =
      'inspection:\n  type: full\n    start: 2026-06-09\n        end: 2026-06-10\n  x: "1\nurn: 1\n';
    expect(readAt(yaml, 'inspection', 'end')).toEqual(['2026-06-10', '2026-06-10']);
    expect(readAt(yaml, 'inspection', 'x')).toEqual(['1', '1']);
  });

  it('that is lined up ends a block of text where its key ends', () => {
    const yaml = 'a: b\n    c: |\n      text\n    d: "1\nurn: 2\n';
    expect(readAt(yaml, 'c')).toEqual(['text\n', 'text\n']);
    expect(readAt(yaml, 'd')).toEqual(['1', '1']);
  });

  it('that is lined up leaves other faults of the line at their place', () => {
    const yaml = 'a: b\n    c: "d\nurn: 2\n';
    expect(problemsOf(yaml)).toEqual([
      { about: '    ', fixed: 'a: b\nc: "d\nurn: 2\n' },
      { about: '"d', fixed: 'a: b\n    c: "d"\nurn: 2\n' },
    ]);
  });

  it('belongs to the text of a block', () => {
    const yaml = 'text: |\n  a: "b\n\t\tc\n\n  d\nurn: "1\n';
    expect(problemsOf(yaml).map(({ about }) => about)).toEqual(['\t\tc', '"1']);
    expect(readAt(yaml, 'urn')).toEqual(['1', '1']);
  });
});

it('gives offsets of the original for each offset of the repaired text', () => {
  const yaml = 'a: "b\nc: 1\n    d: 2\n';
  const repaired = repairYaml(yaml, true).text;
  const { text } = repaired;
  const source = (offset: number) => repaired.source(offset);
  expect(text).toBe('a: "b"\nc: 1\nd: 2\n');
  for (const word of ['a', 'b', 'c', '1', 'd', '2'])
    expect(source(text.indexOf(word))).toBe(yaml.indexOf(word));
  expect(source(text.length)).toBe(yaml.length);
});

describe('a character that cannot be seen', () => {
  it.each([
    ['\u200burn: 1\n', 'There is a zero-width space here. Delete it. It is invisible, and stops'],
    [
      '\u200b\u200burn: 1\n',
      'There are two zero-width spaces here. Delete them. They are invisible, and stop',
    ],
  ])('is named in %j', (yaml, words) => {
    expect(readYaml(yaml, 0, yaml.length).problems.map(({ message }) => message)).toEqual([
      `${words} the line from being read.`,
    ]);
  });
});
