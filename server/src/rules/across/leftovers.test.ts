import { expect, it } from 'vitest';
import { check } from '../../lint/check';
import { noTeamWords } from '../../prose/team';
import { testProse } from '../../prose/testing';
import { exampleDraft } from '../examples';
import type { Example } from '../rule';
import { findingsIn } from '../testing';

const options = { prose: testProse, team: noTeamWords };

const ilacs = (sentence: string, front = ''): Example => ({
  front,
  body: `## The experiences and progress of children in care: good\n\n1. ${sentence}\n`,
});

const sccif = (sentence: string, front = ''): Example => ({
  framework: 'sccif',
  front,
  body: `## Overall experiences and progress of children and young people: good\n\n${sentence}\n`,
});

const found = (draft: Example): string[] =>
  findingsIn(draft, 'across/', options).map((line) => line.split(' | ')[0] ?? '');

it.each([
  ['Kent’s House Project is praised.', 'warning Kent'],
  ['Reading’s workers know families.', 'warning Reading'],
  ['Bury has improved.', 'warning Bury'],
  ['Workers at Durham County Council are trained.', 'warning Durham County Council'],
  ['Children in Stoke-on-Trent are safe.', 'warning Stoke-on-Trent'],
  ['Leaders work with neighbouring Kent.', 'hint Kent'],
  ['The regional adoption agency is hosted by Leeds.', 'hint Leeds'],
  ['Some children were transferred from Hull.', 'hint Hull'],
  ['Care leavers study at universities in Leeds.', 'hint Leeds'],
  ['A judge in Birmingham praised them.', 'hint Birmingham'],
  ['One of them studies law in Durham.', 'hint Durham'],
  ['Example Borough and Kent share a service.', 'hint Kent'],
])('reports another authority in “%s”', (sentence, finding) => {
  expect(found(ilacs(sentence))).toEqual([`other-authority ${finding}`]);
});

it.each([
  'Kent Police and the University of Leeds help, as does Adopt London.',
  'Children went to Greater Manchester and to North Norfolk.',
  'Reading is encouraged, and children who bury their pets are helped.',
  'They follow Derby County and Leeds United.',
])('reports no authority in “%s”', (sentence) => {
  expect(found(ilacs(sentence))).toEqual([]);
});

it('knows all forms of the own name', () => {
  const front = 'authority: Kingston upon Hull\n';
  expect(found(ilacs('Children in Hull and in Kingston upon Hull are safe.', front))).toEqual([]);
  expect(found(ilacs('Telford is proud.', 'authority: Telford & Wrekin\n'))).toEqual([]);
});

it('gives a hint for an authority that a sentence before explains', () => {
  const sentence = 'Adopters are shared with neighbouring Kent. Workers in Kent are trained.';
  expect(found(ilacs(sentence))).toEqual(['other-authority hint Kent', 'other-authority hint Kent']);
});

it('gives a hint for an authority that was one with the own', () => {
  const front = 'authority: West Northamptonshire\n';
  expect(found(ilacs('Children in North Northamptonshire are safe.', front))).toEqual([
    'other-authority hint North Northamptonshire',
  ]);
});

it.each([
  ['Leicestershire', 'Children in Leicester are safe.', 'hint Leicester'],
  ['Leicestershire', 'Workers at Leicester City Council are kind.', 'warning Leicester City Council'],
  ['Leicester', 'Children across Leicestershire are safe.', 'hint Leicestershire'],
  ['Central Bedfordshire', 'Children in Bedford Borough are safe.', 'hint Bedford Borough'],
  ['North Yorkshire', 'Children in Richmond are safe.', 'hint Richmond'],
  ['North Yorkshire', 'Children in Richmond upon Thames are safe.', 'warning Richmond upon Thames'],
  ['North Yorkshire', 'Children in York are safe.', 'hint York'],
  ['Derbyshire', 'Children in Leicester are safe.', 'warning Leicester'],
])('gives a hint for a town of %s: %s', (authority, sentence, finding) => {
  expect(found(ilacs(sentence, `authority: ${authority}\n`))).toEqual([`other-authority ${finding}`]);
});

it('offers the own name', () => {
  expect(findingsIn(ilacs('Children in Kent are safe.'), 'across/other-authority', options)[0]).toContain(
    'suggestion -1. Children in Kent are safe. +1. Children in Example Borough are safe.',
  );
});

it.each([
  ['Leaders at Hollybank Care Ltd review plans.', 'other-provider warning Hollybank Care Ltd'],
  ['The risk assessment was completed by Hollybank Care Ltd.', 'other-provider hint Hollybank Care Ltd'],
  [
    'A previous placement ended. Staff of Hollybank Care Ltd kept no notes.',
    'other-provider hint Hollybank Care Ltd',
  ],
  ['The home was formerly run by Hollybank Care Ltd.', 'other-provider hint Hollybank Care Ltd'],
  ['The agency’s staff are kind.', 'other-setting warning The agency'],
  ['This inspection was carried out on 3 May 2024.', 'other-inspection warning 3 May 2024'],
  ['Inspection dates: 9 to 10 June 2025', 'other-inspection warning 9 to 10 June 2025'],
  ['The full inspection took place on 3 May 2024.', 'other-inspection warning 3 May 2024'],
  ['At this inspection on 3 May 2024, staff were kind.', 'other-inspection warning 3 May 2024'],
  ['Since this inspection took place on 3 May 2024, all is well.', 'other-inspection warning 3 May 2024'],
  ['The reference is SC123456 and no other.', 'other-inspection warning SC123456'],
])('reports what is left in “%s”', (sentence, finding) => {
  expect(found(sccif(sentence))).toEqual([finding]);
});

