import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { infoOfLink } from '../../../session/info';
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
  ['of another version', (text: string) => text.replace('cache 1', 'cache 2')],
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

interface Obstacle {
  readonly what: string;
  readonly obstacle?: string;
  readonly make: (at: string) => void;
}
const isRoot = process.getuid?.() === 0;
// Root may read every file, and only root can give a file to somebody else.
const ofThisUser: readonly Obstacle[] = isRoot
  ? [{ what: 'a cache of another user', obstacle: 'isOthers', make: (at) => giveAway(at) }]
  : [
      {
        what: 'a closed file',
        obstacle: 'isUnreadable',
        make: (at) => writeFileSync(at, 'x', { mode: 0o200 }),
      },
    ];
const head = 'inspection-report lint cache';
const obstacles: readonly Obstacle[] = [
  ...ofThisUser,
  { what: 'nothing', make: () => {} },
  { what: 'an empty file', make: (at) => writeFileSync(at, '') },
  { what: 'a cache of another version', make: (at) => writeFileSync(at, `${head} 9\n`) },
  { what: 'another file', obstacle: 'isNoCache', make: (at) => writeFileSync(at, 'Notes.\n') },
  { what: 'a cache without its first line', obstacle: 'isNoCache', make: (at) => writeFileSync(at, '{}\n') },
  { what: 'a folder', obstacle: 'isNoFile', make: (at) => mkdirSync(at) },
  { what: 'a link', obstacle: 'isNoFile', make: (at) => symlinkSync(join(folder, 'nowhere'), at) },
  { what: 'a pipe', obstacle: 'isNoFile', make: (at) => execFileSync('mkfifo', [at]) },
];

function giveAway(at: string): void {
  writeFileSync(at, `${head} 1\n`, { mode: 0o600 });
  chownSync(at, 12_345, 12_345);
}

it.skipIf(process.platform === 'win32').each(obstacles)(
  'replaces $what unless $obstacle',
  ({ obstacle, make }) => {
    const at = join(folder, 'at');
    const file = new CacheFile(at, today);
    file.put(names(1), '{}');
    // It comes there while the run goes on.
    make(at);
    const before = infoOfLink(at)?.ino;
    expect(CacheFile.obstacleAt(at)).toBe(obstacle);
    expect(file.save()).toBe(obstacle);
    if (obstacle) expect(infoOfLink(at)?.ino).toBe(before);
    else expect(new CacheFile(at, today).find(names(1))).toBe('{}');
  },
);
