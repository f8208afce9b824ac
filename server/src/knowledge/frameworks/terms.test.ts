import { describe, expect, it } from 'vitest';
import { framework } from './frameworks';
import { allCombinations, structureOf, termsOf } from './terms';
import type { Edition, EditionException, Framework } from './types';

const sccif = framework('sccif') as Framework;
const edition2017 = sccif.editions.find(({ id }) => id === '2017') as Edition;
const setting = (id: string) => sccif.settings?.find((one) => one.id === id);
const kind = (id: string) => sccif.kinds.find((one) => one.id === id);

/** The judgements of an edition with exceptions, of a setting and a kind. */
function judged(
  exceptions: readonly Omit<EditionException, 'source'>[],
  settingId: string,
  kindId?: string,
): readonly string[] {
  const edition = { ...edition2017, exceptions: exceptions.map((one) => ({ ...one, source: 'judgements' })) };
  return structureOf(sccif, {
    edition,
    setting: setting(settingId),
    kind: kindId === undefined ? undefined : kind(kindId),
  }).judgements;
}

describe('who has the last word on judgements', () => {
  it('is the setting before the edition', () => {
    expect(judged([], 'childrens-home')).toEqual(edition2017.judgements);
    expect(judged([], 'secure-childrens-home')).toHaveLength(5);
  });

  it('is an exception of the edition before the setting', () => {
    const secure = { settings: ['secure-childrens-home'], judgements: ['health'] };
    expect(judged([secure], 'secure-childrens-home')).toEqual(['health']);
    expect(judged([secure], 'childrens-home')).toEqual(edition2017.judgements);
  });

  it('is an exception for a kind before one for a setting, and one for both before either, in any order', () => {
    const exceptions = [
      { settings: ['childrens-home'], kinds: ['full'], judgements: ['health'] },
      { kinds: ['full'], judgements: ['leaders-and-managers'] },
      { settings: ['childrens-home', 'boarding-school'], judgements: ['helped-and-protected'] },
    ];
    for (const all of [exceptions, [...exceptions].reverse()]) {
      expect(judged(all, 'childrens-home', 'full')).toEqual(['health']);
      expect(judged(all, 'boarding-school', 'full')).toEqual(['leaders-and-managers']);
      expect(judged(all, 'childrens-home', 'monitoring-visit')).toEqual(['helped-and-protected']);
    }
  });

  it('is, without a kind, that of the first', () => {
    expect(judged([{ kinds: ['full'], judgements: ['health'] }], 'childrens-home')).toEqual(['health']);
    expect(judged([{ kinds: ['interim'], judgements: ['health'] }], 'childrens-home')).toEqual(
      edition2017.judgements,
    );
  });
});

it('takes each part of an exception by itself, and the sections from the judgements', () => {
  const home = setting('childrens-home');
  const terms = (exception: Omit<EditionException, 'settings' | 'source'>) =>
    termsOf(sccif, {
      edition: {
        ...edition2017,
        exceptions: [{ ...exception, settings: ['childrens-home'], source: 'report' }],
      },
      setting: home,
      kind: kind('full'),
    });
  expect(terms({ judgements: ['health', 'helped-and-protected'] })).toMatchObject({
    expected: ['health', 'helped-and-protected'],
    sections: ['health', 'helped-and-protected'],
    combinations: sccif.combinations,
    report: termsOf(sccif, { edition: edition2017, setting: home }).report,
  });
  expect(terms({ sections: ['helped-and-protected'] })).toMatchObject({
    expected: edition2017.judgements,
    sections: ['helped-and-protected'],
  });
  expect(terms({ combinations: [], optional: ['health'] })).toMatchObject({
    expected: edition2017.judgements,
    optional: ['health'],
    combinations: [],
  });
  const report = { source: 'report', sections: [{ id: 'judgements', heading: 'Judgements' }] };
  expect(terms({ report }).report).toEqual(report);
});

it('has an edition’s own rules and report before the framework’s', () => {
  const edition: Edition = { ...edition2017, combinations: [], report: { source: 'report', sections: [] } };
  const terms = termsOf(sccif, { edition });
  expect(terms.combinations).toEqual([]);
  expect(terms.report).toEqual(edition.report);
  expect(termsOf(sccif, { edition: edition2017 }).published?.source).toBe(sccif.published?.source);
});

it('knows the rules on grades of all editions, each once', () => {
  const [rule] = sccif.combinations;
  if (!rule) throw new Error('no rule');
  const of = (id: string) => ({ ...rule, id });
  const edition: Edition = {
    ...edition2017,
    combinations: [rule, of('in-edition')],
    exceptions: [{ kinds: ['full'], combinations: [of('in-exception')], source: 'report' }],
  };
  const ids = allCombinations({ ...sccif, editions: [edition] }).map(({ id }) => id);
  expect(ids).toEqual([...sccif.combinations.map(({ id }) => id), 'in-edition', 'in-exception']);
});
