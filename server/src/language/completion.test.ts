import { describe, expect, it } from 'vitest';
import { check } from '../lint/check';
import { applyEdits } from '../lint/fix';
import { completions } from './completion';
import { atCursor } from './testing';

const offered = (marked: string, name?: string): string[] => {
  const { checked, offset } = atCursor(marked, name);
  return completions(checked, offset).map(({ label }) => label);
};

/** The text once the completion of this label is accepted. */
function accepted(marked: string, label: string, name?: string): string {
  const { text, checked, offset } = atCursor(marked, name);
  const item = completions(checked, offset).find((one) => one.label === label);
  if (!item) throw new Error(`not offered: ${completions(checked, offset).map((one) => one.label)}`);
  const typed = text.slice(item.replace.start, offset);
  // An editor shows an item only while what is typed matches its filter.
  expect(item.filter.startsWith(typed) || [...typed].every((c) => item.filter.includes(c))).toBe(true);
  expect(text.slice(item.replace.start, item.replace.end)).not.toContain('\n');
  return applyEdits(text, [{ span: item.replace, text: item.text }]).text;
}

const front = (yaml: string) => `---\n${yaml}\n---\n\n# Title\n`;
const ilacs = (yaml: string) => front(`framework: ilacs\ninspection: {start: 2026-06-08}\n${yaml}`);

describe('values', () => {
  it('of framework and setting are those that are known', () => {
    expect(offered(front('framework: |'))).toEqual(['ilacs', 'sccif', 'sif', 'jtai', 'stc']);
    expect(offered(front('framework: sccif\nsetting: |'))).toContain('secure-childrens-home');
    expect(offered(front('framework: sccif\nsetting: childrens-home\ninspection:\n  type: |'))).toEqual([
      'full',
      'assurance',
      'interim',
      'monitoring-visit',
      'assurance-visit',
    ]);
  });

  it('of a judgement are the grades, best first', () => {
    expect(offered(ilacs('judgements:\n  leaders: |'))).toEqual([
      'outstanding',
      'good',
      'requires improvement to be good',
      'inadequate',
    ]);
  });

  it('take the place of what is there', () => {
    const rows: [string, string, string][] = [
      ['judgements:\n  leaders: go|', 'good', 'judgements:\n  leaders: good'],
      [
        'judgements:\n  leaders: requires imp|',
        'requires improvement to be good',
        'judgements:\n  leaders: requires improvement to be good',
      ],
      ['judgements:\n  leaders: |good', 'inadequate', 'judgements:\n  leaders: inadequate'],
      ['judgements:\n  leaders:|', 'good', 'judgements:\n  leaders: good'],
      ['judgements:\n  leaders: "go|', 'good', 'judgements:\n  leaders: "good"'],
      ['judgements:\n  leaders: "|good"', 'inadequate', 'judgements:\n  leaders: "inadequate"'],
      ["judgements:\n  leaders: '|'", 'good', "judgements:\n  leaders: 'good'"],
      ['judgements:\n  leaders: | # to be agreed', 'good', 'judgements:\n  leaders: good # to be agreed'],
      [
        'judgements: {leaders: go|, help-and-protection: good}',
        'good',
        'judgements: {leaders: good, help-and-protection: good}',
      ],
      ['judgements: {leaders: |', 'good', 'judgements: {leaders: good'],
      ['edition: |', '2026', "edition: '2026'"],
    ];
    for (const [before, label, after] of rows)
      expect(accepted(ilacs(before), label), before).toBe(ilacs(after));
  });
});

describe('regulations', () => {
  const home = (yaml: string) => front(`framework: sccif\nsetting: childrens-home\n${yaml}`);

  it('are those of the setting, found by number, heading and what they are about', () => {
    const marked = home('requirements:\n  - text: a\n    regulation: |');
    expect(offered(marked)).toHaveLength(57);
    expect(accepted(home('requirements:\n  - text: a\n    regulation: 1|'), '12')).toBe(
      home("requirements:\n  - text: a\n    regulation: '12'"),
    );
    expect(accepted(home('requirements:\n  - text: a\n    regulation: protection|'), '12')).toContain(
      "regulation: '12'",
    );
    expect(
      offered(front('framework: sccif\nsetting: boarding-school\nrequirements:\n  - regulation: |')),
    ).toEqual([]);
  });
});

