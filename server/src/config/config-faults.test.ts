import { expect, it } from 'vitest';
import { Configs, readConfig } from './config';
import { memoryFiles } from './files';
import { configFindings } from './findings';
import { configName } from './paths';

const root = 'file:///work/';
const uri = root + configName;
const problems = async (text: string, files: Record<string, string> = {}) =>
  (await readConfig(uri, text, memoryFiles({ [uri]: text, ...files }))).problems;
const said = async (text: string, files: Record<string, string> = {}) =>
  (await problems(text, files)).map(({ span, message }) => `${text.slice(span.start, span.end)}: ${message}`);

/** The text after each fix that is offered, with its title. */
async function fixed(text: string, files: Record<string, string> = {}): Promise<string[]> {
  return (await problems(text, files)).flatMap(({ fixes = [] }) =>
    fixes.map(({ title, edits: [edit] }) =>
      edit ? `${title} | ${text.slice(0, edit.span.start)}${edit.text}${text.slice(edit.span.end)}` : title,
    ),
  );
}

it('says of conditions that no draft can have, what is meant', async () => {
  const text =
    'overrides:\n  - {framework: scif, setting: childrens-hom, kind: ful}\n  - {framework: [ilacs, zzz], kind: zzz}\n';
  expect(await said(text)).toEqual([
    'scif: “scif” is not a framework. Did you mean “sccif”?',
    'childrens-hom: “childrens-hom” is not a setting. Did you mean “childrens-home”?',
    'ful: “ful” is not a type of inspection. Did you mean “full”?',
    'zzz: “zzz” is not a framework. Use “ilacs”, “sccif”, “sif”, “jtai” or “stc”.',
    'zzz: “zzz” is not a type of inspection. “inspection-report frameworks ID” lists the types of a framework.',
  ]);
  expect(await said(`knowledge: own\n${text}`)).toEqual([
    'own: There are no frameworks, instruments or law packs at “own”. Check the path.',
  ]);
});

it('says of conditions that exclude each other that no draft has them', async () => {
  expect(
    await said(
      'overrides:\n  - {framework: ilacs, setting: childrens-home}\n  - {framework: jtai, kind: full}\n  - {framework: [ilacs, jtai], setting: boarding-school}\n  - {framework: [ilacs, sccif], setting: childrens-home, kind: full}\n  - {setting: childrens-home, kind: short}\nterms:\n  - {avoid: placement, framework: ilacs, section: helped-and-protected}\n',
    ),
  ).toEqual([
    'childrens-home: Remove “childrens-home” or change the framework. There is no such setting in “ilacs”.',
    'full: Remove “full” or change the framework. There is no such type of inspection in “jtai”.',
    'boarding-school: Remove “boarding-school” or change the framework. There is no such setting in “ilacs” or “jtai”.',
    'helped-and-protected: Remove “helped-and-protected” or change the framework. There is no such judgement in “ilacs”.',
    'short: Remove “short” or “childrens-home”. No framework has both, so this entry applies to no draft.',
  ]);
});

it('says of words that can never be found, or that a term avoids and writes', async () => {
  const long = 'A'.repeat(500);
  expect(await said('acronyms: M A\n')).toEqual([
    'M A: Write “M A” without spaces, or leave it out. An acronym with a space is never found.',
  ]);
  expect(await said(`acronyms: {${long}: a, M A: b, MASH: c}\n`)).toEqual([
    `${long}: Shorten “AAAAAAAAAAAA…”. An acronym can have at most 30 characters.`,
    'M A: Write “M A” without spaces, or leave it out. An acronym with a space is never found.',
  ]);
  expect(
    await said(
      'terms:\n  - {avoid: placement, write: Placement}\n  - {avoid: Looked After, write: looked after}\n  - {avoid: [a, b], write: [c, b]}\n',
    ),
  ).toEqual([
    'Placement: Replace “Placement” here. It is among the words to avoid.',
    'b: Replace “b” here. It is among the words to avoid.',
  ]);
});

it('says where a map or nothing stands in place of words', async () => {
  expect(
    await said('extends: {a: b}\nignore: [[x]]\nlibraries: {a: b}\nknowledge: {a: b}\nbaseline: {a: b}\n'),
  ).toEqual([
    '{a: b}: Write “extends” as text, or as a list.',
    '{a: b}: Write “knowledge” as text, or as a list.',
    '{a: b}: Write “baseline” as text, or as a list.',
    '[x]: Write “ignore” as text, or as a list.',
    '{a: b}: Write “libraries” as text, or as a list.',
  ]);
  expect(await said('overrides:\n  - {files: [], rules: {draft/urn: off}}\n')).toEqual([
    'files: Add a value to “files”, or remove it. Without a value this entry applies to no draft.',
  ]);
  expect(await said('rules:\n  section/length: [off]\n')).toEqual([
    '[off]: Write one severity for “section/length”: “off”, “hint”, “info”, “warning” or “error”.',
  ]);
});

