import fc from 'fast-check';
import { expect, it } from 'vitest';
import { clean } from '../../../test/examples.mjs';
import { cases } from '../../../test/volume';
import { parseDraft, surfaceOf } from '../draft/draft';
import { textAt, toJson } from '../draft/yaml/value';
import { framework } from '../knowledge/frameworks/frameworks';
import type { Framework } from '../knowledge/frameworks/types';
import { builtIn } from '../knowledge/knowledge';
import { readReport } from '../report/report';
import { branchesOf } from './own';
import { type Branch, branchFor, branchOf, type ShapeError } from './shape';

// A copy of a framework is one of a team's own: no validator was made for it at build time.
const copies = new Map<string, Framework>();
function copyOf(known: Framework): Framework {
  const copy = copies.get(known.id) ?? { ...known };
  copies.set(known.id, copy);
  return copy;
}

const causes = (errors: readonly ShapeError[]) =>
  [
    ...new Set(
      errors.map(({ instancePath, params }) =>
        JSON.stringify([instancePath, params.additionalProperty ?? params.missingProperty ?? '']),
      ),
    ),
  ].sort();

it('finds what the validators of the build find, in any mutated example', { tags: ['volume'] }, () => {
  const edits = fc.array(
    fc.record({
      at: fc.nat(1500),
      cut: fc.nat(12),
      put: fc.constantFrom(
        '',
        'x',
        '[a]',
        ': ',
        '\nqq: 1\n',
        '\n  - a\n',
        '{a: b}',
        ' 2026-13-01 ',
        'true',
        '~',
      ),
    }),
    { minLength: 1, maxLength: 4 },
  );
  fc.assert(
    fc.property(fc.constantFrom(...clean), edits, ({ name, text }, list) => {
      let draft = text;
      for (const { at, cut, put } of list) draft = draft.slice(0, at) + put + draft.slice(at + cut);
      const read = parseDraft(draft, surfaceOf(name));
      const report = readReport(read, builtIn);
      if (!report || read.data?.kind !== 'map') return;
      const selection = {
        edition: report.edition.id,
        setting: report.setting?.id,
        kind: report.likelyKind?.id,
      };
      const made: Branch | undefined = branchFor(branchesOf(report.framework), selection);
      const interpreted = branchFor(branchesOf(copyOf(report.framework)), selection);
      expect(interpreted?.name).toBe(made?.name);
      const json = toJson(read.data);
      expect(causes(interpreted?.errors(json) ?? [])).toEqual(causes(made?.errors(json) ?? []));
    }),
    { numRuns: cases(300) },
  );
});

it('has the schemas of the build for the frameworks of the product only', () => {
  const ilacs = framework(textAt(parseDraft('framework: ilacs', 'yaml').data, 'framework'));
  if (!ilacs) throw new Error('not there');
  expect(branchesOf(ilacs)[0]).toBe(branchOf('ilacs'));
  expect(branchesOf(ilacs)[0]).not.toBe(branchesOf(copyOf(ilacs))[0]);
  expect(branchesOf(copyOf(ilacs))).toBe(branchesOf(copyOf(ilacs)));
});
