import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cases } from '../../../test/volume';
import { check } from '../lint/check';
import { exampleDraft } from '../rules/examples';
import { rules } from '../rules/index';
import { Configs, readConfig } from './config';
import { memoryFiles } from './files';
import { isIgnored, optionsFor } from './options';
import { configName } from './paths';

const root = 'file:///work/';

/** What is found in a draft under configs, as “rule severity”. */
async function found(texts: Record<string, string>, text: string, path = 'drafts/a.report.md') {
  const uri = root + path;
  const named = Object.fromEntries(Object.entries(texts).map(([name, one]) => [root + name, one]));
  const config = await new Configs(memoryFiles(named)).of(uri);
  const { findings } = check(text, uri, optionsFor(config, uri));
  return {
    findings: findings.map(({ rule, severity }) => `${rule} ${severity}`),
    said: config.problems.map(({ uri: at, message }) => `${at.replace(root, '')}: ${message}`),
    config,
  };
}

const late = exampleDraft({ framework: 'sccif', without: ['urn'] });
const grade = exampleDraft({ framework: 'sccif', front: 'stage: drafting\n', without: ['urn'] });

it('weighs findings by rule, group and all, the nearest name first', async () => {
  const of = async (config: string, text = late) => (await found({ [configName]: config }, text)).findings;
  expect(await of('')).toEqual(['draft/urn error']);
  expect(await of('rules: {draft/urn: off}\n')).toEqual([]);
  expect(await of("rules:\n  draft/*: off\n  '*': hint\n")).toEqual([]);
  expect(await of('rules:\n  draft/urn: info\n  draft/*: off\n')).toEqual(['draft/urn info']);
  expect(await of('rules: {draft/urn: {drafting: off, final: error}}\n', grade)).toEqual([]);
  expect(await of('rules: {draft/urn: {final: hint}}\n', grade)).toEqual(['draft/urn info']);
  expect(await of('stage: final\nrules: {draft/urn: {severity: {final: warning}}}\n', grade)).toEqual([
    'draft/urn warning',
  ]);
});

it('takes in presets, files and packages, a later one before an earlier, its own before all', async () => {
  const texts = {
    [configName]: 'extends: [./team.yaml, "@team/rules"]\nrules: {draft/urn: warning}\n',
    'team.yaml': 'rules: {draft/urn: off, section/length: off}\nstage: final\n',
    'node_modules/@team/rules/inspection-report.yaml': 'stage: drafting\nrules: {section/length: error}\n',
  };
  const { findings, said, config } = await found(texts, late);
  expect([findings, said, config.stage]).toEqual([['draft/urn warning'], [], 'drafting']);
  expect(config.sourceFiles.map((uri) => uri.replace(root, ''))).toEqual([
    configName,
    'team.yaml',
    'node_modules/@team/rules/inspection-report.yaml',
  ]);
  const above = {
    [configName]: 'rules: {draft/urn: off}\n',
    [`drafts/${configName}`]: `extends: ../${configName}\n`,
  };
  expect((await found(above, late)).findings).toEqual([]);
  const all = { [configName]: 'extends: [./team.yaml, all]\n', 'team.yaml': 'rules: {draft/urn: off}\n' };
  expect((await found(all, late)).findings).toEqual(['draft/urn error']);
});

it('makes what is doubtful an error by strict, and leaves what is not certain a warning', async () => {
  const long = rules.find(({ meta }) => meta.id === 'section/length')?.meta.bad ?? {};
  const { findings } = await found({ [configName]: 'extends: strict\n' }, exampleDraft(long));
  expect(findings).toContain('section/length warning');
  const own = { [configName]: 'rules: {section/length: {options: {sentences: 5}}}\n' };
  expect((await found(own, exampleDraft(long))).findings).not.toContain('section/length hint');
});

it('lifts the limit of uncertain facts only where the rule itself is named', async () => {
  const capped = rules.flatMap(({ meta }) =>
    check(exampleDraft(meta.bad), 'a.report.md', { stage: 'final' })
      .findings.filter((one) => one.atMost === 'warning' && one.severity === 'warning')
      .map((one) => ({ rule: one.rule, text: exampleDraft(meta.bad) })),
  );
  const one = capped[0];
  if (!one) throw new Error('No example rests on an uncertain fact');
  const of = async (config: string) => (await found({ [configName]: config }, one.text)).findings;
  expect(await of("rules: {'*': error}\n")).toContain(`${one.rule} warning`);
  expect(await of('extends: strict\n')).toContain(`${one.rule} warning`);
  expect(await of(`rules: {${one.rule}: error}\n`)).toContain(`${one.rule} error`);
});

