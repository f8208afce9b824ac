import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { CacheFile } from '../../server/src/cli/lint/cache/cache-file';
import { run } from '../../server/src/cli/run';
import { exampleDraft } from '../../server/src/rules/examples';

let root = '';
let cwd = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'cache-'));
  cwd = join(root, 'drafts');
  mkdirSync(cwd);
});
afterEach(() => rmSync(root, { recursive: true }));

const put = (path: string, text: string) => {
  mkdirSync(dirname(join(cwd, path)), { recursive: true });
  writeFileSync(join(cwd, path), text);
};

async function lint(...args: string[]) {
  let printed = '';
  const print = (text: string) => {
    printed += text;
  };
  const code = await run(['lint', ...args], {
    cwd,
    today: '2026-11-21',
    env: { XDG_CACHE_HOME: root, HOME: root, LOCALAPPDATA: root },
    terminal: false,
    out: print,
    err: print,
    stdin: async () => new TextEncoder().encode(bad),
  });
  return { code, printed };
}

const files = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
const cacheFiles = () => files(root).filter((path) => path.endsWith('.cache'));

/** Replaces all stored results, so that what comes from the cache can be told from what is found. */
function emptyResults(more = ''): number {
  const [path = ''] = cacheFiles();
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n').slice(1);
  const file = new CacheFile(path, Date.parse('2026-11-21') / (24 * 60 * 60 * 1000));
  for (const line of lines) {
    const [place = '', key = ''] = line.split(' ');
    file.put({ place, key }, `{"findings":[],"fixes":[]${more}}`);
  }
  file.save();
  return lines.length;
}

const bad = exampleDraft({ framework: 'sccif', without: ['urn'] });
const clean = '1 draft checked: nothing found.\n';

it('is used for drafts that have not changed, and never written into their folder', async () => {
  put('a.report.md', bad);
  const first = await lint('--cache');
  expect(first.code).toBe(1);
  expect(await lint('--cache')).toEqual(first);
  expect(files(cwd)).toEqual([join(cwd, 'a.report.md')]);
  expect(cacheFiles()).toHaveLength(1);
  expect(emptyResults()).toBe(1);
  expect(await lint('--cache')).toEqual({ code: 0, printed: clean });
  expect(await lint()).toEqual(first);
});

it.each<[string, () => void, string[]]>([
  ['the draft', () => put('a.report.md', `${bad}\nMore.\n`), []],
  ['the name of the draft', () => put('b.report.md', bad), ['b.report.md']],
  ['the config', () => put('.inspection-report.yaml', 'stage: final\n'), []],
  ['the stage', () => {}, ['--stage', 'final']],
  ['the rules on language', () => {}, ['--no-language']],
  ['the suppressions', () => {}, ['--no-suppressions']],
])('is not used if %s is another', async (_what, change, args) => {
  put('a.report.md', bad);
  await lint('--cache');
  emptyResults();
  change();
  expect((await lint('--cache', ...args)).code).toBe(1);
});

it('is not used if a file that the config names has changed', async () => {
  put('a.report.md', exampleDraft({ framework: 'sccif' }).replace('good progress', 'goood progress'));
  put('.inspection-report.yaml', 'words: words.txt\n');
  put('words.txt', 'nothing\n');
  const before = await lint('--cache');
  expect(before.printed).toContain('goood');
  put('words.txt', 'goood\n');
  expect(await lint('--cache')).toEqual({ code: 0, printed: clean });
  put('words.txt', 'nothing\n');
  expect(await lint('--cache')).toEqual(before);
});

it('knows what a baseline has', async () => {
  put('a.report.md', bad);
  await lint('--cache');
  await run(['baseline', 'update', '--baseline', 'known.json'], {
    cwd,
    today: '2026-11-21',
    env: {},
    terminal: false,
    out: () => {},
    err: () => {},
    stdin: async () => new Uint8Array(),
  });
  const args = ['--baseline', 'known.json', '--format', 'sarif'];
  const plain = await lint(...args);
  expect(plain.code).toBe(0);
  expect(await lint('--cache', ...args)).toEqual(plain);
  expect(await lint('--cache', ...args)).toEqual(plain);
  put('a.report.md', bad.replace('good progress', 'very good progress'));
  expect(await lint('--cache', ...args)).toEqual(await lint(...args));
});

it('prints some rules only, or errors only, from the same results', async () => {
  put('a.report.md', bad.replace('good progress', 'goood progress'));
  await lint('--cache');
  for (const args of [['--rule', 'language/spelling'], ['--quiet'], ['--format', 'json']])
    expect(await lint('--cache', ...args)).toEqual(await lint(...args));
});

