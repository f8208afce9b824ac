import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../lint/apply-edits';
import { check } from '../../lint/check';
import { factEdit } from './fact-edit';
import { factsForm } from './facts-form';
import type { FormField } from './form-model';

const home = 'framework: sccif\nsetting: childrens-home\n';
const checkedOf = (yaml: string) => check(`---\n${yaml}---\n\n# A\n`, 'a.report.md');

/** The front matter after a change, or why there is none. */
function changed(yaml: string, id: string, value?: string): string {
  const checked = checkedOf(yaml);
  const answer = factEdit(checked, { id, value, today: '2026-06-12' });
  if ('refused' in answer) return `refused: ${answer.refused}`;
  return applyEdits(checked.draft.text, answer.edits).text.slice(4, -'---\n\n# A\n'.length);
}

function fieldOf(yaml: string, id: string): FormField | undefined {
  const { groups } = factsForm(checkedOf(yaml));
  const items = groups.flatMap(({ lists }) => lists.flatMap((list) => list.items));
  return [...groups, ...items].flatMap(({ fields }) => fields).find((field) => field.id === id);
}

describe('a value', () => {
  it.each([
    ['keeps its comment', 'urn: SC1 # ask\n', 'urn', 'SC999999', 'urn: SC999999 # ask\n'],
    ['keeps its quotes', "urn: '80999'\n", 'urn', 'SC999999', "urn: 'SC999999'\n"],
    ['is in quotes where YAML needs them', 'provider: A\n', 'provider', 'A: b', "provider: 'A: b'\n"],
    ['is written after a bare colon', 'urn:\n', 'urn', 'SC999999', 'urn: SC999999\n'],
    ['is emptied', 'urn: SC1 # ask\n', 'urn', '', 'urn:  # ask\n'],
    [
      'is a date however it is typed',
      'inspection:\n  start: \n',
      'inspection/start',
      '8 June',
      'inspection:\n  start: 2026-06-08\n',
    ],
    [
      'is a name that becomes a map',
      'provider: A # b\n',
      'provider/home',
      'C',
      'provider: \n  name: A # b\n  home: C\n',
    ],
    [
      'is an inspector who gets a role',
      'inspection:\n  team:\n    - A\n',
      'inspection/team/0/role',
      'B',
      'inspection:\n  team:\n    - name: A\n      role: B\n',
    ],
    [
      'is in brackets',
      'inspection: { team: [A] }\n',
      'inspection/team/0/role',
      'B, C',
      "inspection: { team: [{ name: A, role: 'B, C' }] }\n",
    ],
    [
      'is a text of several lines',
      'requirements:\n  - text: |\n      A.\n    due: 2026-01-02\n',
      'requirements/0/text',
      'B.\n\nC.',
      'requirements:\n  - text: |\n      B.\n\n      C.\n    due: 2026-01-02\n',
    ],
  ])('%s', (_, before, id, value, after) => {
    const target = id === 'provider' ? 'provider/name' : id;
    expect(changed(home + before, target, value)).toBe(home + after);
  });
});

describe('what is not written yet', () => {
  it.each([
    [
      'is added in its usual place',
      'stage: review\ninspection: {}\n',
      'urn',
      'SC999999',
      'urn: SC999999\nstage: review\ninspection: {}\n',
    ],
    [
      'is added below a key without a value',
      'judgements: # all\n',
      'judgements/leaders-and-managers',
      'good',
      'judgements: # all\n  leaders-and-managers: good\n',
    ],
    [
      'is added with the keys above it',
      'urn: SC999999\n',
      'inspection/lead-inspector/name',
      'A',
      'urn: SC999999\ninspection:\n  lead-inspector: A\n',
    ],
    [
      'is the first item',
      'requirements: []\n',
      'requirements/new/due',
      '2026-07-01',
      'requirements: \n  - due: 2026-07-01\n',
    ],
    [
      'is another item',
      'inspection:\n  team: [A]\n',
      'inspection/team/new/name',
      'B',
      'inspection:\n  team: [A, B]\n',
    ],
  ])('%s', (_, before, id, value, after) => {
    expect(changed(home + before, id, value)).toBe(home + after);
  });
});

describe('an item', () => {
  it.each([
    [
      'goes with its lines',
      'previous:\n  # first\n  - date: 2024-01-01\n    type: full\n  - date: 2023-01-01\n',
      'previous/0',
      'previous:\n  # first\n  - date: 2023-01-01\n',
    ],
    [
      'goes with its lines in a file from Windows',
      'previous:\r\n  - date: 2024-01-01\r\n  - date: 2023-01-01\r\n',
      'previous/1',
      'previous:\r\n  - date: 2024-01-01\r\n',
    ],
    ['leaves an empty list', 'previous:\n  - date: 2024-01-01\n', 'previous/0', 'previous: []\n'],
    [
      'goes from brackets',
      'inspection:\n  team: [A, B]\n',
      'inspection/team/0',
      'inspection:\n  team: [B]\n',
    ],
  ])('%s', (_, before, id, after) => {
    expect(changed(home + before, id)).toBe(home + after);
  });
});

