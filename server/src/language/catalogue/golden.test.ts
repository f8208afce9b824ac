import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { expectGolden, expectNoOrphans } from '../../../../test/golden';
import { builtIn } from '../../knowledge/knowledge';
import { choices, frameworksOf } from './catalogue';
import { frameworkTable, listTable } from './text';

const golden = fileURLToPath(new URL('golden/', import.meta.url));
const all = frameworksOf(builtIn);
const texts = new Map([
  ['list', listTable(all)],
  ['choices', `${JSON.stringify(choices(builtIn), null, 1)}\n`],
  ...all.map((framework) => [framework.id, frameworkTable(framework)] as const),
]);

it.each([...texts])('the catalogue has %s as it was', { tags: ['golden'] }, (name, text) => {
  expectGolden(`${golden}${name}.txt`, text);
});

it('has no golden of a framework that is gone', { tags: ['golden'] }, () => {
  expectNoOrphans(
    golden,
    [...texts.keys()].map((name) => `${name}.txt`),
  );
  expect(texts.size).toBeGreaterThan(2);
});
