import { expect, it } from 'vitest';
import { testProse } from '../testing';

const placesIn = (text: string): string[] =>
  testProse.localities.in(text).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

it.each([
  ['The child attends Oakfield Primary School.', 'school: Oakfield Primary School'],
  ['One young person is at Leeds City College.', 'school: Leeds City College'],
  ['St Mary’s Catholic School is near.', 'school: St Mary’s Catholic School'],
  ['Barnsley Council placed him.', 'authority: Barnsley'],
  ['Reading Borough Council placed him.', 'authority: Reading'],
  ['The placing authority is North East Lincolnshire.', 'authority: North East Lincolnshire'],
  ['Kent Police visits.', 'authority: Kent'],
  ['Children swim near Whitby.', 'town: Whitby'],
  ['He moved from the town of Preston.', 'town: Preston'],
])('finds the place in %s', (text, place) => {
  expect(placesIn(text)).toEqual([place]);
});

it.each([
  'The Virtual School and a Catholic Primary School help.',
  'Reading is encouraged, and bath time is calm.',
  'Children watch Newcastle United and like Preston North End.',
  'They visited York Museum.',
  'Further Education College places are few.',
  'They went on holiday to London and France.',
])('finds none in %s', (text) => {
  expect(placesIn(text)).toEqual([]);
});

it('takes time in proportion to a text of capitals', () => {
  expect(placesIn('Saint Anna Ben '.repeat(4000))).toEqual([]);
  expect(placesIn('Kent and Bury in York '.repeat(2000)).length).toBeGreaterThan(2000);
});
