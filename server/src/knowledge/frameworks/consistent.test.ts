import { describe, expect, it } from 'vitest';
import { inconsistencies as faultsOf } from './consistent';
import { framework, frameworkIds } from './frameworks';
import type { EditionException, Framework } from './types';

const inconsistencies = (data: Framework) => faultsOf(data).map(({ message }) => message);

it('finds nothing in the frameworks of the product', () => {
  for (const id of frameworkIds) expect(inconsistencies(framework(id) as Framework), id).toEqual([]);
});

it('finds what a schema cannot see', () => {
  const ilacs = framework('ilacs') as Framework;
  const said = (change: Partial<Framework>) => inconsistencies({ ...ilacs, ...change });
  const [rule] = ilacs.combinations;
  if (!rule) throw new Error('no rule');
  expect(said({ combinations: [{ ...rule, when: { nobody: ['super'] } }] })).toEqual([
    'The rule “overall-within” names the judgement “nobody”, which does not exist. Correct it, or add it.',
    'The rule “overall-within” names the grade “super”, which does not exist. Correct it, or add it.',
  ]);
  expect(said({ labels: [{ label: 'RI', means: 'fine' }] })).toEqual([
    'The label “RI” names the grade “fine”, which does not exist. Correct it, or add it.',
  ]);
  expect(said({ headings: { separator: ': ', source: 'hearsay' } })).toEqual([
    'A fact names the source “hearsay”, which does not exist. Correct it, or add it.',
  ]);
});

it('finds names in sentences, caps and new judgements that are not there', () => {
  const sccif = framework('sccif') as Framework;
  const [cap, ...caps] = sccif.caps ?? [];
  const [sentence] = sccif.sentences ?? [];
  if (!cap || !sentence) throw new Error('no cap or no sentence');
  const wrong = {
    ...sccif,
    caps: [{ ...cap, judgement: 'nobody', never: 'super' }, ...caps],
    sentences: [{ ...sentence, grade: 'fine', 'certain-for': ['lighthouse'] }],
  };
  expect(inconsistencies(wrong)).toEqual([
    expect.stringContaining('the grade “fine”'),
    expect.stringContaining('the setting “lighthouse”'),
    expect.stringContaining('the judgement “nobody”'),
    expect.stringContaining('the grade “super”'),
  ]);
});

describe('the exceptions of an edition', () => {
  const sccif = framework('sccif') as Framework;
  const edition = sccif.editions.find(({ id }) => id === '2017');
  if (!edition) throw new Error('no edition');
  const found = (...exceptions: readonly Omit<EditionException, 'source'>[]) =>
    inconsistencies({
      ...sccif,
      editions: [{ ...edition, exceptions: exceptions.map((one) => ({ ...one, source: 'judgements' })) }],
    });
  const judgements = ['overall-experiences-and-progress', 'helped-and-protected', 'leaders-and-managers'];

  it('may be for a setting, a kind and both at once', () => {
    expect(
      found(
        { settings: ['childrens-home'], judgements },
        { kinds: ['full'], judgements },
        { settings: ['childrens-home'], kinds: ['full'], judgements },
        { settings: ['boarding-school'], judgements },
        { settings: ['childrens-home'], optional: ['health'] },
      ),
    ).toEqual([]);
  });

  it('name what is there', () => {
    const messages = found({
      settings: ['lighthouse'],
      kinds: ['tide'],
      judgements: ['lamp'],
      combinations: [
        {
          ...{ id: 'own', text: 'invented', certainty: 'certain', source: 'hearsay' },
          expect: { every: ['bright'] },
        },
      ],
    });
    expect(messages.map((message) => /names the (.*), which/.exec(message)?.[1])).toEqual([
      'setting “lighthouse”',
      'type of inspection “tide”',
      'judgement “lamp”',
      'grade “bright”',
      'source “hearsay”',
    ]);
  });

  it('and an edition word judgements that are there', () => {
    const wordings = { lantern: { wording: 'How bright it is' } };
    const message = /^The (exception|edition) .*names the judgement “lantern”/;
    expect(found({ settings: ['childrens-home'], wordings })).toEqual([expect.stringMatching(message)]);
    const worded = inconsistencies({ ...sccif, editions: [{ ...edition, wordings }] });
    expect(worded).toEqual([expect.stringMatching(message)]);
  });

  it('fit some inspection', () => {
    const report = { source: 'report', sections: [{ id: 'judgements', heading: 'Inspection judgements' }] };
    expect(found({ settings: ['boarding-school'], kinds: ['interim'], report })).toHaveLength(1);
    expect(found({ settings: ['boarding-school', 'childrens-home'], kinds: ['interim'], report })).toEqual(
      [],
    );
  });

  it('do not contradict each other', () => {
    const home = { settings: ['childrens-home'], judgements };
    expect(found(home, { settings: ['boarding-school', 'childrens-home'], judgements })).toHaveLength(1);
    expect(found(home, { settings: ['childrens-home'], sections: judgements })).toEqual([]);
  });
});
