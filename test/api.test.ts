import { execFileSync, spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lint } from '../server/src/api/index';
import { run } from '../server/src/cli/run';
import { exampleDraft } from '../server/src/rules/examples';

const root = fileURLToPath(new URL('..', import.meta.url));
const clean = exampleDraft({ framework: 'ilacs' });
const wrong = clean.replace('type: standard', 'type: never');
const spaced = clean.replace(/^framework: ilacs$/m, 'framework: ILACS');

let cwd: string;
const put = (path: string, text: string): void => {
  mkdirSync(join(cwd, path, '..'), { recursive: true });
  writeFileSync(join(cwd, path), text);
};
beforeAll(() => {
  cwd = realpathSync(mkdtempSync(join(tmpdir(), 'api-test-')));
  put('drafts/clean.report.md', clean);
  put('drafts/wrong.report.md', wrong);
  put('drafts/spaced.report.md', `\uFEFF${spaced}`);
  put('drafts/old/wrong.report.md', wrong);
  put('quiet/.inspection-report.yaml', 'rules:\n  "*": off\n');
  put('quiet/wrong.report.md', wrong);
  put('broken/.inspection-report.yaml', 'ignore:\n  - old\nrulez: {}\n');
  put('broken/clean.report.md', clean);
  put('broken/old/wrong.report.md', wrong);
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

/** What the command line finds, as JSON. */
async function onCommandLine(...args: string[]) {
  const out: string[] = [];
  const host = {
    cwd,
    today: '2026-06-08',
    env: {},
    terminal: false,
    err: () => {},
    stdin: async () => new Uint8Array(),
  };
  await run(['lint', '--format', 'json', ...args], { ...host, out: (text) => out.push(text) });
  return JSON.parse(out.join('')) as { filePath: string; messages: Record<string, unknown>[] }[];
}

describe('lint', () => {
  it('finds in files what the command line finds, at the same places', async () => {
    const results = await lint(['drafts', 'quiet', 'broken'], { cwd });
    const expected = await onCommandLine('drafts', 'quiet', 'broken');
    const byPath = (a: { path: string }, b: { path: string }) => (a.path < b.path ? -1 : 1);
    const told = results.map(({ path, findings }) => ({
      path: join(cwd, path),
      findings: findings.map(({ rule, message, line, column, endLine, endColumn }) => [
        rule,
        message,
        [line, column, endLine, endColumn],
      ]),
    }));
    const said = expected.map(({ filePath, messages }) => ({
      path: filePath,
      findings: messages.map((one) => [
        one.ruleId,
        one.message,
        [one.line, one.column, one.endLine, one.endColumn],
      ]),
    }));
    expect(told.sort(byPath)).toEqual(said.sort(byPath));
    expect(told.flatMap(({ findings }) => findings).length).toBeGreaterThan(2);
  });

  it('leaves out what a config ignores, and says what is wrong with the config', async () => {
    const results = await lint('broken', { cwd });
    expect(results.map(({ path, kind }) => [path, kind])).toEqual([
      [join('broken', '.inspection-report.yaml'), 'config'],
      [join('broken', 'clean.report.md'), 'draft'],
    ]);
    expect(results[0]?.findings[0]).toMatchObject({
      rule: 'config/invalid',
      severity: 'error',
      line: 3,
      column: 1,
    });
  });

  it('checks a text by the config of the folder that it is said to be in', async () => {
    const of = async (path: string, config?: false) =>
      (await lint({ path, text: wrong }, { cwd, config })).map(({ findings }) => findings.length);
    expect(await of('quiet/new.report.md')).toEqual([0]);
    expect(await of('drafts/new.report.md')).toEqual([1]);
    expect(await of('quiet/new.report.md', false)).toEqual([1]);
  });

  it('gives fixes with offsets that fit the text, and the text after them', async () => {
    const text = `\uFEFF${spaced}`;
    const [found] = await lint({ path: 'a.report.md', text }, { cwd });
    const [edit] = found?.findings[0]?.fixes[0]?.edits ?? [];
    expect(edit && spaced.slice(0, edit.start) + edit.text + spaced.slice(edit.end)).toBe(clean);
    const [mended] = await lint({ path: 'a.report.md', text }, { cwd, fix: ['safe', 'suggestion'] });
    expect(mended).toEqual({
      path: 'a.report.md',
      kind: 'draft',
      findings: [],
      fixes: [],
      fixed: { text: `\uFEFF${clean}`, count: 1 },
    });
    await lint('drafts/spaced.report.md', { cwd, fix: ['safe', 'suggestion'] });
    expect(readFileSync(join(cwd, 'drafts/spaced.report.md'), 'utf8')).toBe(text);
  });

  it('has a fix that several findings share once', async () => {
    const body = '## The experiences and progress of care leavers: good\n\n1. One.\n\n1. Two.\n\n1. Three.\n';
    const text = exampleDraft({ framework: 'ilacs', body });
    const options = { cwd, rules: ['paragraph/numbering'] };
    const [found] = await lint({ path: 'a.report.md', text }, options);
    const [fix] = found?.fixes ?? [];
    expect(found?.fixes).toMatchObject([{ title: 'Renumber all paragraphs', kind: 'safe' }]);
    expect(found?.findings.map(({ fixId, fixes }) => [fixId, fixes])).toEqual([
      [fix?.id, []],
      [fix?.id, []],
    ]);
    expect(fix?.edits.map(({ line, text: number }) => [line - (fix.edits[0]?.line ?? 0), number])).toEqual([
      [0, '2'],
      [2, '3'],
    ]);
    const [alone] = await lint({ path: 'a.report.md', text: text.replace('1. Two', '2. Two') }, options);
    expect(alone?.fixes).toEqual([]);
    expect(alone?.findings.map(({ fixId, fixes }) => fixes.map(({ id }) => id === fixId))).toEqual([[true]]);
  });

  it('does not let pass as clean what is not there', async () => {
    expect(await lint(['no.report.md'], { cwd })).toEqual([
      {
        path: 'no.report.md',
        kind: 'draft',
        findings: [],
        fixes: [],
        failure: 'No drafts found in no.report.md. Check the path.',
      },
    ]);
  });

  it('says what is wrong with an option', async () => {
    const wrongOption = (options: object) => lint('drafts', { cwd, ...options });
    await expect(wrongOption({ stage: 'done' })).rejects.toThrow('Use drafting, review or final');
    await expect(wrongOption({ rules: ['draft/none'] })).rejects.toThrow('Unknown rule "draft/none"');
    await expect(wrongOption({ config: 'none.yaml' })).rejects.toThrow('none.yaml does not exist');
    await expect(wrongOption({ fix: true })).rejects.toThrow('such as ["safe"]');
    await expect(wrongOption({ fix: ['all'] })).rejects.toThrow('Use safe or suggestion');
    await expect(wrongOption({ rules: 'draft/urn' })).rejects.toThrow('such as ["draft/*"]');
    await expect(wrongOption({ rules: ['draft'] })).rejects.toThrow('Write "draft/*" for all rules of this');
    await expect(wrongOption({ stages: 'final' })).rejects.toThrow('Unknown option "stages". Use cwd,');
    await expect(wrongOption({ cwd: 5 })).rejects.toThrow('Use a path for "cwd"');
    await expect(wrongOption({ config: true })).rejects.toThrow('Use a path for "config"');
  });

  it.each([undefined, null, 5, {}, { path: 'a.report.md' }, ['drafts', { path: 1, text: '' }]])(
    'says what to give where it is given %j',
    async (what) => {
      await expect(lint(what as string, { cwd })).rejects.toThrow(
        'Use a path such as "drafts", or { path, text }',
      );
    },
  );

  it('takes an empty path, such as a variable that is not set, for no place at all', async () => {
    expect((await lint('', { cwd })).map(({ path, failure }) => [path, failure])).toEqual([
      ['""', 'No drafts found in "". Check the path.'],
    ]);
  });

  it('reads no file where it is given a text and no config, and finds the same', async () => {
    const found = async (folder: string) =>
      (await lint({ path: 'a.report.md', text: wrong }, { cwd: folder, config: false }))[0]?.findings;
    expect(await found(join(cwd, 'not/there'))).toEqual(await found(cwd));
  });
});

describe('the package', { tags: ['slow'] }, () => {
  const script = `
import { lint, type Finding, type LintResult } from 'inspection-report';

const results: LintResult[] = await lint(['drafts', { path: 'new.report.md', text: '---\\n' }], { stage: 'final' });
const errors: Finding[] = results.flatMap(({ findings }) => findings).filter(({ severity }) => severity === 'error');
for (const { rule, line, column, message } of errors) console.log([rule, line + 0, column + 0, message].join(' '));
// @ts-expect-error There is no such stage.
lint('drafts', { stage: 'done' }).catch((error: Error) => console.log(error.message));
`;
  beforeAll(() => {
    // As npm links it, whatever folder this checkout's own packages are in.
    mkdirSync(join(cwd, 'node_modules/@types'), { recursive: true });
    symlinkSync(join(root, 'server'), join(cwd, 'node_modules/inspection-report'), 'junction');
    put('package.json', '{"type":"module"}');
    put('script.ts', script);
  });

  it('has declarations that a script in CommonJS is checked against', () => {
    const uses = [
      "import api = require('inspection-report');",
      "const done: Promise<api.LintResult[]> = api.lint(['drafts'] as const, { fix: ['safe'] });",
      'done.then(([first]) => console.log(first?.fixed?.text.length));',
    ];
    put('script.cts', uses.join('\n'));
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const options = ['--noEmit', '--strict', '--target', 'es2022', '--lib', 'es2022,dom', '--types', ''];
    const args = [tsc, ...options, '--module', 'nodenext', 'script.cts'];
    expect(spawnSync(process.execPath, args, { cwd, encoding: 'utf8' })).toMatchObject({
      stdout: '',
      status: 0,
    });
  });

  it.each(['nodenext', 'bundler'])('has declarations that a script is checked against (%s)', (resolution) => {
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const modules = resolution === 'bundler' ? 'esnext' : 'nodenext';
    const options = ['--strict', '--target', 'es2022', '--lib', 'es2022,dom', '--types', ''];
    const settings = ['--module', modules, '--moduleResolution', resolution, '--outDir', 'out'];
    const { stdout, status } = spawnSync(process.execPath, [tsc, ...options, ...settings, 'script.ts'], {
      cwd,
      encoding: 'utf8',
    });
    expect(stdout).toBe('');
    expect(status).toBe(0);
  });

  it('runs the example of the documentation as it stands', () => {
    const pages = ['README.md', ...readdirSync(join(root, 'docs')).map((name) => join('docs', name))];
    const text = pages
      .filter((path) => path.endsWith('.md'))
      .map((path) => readFileSync(join(root, path), 'utf8'))
      .join('\n');
    const [, example = ''] = /```js\n(import \{ lint \}[\s\S]*?)```/.exec(text) ?? [];
    put('readme.js', example);
    const printed = execFileSync(process.execPath, ['readme.js'], { cwd, encoding: 'utf8' });
    expect(printed).toMatch(/^new\.report\.md:2:\d+ .+ \(draft\/urn\)$/m);
    expect(printed).toMatch(/^drafts\/wrong\.report\.md:\d+:\d+ .+ \(inspection\/type\)$/m);
  });

  it('is imported and required by its name', async () => {
    const node = (...args: string[]) => execFileSync(process.execPath, args, { cwd, encoding: 'utf8' });
    const printed = node('out/script.js');
    expect(printed).toMatch(/^\S+\/\S+ \d+ \d+ .*\.$/m);
    expect(printed).toContain('Unknown stage "done". Use drafting, review or final.');
    expect(node('-p', "typeof require('inspection-report').lint")).toBe('function\n');
  });
});
