import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readHead, readRegular, readRegularText } from './regular-file';

const folder = mkdtempSync(join(tmpdir(), 'regular-'));
const at = (name: string): string => join(folder, name);
const server = createServer();

beforeAll(async () => {
  writeFileSync(at('file'), 'abcdef');
  symlinkSync(at('file'), at('link'));
  execFileSync('mkfifo', [at('pipe')]);
  symlinkSync(at('pipe'), at('link-to-pipe'));
  await new Promise<void>((resolve) => server.listen(at('socket'), resolve));
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

const codeOf = (read: () => unknown): unknown => {
  try {
    return read();
  } catch (error) {
    return (error as NodeJS.ErrnoException).code;
  }
};

describe('what is no regular file is not waited for', () => {
  it.each(['pipe', 'link-to-pipe', 'socket', '/dev/zero', '/dev/tty'])('%s', async (name) => {
    const path = name.startsWith('/') ? name : at(name);
    expect(codeOf(() => readRegular(path))).toBe('EFTYPE');
    expect(codeOf(() => readHead(path, 10))).toBe('EFTYPE');
    expect(await readRegularText(path, 10)).toBeUndefined();
  });
});

it('reads files, and links to them', async () => {
  expect(readRegular(at('link')).toString()).toBe('abcdef');
  expect(readHead(at('file'), 3).toString()).toBe('abc');
  expect(readHead(at('file'), 30).toString()).toBe('abcdef');
  expect(await readRegularText(at('file'), 6)).toBe('abcdef');
  expect(await readRegularText(at('file'), 5)).toBeUndefined();
  expect(codeOf(() => readRegular(folder))).toBe('EISDIR');
  expect(codeOf(() => readRegular(at('none')))).toBe('ENOENT');
});
