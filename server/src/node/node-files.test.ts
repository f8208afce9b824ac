import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { Configs } from '../config/config';
import { configName } from '../config/paths';
import { nodeFiles } from './node-files';

const folder = mkdtempSync(join(tmpdir(), 'node-files-'));
afterAll(() => rmSync(folder, { recursive: true }));

const at = (name: string) => pathToFileURL(join(folder, name)).href;
const told = async (name: string) => [await nodeFiles.read(at(name)), await nodeFiles.fault?.(at(name))];

it('says why what is there cannot be read, and waits for no pipe', async () => {
  writeFileSync(join(folder, 'huge'), '');
  truncateSync(join(folder, 'huge'), 11 * 1024 * 1024);
  symlinkSync(join(folder, 'nowhere'), join(folder, 'link'));
  execFileSync('mkfifo', [join(folder, 'pipe')]);
  mkdirSync(join(folder, 'folder'));
  expect(await told('huge')).toEqual([undefined, 'It is larger than 10 MB. Make it smaller.']);
  expect(await told('link')).toEqual([
    undefined,
    'It is a link to a file that does not exist. Correct or remove it.',
  ]);
  expect(await told('pipe')).toEqual([undefined, 'It is a pipe, socket or device. Give a file.']);
  expect(await told('folder')).toEqual([undefined, 'It is a folder. Give a file, or rename the folder.']);
  expect(await told('none')).toEqual([undefined, undefined]);
  expect(await nodeFiles.fault?.('file:///a%2Fb')).toBeUndefined();
  expect(await nodeFiles.fault?.('untitled:x')).toBeUndefined();
});

it('gives a config that is a folder as one that cannot be read, also to what lies deeper', async () => {
  mkdirSync(join(folder, 'work', configName), { recursive: true });
  mkdirSync(join(folder, 'work/drafts'));
  const { uri, problems } = await new Configs(nodeFiles).of(at('work/drafts/a.report.md'));
  expect([uri, problems.map(({ message }) => message)]).toEqual([
    at(`work/${configName}`),
    [
      'This config cannot be read, so none of its settings apply. It is a folder. Give a file, or rename the folder.',
    ],
  ]);
});
