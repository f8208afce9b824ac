import { expect, it } from 'vitest';
import { check } from '../../lint/check';
import { applyEdits, fixText } from '../../lint/fix';
import { PhraseFinder } from '../../prose/phrases';
import type { Prose } from '../../prose/prose';
import { noTeamWords } from '../../prose/team';
import { testProse } from '../../prose/testing';
import { exampleDraft } from '../examples';

const draft = (...paragraphs: string[]): string =>
  exampleDraft({
    framework: 'sccif',
    front: '',
    body: `## Overall experiences and progress of children and young people: good\n\n${paragraphs.map((text, index) => `${index + 1}. ${text}\n`).join('\n')}`,
  });

const found = (text: string, rule: string, team: Partial<Prose['team']> = {}) =>
  check(text, 'a.report.md', { prose: testProse, team: { ...noTeamWords, ...team } })
    .findings.filter((finding) => finding.rule === `language/${rule}`)
    .map(({ severity, span, message, fixes = [] }) => ({
      severity,
      message,
      fixes,
      written: text.slice(span.start, span.end),
    }));
const words = (text: string, rule: string, team?: Partial<Prose['team']>) =>
  found(text, rule, team).map(({ written, severity }) => [written, severity]);

it('finds terms, each with its severity', () => {
  const text = draft('Advisors co-ordinate\n   front\n   line work, and utilise it.');
  expect(words(text, 'term')).toEqual([
    ['Advisors', 'info'],
    ['co-ordinate', 'info'],
    ['utilise', 'hint'],
  ]);
  const fixed = fixText(text, (each) => check(each, 'a.report.md', { prose: testProse }), {
    kinds: ['safe'],
  });
  expect(fixed.text).toContain('Advisers coordinate\n   front\n   line work, and use it.');
});

it('leaves the words of a judgement in its heading', () => {
  const heading = 'Overall experiences and progress of service users';
  const text = exampleDraft({
    framework: 'sccif',
    front: 'setting: voluntary-adoption-agency',
    body: `## ${heading}: good\n\nThey help service users.\n\n## What service users say\n\nMuch.\n`,
  });
  expect(words(text, 'term')).toHaveLength(2);
});

it('leaves the office in the salutation of a letter, and no other', () => {
  const office = 'Director of Children’s Services';
  const text = exampleDraft({ front: '', body: `# T\n\nDear ${office}\n\nThe ${office} knows this.\n` });
  expect(words(text, 'term')).toHaveLength(1);
});

it('leaves terms of their time to older inspections', () => {
  const text = draft('Looked after children meet advisors.');
  expect(words(text, 'term').map(([written]) => written)).toEqual(['Looked after children', 'advisors']);
  const old = text.replace(/2026-06-(\d\d)/g, '2019-06-$1');
  expect(words(old, 'term').map(([written]) => written)).toEqual(['advisors']);
});

it('finds no term in a quotation, a detail, or what the team has words for', () => {
  expect(words(draft('She said, ‘The advisors didn’t.’'), 'term')).toEqual([]);
  const text = draft('The advisors met looked after children in the front line staff club.');
  expect(words(text, 'term').length).toBe(3);
  const names = new PhraseFinder([{ text: 'front line staff' }]);
  const terms = new PhraseFinder([{ text: 'looked after children' }]);
  expect(words(text, 'term', { words: new Set(['advisors']), names, terms })).toEqual([]);
});

it('is the only finding on a word that is also misspelt, and leaves an acronym that the draft explains', () => {
  const text = draft('The multiagency work is for LAC.');
  expect(words(text, 'spelling')).toEqual([]);
  expect(words(text, 'term').map(([written]) => written)).toEqual(['multiagency', 'LAC']);
  expect(words(draft('Listening and Caring (LAC) helps. LAC is a scheme.'), 'term')).toEqual([]);
});

it('asks for one spelling of “well-being” only where a draft has both', () => {
  expect(words(draft('Their wellbeing is good.', 'Their wellbeing is noted.'), 'term')).toEqual([]);
  expect(words(draft('Their wellbeing is good. So is well-being, and well-being.'), 'term')).toEqual([
    ['wellbeing', 'hint'],
  ]);
  expect(words(draft('Wellbeing and wellbeing, and well-being.'), 'term')).toEqual([['well-being', 'hint']]);
});

const explained = (paragraph: string, team?: Partial<Prose['team']>) => {
  const text = draft(paragraph);
  const edits = found(text, 'acronym', team).flatMap(({ fixes }) => fixes.flatMap((fix) => fix.edits));
  const after = applyEdits(text, edits).text;
  return after.slice(after.indexOf('1. ') + 3).trimEnd();
};

it.each([
  ['An IRO visits. The IRO writes.', 'An independent reviewing officer (IRO) visits. The IRO writes.'],
  ['They see an LADO.', 'They see a local authority designated officer (LADO).'],
  ['PEPs are good.', 'Personal education plans (PEPs) are good.'],
  ['The IRO’s view.', 'The independent reviewing officer’s (IRO’s) view.'],
  [
    'SGOs are made. Special guardianship orders (SGOs) help.',
    'Special guardianship orders (SGOs) are made. Special guardianship orders (SGOs) help.',
  ],
])('offers the words of %j', (before, after) => {
  expect(explained(before)).toBe(after);
});

it('asks for no words in a quotation or name, for those given before, or for the team’s own without words', () => {
  for (const text of [
    'The personal adviser (PA) helps. PAs help.',
    'She said, ‘My IRO is kind.’',
    'The MASH Executive Board met.',
    'The NHS and GPs in the UK help.',
  ])
    expect(explained(text)).toBe(text);
  expect(explained('The IRO helps.', { acronyms: new Map([['IRO', '']]) })).toBe('The IRO helps.');
  expect(explained('The XYZ helps.', { acronyms: new Map([['XYZ', 'extra zeal']]) })).toBe(
    'The extra zeal (XYZ) helps.',
  );
});

it('hints at a sentence with more than 45 words', () => {
  const sentence = `Children ${'see their friends and '.repeat(11)}`;
  expect(words(draft(`${sentence}.`), 'long-sentence')).toEqual([]);
  expect(words(draft(`${sentence}are.`), 'long-sentence')).toEqual([[`${sentence}are.`, 'hint']]);
});
