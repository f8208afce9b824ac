import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { CacheFile } from './cache-file';

let folder = '';
let path = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cache-'));
  path = join(folder, 'new', 'lint.cache');
});
afterEach(() => rmSync(folder, { recursive: true }));

const today = 20_000;
const names = (draft: number) => ({ place: String(draft).padStart(16, '0'), key: 'a'.repeat(32) });

function save(...drafts: readonly number[]): void {
  const file = new CacheFile(path, today);
  for (const draft of drafts) file.put(names(draft), `{"draft":"${draft} é"}`);
  file.save();
}

const found = (draft: number, day = today) => new CacheFile(path, day).find(names(draft));

it('keeps entries, for this user alone', () => {
  save(1, 2);
  save(3);
  expect([1, 2, 3, 4].map((draft) => found(draft))).toEqual([
    '{"draft":"1 é"}',
    '{"draft":"2 é"}',
    '{"draft":"3 é"}',
    undefined,
  ]);
  if (process.platform !== 'win32')
    expect([path, join(folder, 'new')].map((each) => statSync(each).mode & 0o777)).toEqual([0o600, 0o700]);
  expect(new CacheFile(path, today).find({ ...names(1), key: 'b'.repeat(32) })).toBeUndefined();
});

it('is not written if nothing has changed', () => {
  save(1);
  const before = statSync(path).ino;
  const file = new CacheFile(path, today);
  file.find(names(1));
  file.save();
  expect(statSync(path).ino).toBe(before);
});

it('leaves out what no run has used for a month', () => {
  save(1, 2);
  const later = new CacheFile(path, today + 20);
  expect(later.find(names(1))).toBeDefined();
  later.save();
  const last = new CacheFile(path, today + 40);
  last.put(names(3), '{}');
  last.save();
  expect([1, 2, 3].map((draft) => found(draft) !== undefined)).toEqual([true, false, true]);
});

it.each([
  ['cut off', (text: string) => text.slice(0, -20)],
  ['changed', (text: string) => text.replace('1 é', '9 é')],
  ['without its first line', (text: string) => text.slice(text.indexOf('\n') + 1)],
  ['of another version', (text: string) => text.replace('cache 1', 'cache 2')],
  ['of a JSON file', () => '{"version":1}\n'],
  ['of nothing', () => ''],
])('ignores an entry that is %s, and writes it again', (_how, damaged) => {
  save(1);
  writeFileSync(path, damaged(readFileSync(path, 'utf8')));
  expect(found(1)).toBeUndefined();
  save(1);
  expect(found(1)).toBe('{"draft":"1 é"}');
});

it.skipIf(process.platform === 'win32')('ignores a file that others can read, and a link', () => {
  save(1);
  chmodSync(path, 0o640);
  expect(found(1)).toBeUndefined();
  chmodSync(path, 0o600);
  expect(found(1)).toBeDefined();
  const link = join(folder, 'link.cache');
  symlinkSync(path, link);
  expect(new CacheFile(link, today).find(names(1))).toBeUndefined();
});

it('tells a file that is not a cache', () => {
  save(1);
  const [empty, other] = ['empty', 'other'].map((name) => join(folder, name)) as [string, string];
  writeFileSync(empty, '');
  writeFileSync(other, 'Notes.\n');
  expect([path, empty, other, join(folder, 'none')].map(CacheFile.isOther)).toEqual([
    false,
    false,
    true,
    false,
  ]);
});
