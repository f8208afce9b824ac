import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { expectGolden, expectNoOrphans } from './golden';

const advice = 'npm run update:goldens';
const update = { INSPECTION_REPORT_UPDATE_GOLDENS: '1' };
let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'golden-test-'));
  path = join(folder, 'a.txt');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a golden', () => {
  it('passes while it is the same', () => {
    writeFileSync(path, 'same');
    expect(() => expectGolden(path, 'same', {})).not.toThrow();
  });

  it('fails where it differs or is missing, says what to run, and is not written', () => {
    expect(() => expectGolden(path, 'new', {})).toThrow(advice);
    expect(readdirSync(folder)).toEqual([]);
    writeFileSync(path, 'old');
    expect(() => expectGolden(path, 'new', {})).toThrow(advice);
    expect(readFileSync(path, 'utf8')).toBe('old');
  });

  it('is written while goldens are updated, and never in CI', () => {
    expectGolden(join(folder, 'sub/b.txt'), 'new', update);
    expect(readFileSync(join(folder, 'sub/b.txt'), 'utf8')).toBe('new');
    expect(() => expectGolden(path, 'new', { ...update, CI: 'true' })).toThrow('CI does not update goldens');
    expect(readdirSync(folder)).toEqual(['sub']);
  });

  it('fails where no test compares with it, and is removed while goldens are updated', () => {
    writeFileSync(path, '');
    writeFileSync(join(folder, 'b.txt'), '');
    expect(() => expectNoOrphans(folder, ['a.txt'], {})).toThrow(advice);
    expectNoOrphans(folder, ['a.txt'], update);
    expect(readdirSync(folder)).toEqual(['a.txt']);
    expect(() => expectNoOrphans(folder, ['a.txt'], {})).not.toThrow();
  });
});

it('goldens are not updated in CI', () => {
  const env = { ...process.env, CI: 'true' };
  const { status, stderr } = spawnSync(process.execPath, ['test/update-goldens.mjs'], {
    env,
    encoding: 'utf8',
  });
  expect(status).toBe(2);
  expect(stderr).toContain('CI does not update goldens');
});
