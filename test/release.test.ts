import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { refusal } from '../build/release/release.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

describe('a release', { tags: ['slow'] }, () => {
  let folder: string;
  const git = (...args: string[]): string =>
    execFileSync('git', ['-c', 'user.name=n', '-c', 'user.email=e', ...args], {
      cwd: folder,
      encoding: 'utf8',
    });
  const put = (path: string, text: string): void => {
    writeFileSync(join(folder, path), text);
    git('add', '.');
    git('commit', '--quiet', '--allow-empty', '-m', 'one');
  };
  const versions = (own: string, server: string, lock: string): void => {
    put('package.json', JSON.stringify({ version: own }));
    put('server/package.json', JSON.stringify({ version: server }));
    put('package-lock.json', JSON.stringify({ version: lock, packages: { server: { version: server } } }));
  };
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'release-test-')));
    mkdirSync(join(folder, 'server'));
    git('init', '--quiet');
    versions('1.2.0', '1.2.0', '1.2.0');
    put('CHANGELOG.md', '# Changelog\r\n\r\n## 1.2.0 (2026-11-22)\r\n\r\nNew things.\r\n\r\n## 1.1.0\r\n');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is made of a commit that says what is new', () => {
    expect(refusal(folder)).toBeUndefined();
    git('tag', 'v1.2.0');
    expect(refusal(folder)).toBeUndefined();
  });

  it('is refused where something is not committed', () => {
    writeFileSync(join(folder, 'new.txt'), '');
    expect(refusal(folder)).toBe(
      'There are changes that are not committed; commit them, or put them away with "git stash -u".',
    );
  });

  it('is refused where the versions differ', () => {
    versions('1.3.0', '1.2.0', '1.3.0');
    expect(refusal(folder)).toBe(
      'package.json has version 1.3.0 and server/package.json has 1.2.0; give all the same, and run "npm install".',
    );
    versions('1.3.0', '1.3.0', '1.2.0');
    expect(refusal(folder)).toContain('package-lock.json has 1.2.0');
  });

  it('is refused where the changelog says nothing of it', () => {
    const said = (version: string) =>
      `CHANGELOG.md says nothing of ${version}; write what is new under "## ${version}".`;
    versions('1.3.0', '1.3.0', '1.3.0');
    expect(refusal(folder)).toBe(said('1.3.0'));
    versions('1.1.0', '1.1.0', '1.1.0');
    expect(refusal(folder)).toBe(said('1.1.0'));
  });

  it('is refused where its tag is on another commit', () => {
    git('tag', 'v1.2.0');
    put('more.txt', '');
    expect(refusal(folder)).toBe(
      'The tag v1.2.0 is on another commit; check that out, or raise the version.',
    );
  });
});

it('this version has its entry in the changelog, and one number everywhere', () => {
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  const { version } = JSON.parse(read('package.json'));
  expect(JSON.parse(read('server/package.json')).version).toBe(version);
  expect(read('CHANGELOG.md')).toContain(`\n## ${version}`);
  for (const path of ['docs/ci.md']) {
    const named = [...read(path).matchAll(/inspection-report(?:-drafting)?-(\d+\.\d+\.\d+)\.(?:tgz|vsix)/g)];
    expect(named.length, path).toBeGreaterThan(0);
    for (const [, one] of named) expect(one, path).toBe(version);
  }
});

it('the package for npm has what it runs, its licences, and nothing that it does not run', {
  tags: ['slow'],
}, () => {
  const printed = execFileSync('npm', ['pack', '-w', 'server', '--dry-run', '--json', '--offline'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const told = JSON.parse(printed);
  const [{ files }] = Array.isArray(told) ? told : Object.values<typeof told>(told);
  const names: string[] = files.map(({ path }: { path: string }) => path);
  const other = names.filter(
    (name) => !/^(dist\/cli\/[\w.-]+\.mjs|docs\/rules\/[\w-]+\.md|schemas\/[\w-]+\.schema\.json)$/.test(name),
  );
  expect(other.sort()).toEqual(
    [
      'LICENSE',
      'NOTICE',
      'bin/inspection-report.mjs',
      'dist/THIRD-PARTY-NOTICES.txt',
      'dist/api.cjs',
      'dist/api.d.cts',
      'dist/language/acronyms.tsv',
      'dist/language/confusables.tsv',
      'dist/language/rare-words.txt',
      'dist/language/terms.tsv',
      'dist/language/given-names.txt',
      'dist/language/localities.tsv',
      'dist/language/places.txt',
      'dist/language/word-counts.tsv',
      'dist/language/word-pairs.txt',
      'dist/language/words.txt',
      'package.json',
    ].sort(),
  );
});
