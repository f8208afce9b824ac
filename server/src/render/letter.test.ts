import { expect, it } from 'vitest';
import { check } from '../lint/check';
import { compose } from './compose';
import { type Inline, type Published, plainText } from './document';

const publish = (text: string, name = 'a.report.md'): Published => compose(check(text, name));
const order = ({ parts }: Published): string[] => parts.map(({ id }) => id);
const shown = ({ parts }: Published, id: string): string[] =>
  parts
    .filter((part) => part.id === id)
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => ('inlines' in block ? [block.inlines.map(lineOf).join('')] : []));

const lineOf = (inline: Inline): string => (inline.type === 'break' ? '\n' : plainText([inline]));

const ilacs = `framework: ilacs
authority: Ashmere
urn: '80999'
inspection: {start: 2026-06-29, end: 2026-07-10, lead-inspector: A N Other}`;

const letter = (type: string, keys: string, body: string): Published =>
  publish(`---\n${ilacs.replace('{start', `{type: ${type}, start`)}\n${keys}\n---\n\n# T\n\n${body}`);

it('composes a letter with its addressee and its areas for priority action before the findings', () => {
  const published = letter(
    'monitoring-visit',
    'addressee: Director\nareas-for-priority-action: [One.]',
    'Dear Director\n\n## Headline findings\n\nA.\n\n## Main findings\n\nB.\n\nYours sincerely\n',
  );
  expect(published.form).toBe('letter');
  expect(order(published)).toEqual([
    'title',
    'facts',
    'addressee',
    'narrative',
    'other',
    'priority-action',
    'other',
    'inspection',
  ]);
});

it('composes the letter on a focused visit as it is printed', () => {
  const published = letter(
    'focused-visit',
    'addressee: Director\nareas-for-priority-action: [One.]\nprevious: [{date: 2024-02-05, type: short}]',
    'Dear Director\n\nOpening.\n\n## Headline findings\n\nA.\n\n## Main findings\n\nB.\n',
  );
  expect(published.title).toBe('T');
  expect(order(published)).toEqual([
    'addressee',
    'salutation',
    'title',
    'narrative',
    'headline-findings',
    'priority-action',
    'main-findings',
    'signatories',
  ]);
  expect(shown(published, 'priority-action')).toContain('Area for priority action');
  expect(shown(published, 'signatories')).toEqual(['Yours sincerely', 'A N Other\nHis Majesty’s Inspector']);
});

it('prints what is written above “Dear …” above it, and its addressees once', () => {
  const keys = 'addressee: [First Last, Other Name]';
  const above = '9 March 2026\n\nFirst Last  \nA Council\n\n';
  const places = [
    `${above}Dear All\n\n# Title\n\nOpening.\n\n## Main findings\n\nA.\n`,
    `# Title\n\n${above}Dear All\n\nOpening.\n\n## Main findings\n\nA.\n`,
  ];
  for (const body of places) {
    const published = publish(
      `---\n${ilacs.replace('{start', '{type: focused-visit, start')}\n${keys}\n---\n\n${body}`,
    );
    expect(order(published)).toEqual([
      'addressee',
      'salutation',
      'title',
      'narrative',
      'main-findings',
      'signatories',
    ]);
    expect(shown(published, 'addressee')).toEqual(['9 March 2026', 'First Last\nA Council', 'Other Name']);
    expect(shown(published, 'narrative')).toEqual(['Opening.']);
  }
});

it('prints no signature where the draft has one', () => {
  const written = letter('focused-visit', '', '## Main findings\n\nB.\n\nYours sincerely\n\nB Else\n');
  expect(order(written)).not.toContain('signatories');
});

const joint = (keys: string, rest: string): Published =>
  publish(
    `---\nframework: jtai\nauthority: A\ninspection: {type: joint-inspection, start: 2026-03-09, lead-inspector: A N Other}\n${keys}\n${rest}`,
  );

it('prints those who sign a joint letter, and never a lead inspector', () => {
  const keys = 'signatories: [{name: One, role: Director}, Two]\naddressee: [Three, Four]';
  const published = joint(keys, '---\n\n# T\n\n## Next steps\n\nA.\n');
  expect(shown(published, 'signatories')).toEqual(['Yours sincerely', 'One\nDirector', 'Two']);
  expect(shown(published, 'addressee')).toEqual(['Three\nFour']);
  expect(order(joint('', '---\n\n# T\n'))).toEqual(['title']);
});

it('brings the sections of a letter in YAML into their order', () => {
  const published = publish(
    'framework: jtai\nauthority: A\ninspection: {type: joint-inspection}\nsections: {next-steps: D., main-findings: C., headline-findings: B.}\nareas-for-improvement: [E.]\nsummary: "Dear all\\n\\nA."\n',
    'a.report.yaml',
  );
  expect(order(published)).toEqual([
    'salutation',
    'title',
    'narrative',
    'headline-findings',
    'improvement',
    'main-findings',
    'next-steps',
  ]);
});

it('prints its date above its addressee, once', () => {
  const dated = 'letter-date: 2025-05-20\naddressee: Director';
  const typed = letter('focused-visit', dated, 'Dear Director\n\nOpening.\n\n## Main findings\n\nB.\n');
  expect(shown(typed, 'addressee')).toEqual(['20 May 2025', 'Director']);
  const above = '20 May 2025\n\nDirector\n\nDear Director\n\nOpening.\n\n## Main findings\n\nB.\n';
  expect(shown(letter('focused-visit', dated, above), 'addressee')).toEqual(['20 May 2025', 'Director']);
});

it.each(['Date: Tuesday 20th May 2025', '20/05/2025', '**20 May 2025**'])(
  'prints its date once where its text has it as “%s”',
  (written) => {
    const dated = 'letter-date: 2025-05-20\naddressee: Director';
    for (const body of [
      `${written}\n\nDear Director\n\nOpening.\n`,
      `Dear Director\n\n${written}\n\nOpening.\n`,
    ]) {
      const published = letter('focused-visit', dated, `${body}\n## Main findings\n\nB.\n`);
      expect(JSON.stringify(published.parts).match(/2025/g)).toHaveLength(1);
    }
  },
);
