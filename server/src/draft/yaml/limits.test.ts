import { expect, it } from 'vitest';
import { entryOf, type Value } from './value';
import { readYaml } from './yaml';

const read = (text: string) => readYaml(text, 0, text.length);

const problems = (text: string) =>
  read(text).problems.map(({ span, message }) => `${text.slice(span.start, span.end)}: ${message}`);

/** The number of values in a value, those that aliases repeat counted each time. */
function countOf(value: Value | undefined): number {
  if (!value) return 0;
  if (value.kind === 'scalar') return 1;
  const inner = value.kind === 'list' ? value.items : value.entries.map((entry) => entry.value);
  return inner.reduce((sum, item) => sum + countOf(item), 1);
}

it('repeats the values that aliases name', () => {
  const { value, problems: found } = read('a: &x {b: [c, d]}\ne: *x\nf: [*x, *x]\n');
  expect(found).toEqual([]);
  expect(countOf(value)).toBe(1 + 4 + 4 + 1 + 8);
});

it('repeats no more than 10,000 values, and says so once', () => {
  const levels = Array.from(
    { length: 9 },
    (_, at) => `a${at + 1}: &a${at + 1} [${Array(9).fill(`*a${at}`).join(', ')}]\n`,
  );
  const text = `a0: &a0 x\n${levels.join('')}end: y\n`;
  expect(problems(text)).toEqual([
    '*a4: From here on, the aliases (*) repeat more values than can be read. Write the values out.',
  ]);
  const { value } = read(text);
  expect(countOf(value)).toBeLessThan(11_000);
  expect(entryOf(value, 'end')?.value).toMatchObject({ value: 'y' });
});

it('takes no list and no map as a key', () => {
  const message = 'A key must be a word. Write this bracketed list or map as text, in quotes.';
  expect(problems('a: b\n{c: d}: e\n')).toEqual([`{c: d}: ${message}`]);
  expect(problems('? - a\n  - b\n: c\n')).toEqual([`- a: ${message}`]);
  // As text, the key alone would take minutes.
  expect(problems(`x: ${'{'.repeat(40)}a${'}'.repeat(40)}`)).toEqual([
    `${'{'.repeat(39)}a${'}'.repeat(39)}: ${message}`,
  ]);
});

it('reads lists and maps to a depth of 60, however they are written', () => {
  const deep = Array.from({ length: 80 }, (_, at) => `${' '.repeat(at)}a:\n`).join('');
  const message =
    'The brackets or lists here are nested too deeply to be read; write the values on lines of their own.';
  expect(problems(deep)).toEqual([`: ${message}`]);
  expect(countOf(read(deep).value)).toBe(62);
});

it('counts the slips after the first hundred', () => {
  const text = `stage: final\n${'a: "b\n'.repeat(300)}`;
  const found = problems(text);
  expect(found.filter((problem) => problem.includes('quotation mark'))).toHaveLength(100);
  expect(found.at(-1)).not.toContain('more slips');
  expect(found.filter((problem) => problem.includes('more slips'))).toEqual([
    '"b: From here on there are 200 more slips like those above. Correct those first.',
  ]);
  expect(entryOf(read(text).value, 'stage')?.value).toMatchObject({ value: 'final' });
});

it('stops where no text that anybody writes has so many marks, and reads what is before', () => {
  const text = `stage: final\na: [${'b, '.repeat(40_000)}]\n`;
  const { value, problems: found } = read(text);
  expect(found.map(({ span, message }) => [span.start > 40_000, message])).toEqual([
    [
      true,
      'The YAML is not read from here on: it has too many words and marks. Divide it, or remove what no report needs.',
    ],
  ]);
  expect(entryOf(value, 'stage')?.value).toMatchObject({ value: 'final' });
});

it('leaves the limit of stack traces as it was', () => {
  const before = Error.stackTraceLimit;
  read('a: }\n');
  expect(Error.stackTraceLimit).toBe(before);
});
