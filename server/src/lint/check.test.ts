import { describe, expect, it } from 'vitest';
import { savedAsUtf16 } from '../draft/encoding';
import { frameworkIds, looksLikeDraft } from '../draft/sniff';
import { builtIn } from '../knowledge/knowledge';
import { exampleDraft } from '../rules/examples';
import { rules } from '../rules/index';
import type { Rule } from '../rules/rule';
import { type CheckOptions, check } from './check';
import { failedRule } from './run-rules';

const found = (text: string, options: CheckOptions = {}, name = 'a.report.md') =>
  check(text, name, options).findings.map(
    ({ rule, severity, span }) => `${rule} ${severity} ${text.slice(span.start, span.end)}`,
  );
const rule = (id: string, make: Rule['check']): Rule => {
  const [first] = rules;
  if (!first) throw new Error('There are no rules');
  return { meta: { ...first.meta, id, about: 'missing' }, check: make };
};
const at = (start: number, end: number) => ({
  span: { start, end },
  message: 'Fault.',
  situation: 'fault',
  words: [],
});

describe('findings', () => {
  it('are in the order of the text, of two at one place by their end and then by their rule', () => {
    const some = [
      rule('b/late', () => [at(4, 5), at(0, 1)]),
      rule('a/late', () => [at(4, 5), at(2, 3)]),
      rule('c/long', () => [at(0, 3)]),
    ];
    expect(found('abcdef', { rules: some })).toEqual([
      'b/late error a',
      'c/long error abc',
      'a/late error c',
      'a/late error e',
      'b/late error e',
    ]);
  });

  it('of a rule that fails are lost, and a warning on the first line says so', () => {
    const failing = rule('a/failing', function* () {
      yield at(0, 1);
      throw new Error('Failed');
    });
    const text = '# Title\n\nWords.\n';
    const { findings } = check(text, 'a.report.md', { rules: [failing, rule('b/good', () => [at(9, 14)])] });
    expect(
      findings.map(({ rule: id, severity, span }) => [id, severity, text.slice(span.start, span.end)]),
    ).toEqual([
      ['a/failing', 'error', '#'],
      [failedRule, 'warning', '# Title'],
      ['b/good', 'error', 'Words'],
    ]);
    expect(findings[1]?.message).toContain('draft');
  });

  it('of a rule may be more than a function can have arguments', () => {
    const many = 300_000;
    const often = rule('a/often', () => Array.from({ length: many }, () => at(0, 1)));
    expect(check('# Title\n', 'a.report.md', { rules: [often] }).findings).toHaveLength(many);
  });

  it('are a matter of the stage: of the options, of the draft, or of neither', () => {
    const missing = [rule('a/missing', () => [at(0, 3)])];
    const stages = (text: string, stage?: CheckOptions['stage']) => found(text, { rules: missing, stage })[0];
    expect(stages('# A\n')).toBe('a/missing error # A');
    expect(stages('# A\n', 'drafting')).toBe('a/missing info # A');
    // Of a draft whose framework is not known the stage is read all the same.
    expect(stages('---\nstage: drafting\n---\n')).toBe('a/missing info ---');
    expect(stages('---\nstage: later\n---\n')).toBe('a/missing error ---');
    expect(stages('---\nstage: drafting\n---\n', 'final')).toBe('a/missing error ---');
    const known = exampleDraft({ front: 'stage: drafting' });
    expect(stages(known)).toBe('a/missing info ---');
    expect(stages(known, 'review')).toBe('a/missing error ---');
  });

  it('are those of a YAML draft by the name of the file', () => {
    const text = 'framework: ilcas\n';
    expect(found(text, {}, 'a.report.yaml')).toContain('draft/framework error ilcas');
    expect(found(text, {}, 'a.report.md')).toEqual(['draft/framework error framework: ilcas']);
  });
});

