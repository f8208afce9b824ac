import { expect, it } from 'vitest';
import { everything, product } from './sources';

it('gives each type name one meaning', () => {
  const declared = new Map<string, string[]>();
  for (const { file, text } of product) {
    // The words of the API are those of the product, seen from outside.
    if (file === 'server/src/api/types.ts') continue;
    for (const [, name = ''] of text.matchAll(
      /^(?:export )?(?:declare )?(?:abstract )?(?:interface|type|class) (\w+)/gm,
    )) {
      declared.set(name, [...(declared.get(name) ?? []), file]);
    }
  }
  expect(declared.size).toBeGreaterThan(100);
  expect([...declared].filter(([, files]) => files.length > 1)).toEqual([]);
});

/** A regular expression literal: it follows a sign that no value can end with. */
const pattern = /(?<=[=(,:?!&|[{;}\n>]\s*)\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[dgimsuvy]*/g;

it('builds long patterns from named parts', () => {
  const sources = everything.filter(({ file }) => !file.endsWith('.test.ts'));
  const long = sources.flatMap(({ file, text }) =>
    [...text.matchAll(pattern)]
      .filter(([literal]) => literal.length > 100)
      .map(([literal]) => `${file}: ${literal}`),
  );
  expect(long).toEqual([]);
});

// Words that say nothing of the thing they name: participles as nouns, “one”, and what `say` is to be read as.
const vague = /^(?:one|given|said|told|meant|made|awaited|say|remains|thing|stuff)$/;

/** Variables and functions, parameters, and members of types. */
const names = [
  /\b(?:const|let|function) (\w+)\b/g,
  /[(,]\s*(\w+)(?=\)? =>|\??: \w)/g,
  /^\s+readonly (\w+)\??:/gm,
];

it('names what parameters, variables and members hold', () => {
  const found = product.flatMap(({ file, text }) =>
    names
      .flatMap((declaration) => [...text.matchAll(declaration)])
      .filter(([, name = '']) => vague.test(name))
      .map(([, name]) => `${file}: ${name}`)
      // A key of knowledge/references: regulations are made on a day.
      .filter((found) => found !== 'server/src/knowledge/instruments/reference-types.ts: made'),
  );
  expect([...new Set(found)]).toEqual([]);
});
