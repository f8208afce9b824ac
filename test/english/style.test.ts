import { expect, it } from 'vitest';
import { messagesIn, textsIn } from '../../build/messages.mjs';
import { descriptionFaults, habitsIn, messageFaults, sentencesOf } from './style';

it.each([
  'This section stands out of order.',
  'Move it behind “Leaders”.',
  '“12 June” is no day.',
  'The draft does not say who is inspected.',
  'Write the baseline anew.',
  'The behavior of staff.',
  'Two  spaces.',
  'Mixed “marks".',
  `${'many words '.repeat(16)}in a row.`,
])('finds what is not plain: %s', (text) => {
  expect(habitsIn(text)).not.toEqual([]);
});

it.each([
  'This section is out of order. Move it after “Leaders”, then renumber the paragraphs.',
  'Write this date as 2026-06-12.',
  'The “~” stands for a home folder. There is no longer a baseline.',
  'Run `inspection-report behind` again.',
])('has nothing against plain English: %s', (text) => {
  expect(habitsIn(text)).toEqual([]);
});

it('holds the message of a finding to more', () => {
  expect(messageFaults('Add a date; write it as 2026-06-12.')).toEqual(['a semicolon']);
  expect(messageFaults('Remove the key.')).toEqual(['“key”: under “…”']);
  expect(messageFaults('Add the key worker’s name. This takes place at review.')).toEqual([]);
  expect(messageFaults(`${'Word '.repeat(19)}end.`)[0]).toMatch(/^99 characters/);
  expect(messageFaults(`Move it after “${'Leaders '.repeat(20)}”.`)).toEqual([]);
});

it.each([
  'Its id.',
  'The id; the file has the same name.',
  'Whether the setting is registered.',
  'How certain the wording is.',
  'By which the comment is recognised.',
  'The ids of the settings, all where absent.',
  'The certainty of the wording, where it is not certain.',
])('finds what makes a description hard to read: %s', (text) => {
  expect(descriptionFaults(text)).not.toEqual([]);
});

it('has nothing against descriptions that name what they are about', () => {
  expect(
    descriptionFaults('True if the wording is certain. Without it, nothing checks the wording.'),
  ).toEqual([]);
  expect(descriptionFaults('What needs to improve, such as “its plan; its records”.')).toEqual([]);
});

it('tells sentences from stops within them', () => {
  expect(sentencesOf('Use 2.1 here. Then “No. 4.” Done!')).toEqual(['Use 2.1 here.', 'Then “No. 4.” Done!']);
});

it('reads the wordings of messages from a source', () => {
  const source = `
    const messages = messagesOf({
      plain: () => 'Add a grade.',
      braces: (rule: string) => \`Write “\${rule}: {severity: off}”.\`,
      onlyCounted: (n: number) => \`\${plural(n, 'line')} left out.\`,
      counted: (n: number, { short }: Instrument) => {
        const what = n === 1 ? 'line' : 'lines';
        if (n > 9) return \`Too many \${what} in \${short}.\`;
        return \`Remove \${plural(n, 'line')} of \${quoted(names, 'or')}. \${inflect(n, 'It', 'They')} \${inflect(n, 'is', 'are')} \${oddOf(n)}.\`;
      },
    });
    const oddOf = (size: number) => (size > 9 ? \`too long for \${size / 1000}\` : 'odd');
    const title = \`Write “\${x.label}” here\`;
    const code = 'no-prose';`;
  expect(messagesIn('a.ts', source)).toEqual([
    { situation: 'plain', wordings: ['Add a grade.'] },
    { situation: 'braces', wordings: ['Write “‹rule›: {severity: off}”.'] },
    { situation: 'onlyCounted', wordings: ['‹n› lines left out.'] },
    {
      situation: 'counted',
      wordings: [
        'Too many line in ‹short›.',
        'Too many lines in ‹short›.',
        'Remove 1 line of “‹names›”. It is too long for ‹size›.',
        'Remove 1 line of “‹names›”. It is odd.',
        'Remove ‹n› lines of “‹names›”. They are too long for ‹size›.',
        'Remove ‹n› lines of “‹names›”. They are odd.',
      ],
    },
  ]);
  expect(textsIn('a.ts', source)).toEqual(['too long for ‹size›', 'Write “‹label›” here']);
});

it('leaves lists of words out, which the code splits or compares with', () => {
  const source = `
    const setOf = (words: string) => new Set(words.split(/\\s+/));
    const nouns = setOf('judgment order charter');
    const units = ('one two ' + 'three four').split(' ');
    const small = '${'the colour '.repeat(12)}';
    const help = 'start a draft with every heading that its inspection needs';
    const notice = 'no more than this can be read, so ${'all '.repeat(20)}';`;
  expect(textsIn('a.ts', source).map((text) => text.slice(0, 13))).toEqual([
    'start a draft',
    'no more than ',
  ]);
});

it('leaves patterns, attributes of HTML and options of other programs out', () => {
  const source = `
    const pattern = 'inspection of services .{0,100}care leavers';
    const cell = 'th scope="col"';
    const option = '--user-agent=Inspection Report Drafting';
    const help = 'a reason of the form [A-Z]{2}: .{5,300} is needed';`;
  expect(textsIn('a.ts', source)).toEqual(['a reason of the form [A-Z]{2}: .{5,300} is needed']);
});
