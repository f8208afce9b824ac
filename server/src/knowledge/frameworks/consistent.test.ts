import { expect, it } from 'vitest';
import { inconsistencies } from './consistent';
import { framework, frameworkIds } from './frameworks';
import type { Framework } from './types';

it('finds nothing in the frameworks of the product', () => {
  for (const id of frameworkIds) expect(inconsistencies(framework(id) as Framework), id).toEqual([]);
});

it('finds what a schema cannot see', () => {
  const ilacs = framework('ilacs') as Framework;
  const said = (change: Partial<Framework>) => inconsistencies({ ...ilacs, ...change });
  const [rule] = ilacs.combinations;
  if (!rule) throw new Error('no rule');
  expect(said({ combinations: [{ ...rule, when: { nobody: ['super'] } }] })).toEqual([
    'The rule “overall-within” names the judgement “nobody”, which is not there.',
    'The rule “overall-within” names the grade “super”, which is not there.',
  ]);
  expect(said({ labels: [{ label: 'RI', means: 'fine' }] })).toEqual([
    'The label “RI” names the grade “fine”, which is not there.',
  ]);
  expect(said({ headings: { separator: ': ', source: 'hearsay' } })).toEqual([
    'The data names the source “hearsay”, which is not there.',
  ]);
});
