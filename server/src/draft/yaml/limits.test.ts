import { afterEach, expect, it, vi } from 'vitest';
import { MappedText } from '../../text/mapped';
import { composeYaml } from './compose';
import { entryOf, type Value } from './value';
import { readYaml } from './yaml';

const read = (text: string) => readYaml(text, 0, text.length);

afterEach(() => vi.restoreAllMocks());

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
    '*a4: Write out the values from here on. The aliases (*) repeat more values than can be read.',
  ]);
  const { value } = read(text);
  expect(countOf(value)).toBeLessThan(11_000);
  expect(read(text).isIncomplete).toBe(true);
  expect(entryOf(value, 'end')?.value).toMatchObject({ value: 'y' });
});

it('takes no list and no map as a key', () => {
  const message = 'Put this text in quotes. Brackets before a colon cannot be read as a name.';
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
    'The brackets or lists here are nested too deeply to be read. Write each value on its own line.';
  expect(problems(deep)).toEqual([`: ${message}`]);
  expect(countOf(read(deep).value)).toBe(62);
  expect(read(deep).isIncomplete).toBe(true);
  expect(read('['.repeat(70)).isIncomplete).toBe(true);
});

const slips = (count: number) => Array.from({ length: count }, (_, at) => `a${at}: "b\n`).join('');

it('repairs 500 slips, and says how many lines after them are not read', () => {
  const text = `stage: final\n${slips(500)}urn: 1\n\nauthority: x\n`;
  const found = problems(text);
  expect(found.filter((problem) => problem.includes('quotation mark'))).toHaveLength(500);
  expect(found.at(-1)).toBe('urn: 1: Correct the mistakes above first. This line and 2 more are not read.');
  const { value, isIncomplete } = read(text);
  expect(isIncomplete).toBe(true);
  expect(entryOf(value, 'stage')?.value).toMatchObject({ value: 'final' });
  expect(entryOf(value, 'urn')).toBeUndefined();
});

it('changes 5,000 neighbouring lines, which are one slip', () => {
  const found = problems(`stage: final\nteam:\n${'\t- a\n'.repeat(5000)}urn: 1\n`);
  expect(found).toHaveLength(2);
  expect(found[1]).toBe('urn: 1: Correct the mistakes above first. This line is not read.');
  expect(read(`team:\n${'\t- a\n'.repeat(4999)}urn: 1\n`).isIncomplete).toBe(false);
});

it('reads a text with fewer slips to its end, and one whose last slip is at its end', () => {
  const fewer = read(`${slips(499)}urn: 1\n`);
  expect([fewer.isIncomplete, fewer.problems.length]).toEqual([false, 499]);
  expect(entryOf(fewer.value, 'urn')?.value).toMatchObject({ value: '1' });
  expect(read(`${slips(500)}\n# the end\n`).isIncomplete).toBe(false);
  expect(problems(`${slips(500)}\nurn: 1`).at(-1)).toContain('This line is not read.');
  expect(problems(`${slips(500)}urn: 1\nstage: x\n`).at(-1)).toContain(
    'This line and the next are not read.',
  );
});

it('counts what is found after the first 500 slips, and still says what is not read', () => {
  const twice = read(`${'a: "b\n'.repeat(500)}urn: 1\n\nstage: x\n`).problems.map(({ message }) => message);
  expect(twice.slice(-2)).toEqual([
    'Correct the mistakes above first. There are 499 similar mistakes below.',
    'Correct the mistakes above first. This line and 2 more are not read.',
  ]);

  const text = `stage: final\n${'a: "\\q"\nd: e\nf: g\n'.repeat(510)}`;
  const more = read(text).problems.filter(({ message }) => message.includes('similar mistakes'));
  expect(more).toHaveLength(1);
  expect(read(text).problems).toHaveLength(501);
});

it('stops where no text that anybody writes has so many marks, and reads what is before', () => {
  const text = `stage: final\na: [${'b, '.repeat(40_000)}]\n`;
  const { value, problems: found, isIncomplete } = read(text);
  expect(isIncomplete).toBe(true);
  expect(found.map(({ span, message }) => [span.start > 40_000, message])).toEqual([
    [
      true,
      'The YAML is not read from here on, because it has too many words and marks. Split the draft, or remove unneeded text.',
    ],
  ]);
  expect(entryOf(value, 'stage')?.value).toMatchObject({ value: 'final' });
});

it('looks at 1,000 marks that cannot be where they are, and repairs the text all the same', () => {
  const text = `a: ${'}'.repeat(30_000)}\nstage: final\n`;
  expect(composeYaml(text).stop).toBeLessThan(1100);
  expect(problems(text)).toHaveLength(1);
  expect(read(text).isIncomplete).toBe(false);
  expect(entryOf(read(text).value, 'stage')?.value).toMatchObject({ value: 'final' });
});

it('keeps no more than 1,000 errors of the parser', () => {
  const { document } = composeYaml(`a: [${', '.repeat(5000)}]\n`);
  expect(document?.errors).toHaveLength(1000);
});

it('reads a text of a megabyte only to a quarter of a million marks', () => {
  const stop = composeYaml(`a: [${'1,'.repeat(500_000)}]\n`).stop ?? 0;
  expect([stop > 150_000, stop < 270_000]).toEqual([true, true]);
});

it('leaves the limit of stack traces as it was', () => {
  const before = Error.stackTraceLimit;
  read('a: }\n');
  expect(Error.stackTraceLimit).toBe(before);
});

it('makes many changes of one line at once, not one after the other', () => {
  const slices = vi.spyOn(MappedText.prototype, 'slice');
  read(`framework: ilacs\na: b: it${"'s".repeat(1000)}\n`);
  const copied = slices.mock.results.reduce(
    (sum: number, { value }) => sum + (value as MappedText).segments.length,
    0,
  );
  expect(copied).toBeLessThan(20_000);
});
