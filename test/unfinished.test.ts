import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeUnfinished } from '../server/src/export/unfinished';
import { check } from '../server/src/lint/check';
import { compose } from '../server/src/render/compose';
import { exampleDraft } from '../server/src/rules/examples';
import { clean } from './examples.mjs';
import { cases } from './volume';

// One notion of “not finished”: `lint` passes what `render --strict` accepts, and nothing else.

/** The rules with an error, at a stage, and why a strict export refuses the draft. */
function verdicts(text: string, name = 'a.report.md') {
  const checked = check(text, name);
  const errors = checked.findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
  return { errors, refused: describeUnfinished(compose(checked)), findings: checked.findings };
}

const section = '## The experiences and progress of care leavers: good';
const places: Record<string, (words: string, stage: string) => string> = {
  prose: (words, stage) =>
    exampleDraft({ front: `stage: ${stage}` }).replace('Care leavers are', `Care ${words} leavers are`),
  'a heading': (words, stage) =>
    exampleDraft({ front: `stage: ${stage}` }).replace(section, `${section}\n\n### Housing ${words}`),
  'a list': (words, stage) =>
    exampleDraft({ front: `stage: ${stage}` }).replace('written plans.', `written ${words} plans.`),
  'a table': (words, stage) =>
    exampleDraft({ front: `stage: ${stage}` }).replace(
      section,
      `| a | b |\n|---|---|\n| c | ${words} |\n\n${section}`,
    ),
  'a footnote': (words, stage) =>
    exampleDraft({ front: `stage: ${stage}` }).replace('This statutory', `This ${words} statutory`),
  'a quoted value': (words, stage) => exampleDraft({ front: `stage: ${stage}\nauthority: '${words}'` }),
  'a requirement': (words, stage) =>
    exampleDraft({
      framework: 'sccif',
      front: `stage: ${stage}\nrequirements:\n  - text: |\n      The registered person must keep ${words} safe.\n    regulation: 12(1)\n    due: 2026-07-30`,
    }),
};
const unfinished = [
  '[What this means for children]',
  '[what has to be different, and for whom]',
  '[number]',
  'TODO',
  'TBC',
  'XXX',
  '???',
  '(to be confirmed)',
  '<name>',
  '<name of the home>',
  '{{name}}',
  '\uFFFD',
  'childrenâ€™s',
  '‘[their own words, with nothing that identifies them]’',
];
const finished = [
  '“[name of child]”',
  '‘My [social worker] listens’',
  '‘He come [sic] here’',
  '[the guide](https://example.org)',
  '<https://example.org>',
  '<br>',
  'why??',
];
const blocks = {
  unfinished: ['![A plan](plan.png)', 'Text.[^9]', '- One.\n- ', '## Housing'],
  finished: ['- [x] Done', '> [Name of child] wrote this.'],
};

describe.each(Object.entries(places))('in %s', (_, at) => {
  it.each(unfinished)(
    '%s is one finding: information while drafting, an error later, and no final report',
    (words) => {
      const found = (stage: string) =>
        verdicts(at(words, stage)).findings.map(({ rule, severity }) => `${severity} ${rule}`);
      const rule = /[\uFFFDâ]/.test(words) ? 'draft/encoding' : 'draft/unfinished';
      expect(found('drafting')).toEqual([`info ${rule}`]);
      expect(found('review')).toEqual([`error ${rule}`]);
      expect(found('final')).toEqual([`error ${rule}`]);
      expect(verdicts(at(words, 'final')).refused).toMatch(/^it has 1 (?:item still to finish|error)$/);
    },
  );

  it.each(finished)('%s is none', (words) => {
    expect(verdicts(at(words, 'final'))).toMatchObject({ errors: [], refused: undefined });
  });
});

it.each(blocks.unfinished)('%j is one finding', (block) => {
  const text = exampleDraft({ front: 'stage: final' }).replace(section, `${block}\n\n${section}`);
  expect(verdicts(text)).toMatchObject({
    errors: [expect.stringMatching(/^(?:draft\/unfinished|section\/empty)$/)],
    refused: 'it has 1 item still to finish',
  });
});

it.each(blocks.finished)('%j is none', (block) => {
  const text = exampleDraft({ front: 'stage: final' }).replace(section, `${block}\n\n${section}`);
  expect(verdicts(text)).toMatchObject({ errors: [], refused: undefined });
});

it('is what a comment or a config does not take back', () => {
  const text = exampleDraft({ front: 'stage: final' }).replace(
    section,
    `<!-- inspection-report-disable-next-line draft/unfinished -- the wording of the notice -->\nThe notice said “to [number]” [sic] and [name].\n\n${section}`,
  );
  expect(verdicts(text)).toMatchObject({ errors: [], refused: undefined });
  const layers = [{ rules: [{ rule: 'draft/unfinished', level: 'off' as const }] }];
  const off = check(
    exampleDraft({ front: 'stage: final' }).replace('seen promptly', 'seen TBC'),
    'a.report.md',
    { layers },
  );
  expect(off.findings).toEqual([]);
  expect(describeUnfinished(compose(off))).toBeUndefined();
});

it('knows the gaps of a team’s snippets within quotation marks', () => {
  const text = exampleDraft({ front: 'stage: final' }).replace('seen promptly', '‘[what the panel said]’');
  expect(verdicts(text).errors).toEqual([]);
  const team = check(text, 'a.report.md', { phrases: ['what the panel said'] });
  expect(team.findings.map(({ rule }) => rule)).toEqual(['draft/unfinished']);
  expect(describeUnfinished(compose(team))).toBe('it has 1 item still to finish');
});

it('holds for drafts in any state', { tags: ['volume'] }, () => {
  const lines = [
    '## Other',
    '- ',
    '[gap]',
    '> TODO',
    '1. ',
    '![a](b)',
    'x[^9]',
    '### ',
    '[^8]: note',
    '',
    '<name>',
    '“[He] said',
    '  - ',
    '## What needs to improve?',
  ];
  const drafts = clean.map(({ name, text }) => ({
    name,
    text: text.replace(/^stage:.*\n/m, '').replace(/^framework:.*$/m, '$&\nstage: final'),
  }));
  const change = fc.tuple(fc.nat(), fc.nat(4), fc.constantFrom(...lines));
  fc.assert(
    fc.property(fc.constantFrom(...drafts), fc.array(change, { maxLength: 3 }), ({ name, text }, changes) => {
      const all = text.split('\n');
      for (const [at, removed, added] of changes)
        all.splice(at % all.length, removed, ...(removed % 2 ? [] : [added]));
      const changed = all.join('\n');
      fc.pre(/^stage: final$/m.test(changed));
      const { errors, refused } = verdicts(changed, name);
      expect([errors.length > 0, changed]).toEqual([refused !== undefined, changed]);
    }),
    { numRuns: cases(1500) },
  );
});
