import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pathsInRepository, repositoryRoot } from './repository-root';

let top = '';
beforeAll(() => {
  top = realpathSync(mkdtempSync(join(tmpdir(), 'root-')));
  mkdirSync(join(top, 'repository/.git'), { recursive: true });
  mkdirSync(join(top, 'repository/drafts/homes'), { recursive: true });
  mkdirSync(join(top, 'elsewhere'));
  symlinkSync(join(top, 'repository'), join(top, 'link'));
});
afterAll(() => rmSync(top, { recursive: true }));

const path = (from: string, name: string, env = {}) => pathsInRepository({ cwd: join(top, from), env })(name);

it('begins paths at the top of git’s repository, wherever the command runs', () => {
  expect(path('repository', 'drafts/homes/a.report.md')).toBe('drafts/homes/a.report.md');
  expect(path('repository/drafts', 'homes/a.report.md')).toBe('drafts/homes/a.report.md');
  expect(path('repository/drafts/homes', './a.report.md')).toBe('drafts/homes/a.report.md');
  expect(path('repository/drafts/homes', '../b.report.md')).toBe('drafts/b.report.md');
  expect(path('repository/drafts', join(top, 'repository/c.report.md'))).toBe('c.report.md');
  expect(path('link/drafts', 'homes/a.report.md')).toBe('drafts/homes/a.report.md');
});

it('has no path for a file outside the repository', () => {
  expect(path('repository/drafts', '../../elsewhere/a.report.md')).toBeUndefined();
});

it('begins them at the folder of the CI server, if the command runs in it', () => {
  for (const name of ['GITHUB_WORKSPACE', 'CI_PROJECT_DIR']) {
    expect(path('repository/drafts', 'a.md', { [name]: top })).toBe('repository/drafts/a.md');
    expect(path('repository/drafts', 'a.md', { [name]: join(top, 'elsewhere') })).toBe('drafts/a.md');
    expect(path('repository/drafts', 'a.md', { [name]: join(top, 'gone') })).toBe('drafts/a.md');
  }
});

it('begins them at the folder itself without a repository', () => {
  expect(repositoryRoot({ cwd: join(top, 'elsewhere'), env: {} })).toBe(join(top, 'elsewhere'));
  expect(path('elsewhere', 'a.report.md')).toBe('a.report.md');
});