describe('a form', () => {
  it('is read-only over front matter that cannot be read, and says where', () => {
    for (const slip of [
      'provider: "A\n',
      'urn SC999999\n',
      '<<<<<<< HEAD\nurn: a\n=======\nurn: b\n>>>>>>> b\n',
    ]) {
      const checked = checkedOf(home + slip);
      expect(factsForm(checked).locked?.message).toMatch(/in the text/);
      expect(changed(home + slip, 'stage', 'final')).toMatch(/^refused: /);
    }
  });

  it('changes front matter above a text that is not read to its end, but none that is not', () => {
    const stage = { id: 'stage', value: 'final', today: '2026-06-12' };
    const lines = 'a\n'.repeat(1200);
    const body = check(`---\n${home}---\n\n# A\n\n${lines}`, 'a.report.md');
    expect(body.draft.isIncomplete).toBe(true);
    expect(factsForm(body).locked).toBeUndefined();
    const answer = factEdit(body, stage);
    if ('refused' in answer) throw new Error(answer.refused);
    expect(applyEdits(body.draft.text, answer.edits).text).toBe(
      body.draft.text.replace(home, `${home}stage: final\n`),
    );
    const entries = `---\n${home}x-own:\n${'  - a\n'.repeat(1200)}---\n\n# A\n`;
    for (const [text, name] of [
      [entries, 'a.report.md'],
      [`${home}summary: |\n${lines.replaceAll('a', '  a')}`, 'a.report.yaml'],
    ] as const)
      expect(factEdit(check(text, name), stage)).toHaveProperty('refused');
  });

  it.each([
    ['a key that is there twice', 'urn: A\nurn: B\n', 'urn', /twice/],
    [
      'an alias',
      'provider: &a A\ninspection:\n  lead-inspector: *a\n',
      'inspection/lead-inspector/name',
      /elsewhere/,
    ],
    ['an anchor', 'provider: &a A\ninspection:\n  lead-inspector: *a\n', 'provider/name', /elsewhere/],
    ['a list in place of a value', 'inspection:\n  start: [a, b]\n', 'inspection/start', /several/],
  ])('cannot change %s, but everything else', (_, yaml, id, reason) => {
    expect(fieldOf(home + yaml, id)?.locked).toMatch(reason);
    expect(changed(home + yaml, id, 'C')).toMatch(/^refused: /);
    expect(changed(home + yaml, 'stage', 'final')).toContain('stage: final');
  });

  it('shows the name and address of a home, which no report prints', () => {
    const yaml = `${home}provider:\n  name: A\n  home: Invented House\n`;
    expect(fieldOf(yaml, 'provider/home')).toMatchObject({
      value: 'Invented House',
      label: 'Name of the home',
    });
    expect(fieldOf(yaml, 'provider/home-address')?.value).toBe('');
  });

  it('has grades, settings and types to choose from, and regulations to suggest', () => {
    const yaml = `${home}inspection:\n  type: full\njudgements:\n  helped-and-protected: good\nrequirements:\n  - regulation: 12\n`;
    const values = (id: string) => fieldOf(yaml, id)?.choices?.map(({ value }) => value);
    expect(values('judgements/helped-and-protected')).toContain('requires improvement to be good');
    expect(values('setting')).toContain('childrens-home');
    expect(values('inspection/type')).toContain('assurance');
    expect(fieldOf(yaml, 'requirements/0/regulation')?.choices).toContainEqual({
      value: '12',
      label: expect.stringMatching(/^12 ./),
    });
  });

  it('has each finding at its field', () => {
    const yaml = `${home}stage: review\nurn: SC1\ninspection:\n  start: 12 June\njudgements:\n  helped-and-protected: fine\n`;
    for (const id of ['urn', 'inspection/start', 'judgements/helped-and-protected', 'inspection/end'])
      expect(fieldOf(yaml, id)?.findings, id).not.toEqual([]);
    expect(fieldOf(yaml, 'stage')?.findings).toEqual([]);
  });

  it('has what a requirement misses at the field for it', () => {
    for (const item of ['{ text: Staff must act. }', '{ text: Staff must act., due: }']) {
      const yaml = `${home}stage: review\nrequirements:\n  - ${item}\n`;
      expect(fieldOf(yaml, 'requirements/0/due')?.findings[0]?.message).toContain('“due”');
      expect(fieldOf(yaml, 'requirements/0/regulation')?.findings[0]?.message).toContain('“regulation”');
      expect(fieldOf(yaml, 'requirements/0/text')?.findings).toEqual([]);
    }
  });

  it('has the findings on no field above all of them', () => {
    const { findings } = factsForm(checkedOf('framework: ilacs\nstage: review\n'));
    expect(findings).toEqual([{ severity: 'error', message: expect.stringContaining('“judgements”') }]);
  });

  it('asks for a framework first', () => {
    const { groups } = factsForm(checkedOf('urn: SC999999\n'));
    expect(groups.flatMap(({ fields }) => fields.map(({ id }) => id))).toEqual(['framework']);
  });
});

describe('a gap', () => {
  const isGap = (yaml: string, id: string) => fieldOf(home + yaml, id)?.gap === true;

  it('is a key without a value, and a fact that the draft needs', () => {
    expect(isGap('provider:\n  name: A\n  address: \n', 'provider/address')).toBe(true);
    expect(isGap('inspection:\n  start: 2026-06-08\n', 'inspection/end')).toBe(true);
  });

  it('is neither a fact that may be left out nor one that is there', () => {
    expect(isGap('provider:\n  name: A\n  address: \n', 'provider/name')).toBe(false);
    expect(isGap('provider:\n  name: A\n', 'provider/home')).toBe(false);
    expect(isGap('standard-sentence: \n', 'standard-sentence')).toBe(false);
  });

  it('is text to finish, and not a mistake', () => {
    expect(isGap('recommendations:\n  - text: TODO\n', 'recommendations/0/text')).toBe(true);
    expect(isGap('urn: SC1\n', 'urn')).toBe(false);
  });

  it('is no field that only the text can change', () => {
    expect(isGap('urn: \nurn: \n', 'urn')).toBe(false);
  });
});