describe('keys', () => {
  it('of judgements are those of the edition that are not there yet, in official order', () => {
    expect(offered(ilacs('judgements:\n  leaders: good\n  |'))).toEqual([
      'help-and-protection',
      'children-in-care',
      'care-leavers',
    ]);
    expect(offered(front('framework: ilacs\ninspection: {start: 2019-06-10}\njudgements:\n  |'))).toEqual([
      'leaders',
      'help-and-protection',
      'children-in-care-and-care-leavers',
      'overall-effectiveness',
    ]);
  });

  it('are written with one colon and no broken quotes', () => {
    const rows: [string, string, string][] = [
      ['judgements:\n  lea|', 'leaders', 'judgements:\n  leaders: '],
      [
        'judgements:\n  lea|\n  care-leavers: good',
        'leaders',
        'judgements:\n  leaders: \n  care-leavers: good',
      ],
      ['judgements:\n  lea|ders: good', 'leaders', 'judgements:\n  leaders: good'],
      ['judgements:\n  |: good', 'leaders', 'judgements:\n  leaders: good'],
      ['judgements: {lea|', 'leaders', 'judgements: {leaders: '],
      ['judgements: {leaders: good, |}', 'care-leavers', 'judgements: {leaders: good, care-leavers: }'],
    ];
    for (const [before, label, after] of rows)
      expect(accepted(ilacs(before), label), before).toBe(ilacs(after));
  });

  it('are offered at the top and under inspection', () => {
    expect(offered(ilacs('|'))).toContain('authority');
    expect(offered(ilacs('|'))).not.toContain('framework');
    expect(offered(front('framework: ilacs\ninspection:\n  |'))).toContain('lead-inspector');
    expect(accepted(ilacs('judg|'), 'judgements')).toBe(ilacs('judgements:\n  '));
  });

  it('are offered in the items of a list, but for those that the item has', () => {
    const home = (yaml: string) => front(`framework: sccif\nsetting: childrens-home\n${yaml}`);
    expect(offered(home('|'))).not.toContain('unmet-standards');
    const more = ['building', 'compliance-notice', 'made-again'];
    expect(offered(home('requirements:\n  - |'))).toEqual(['text', 'regulation', 'due', ...more]);
    expect(offered(home('requirements:\n  - text: a\n    |'))).toEqual(['regulation', 'due', ...more]);
    expect(accepted(home('requirements:\n  - te|'), 'text')).toBe(home('requirements:\n  - text: '));
  });

  it('are offered on the YAML surface', () => {
    const yaml = 'framework: ilacs\ninspection:\n  start: 2026-06-08\nsections:\n  help|';
    expect(accepted(yaml, 'help-and-protection', 'draft.report.yaml')).toMatch(
      /\n {2}help-and-protection: $/,
    );
  });
});

it('offers nothing in text, comments, lists of text and outside the YAML', () => {
  for (const marked of [
    `${ilacs('judgements:\n  leaders: good')}The |`,
    ilacs('# judgements: |'),
    ilacs('summary: |-\n  lea|').replace('|-', '>-'),
    ilacs('authority: |'),
    ilacs('team: [|]'),
  ]) {
    const { checked, offset } = atCursor(marked);
    expect(
      completions(checked, offset).filter(({ kind }) => kind === 'value' || marked.includes('The')),
      marked,
    ).toEqual([]);
  }
  expect(offered('framework: ilacs\nsummary: >\n  lea|\n', 'draft.report.yaml')).toEqual([]);
});

it('offers no citation in a plain value of YAML that would end there', () => {
  const front = '---\nframework: jtai\ninspection:\n  type: joint-inspection\n  inspectorates:\n    - ';
  const offered = (value: string) => {
    const text = `${front}${value}\n---\n\n# A\n`;
    const list = completions(
      check(text, 'a.report.md'),
      front.length + value.trimEnd().replace(/["']$/, '').length,
    );
    return list.filter(({ text: written }) => written.includes(': National')).length;
  };
  expect(offered('They meet NMS 1')).toBe(0);
  expect(offered("'They meet NMS 1'")).toBeGreaterThan(0);
});
