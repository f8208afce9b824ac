import { describe, expect, it } from 'vitest';
import { composed, composingPlaces, literals, type Pattern, schemaPatterns } from './patterns/collect';
import { exponentialWeakness, superlinearWeakness } from './patterns/cost';

/** Places that compose patterns that no text of a draft meets, or only ones that are bounded otherwise, with the reason. */
const elsewhere: Readonly<Record<string, string>> = {
  'server/src/schema/interpret.ts 1': 'The patterns are those of the schemas.',
  'server/src/knowledge/frameworks/consistent.ts 1':
    'It is compiled and not run, and must have no repetition.',
  'server/src/rules/key-places.ts 1': 'The key in it is one of the product.',
  'server/src/import/facts/cover.ts 1': 'The data has it.',
  'server/src/import/facts/details.ts 1': 'The data has it.',
  'server/src/text/names/reference-number.ts 1':
    'The data has it, or a team, whose patterns must have no repetition.',
  'server/src/draft/marks/slip-collector.ts 1': 'It has a line break, and nothing that repeats.',
  'server/src/snippets/exchange/from-selection.ts 2':
    'It has words of a draft between two patterns that are elsewhere.',
  'server/src/snippets/exchange/from-selection.ts 3': 'It has words of a draft alone.',
  'server/src/snippets/syntax/transform.ts 1': 'It is compiled and not run.',
  'server/src/rules/suppression/limits.ts 1':
    'A team’s pattern, in which the ways to try a text are counted.',
};

const different = (all: readonly Pattern[]): readonly Pattern[] => [
  ...new Map(all.map((pattern) => [`/${pattern.source}/${pattern.flags}`, pattern])).values(),
];

/** The patterns with a weakness, in words. */
const weak = (patterns: readonly Pattern[], find: typeof superlinearWeakness): string[] =>
  patterns.flatMap(({ place, source, flags }) => {
    const found = find(source, flags);
    if (!found) return [];
    const times = found.times.slice(-2).join(', ');
    return [`${place}: /${source}/${flags} with ${JSON.stringify(found.attack)}: ${times} ms`];
  });

describe('the regular expressions of the product', () => {
  it('are stopped by no text that is short', () => {
    const patterns = different([...literals(), ...schemaPatterns()]);
    expect(patterns.length).toBeGreaterThan(500);
    expect(weak(patterns, exponentialWeakness)).toEqual([]);
  });

  it('take time in proportion to the text, those that it composes as well', { tags: ['slow'] }, async () => {
    const made = await composed();
    const seen = new Set(made.map(({ place }) => place));
    expect(composingPlaces.filter((place) => !seen.has(place) && !(place in elsewhere))).toEqual([]);
    expect(Object.keys(elsewhere).filter((place) => !composingPlaces.includes(place))).toEqual([]);
    const patterns = different([...literals(), ...schemaPatterns(), ...made]);
    expect(weak(patterns, exponentialWeakness)).toEqual([]);
    expect(weak(patterns, superlinearWeakness)).toEqual([]);
  });
});

describe('the search for weak patterns', { tags: ['slow'] }, () => {
  it.each([
    ['(a+)+$', ''],
    ['(?:[\\r\\n]+[ \\t]*(?:#[^\\r\\n]*)?)+$', ''],
    ['^(\\w+\\s?)*!', ''],
  ])('finds the exponential /%s/%s', (source, flags) => {
    expect(exponentialWeakness(source, flags)).toBeDefined();
  });

  it.each([
    ['\\s+$', ''],
    ['<!--[^]*?-->', 'g'],
    ['“([^”]*)”', 'g'],
    ['^\\s*:\\s*(?:\\[\\s*\\]|~|null)?(\\s+#.*)?\\s*$', ''],
    ['(?<=(?:^|[^\\\\])(?:\\\\\\\\)*)\\$', 'g'],
    ['[^\\p{L}]*$', 'u'],
  ])('finds the quadratic /%s/%s', (source, flags) => {
    expect(superlinearWeakness(source, flags)).toBeDefined();
  });

  it.each([
    ['(?<!\\s)\\s+$', ''],
    ['“([^“”]*)”', 'g'],
  ])('lets /%s/%s pass', (source, flags) => {
    expect(superlinearWeakness(source, flags)).toBeUndefined();
  });
});
