import { expect, it } from 'vitest';
import { check } from '../../lint/check';
import { fixText } from '../../lint/fix';
import { isOneSlip } from '../../prose/names/near-misses';
import { noTeamWords } from '../../prose/team';
import { testProse } from '../../prose/testing';
import { exampleDraft } from '../examples';

const heading = '## The experiences and progress of children in care: good\n\n';
const ilacs = (body: string, authority = 'Bexcombe and Wendlemoor'): string =>
  exampleDraft({ front: `authority: ${authority}\n`, body: `${heading}1. ${body}\n` });

const misses = (text: string, team = {}) =>
  check(text, 'a.report.md', { prose: testProse, team: { ...noTeamWords, ...team } }).findings.filter(
    ({ rule }) => rule === 'language/near-miss',
  );
const found = (text: string, team = {}) =>
  misses(text, team).map(
    ({ span, fixes = [] }) => `${text.slice(span.start, span.end)} → ${fixes[0]?.edits[0]?.text}`,
  );

it.each([
  ['Bexcmobe', true],
  ['Bexcomb', true],
  ['Bexccombe', true],
  ['Bexcambe', true],
  ['eBxcombe', true],
  ['Bexcombe', false],
  ['Bxecomeb', false],
  ['Bexcoom', false],
  ['Bexcombing', false],
])('tells if %s is one slip from a name: %s', (written, expected) => {
  expect(isOneSlip(written, 'Bexcombe')).toBe(expected);
});

it('finds slips in the words of the authority’s name, with a safe fix', () => {
  const text = ilacs('Children in Bexcmobe’s homes do well. Wendelmoor is near. Bexcombe’s plan is new.');
  expect(found(text)).toEqual(['Bexcmobe → Bexcombe', 'Wendelmoor → Wendlemoor']);
  const [first] = misses(text);
  expect(first?.severity).toBe('warning');
  expect(first?.fixes?.[0]?.kind).toBe('safe');
  const fixed = fixText(text, (each) => check(each, 'a.report.md', { prose: testProse }), {
    kinds: ['safe'],
  });
  expect(fixed.text).toContain('Children in Bexcombe’s homes do well. Wendlemoor is near.');
});

it.each([
  ['a word', ilacs('Leads are lent.', 'Leeds')],
  ['a place', ilacs('They moved from Bedford.', 'Bedfort')],
  ['a given name', ilacs('Marina is the name of a hub.', 'Marinna')],
  ['a word with a small letter', ilacs('A bexcomb is new.')],
  ['a common word of a name', ilacs('Burough is here.', 'Example Borough')],
  ['another name that the draft uses often', ilacs('Bexcomb is one. Bexcomb is two. Bexcomb is three.')],
  ['a quotation of code', ilacs('`Bexcmobe` is code.')],
])('finds none in %s', (_, text) => {
  expect(found(text)).toEqual([]);
});

it('leaves out what a team lists', () => {
  const text = ilacs('Bexcomb is a scheme.');
  expect(found(text)).toHaveLength(1);
  expect(found(text, { words: new Set(['bexcomb']) })).toEqual([]);
});

const home = (provider: string): string =>
  exampleDraft({
    framework: 'sccif',
    front: `provider:\n${provider}`,
    body: '## Overall experiences and progress of children and young people: good\n\nChildren like Larkfeild.\n',
  });

it('never repeats the name of a home, nor what looks like it', () => {
  expect(found(home('  name: Larkfield Care Limited\n'))).toEqual(['Larkfeild → Larkfield']);
  const guarded = home('  name: Larkfield Care Limited\n  home: Larkfield House\n');
  expect(found(guarded)).toEqual([]);
});

it('finds swapped letters in the acronyms that reports or the team use', () => {
  expect(found(ilacs('The MAHS is quick. Work in CAHMS is slow.'))).toEqual(['MAHS → MASH', 'CAHMS → CAMHS']);
  const words = 'child and adolescent mental health services';
  expect(found(ilacs(`The ${words} (CAHMS) are slow.`))).toEqual(['CAHMS → CAMHS']);
  expect(found(ilacs('The WXYZ is new.'))).toEqual([]);
  expect(found(ilacs('The WXYZ is new.'), { acronyms: new Map([['WYXZ', 'words']]) })).toEqual([
    'WXYZ → WYXZ',
  ]);
});

it('leaves out acronyms that are others', () => {
  expect(found(ilacs('The MASSH, the MAH and the OIR are others.'))).toEqual([]);
  expect(found(ilacs('The mobile advice and health service (MAHS) is good. The MAHS helps.'))).toEqual([]);
  expect(found(ilacs('The MAHS is one, the MAHS is two, and the MAHS is three.'))).toEqual([]);
});