it('says what no editor saved as UTF-8, and what is far too long', async () => {
  expect(await said('s\0t\0')).toEqual([
    ': Save this config as UTF-8. It is saved as UTF-16, or is not a text file.',
  ]);
  expect(await said('x-a: \uFFFD\nstage: fnal\n')).toEqual([
    '\uFFFD: This character cannot be read. Save this config as UTF-8.',
    'fnal: “fnal” is not a stage. Use “drafting”, “review” or “final”.',
  ]);
  const settings = (count: number) =>
    `rules:\n${Array.from({ length: count }, (_, at) => `  a/b${at}: off\n`).join('')}`;
  expect(await said(settings(40_000))).toEqual([
    ': This config has more than 250,000 characters, so none of it is read. Split it into files, and name them under “extends”.',
  ]);
  const within = await said(settings(600));
  expect(within[0]).toBe('a/b0: There is no rule “a/b0”. “inspection-report rules” lists them.');
  expect(within).toHaveLength(600);
});

it.each([
  ['zz\nstage: review\n', 'zz'],
  ['zz: 1\nstge: "a\n', 'zz', '"a', 'stge'],
  ['rules:\n  zz\n  section/order: off\n', 'zz'],
  ['suppressions:\n  zz\n  reason: optional\n', 'zz'],
  ['overrides:\n  - files: a\n    zz\n    rules: {}\n', 'zz'],
  ['stage: a: b\n', 'a: b'],
])('finds nothing else where the YAML has a slip: %j', async (text, ...at) => {
  const { problems } = await readConfig(uri, text, memoryFiles({}));
  expect(problems.map(({ span }) => text.slice(span.start, span.end)).sort()).toEqual([...at].sort());
});

it('does not pass over a config that is there and cannot be read', async () => {
  const files = {
    ...memoryFiles({ [uri]: 'stage: final\n' }),
    fault: async (one: string) =>
      one.includes('/a/') ? 'It is a folder. Give a file, or rename the folder.' : undefined,
  };
  const config = await new Configs(files).of(`${root}a/x.report.md`);
  expect([
    config.uri,
    config.stage,
    [...configFindings(config)].map(([at, [one]]) => `${at}: ${one?.message}`),
  ]).toEqual([
    `${root}a/${configName}`,
    undefined,
    [
      `${root}a/${configName}: This config cannot be read, so none of its settings apply. It is a folder. Give a file, or rename the folder.`,
    ],
  ]);
});

it('finds what a package has: a file without its ending, a folder, what it exports', async () => {
  const [at, off] = [`${root}node_modules/`, 'rules: {draft/urn: off}\n'];
  const files = {
    [`${at}@team/qa/inspection-report.yaml`]: off,
    [`${at}plain/strict.yaml`]: off,
    [`${at}plain/homes/inspection-report.yaml`]: off,
    [`${at}expo/package.json`]:
      '{"exports": {".": "./dist/a.yaml", "./b": {"default": "./dist/b.yml"}, "./c": "./../../x.yaml"}}',
    [`${at}expo/dist/a.yaml`]: off,
    [`${at}expo/dist/b.yml`]: off,
    [`${root}x.yaml`]: off,
  };
  const from = async (name: string) =>
    (await readConfig(uri, `extends: "${name}"\n`, memoryFiles(files))).sourceFiles.slice(1);
  expect(await from('@team/qa')).toEqual([`${at}@team/qa/inspection-report.yaml`]);
  expect(await from('plain/strict')).toEqual([`${at}plain/strict.yaml`]);
  expect(await from('plain/homes')).toEqual([`${at}plain/homes/inspection-report.yaml`]);
  expect(await from('expo')).toEqual([`${at}expo/dist/a.yaml`]);
  expect(await from('expo/b')).toEqual([`${at}expo/dist/b.yml`]);
  expect(await said('extends: [expo/c, plain, plain/x, other]\n', files)).toEqual([
    'expo/c: The package “expo” has no config “c”. Use a file in it, such as “expo/team.yaml”, or ask its authors.',
    'plain: The package “plain” has no config “inspection-report.yaml”. Use a file in it, such as “plain/team.yaml”, or ask its authors.',
    'plain/x: The package “plain” has no config “x”. Use a file in it, such as “plain/team.yaml”, or ask its authors.',
    'other: “other” is not an installed package that has a config. Install it, or write “./” before the path of a file.',
  ]);
});

