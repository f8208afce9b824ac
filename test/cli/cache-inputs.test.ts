import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Host } from '../../server/src/cli/host';
import { LintCache } from '../../server/src/cli/lint/cache/lint-cache';
import { type LintSettings, lintSettings } from '../../server/src/cli/lint/lint-options';
import { run } from '../../server/src/cli/run';
import { noConfig } from '../../server/src/config/config';
import { optionsFor } from '../../server/src/config/options';
import { exampleDraft } from '../../server/src/rules/examples';

// Each thing that a result depends on changes on its own, after a run that stored the results. The next run must find what
// a run without a cache finds, and not what was stored.
let root = '';
let before = '';
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'cache-'));
  put(initial);
  before = await lint({}, ...cached);
});
afterAll(() => rmSync(root, { recursive: true }));
afterEach(() => {
  rmSync(join(root, 'drafts'), { recursive: true });
  put(initial);
});

type Tree = Readonly<Record<string, string>>;

/** A run: options of `lint`, variables, and files that are written before it. */
interface Change {
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly files?: Tree;
}

const cached = ['--cache', '--cache-location', '../first'];

const put = (files: Tree): void => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, 'drafts', path)), { recursive: true });
    writeFileSync(join(root, 'drafts', path), text);
  }
};

const hostIn = (env: Change['env'] = {}): Host => ({
  cwd: join(root, 'drafts'),
  env,
  today: '2026-11-21',
  terminal: false,
  out: () => {},
  err: () => {},
  stdin: async () => new Uint8Array(),
});

async function lint({ args = [], env, files = {} }: Change, ...cache: readonly string[]): Promise<string> {
  put(files);
  let printed = '';
  const print = (text: string) => {
    printed += text;
  };
  const all = ['lint', '--fail-on', 'never', ...cache, ...args];
  await run(all, { ...hostIn(env), out: print, err: print });
  return printed;
}

const draft = `${exampleDraft({ framework: 'sccif' })
  .replace('good progress', 'goood progress')
  .replace('Leaders know', 'Leaders told Olive Blackmoor. Leaders know')}
They wrote to a.person@example.org and said, “I like it [colour of the lamp] lamp.” The IRO agreed.

<!-- inspection-report-disable-next-line language/spelling -- it is said so -->
This is fiiine.
`;
const lamps = (words: string): string =>
  JSON.stringify({
    format: 'inspection-report law pack 1',
    instrument: 'chr-2015',
    title: 'The Lamp Keepers Regulations 2015',
    text: { date: '2026-06-29', basis: 'revised' },
    provisions: [{ number: '12', words: [{ at: '(2)(b)', text: words }] }],
  });
const required = `framework: sccif
setting: childrens-home
provider: Example Care Limited
urn: SC999999
stage: drafting
inspection: {type: full, start: 2026-06-09, end: 2026-06-10, lead-inspector: A N Other}
requirements:
  - text: The keeper must ensure that the wick of each lamp is trimmed each morning.
    regulation: 12(2)(b)
    due: 2026-07-30
previous:
  - {date: 2025-06-10, type: full, judgement: outstanding}
`;
const earlier = (grade: string): string => `framework: sccif
setting: childrens-home
provider: Example Care Limited
urn: SC999999
inspection: {type: full, start: 2025-06-10, end: 2025-06-11, lead-inspector: A N Other}
judgements: {overall-experiences-and-progress: ${grade}}
`;
const harbours = readFileSync(new URL('../own-framework/harbours.yaml', import.meta.url), 'utf8');
const voyage = 'framework: harbours\nprovider: Example Care Limited\nurn: H123\n';
const initial: Tree = {
  'a.report.md': draft,
  'b.report.yaml': required,
  'c.report.yaml': earlier('good'),
  'd.report.yaml': voyage,
  '.inspection-report.yaml': [
    'extends: ./team.yaml',
    'knowledge: [law, harbours.yaml]',
    'words: words.txt',
    'libraries: snippets',
  ].join('\n'),
  'team.yaml': 'terms: [{avoid: told, write: informed}]\n',
  'other.yaml': 'stage: drafting\n',
  'words.txt': 'nothing\n',
  'harbours.yaml': harbours,
  'law/chr-2015.law.json': lamps('that the wick of every lamp is trimmed each morning; and'),
  'snippets/library.yaml': 'name: Lamps\nversion: 1.0.0\nowner: Quality assurance\nlicence: MIT\n',
  'snippets/lamps.yaml': 'snippets: [{prefix: lamp, title: Lamp, body: A lamp.}]\n',
};
const config = initial['.inspection-report.yaml'];
const configWith = (line: string): Change => ({
  files: { '.inspection-report.yaml': `${config}\n${line}\n` },
});

