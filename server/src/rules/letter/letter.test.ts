import { expect, it } from 'vitest';
import { findingsIn } from '../testing';

const front = `framework: ilacs
authority: Example Borough
urn: '80999'
stage: final
inspection:
  type: focused-visit
  start: 2026-06-23
  end: 2026-06-24
  lead-inspector: A N Other
`;

const letter = (keys: string, body: string): string[] =>
  findingsIn(`---\n${front}${keys}---\n\n${body}`, 'letter/');

const text = 'This letter is about the visit.\n\n## Main findings\n\nContacts are received by a team.\n';

it.each([
  ['has both', 'addressee: Director\n', `Dear Director\n\n# Visit\n\n${text}`, []],
  ['has both below its title', 'addressee: Director\n', `# Visit\n\nDear Director\n\n${text}`, []],
  ['has several addressees', 'addressee: [One, Two]\n', `Dear all\n\n${text}`, []],
  [
    'has its addressee in its text',
    '',
    `24 July 2026\n\nThe Director\nA Council\n\nDear Director\n\n${text}`,
    [],
  ],
  ['has only a date above', '', `24 July 2026\n\nDear Director\n\n${text}`, ['framework']],
  ['has a blank addressee', 'addressee: \n', `Dear Director\n\n${text}`, ['addressee']],
  ['has a list without names', "addressee: ['']\n", `Dear Director\n\n${text}`, ['addressee']],
  ['does not begin', 'addressee: Director\n', text, ['This letter is about the visit.']],
  [
    'begins too late',
    'addressee: Director\n',
    `${text}\nDear Director\n`,
    ['This letter is about the visit.'],
  ],
  ['has neither', 'addressee:\n', text, ['addressee']],
  ['has no text', 'addressee: Director\n', '', []],
])('reports once whom a letter is for that %s', (_, keys, body, places) => {
  expect(letter(keys, body)).toEqual(
    places.map((place) => expect.stringMatching(`^addressee error ${place}(?: |$)`)),
  );
});

it('offers to add the addressee', () => {
  expect(letter('', `Dear Director\n\n${text}`)).toEqual([
    'addressee error framework | suggestion +addressee: ',
  ]);
});

const dated = (date: string, above: string): string[] =>
  letter(`addressee: Director\nletter-date: ${date}\n`, `${above}Dear Director\n\n${text}`);

it.each([
  ['after the inspection', '2026-07-01', '', []],
  ['on its last day', '2026-06-24', '', []],
  ['before its last day', '2026-06-23', '', ['error 2026-06-23']],
  ['the same twice', '2026-07-01', 'Date: Wednesday 1st July 2026\n\n', []],
  ['another in the text', '2026-07-01', '2 July 2026\nThe Director\n\n', ['warning 2 July 2026']],
  ['not readable', 'July', '', []],
])('looks at the date of a letter: %s', (_, date, above, found) => {
  expect(dated(date, above)).toEqual(found.map((each) => expect.stringMatching(`^date ${each}(?: |$)`)));
});

it('takes no line of a wrapped paragraph for the date', () => {
  const wrapped = text.replace('the visit.', 'the visit that began on\n23 June 2026\nand ended soon.');
  expect(letter('addressee: A\nletter-date: 2026-07-01\n', `Dear A\n\n${wrapped}`)).toEqual([]);
});

it('asks nothing of a report', () => {
  const report = front.replace('focused-visit', 'standard');
  expect(findingsIn(`---\n${report}letter-date: 2026-01-01\n---\n\n${text}`, 'letter/')).toEqual([]);
});
