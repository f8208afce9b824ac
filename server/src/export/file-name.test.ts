import { expect, it } from 'vitest';
import { check } from '../lint/check';
import { exampleDraft } from '../rules/examples';
import { publicStem } from './file-name';

const draft = (rows: string, name = 'Example Care Limited') =>
  check(
    exampleDraft({ framework: 'sccif', front: `urn: SC999001\nprovider:\n  name: ${name}\n${rows}` }),
    'a.report.md',
  );
const home = draft('  home: Larchmere Lodge\n  home-address: 14 Quernstone Road, Selby\n');

it.each([
  ['larchmere-lodge.report', 'SC999001.report'],
  ['Larchmere Lodge 2026.report', 'SC999001.report'],
  ['2026_larchmere_full', 'SC999001'],
  ['larchmerelodge.report', 'SC999001.report'],
  ['visit-14-quernstone-road', 'SC999001'],
  ['SC999001-2026.report', 'SC999001-2026.report'],
  ['selby-home.report', 'selby-home.report'],
  ['larch.report', 'larch.report'],
])('a draft in %s is exported as %s', (stem, name) => {
  expect(publicStem(stem, home)).toBe(name);
});

it('keeps the name where nothing is guarded, and where the provider has it', () => {
  expect(publicStem('larchmere-lodge', draft(''))).toBe('larchmere-lodge');
  expect(publicStem('larchmere-care', draft('  home: Larchmere Lodge\n', 'Larchmere Care'))).toBe(
    'larchmere-care',
  );
});

it('has a name without a reference number', () => {
  const text = 'framework: sccif\nsetting: childrens-home\nprovider: {home: Larchmere Lodge}\n';
  expect(publicStem('larchmere.report', check(text, 'a.report.yaml'))).toBe('home.report');
});

it('is not named after words that are in the place of the reference number', () => {
  const named = (urn: string) =>
    check(
      `framework: sccif\nsetting: childrens-home\nurn: ${urn}\nprovider: {home: Larchmere Lodge}\n`,
      'a.report.yaml',
    );
  expect(publicStem('larchmere.report', named('Larchmere Lodge'))).toBe('home.report');
  expect(publicStem('larchmere.report', named('SC999001 Larchmere'))).toBe('home.report');
  expect(publicStem('larchmere.report', named('sc 99'))).toBe('SC99.report');
});