const changes: Readonly<Record<string, Change>> = {
  'the text': { files: { 'a.report.md': draft.replace('goood', 'good') } },
  'the option --no-suppressions': { args: ['--no-suppressions'] },
  'the option --stage': { args: ['--stage', 'final'] },
  'the option --no-language': { args: ['--no-language'] },
  'the option --no-config': { args: ['--no-config'] },
  'the option --config': { args: ['--config', 'other.yaml'] },
  'the stage of the config': configWith('stage: final'),
  'a rule of the config': configWith('rules: {language/spelling: error}'),
  'an override of the config': configWith('overrides: [{files: a.*, rules: {language/spelling: error}}]'),
  'the language of the config': configWith('language: off'),
  'a name of the config': configWith('names: [Olive Blackmoor]'),
  'an acronym of the config': configWith('acronyms: [IRO]'),
  'an allowed detail of the config': configWith('allow: [a.person@example.org]'),
  'an ignored draft of the config': configWith('ignore: c.*'),
  'a file that the config extends': { files: { 'team.yaml': 'rules: {language/spelling: error}\n' } },
  'a file of words': { files: { 'words.txt': 'goood\n' } },
  'a term of the team': { files: { 'team.yaml': 'terms: [{avoid: told, write: advised}]\n' } },
  'a gap in a snippet': {
    files: {
      'snippets/lamps.yaml':
        'snippets: [{prefix: lamp, title: Lamp, body: "A lamp [colour of the lamp]."}]\n',
    },
  },
  'a framework of the team': { files: { 'harbours.yaml': harbours.replaceAll('lifeboats', 'dinghies') } },
  'a law pack': { files: { 'law/chr-2015.law.json': lamps('that the wick of no lamp is trimmed; and') } },
  'a place where the check runs': { env: { CI: 'true' } },
  'a fact of another draft': { files: { 'c.report.yaml': earlier('inadequate') } },
  'another draft': { files: { 'e.report.yaml': required } },
};

it.each(Object.entries(changes))('finds what has changed with %s', async (_name, change) => {
  copyFileSync(join(root, 'first'), join(root, 'next'));
  const after = await lint(change, '--cache', '--cache-location', '../next');
  // A fault of the config itself would make them differ, too.
  expect(before + after).not.toContain('config/');
  expect(after).not.toBe(before);
  expect(after).toBe(await lint(change));
});

it('uses what was stored if nothing has changed, for this build of the product only', async () => {
  const settings = lintSettings([...cached], hostIn()) as LintSettings;
  const open = (build: string) =>
    LintCache.open(settings, { build, compared: undefined, figures: false }, hostIn());
  const path = 'a.report.md';
  const of = {
    path,
    href: 'file:///a',
    text: draft,
    config: noConfig,
    options: optionsFor(noConfig, 'file:///a'),
  };
  const [first, same, other] = ['one', 'one', 'two'].map((build) => open(build)?.namesOf(of));
  expect(first).toEqual(same);
  expect(other?.place).toBe(first?.place);
  expect(other?.key).not.toBe(first?.key);
  expect(await lint({}, ...cached)).toBe(before);
});
