import { join, sep } from 'node:path';
import { expect, it } from 'vitest';
import { cacheFolder, cachePlace } from './cache-place';

const cwd = import.meta.dirname;

it.each([
  ['linux', { HOME: '/home/a' }, '/home/a/.cache/inspection-report'],
  ['linux', { HOME: '/home/a', XDG_CACHE_HOME: '/fast' }, '/fast/inspection-report'],
  ['linux', { HOME: '/home/a', XDG_CACHE_HOME: 'here' }, '/home/a/.cache/inspection-report'],
  ['darwin', { HOME: '/Users/a' }, '/Users/a/Library/Caches/inspection-report'],
  ['win32', { USERPROFILE: '/users/a' }, '/users/a/AppData/Local/inspection-report/Cache'],
] as const)('is in the user’s own folder on %s with %j', (platform, env, expected) => {
  expect(cacheFolder({ env }, platform)).toBe(expected.replaceAll('/', sep));
});

it('is a file, or has its usual name in a folder', () => {
  const host = { cwd, env: {} };
  const own = cachePlace(undefined, { cwd, env: { HOME: '/home/a', XDG_CACHE_HOME: '/fast' } }, 'linux');
  const name = own.slice('/fast/inspection-report/'.length);
  expect(name).toMatch(/^lint-[0-9a-f]{16}\.cache$/);
  expect(cachePlace('a.cache', host)).toBe(join(cwd, 'a.cache'));
  expect(cachePlace('new/', host)).toBe(join(cwd, 'new', name));
  expect(cachePlace('.', host)).toBe(join(cwd, name));
});
