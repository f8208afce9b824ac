import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cases } from '../../../test/volume';
import { globProblem, matches } from './glob';

it('knows stars, folders, braces and exceptions', () => {
  const cases: [pattern: string[], path: string, fits: boolean][] = [
    [['*.md'], 'a.md', true],
    [['*.md'], 'drafts/a.md', false],
    [['**/*.md'], 'a.md', true],
    [['**/*.md'], 'x/y/a.md', true],
    [['drafts/**'], 'drafts/x/a.md', true],
    [['drafts'], 'drafts/x/a.md', true],
    [['drafts/'], 'drafts/x/a.md', true],
    [['drafts'], 'other/drafts/a.md', false],
    [['a.report.md'], 'a.report.md', true],
    [['{ilacs,sccif}/*.{md,yaml}'], 'sccif/a.yaml', true],
    [['{ilacs,sccif}/*.{md,yaml}'], 'jtai/a.yaml', false],
    [['a?.md'], 'ab.md', true],
    [['a?.md'], 'abc.md', false],
    [['a(b)[c].md'], 'a(b)[c].md', true],
    [['archive', '!archive/kept.md'], 'archive/kept.md', false],
    [['archive', '!archive/kept.md'], 'archive/gone.md', true],
    [['!a.md'], 'a.md', false],
  ];
  for (const [patterns, path, fits] of cases)
    expect(matches(patterns, path), `${patterns} ${path}`).toBe(fits);
});

/** The oracle: a regular expression for the pattern, without a bound on its time. */
function expression(pattern: string): RegExp {
  const names = pattern.split('/').map((name) => name.replaceAll('*', '[^/]*').replaceAll('?', '[^/]'));
  const parts = names.map((name, index) => {
    if (name === '[^/]*[^/]*') return '(?:[^/]+/)*';
    return index < names.length - 1 ? `${name}/` : name;
  });
  return new RegExp(`^${parts.join('')}$`);
}

it('says as a regular expression does', { tags: ['volume'] }, () => {
  const piece = fc.constantFrom('a', 'b', '*', '?', 'ab', '*b');
  const segment = fc.oneof(
    { weight: 1, arbitrary: fc.constant('**') },
    {
      weight: 4,
      arbitrary: fc
        .array(piece, { minLength: 1, maxLength: 3 })
        .map((all) => all.join('').replace(/\*+/g, '*')),
    },
  );
  const path = fc.array(fc.stringMatching(/^[ab]{1,3}$/), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(segment, { minLength: 1, maxLength: 4 }), path, (segments, names) => {
      // A last name without wildcards stands for a folder here too, and is no matter of theirs.
      const pattern = [...segments, '*'].join('/');
      expect(matches([pattern], names.join('/')), pattern).toBe(expression(pattern).test(names.join('/')));
    }),
    { numRuns: cases(500) },
  );
});

it('takes no time over patterns that are made to', () => {
  const pattern = `${'*a'.repeat(90)}b`;
  expect(globProblem(pattern)).toBeUndefined();
  expect(matches([pattern], 'a'.repeat(5000))).toBe(false);
  expect(matches([`${'**/a/'.repeat(30)}b`], 'a/'.repeat(500))).toBe(false);
});

it('refuses what is no pattern of paths below', () => {
  expect(globProblem('x'.repeat(201))?.situation).toBe('longPattern');
  for (const pattern of ['/etc/*', '../x', 'a/../b', 'C:/x', 'a\\b'])
    expect(globProblem(pattern)?.situation).toBe('outsidePattern');
  expect(globProblem('{a,b}'.repeat(7))?.situation).toBe('manyAlternatives');
});