it.each([
  'Example Care Ltd and Example Care (Limited) are one.',
  'This inspection took place on 9 and 10 June 2026. The last inspection was on 3 May 2024.',
  'Last inspection date: 3 May 2024',
  'Previous full inspection dates: 9 to 10 June 2025',
  'Monitoring visit dates: 3 May 2024',
  'The monitoring visit took place on 3 May 2024.',
  'The visit was carried out on 3 May 2024.',
  'The interim inspection took place on 3 May 2024.',
  'The inspection took place on 3 May 2024, and leaders have since improved records.',
  'The manager was told of this inspection on 3 May 2026.',
  'The manager left before this inspection, on 3 May 2026.',
  'The home relied on agency staff, and the agency sent good workers.',
  'The children return to the home and visit the centre, which is of the council.',
  'Her previous placement was with foster carers. Visits from the agency were few.',
  'He came from an agency in the north, and the agency had few records.',
  'She attends a boarding school. The boarding staff know her.',
  'A reward scheme motivates them. The scheme is well managed.',
  'They go to a youth centre. Staff at the centre know them.',
  'They go to the leisure centre. Staff at the centre know them.',
  'Its number is SC999999, URN SC 999999 and unique reference number 999999.',
])('reports nothing in “%s”', (sentence) => {
  expect(found(sccif(sentence))).toEqual([]);
});

it.each([
  ['residential-family-centre', 'The home is clean.', 'warning The home'],
  ['independent-fostering-agency', 'The registered manager at the centre’s request left.', undefined],
  ['supported-accommodation', 'Staff of the agency are kind.', 'warning the agency'],
  ['supported-accommodation', 'A new manager leads staff at the home.', 'warning the home'],
  ['supported-accommodation', 'It is a warm home. Staff at the home are kind.', 'warning the home'],
  ['supported-accommodation', 'They have furniture, and the home is well furnished.', undefined],
  ['residential-family-centre', 'They leave for their own home. The home is clean.', undefined],
  ['independent-fostering-agency', 'Carers prepare well, and the home is warm.', undefined],
  ['independent-fostering-agency', 'She lived in a home. Staff at the home kept notes.', undefined],
  ['independent-fostering-agency', 'His last placement broke down. Staff at the home left.', undefined],
])('knows the words of %s', (setting, sentence, finding) => {
  expect(found(sccif(sentence, `setting: ${setting}\n`))).toEqual(
    finding ? [`other-setting ${finding}`] : [],
  );
});

it('takes words that nobody has confirmed for no more than a warning', () => {
  const strict = { ...options, layers: [{ preset: 'strict', rules: [] } as const] };
  const severityOf = (setting: string, sentence: string) =>
    check(exampleDraft(sccif(sentence, `setting: ${setting}\n`)), 'a.report.md', strict).findings.find(
      ({ rule }) => rule === 'across/other-setting',
    )?.severity;
  expect(severityOf('childrens-home', 'Staff of the agency are kind.')).toBe('warning');
  expect(severityOf('residential-family-centre', 'The home is clean.')).toBe('error');
});

it('takes a visit for this inspection in the report on a visit', () => {
  const front = 'inspection: {type: monitoring-visit, start: 2026-06-09, end: 2026-06-10}\n';
  expect(found(sccif('The monitoring visit took place on 3 May 2024.', front))).toEqual([
    'other-inspection warning 3 May 2024',
  ]);
  expect(found(sccif('The full inspection took place on 3 May 2024.', front))).toEqual([]);
});

it('quotes no company in a report that is anonymous', () => {
  const draft = (setting: string) =>
    exampleDraft(sccif('Leaders at Hollybank Care Ltd met.', `setting: ${setting}\n`));
  const messageIn = (setting: string) =>
    check(draft(setting), 'draft.report.md', options).findings.find(({ rule }) => rule.startsWith('across/'))
      ?.message;
  expect(messageIn('childrens-home')).not.toContain('Hollybank');
  expect(messageIn('independent-fostering-agency')).toContain('Hollybank Care Ltd');
});

it('reports nothing if the home has the name of the company', () => {
  const front = 'provider:\n  name: Example Care Limited\n  home: Hollybank Care\n';
  expect(found(sccif('Leaders at Hollybank Care Ltd met.', front))).toEqual([]);
});

it.each([
  ['2026-06-09', 'This inspection was on 9 June 2026.'],
  ['2026-06-10', 'This inspection was from 9 June 2026 to 10 June 2026.'],
])('names the days of an inspection that ends on %s', (end, days) => {
  const front = `inspection: {type: full, start: 2026-06-09, end: ${end}, lead-inspector: A N Other}\n`;
  const draft = exampleDraft(sccif('This inspection was carried out on 3 May 2024.', front));
  const messages = check(draft, 'draft.report.md', options).findings.map(({ message }) => message);
  expect(messages).toContain(`Check these dates. ${days}`);
});
