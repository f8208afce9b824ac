import { expect, it } from 'vitest';
import { applying, builtInInstruments, withInstruments } from './instrument-catalogue';
import type { InstrumentData } from './reference-types';
import { provisionOf } from './references';

const own: InstrumentData = {
  id: 'harbour-rules-2020',
  title: 'The Harbour Rules 2020',
  short: 'Harbour Rules 2020',
  kind: 'rules',
  year: 2020,
  number: null,
  url: null,
  'in-force': null,
  revoked: null,
  text: { date: '2020', basis: null },
  coverage: { exhaustive: true, note: 'All rules.' },
  'applies-to': ['harbour'],
  aliases: [],
  'citation-style': 'rule',
  sources: [{ title: 'The harbour office' }],
  defaults: { kind: 'rule', status: 'in force' },
  provisions: [
    { number: '1', heading: 'Ropes' },
    { number: '2A', heading: 'Lamps', status: 'omitted' },
  ],
};

it('has a team’s own instruments with the product’s', () => {
  const catalogue = withInstruments(builtInInstruments, [own]);
  expect(catalogue.index()).toHaveLength(builtInInstruments.index().length + 1);
  const found = catalogue.instrument('harbour-rules-2020');
  expect(found && provisionOf(found, '2a')).toMatchObject({
    kind: 'rule',
    status: 'omitted',
    verified: false,
  });
  expect(found && provisionOf(found, '1')?.status).toBe('in force');
  expect(catalogue.instrument('chr-2015')).toBe(builtInInstruments.instrument('chr-2015'));
  expect(catalogue.instrument('chr-2014')).toBeUndefined();
  expect(applying(catalogue, 'harbour').map(({ id }) => id)).toEqual([
    'working-together-2023',
    'harbour-rules-2020',
  ]);
});

it('lets a team’s own take the place of the product’s', () => {
  const catalogue = withInstruments(builtInInstruments, [{ ...own, id: 'kcsie' }]);
  expect(catalogue.index().filter(({ id }) => id === 'kcsie')).toHaveLength(1);
  expect(catalogue.instrument('kcsie')?.title).toBe('The Harbour Rules 2020');
  expect(withInstruments(builtInInstruments, [])).toBe(builtInInstruments);
});

it('knows what applies to a setting', () => {
  const ids = applying(builtInInstruments, 'childrens-home').map(({ id }) => id);
  expect(ids).toContain('chr-2015');
  expect(ids).toContain('working-together-2023');
  expect(ids).not.toContain('fostering-nms-2011');
});