it('stores the results of a run that names rules, next to those of all rules', async () => {
  put('a.report.md', bad.replace('good progress', 'goood progress'));
  put('.inspection-report.yaml', 'rules: {language/article: off}\n');
  const runs = [['--rule', 'language/spelling'], ['--rule', 'language/article'], []];
  const printed = [];
  for (const args of runs) printed.push(await lint('--cache', ...args));
  for (const [index, args] of runs.entries()) {
    expect(await lint(...args)).toEqual(printed[index]);
    expect(await lint('--cache', ...args)).toEqual(printed[index]);
  }
  expect(emptyResults()).toBe(3);
  expect((await lint('--cache', '--rule', 'language/spelling')).printed).toContain('nothing found');
});

it('has the figures of drafts, and checks those again that were stored without figures', async () => {
  const figures = ['--format', 'html'];
  put('a.report.md', exampleDraft({ framework: 'sccif', front: 'x-team: North\nx-final: 2026-07-10\n' }));
  put('b.report.md', exampleDraft({ framework: 'ilacs', without: ['urn'] }));
  put('c.report.md', exampleDraft({ framework: 'ilacs' }).replace('framework: ilacs', 'framework: ilacx'));
  const plain = await lint(...figures);
  expect(plain.printed).toContain('<h2 id="figures"');
  const short = await lint('--cache');
  expect(await lint('--cache', ...figures)).toEqual(plain);
  expect(await lint('--cache', ...figures)).toEqual(plain);
  expect(await lint('--cache')).toEqual(short);
  emptyResults(',"figures":{"framework":"Stored","grades":[]}');
  expect((await lint('--cache', ...figures)).printed).toContain('Stored');
  emptyResults();
  expect(await lint('--cache', ...figures)).toEqual(plain);
});

it('has the places of findings in other drafts', async () => {
  for (const name of ['a', 'b']) put(`${name}.report.md`, exampleDraft({ framework: 'sccif' }));
  const plain = await lint('--format', 'json');
  expect(plain.printed).toContain('"The other draft is here."');
  await lint('--cache');
  expect(await lint('--cache', '--format', 'json')).toEqual(plain);
});

it('is not used for fixes and standard input', async () => {
  const fixable = exampleDraft({ framework: 'sccif' }).replace('Leaders know', 'Leaders  know the the');
  put('a.report.md', fixable);
  await lint('--cache');
  emptyResults();
  expect((await lint('--cache', '--fix')).printed).toContain('fix');
  expect(readFileSync(join(cwd, 'a.report.md'), 'utf8')).not.toBe(fixable);
  expect((await lint('--cache', '-')).code).toBe(1);
});

it('is where --cache-location says, and never replaces another file', async () => {
  put('a.report.md', bad);
  const first = await lint();
  expect(await lint('--cache', '--cache-location', '../mine.cache')).toEqual(first);
  expect(cacheFiles()).toEqual([join(root, 'mine.cache')]);
  writeFileSync(join(root, 'notes'), 'Notes.\n');
  const refused = await lint('--cache', '--cache-location', '../notes');
  expect(refused.code).toBe(first.code);
  expect(refused.printed).toContain('../notes is not a lint cache, so nothing was stored.');
  expect(readFileSync(join(root, 'notes'), 'utf8')).toBe('Notes.\n');
  expect((await lint('--cache-location', 'x')).printed).toBe('Add --cache, or leave out --cache-location.\n');
  expect((await lint('--cache', '--cache-location', '')).code).toBe(2);
});

it('never replaces what is no cache, in the usual place either', async () => {
  put('a.report.md', bad);
  await lint('--cache');
  const [usual = ''] = cacheFiles();
  writeFileSync(usual, 'Notes.\n');
  const { code, printed } = await lint('--cache');
  expect(code).toBe(1);
  expect(printed).toContain(`The file ${basename(usual)} in your cache folder is not a lint cache`);
  expect(readFileSync(usual, 'utf8')).toBe('Notes.\n');
});

it.runIf(existsSync('/dev/null'))('stores nothing in a device', async () => {
  put('a.report.md', bad);
  const { printed } = await lint('--cache', '--cache-location', '/dev/null');
  expect(printed).toContain('/dev/null is a link, a pipe, a device or a folder, so nothing was stored.');
  expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
});

it('does not fail a run if it cannot be written', async () => {
  put('a.report.md', bad);
  writeFileSync(join(root, 'file'), '');
  const { code, printed } = await lint('--cache', '--cache-location', '../file/a.cache');
  expect(code).toBe(1);
  expect(printed).toContain('The cache could not be written.');
});