describe('a misspelt key', () => {
  it('is one finding, and its value is checked', () => {
    expect(found(exampleDraft({ without: ['urn'] }).replace('framework:', "unr: '809'\nframework:"))).toEqual(
      ['schema/unknown-key error unr', "draft/urn error '809'"],
    );
    expect(found(exampleDraft({}).replace('lead-inspector', 'lead-inspecter'))).toEqual([
      'schema/unknown-key error lead-inspecter',
    ]);
    // Where the key is there too, the misspelt one is not read.
    expect(found(exampleDraft({}).replace('framework:', "unr: '809'\nframework:"))).toEqual([
      'schema/unknown-key error unr',
    ]);
    expect(
      found(
        exampleDraft({
          framework: 'sccif',
          front:
            'requirements:\n  - texxt: The registered person must act.\n    regulation: 12(1)\n    due: 2026-07-30\n',
        }),
      ),
    ).toEqual(['schema/unknown-key error texxt']);
  });
});

describe('a file of another tool that has a framework', () => {
  const levels = (text: string, name: string) =>
    check(text, name).findings.map(({ rule, severity }) => `${rule} ${severity}`);

  it('has one hint', () => {
    expect(levels('---\nframework: nextjs\ntitle: A\n---\n\n- Text.\n', 'a.md')).toEqual([
      'draft/framework hint',
    ]);
    expect(levels('framework: nextjs\nbuild: [a\n', 'a.yaml')).toEqual(['draft/framework hint']);
  });

  it('is a draft by its name, a key of drafts, or a framework that is nearly right', () => {
    for (const [text, name] of [
      ['framework: nextjs\n', 'a.report.yaml'],
      ['framework: nextjs\nurn: 1\n', 'a.yaml'],
      ['framework: ilcas\n', 'a.yaml'],
    ] as const)
      expect(levels(text, name)).toContain('draft/framework error');
  });
});

it('knows the frameworks by which a draft is recognised', () => {
  expect([...frameworkIds].sort()).toEqual([...builtIn.ids].sort());
});

it('says of a draft in UTF-16 only that', () => {
  const draft = exampleDraft({ framework: 'sccif' });
  for (const [before, between] of [
    ['', '$&\0'],
    ['', '\0$&'],
    ['\uFFFD\uFFFD', '$&\0'],
  ] as const) {
    const text = before + draft.replace(/[\s\S]/g, between);
    expect(check(text, 'a.report.md').findings.map(({ message }) => message)).toEqual([savedAsUtf16.message]);
    expect(looksLikeDraft(text, 'a.md')).toBe(true);
  }
  expect(found(`${draft}A single \0 is another matter.\n`)).not.toContain(
    expect.stringContaining('encoding'),
  );
});

describe('a draft of which only parts are read', () => {
  const front = 'framework: ilacs\n';
  const only = (text: string) => found(text).map((line) => line.split(' ')[0]);

  it('has one finding where aliases repeat too much', () => {
    const levels = Array.from(
      { length: 9 },
      (_, at) => `x-a${at + 1}: &a${at + 1} [${Array(9).fill(`*a${at}`).join(', ')}]\n`,
    );
    expect(only(`---\nx-a0: &a0 x\n${levels.join('')}${front}inspection: *a9\n---\n\n# A\n`)).toEqual([
      'syntax/yaml',
    ]);
  });

  it('has one finding where lists are nested too deeply', () => {
    expect(only(`---\n${front}x-a: ${'['.repeat(80)}\n---\n\n# A\n`)).toEqual(['syntax/yaml']);
  });

  it('has a finding for each slip, and nothing is missing in the lines after them', () => {
    const rules = only(
      `---\n${'a: "b\n'.repeat(500)}${front}authority: A\n---\n\n# A\n\n## Leaders\n\n##The end\n`,
    );
    expect(new Set(rules)).toEqual(new Set(['syntax/yaml', 'syntax/duplicate-key', 'markdown/heading']));
  });

  it('has no suppression that seems to do nothing', () => {
    const comment = '<!-- inspection-report-disable-next-line section/order -- a -->\n\n# A\n';
    expect(only(`---\n${front}x-a: ${'['.repeat(80)}\n---\n\n${comment}`)).toEqual(['syntax/yaml']);
  });
});
