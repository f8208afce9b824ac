import { expect, it } from 'vitest';
import { applying, builtInLibrary, withInstruments } from './instrument-catalogue';
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
  const library = withInstruments(builtInLibrary, [own]);
  expect(library.index()).toHaveLength(builtInLibrary.index().length + 1);
  const found = library.instrument('harbour-rules-2020');
  expect(found && provisionOf(found, '2a')).toMatchObject({
    kind: 'rule',
    status: 'omitted',
    verified: false,
  });
  expect(found && provisionOf(found, '1')?.status).toBe('in force');
  expect(library.instrument('chr-2015')).toBe(builtInLibrary.instrument('chr-2015'));
  expect(library.instrument('chr-2014')).toBeUndefined();
  expect(applying(library, 'harbour').map(({ id }) => id)).toEqual([
    'working-together-2023',
    'harbour-rules-2020',
  ]);
});

it('lets a team’s own take the place of the product’s', () => {
  const library = withInstruments(builtInLibrary, [{ ...own, id: 'kcsie' }]);
  expect(library.index().filter(({ id }) => id === 'kcsie')).toHaveLength(1);
  expect(library.instrument('kcsie')?.title).toBe('The Harbour Rules 2020');
  expect(withInstruments(builtInLibrary, [])).toBe(builtInLibrary);
});

it('knows what applies to a setting', () => {
  const ids = applying(builtInLibrary, 'childrens-home').map(({ id }) => id);
  expect(ids).toContain('chr-2015');
  expect(ids).toContain('working-together-2023');
  expect(ids).not.toContain('fostering-nms-2011');
});
