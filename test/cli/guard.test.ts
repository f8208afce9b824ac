import { linkSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formats } from '../../server/src/output/formats/index';
import { exampleDraft } from '../../server/src/rules/examples';
import { runIn } from './in-folder';

// No command replaces a file of another kind than it writes, and none replaces a draft.

const draft = exampleDraft({ front: 'stage: final' });
const snippet =
  'snippets:\n  - id: one\n    prefix: one\n    title: One\n    status: approved\n    body: Children are safe.\n    where: {framework: sccif}\n';

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'guard-'));
  put('a.report.md', draft);
  put('other.md', exampleDraft({ framework: 'sccif' }));
  put('README.md', '# Read me\n');
  put('notes.html', '<!DOCTYPE html>\n<title>Ours</title>\n');
  put('data.json', '{"mine": true}\n');
  put('lib/library.yaml', 'name: Own\nversion: 1.0.0\nowner: O\nlicence: MIT\n');
  put('lib/letters.yaml', snippet);
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const at = (name: string): string => join(cwd, name);
const textOf = (name: string): string => readFileSync(at(name), 'latin1');
function put(name: string, text: string): void {
  mkdirSync(dirname(at(name)), { recursive: true });
  writeFileSync(at(name), text);
}

/** Every command that writes a file of the user’s choice, by the kind that it writes. */
const writers: Record<string, (file: string) => string[]> = {
  'a report as HTML': (file) => ['render', '--out', file, 'a.report.md'],
  'a report as Word': (file) => ['render', '--to', 'docx', '--out', file, 'a.report.md'],
  'a baseline': (file) => ['baseline', 'update', '--baseline', file],
  'a catalogue': (file) => ['snippets', 'export', '--to', 'markdown', '--out', file, 'lib'],
  'a page of snippets': (file) => ['snippets', 'export', '--to', 'html', '--out', file, 'lib'],
  'a file for VS Code': (file) => ['snippets', 'export', '--to', 'vscode', '--out', file, 'lib'],
  'results of snippets': (file) => ['snippets', 'check', '--format', `json=${file}`, 'lib'],
  ...Object.fromEntries(
    formats.map(({ name }) => [
      `results as ${name}`,
      (file: string) => ['lint', '--format', `${name}=${file}`],
    ]),
  ),
};
const extensions: Record<string, string> = {
  'a catalogue': '.md',
  'a page of snippets': '.html',
  'a file for VS Code': '.json',
};

describe.each(Object.entries(writers))('%s', (name, args) => {
  const fits = (file: string): boolean => file.endsWith(extensions[name] ?? '');

  it('replaces what it wrote before, and an empty file', async () => {
    const file = `out${extensions[name] ?? '.txt'}`;
    put(file, '');
    const first = await runIn(cwd, args(file));
    expect(first.code, first.err).toBeLessThan(2);
    const second = await runIn(cwd, args(file));
    expect(second.code, second.err).toBe(first.code);
  });

  it('replaces nothing else, unless it is forced to', async () => {
    for (const file of ['README.md', 'notes.html', 'data.json', 'lib/letters.yaml'].filter(fits)) {
      const before = textOf(file);
      const { code, err } = await runIn(cwd, args(file));
      expect([file, code]).toEqual([file, 2]);
      expect(err).toContain(`${file} is not a`);
      expect(err).toContain('was not replaced. Choose another name, or use --force.');
      expect(textOf(file)).toBe(before);
      if (file.startsWith('lib/')) continue;
      const forced = await runIn(cwd, [...args(file), '--force']);
      expect(forced.code, forced.err).toBeLessThan(2);
      expect(textOf(file)).not.toBe(before);
    }
  });

  it('never replaces a draft, by whatever name', async () => {
    symlinkSync('other.md', at('link.html'));
    linkSync(at('other.md'), at('hard.json'));
    put('empty.report.md', '');
    for (const file of ['other.md', 'link.html', 'hard.json', 'empty.report.md', 'a.report.md'].filter(
      fits,
    )) {
      const before = textOf(file);
      for (const more of [[], ['--force']]) {
        const { code, err } = await runIn(cwd, [...args(file), ...more]);
        expect([file, code]).toEqual([file, 2]);
        expect(err).toContain(`${file} is a draft`);
        expect(textOf(file)).toBe(before);
      }
    }
  });
});

it('never replaces a text that is rendered, though it does not look like a draft', async () => {
  put('plain.report.md', '# A\n\nText.\n');
  linkSync(at('plain.report.md'), at('page.html'));
  const { code, err } = await runIn(cwd, ['render', '--force', '--out', 'page.html', 'plain.report.md']);
  expect([code, err]).toEqual([2, 'page.html is a draft and was not replaced. Choose another name.\n']);
});

it('replaces no Word file that somebody has worked on', async () => {
  await runIn(cwd, ['render', '--to', 'docx', '--out', 'b.docx', 'a.report.md']);
  const edited = textOf('b.docx').replace('lastModifiedBy>Inspection', 'lastModifiedBy>Somebodyyy');
  writeFileSync(at('b.docx'), Buffer.from(edited, 'latin1'));
  const { code, err } = await runIn(cwd, ['render', '--to', 'docx', '--out', 'b.docx', 'a.report.md']);
  expect([code, err]).toEqual([
    2,
    'b.docx is not an exported report and was not replaced. Choose another name, or use --force.\n',
  ]);
});

it('replaces results without findings, and no other empty list', async () => {
  for (const format of ['gitlab', 'json']) {
    put('array.json', '[]\n');
    const args = ['lint', '--format', `${format}=array.json`];
    const refused = await runIn(cwd, args);
    expect([refused.code, textOf('array.json')]).toEqual([2, '[]\n']);
    put('array.json', '[\n]\n');
    expect((await runIn(cwd, args)).code).toBeLessThan(2);
  }
});

it('says of a draft that it is no baseline', async () => {
  const wrong = 'a.report.md is a draft';
  for (const args of [
    ['baseline', 'update', '--baseline', 'a.report.md'],
    ['baseline', 'update', '--baseline', 'a.report.md', 'other.md'],
    ['lint', '--baseline', 'a.report.md'],
  ])
    expect(await runIn(cwd, args)).toMatchObject({ code: 2, err: expect.stringContaining(wrong) });
});

it('writes a baseline again that cannot be read', async () => {
  for (const text of [
    '{"version":',
    '{\n  "version": 1,\n<<<<<<< HEAD\n  "files": {}\n',
    '{"version": 1, "files": {"a": 3',
  ]) {
    put('known.json', text);
    expect((await runIn(cwd, ['baseline', 'update', '--baseline', 'known.json'])).err).not.toContain(
      'not replaced',
    );
  }
});
