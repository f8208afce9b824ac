import { describe, expect, it } from 'vitest';
import { check } from '../../lint/check';
import { applyEdits, safeFixes } from '../../lint/fix';
import { exampleDraft } from '../examples';

const start = (day: string) => `inspection:\n  start: ${day}\n  end: ${day}\n  lead-inspector: A N Other`;
const draft = (areas: string, front = '') =>
  exampleDraft({
    front,
    body: `## What needs to improve?[^1]\n\n${areas}\n\n[^1]: The national framework.\n`,
  });
const found = (text: string, name = 'draft.report.md') =>
  check(text, name)
    .findings.filter(({ rule }) =>
      /^(improvement\/citation|improvement\/footnote|reference\/target)/.test(rule),
    )
    .map(
      ({ rule, severity, span }) => `${rule} ${severity} ${text.slice(span.start, span.end).slice(0, 40)}`,
    );

describe('citations of areas for improvement', () => {
  it.each([
    ['- Plans. (outcome 3, national framework)', []],
    ['- Plans (outcome 3, national framework).', []],
    ['- Plans.\n\n  More. (outcome 3, national framework)', []],
    ['- Plans. (outcomes 3 and 4, national framework)', []],
    ['- Plans.', ['improvement/citation error Plans.']],
    [
      '- Plans. (outcom 3, national framework)',
      ['improvement/citation error (outcom 3, national framework)'],
    ],
    ['- Plans. (outcome, national framework)', ['improvement/citation error (outcome, national framework)']],
    ['- Plans. (outcome 5, national framework)', ['reference/target-range error 5']],
    ['- Plans. (Outcome three)', ['reference/target-form hint (Outcome three)']],
    [
      '- Plans. Outcome three: National Framework.',
      ['reference/target-form warning Outcome three: National Framework'],
    ],
    ['- Plans. (outcome 3 and enabler 2, national framework)', []],
    ['- Plans. (outcome 3, outcome 4 and enabler 2, national framework)', []],
    [
      '- Plans. (Outcome 3 and Enabler 2, National Framework)',
      ['reference/target-form hint (Outcome 3 and Enabler 2, National Frame'],
    ],
    [
      '- Plans. (outcome 3 and enabler two, national framework)',
      ['reference/target-form hint (outcome 3 and enabler two, national fra'],
    ],
    [
      '- Plans. [outcomes 3 and 4]\n- Visits. (outcome 1, national framework)',
      ['reference/target-form warning [outcomes 3 and 4]'],
    ],
    [
      '- Plans. (outcome 3, national framework)\n- Visits. (Outcome 1)\n- Homes. (outcome four)',
      ['reference/target-form warning (Outcome 1)'],
    ],
    [
      '- Plans. (enabler 2: the workforce is equipped and effective)',
      ['reference/target-range warning enabler 2: the workforce is equipped and'],
    ],
    [
      '- Plans. (enabler: staff are nice, national framework)',
      ['reference/target-range warning (enabler: staff are nice, national frame'],
    ],
  ])('%s', (areas, expected) => expect(found(draft(areas))).toEqual(expected));

  it('are asked for from the first inspection that had them', () => {
    expect(found(draft('- Plans.', start('2024-12-02')))).toEqual([]);
    expect(found(draft('- Plans.', start('2025-01-08')))).toEqual(['improvement/citation warning Plans.']);
    expect(found(draft('- Plans.', start('2025-01-20')))).toEqual(['improvement/citation error Plans.']);
    const letter = `${start('2026-02-02')}\n  type: focused-visit`;
    expect(found(draft('- Plans.', letter)).filter((line) => line.startsWith('improvement'))).toEqual([]);
  });

  it('are found in YAML, in texts and under their key', () => {
    const yaml = (areas: string) =>
      `framework: ilacs\n${start('2026-06-08')}\njudgements: {leaders: good}\nareas-for-improvement:\n${areas}`;
    const name = 'draft.report.yaml';
    expect(found(yaml('  - text: Plans.\n    citation: outcome 3, national framework\n'), name)).toEqual([]);
    expect(found(yaml('  - Plans. (outcome 3, national framework)\n'), name)).toEqual([]);
    expect(found(yaml('  - text: Plans.\n'), name)).toEqual(['improvement/citation error Plans.']);
    expect(found(yaml('  - text: Plans.\n    citation: unclear\n'), name)).toEqual([
      'improvement/citation error unclear',
    ]);
    expect(found(yaml('  - text: Plans.\n    citation: Outcome 3\n'), name)).toEqual([
      'reference/target-form hint Outcome 3',
    ]);
  });

  it('are put in the usual form all at once, but for those by name', () => {
    const text = draft(
      '- A. [Outcome three]\n- B. (enabler: the workforce is equipped and effective)\n- C. (Outcomes 3 & 4; Enabler two, National Framework)',
    );
    const fixes = safeFixes(check(text, 'draft.report.md').findings);
    const mended = applyEdits(
      text,
      fixes.flatMap(({ edits }) => edits),
    ).text;
    expect(mended).toContain('- A. (outcome 3, national framework)\n');
    expect(mended).toContain('- C. (outcomes 3 and 4 and enabler 2, national framework)\n');
    expect(mended).toContain('(enabler: the workforce is equipped and effective)');
  });
});

