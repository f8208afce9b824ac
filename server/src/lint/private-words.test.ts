import { describe, expect, it } from 'vitest';
import { testProse } from '../prose/testing';
import { exampleDraft } from '../rules/examples';
import { check } from './check';

const details = [
  ['a telephone number', '07700 900461'],
  ['an email address', 'zeb@fernlock.org'],
  ['a postcode', 'LS6 2AB'],
  ['an address', '14 Quernstone Road'],
  ['a date of birth', 'born 4 May 2010'],
  ['a name', 'Oluwaseun Adeyemi'],
  ['a name in capitals', 'OLUWASEUN ADEYEMI'],
  ['a name whose accent is a character', 'Zoe\u0308 Adeyemi'],
  ['a name with a letter that has no small one', 'İbrahim Adeyemi'],
  ['a name that no list has', 'Kezzie Brindlethwaite'],
  ['the name of the home', 'Larchmere Lodge'],
] as const;

const front = (lines: string): string =>
  `provider: {name: Example Care Limited, home: Larchmere Lodge}\n${lines}\n`;
const draft = (lines: string): string => exampleDraft({ framework: 'sccif', front: front(lines) });

/** Entries that rules quote, and that no rule on identity reads. */
const entries: readonly (readonly [string, (text: string) => string])[] = [
  ['a type of inspection', (text) => draft('').replace(/type: full/, `type: ${text}`)],
  [
    'a key of the registered manager',
    (text) => draft('').replace('home:', `registered-manager: {"${text}": x}, home:`),
  ],
  ['a stage', (text) => draft(`stage: ${text}`)],
  ['an edition', (text) => draft(`edition: ${text}`)],
  ['an unknown key', (text) => draft(`"${text}": x`)],
  ['a key that is there twice', (text) => draft(`x-a: {"${text}": x, "${text}": y}`)],
  ['an earlier grade', (text) => draft(`previous: [{date: 2025-07-08, type: full, judgement: ${text}}]`)],
  ['a regulation', (text) => draft(`requirements: [{text: Keep records., regulation: "${text}"}]`)],
  ['a grade', (text) => draft('').replace(/leaders-and-managers: .*/, `leaders-and-managers: ${text}`)],
  ['a reference number', (text) => draft('').replace(/^urn: .*/m, `urn: ${text}`)],
  ['the grade of a heading', (text) => draft('').replace(/^(## .*): good$/m, `$1: ${text}`)],
  ['a comment', (text) => `${draft('')}\n<!-- inspection-report-disable-next-line ${text} -->\n`],
];

describe.each(entries)('%s', (_, textWith) => {
  it.each(details)('that has %s is not repeated', (_kind, detail) => {
    const { findings } = check(textWith(detail), 'a.report.md', { prose: testProse });
    const words = detail.split(/\W+/).filter((word) => /^[A-Z0-9]{3}|^[A-Z][a-z]{4}|fernlock/.test(word));
    for (const { message, fixes = [], related = [] } of findings) {
      const shown = [message, ...fixes.map(({ title }) => title), ...related.map((place) => place.message)];
      for (const word of words) expect(shown.join('\n')).not.toContain(word);
    }
  });

  it('is quoted otherwise', () => {
    const { findings } = check(textWith('quernish'), 'a.report.md', { prose: testProse });
    const quoting = findings.filter(({ message }) => message.includes('quernish'));
    if (textWith('quernish').includes('disable-next-line')) expect(quoting).toEqual([]);
    else expect(quoting).not.toEqual([]);
  });
});

it('quotes names that the report prints', () => {
  const text = draft('authority: Pellingshaw').replace(
    'lead-inspector: A N Other',
    'lead-inspector: Oluwaseun Adeyemi',
  );
  const { privateWords } = check(text, 'a.report.md', { prose: testProse });
  expect(privateWords.without('Oluwaseun Adeyemi is not Oluwaseun Adebayo.')).toBe(
    'Oluwaseun Adeyemi is not █████████████████.',
  );
});

describe('in words that are joined', () => {
  const { privateWords } = check(draft(''), 'a.report.md', { prose: testProse });
  it.each([
    '#oluwaseun-adeyemi',
    'oluwaseun adeyemi',
    'https://example.org/people/oluwaseun-adeyemi',
    '[^OluwaseunAdeyemi]',
    '&Siân_Llewellyn-Price',
    'Oluwaseun%20Adeyemi',
    'identity/14-quernstone-road',
    "due: 'Mrs Brindlethwaite'",
    '<Mrs Brindlethwaite>',
    'John Smith',
  ])('%s is hidden', (text) => {
    expect(privateWords.without(text)).not.toMatch(/olu|ade|quern|brindle|siân|llew|smith/i);
  });

  it.each([
    'leaders-and-managers',
    'Requires Improvment',
    'children-in-care',
    'Guide, page 15, paragraph 3.9',
    'Children’s Homes (England) Regulations 2015',
    'Stoke-on-Trent',
    'identity/person',
    'Registered Manager',
    'multi-agency work',
    'mark-hope',
  ])('%s is not', (text) => {
    expect(privateWords.without(text)).toBe(text);
  });
});