it.each([
  './../../x.yaml',
  './%2e%2e/%2e%2e/x.yaml',
  './.%2E/%2e./x.yaml',
  './..%2f..%2fx.yaml',
  './..\\..\\x.yaml',
  './a/../../../x.yaml',
])('reads nothing outside of a package, whatever it says that it exports: %s', async (path) => {
  const asked: string[] = [];
  const files = memoryFiles({
    [`${root}node_modules/expo/package.json`]: JSON.stringify({ exports: path }),
    [`${root}x.yaml`]: 'rules: {draft/urn: off}\n',
  });
  // As the file system does, which knows no dots in a path.
  const read = (one: string) => {
    asked.push(new URL(one).href);
    return files.read(new URL(one).href);
  };
  const { layers } = await readConfig(uri, 'extends: expo\n', { ...files, read });
  expect(layers.flatMap(({ rules }) => rules)).toEqual([]);
  expect(asked).not.toContain(`${root}x.yaml`);
});

it('waits for what it names and is not there', async () => {
  const text = 'extends: [./team.yaml, "@team/qa", "nope.yaml"]\nknowledge: own\n';
  const { missingPaths } = await readConfig(uri, text, memoryFiles({}));
  expect(missingPaths).toEqual([
    `${root}team.yaml`,
    `${root}node_modules/@team/qa/`,
    'file:///node_modules/@team/qa/',
    `${root}nope.yaml`,
    `${root}node_modules/nope.yaml/`,
    'file:///node_modules/nope.yaml/',
    `${root}own`,
    `${root}own/`,
    `${root}.inspection-report.words.txt`,
  ]);
});

it('changes a word to the one that is meant', async () => {
  const cases: [string, string][] = [
    ['stge: final\n', 'stage: final\n'],
    ['stage: fnal\n', 'stage: final\n'],
    ['extends: [strct]\n', 'extends: [strict]\n'],
    ['rules:\n  draft/unr: off\n', 'rules:\n  draft/urn: off\n'],
    ['rules:\n  "judgment/*": off\n', 'rules:\n  judgement/*: off\n'],
    ['rules:\n  draft/urn: warn\n', 'rules:\n  draft/urn: warning\n'],
    ['rules:\n  draft/urn: Error # yes\n', 'rules:\n  draft/urn: error # yes\n'],
    ['rules:\n  draft/urn: {reveiw: off}\n', 'rules:\n  draft/urn: {review: off}\n'],
    [
      'rules:\n  section/length: {options: {paragraf: 3}}\n',
      'rules:\n  section/length: {options: {paragraphs: 3}}\n',
    ],
    ['overrides:\n  - file: x\n', 'overrides:\n  - files: x\n'],
    ['overrides: [{framework: "scif"}]\n', 'overrides: [{framework: sccif}]\n'],
    ['overrides: [{setting: [childrens-hom]}]\n', 'overrides: [{setting: [childrens-home]}]\n'],
    ['overrides: [{kind: ful}]\n', 'overrides: [{kind: full}]\n'],
    ['suppressions: {reson: optional}\n', 'suppressions: {reason: optional}\n'],
    ['suppressions: {reason: optoinal}\n', 'suppressions: {reason: optional}\n'],
  ];
  for (const [text, after] of cases)
    expect((await fixed(text))[0]).toMatch(
      new RegExp(`^Change to “[^”]+” \\| ${after.replace(/[[\]{}()*/|]/g, '\\$&')}$`),
    );
});

it('takes an unknown key out, and nothing else', async () => {
  const removed = async (text: string) => (await fixed(text)).filter((one) => one.startsWith('Remove'));
  const cases: [string, string][] = [
    ['zzz: 1\nstage: final\n', 'stage: final\n'],
    [
      'stage: final\nzzz:\n  - 1\n  - 2\n\n# About rules.\nrules: {}\n',
      'stage: final\n\n# About rules.\nrules: {}\n',
    ],
    ['stage: final\r\nzzz: 1 # why\r\n', 'stage: final\r\n'],
    ['stage: final\nzzz: |\n  # text\n  more', 'stage: final\n'],
    ['{zzz: 1, stage: final}\n', '{stage: final}\n'],
    ['{stage: final, zzz: {a: 1}}\n', '{stage: final}\n'],
    ['{zzz}\n', '{}\n'],
    ['overrides:\n  - zzz: 1\n    files: x\n', 'overrides:\n  - files: x\n'],
    ['rules:\n  zzz/zzz: off\n  draft/urn: off\n', 'rules:\n  draft/urn: off\n'],
    ['rules:\n  syntax/yaml: off\n  draft/urn: off\n', 'rules:\n  draft/urn: off\n'],
    ['rules: {draft/urn: {severity: off, zzz: 1}}\n', 'rules: {draft/urn: {severity: off}}\n'],
  ];
  for (const [text, after] of cases)
    expect((await removed(text)).map((one) => one.replace(/^Remove “[^”]+” \| /, ''))).toEqual([after]);
  expect(await removed('overrides:\n  - zzz: 1\n')).toEqual([]);
});