describe('the footnote', () => {
  const body = (heading: string, note: string) =>
    exampleDraft({ body: `${heading}\n\n- Plans. (outcome 3, national framework)\n${note}` });
  const note = '\n[^2]: The areas cite the\nnational framework.\n';
  it.each([
    ['## What needs to improve?[^2]', note, 0],
    ['## What needs to improve?', note, 1],
    ['## What needs to improve?[^2]', '', 1],
    ['## What needs to improve?', '', 1],
    ['## What needs to improve?^[Of the national framework.]', '', 0],
  ])('%s with %j', (heading, foot, times) => expect(found(body(heading, foot))).toHaveLength(times));
});

describe('a report without “What needs to improve?”', () => {
  const without = exampleDraft({
    front:
      'judgements: {leaders: good, help-and-protection: good, children-in-care: good, care-leavers: good}',
  }).replace(/## What needs[^#]*|\[\^1\]:.*\n/g, '');
  const mended = (text: string) => {
    const [finding, ...more] = check(text, 'a.report.md').findings;
    expect([finding?.rule, more.map(({ rule }) => rule)]).toEqual(['improvement/missing', []]);
    return applyEdits(text, finding?.fixes?.[0]?.edits ?? []).text;
  };
  const left = (text: string) =>
    check(text.replace('\n- ', '\n- Plans. (outcome 3, national framework)'), 'a.report.md').findings.map(
      ({ rule, message }) => `${rule}: ${message}`,
    );

  it('gets it with its footnote, so that nothing is missing once an area is written', () => {
    expect(mended(without)).toContain('\n## What needs to improve?[^1]\n\n- \n\n## The experiences');
    expect(mended(without)).toMatch(/services\.\n\n\[\^1\]: The areas for improvement have been[^\n]*\n*$/);
    expect(left(mended(without))).toEqual([]);
  });

  it('gets only its mark where the footnote is there', () => {
    const text = `${without}\n[^7]: The areas cite the national framework.\n`;
    expect(mended(text)).toContain('## What needs to improve?[^7]\n');
    expect(mended(text).match(/\[\^\d\]/g)).toEqual(['[^7]', '[^7]']);
    expect(left(mended(text))).toEqual([]);
  });

  it('gets no footnote in an edition without citations', () => {
    const text = without.replace(/2026-06-(\d\d)/g, '2023-06-$1');
    const [finding] = check(text, 'a.report.md').findings.filter(
      ({ rule }) => rule === 'improvement/missing',
    );
    expect(finding?.fixes?.[0]?.edits.map((edit) => edit.text)).toEqual([
      '## What needs to improve?\n\n- \n\n',
    ]);
  });
});