it('overrides by path, framework, setting and kind', async () => {
  const of = async (condition: string, path?: string) =>
    (await found({ [configName]: `overrides:\n  - {${condition}, rules: {draft/urn: off}}\n` }, late, path))
      .findings.length;
  expect(await of('files: drafts')).toBe(0);
  expect(await of('files: "*.md"')).toBe(1);
  expect(await of('files: ["**", "!drafts/b*"]', 'drafts/b.report.md')).toBe(1);
  expect(await of('framework: sccif')).toBe(0);
  expect(await of('framework: [ilacs, jtai]')).toBe(1);
  expect(await of('framework: sccif, setting: childrens-home, kind: full')).toBe(0);
  expect(await of('setting: residential-family-centre')).toBe(1);
});

it('finds nothing in what is ignored', async () => {
  const texts = { [configName]: 'ignore: [drafts, "!drafts/kept*"]\n' };
  expect((await found(texts, late)).findings).toEqual([]);
  const { config, findings } = await found(texts, late, 'drafts/kept.report.md');
  expect(findings).toEqual(['draft/urn error']);
  expect(isIgnored(config, `${root}drafts/a.report.md`)).toBe(true);
});

it('says what cannot be followed, and what may be meant', async () => {
  const config = `rule: {}
extends: [./gone.yaml, strickt, ./a.yaml, ../../x.yaml, 'a b']
rules:
  draft/unr: off
  draft/urn: of
  syntax/yaml: off
  section/length: {options: {paragraph: 3, sentences: 0}, drafting: off}
  section/order: {options: {x: 1}}
overrides:
  - rules: {draft/urn: off}
  - {file: x, setting: y}
ignore: [/etc]
suppressions: {reason: maybe, reasons: x}
baseline: known.json
`;
  const { said } = await found({ [configName]: config, 'a.yaml': `extends: ./${configName}\n` }, late);
  expect(said.map((one) => one.replace(`${configName}: `, '- '))).toMatchInlineSnapshot(`
    [
      "- “rule” is not a setting. Did you mean “rules”?",
      "- There is no file “./gone.yaml”. Check the path.",
      "- “strickt” is not an installed package that has a config. Did you mean “strict”?",
      "- “../../x.yaml” is outside the folder of your configs. Use a file inside it, or a package.",
      "- “a b” cannot be extended. Write “recommended”, “strict”, “all”, a path such as “./team.yaml”, or the name of a package.",
      "- There is no rule “draft/unr”. Did you mean “draft/urn”?",
      "- “of” is not a severity. Use “off”, “hint”, “info”, “warning” or “error”.",
      "- Remove “syntax/yaml”. Its severity cannot be changed.",
      "- “drafting” is not an entry of “section/length”. Use “severity”, “options” or “reason”.",
      "- The rule “section/length” has no option “paragraph”. Did you mean “paragraphs”?",
      "- Write “sentences” as a whole number from 1 to 100.",
      "- Remove “x”. The rule “section/order” has no options.",
      "- There is no baseline at “known.json”. Create it with “inspection-report baseline update”.",
      "- Add “files”, “framework”, “setting” or “kind” (the type of inspection) to limit this entry to some drafts. For all drafts, use “rules” at the top of the config.",
      "- “file” is not an entry of “overrides”. Did you mean “files”?",
      "- Write the pattern “/etc” as a path from the folder of this config, with “/” between folders.",
      "- “reasons” is not an entry of “suppressions”. Did you mean “reason”?",
      "- “maybe” is not allowed for “reason”. Use “required” or “optional”.",
      "a.yaml: Remove “./.inspection-report.yaml” here, or the entry that leads back to this config. The two extend each other.",
    ]
  `);
});

it('reads whatever stands in a config', { tags: ['volume'] }, async () => {
  const word = fc.constantFrom(
    ...[
      'extends',
      'rules',
      'overrides',
      'ignore',
      'baseline',
      'suppressions',
      'draft/urn',
      "'*'",
      'off',
      '{',
      '}',
      '[',
      ']',
      ': ',
      ':',
      '\n',
      '\n  ',
      '\n  - ',
      ',',
      '"',
      '&a',
      '*a',
      '__proto__',
      'constructor',
      'files',
      '!',
      '**',
      'options',
      '../x',
      './x.yaml',
      '#',
    ],
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(word, fc.string()), { maxLength: 30 }), async (words) => {
      const text = words.join('');
      const uri = `${root}${configName}`;
      const config = await readConfig(uri, text, memoryFiles({ [`${root}x.yaml`]: text }));
      for (const { span, uri: at } of config.problems) {
        if (at === uri)
          expect(0 <= span.start && span.start <= span.end && span.end <= text.length, text).toBe(true);
      }
      check(late, `${root}a.report.md`, optionsFor(config, `${root}a.report.md`));
    }),
    { numRuns: cases(150) },
  );
});
