import { expect, it } from 'vitest';
import { writeLawPack } from '../law/write-pack';
import { exampleKnowledge } from '../rules/testing';
import { readConfig } from './config';
import { memoryFiles } from './files';
import { withLawPacks } from './law-packs';
import { configName } from './paths';

const pack = exampleKnowledge.law('chr-2015');
const text = pack ? writeLawPack(pack) : '';
const root = 'file:///team/';

async function read(config: string, files: Readonly<Record<string, string>>) {
  const port = memoryFiles(
    Object.fromEntries(Object.entries(files).map(([name, content]) => [root + name, content])),
  );
  const first = await readConfig(root + configName, config, port);
  return { first, complete: await withLawPacks(first, port) };
}

const told = ({ complete }: Awaited<ReturnType<typeof read>>): string[] =>
  complete.problems.map(({ uri, message }) => `${uri.slice(root.length)}: ${message}`);

it('lists the packs of a folder, and of files by name, and reads them afterwards', async () => {
  const { first, complete } = await read('knowledge: [law, more/ca-1989.law.json]', {
    'law/chr-2015.law.json': text,
    'law/notes.txt': '',
    'more/ca-1989.law.json': text.replace('"chr-2015"', '"ca-1989"'),
  });
  expect(first.lawFiles).toEqual([`${root}law/chr-2015.law.json`, `${root}more/ca-1989.law.json`]);
  expect(first.sourceFiles).toEqual(expect.arrayContaining([...first.lawFiles]));
  expect(first.knowledge.lawIds).toEqual([]);
  expect(complete.knowledge.lawIds).toEqual(['ca-1989', 'chr-2015']);
  expect(complete.knowledge.law('chr-2015')).toEqual(pack);
  expect(complete.problems).toEqual([]);
  expect(complete.lawFiles).toEqual([]);
});

it('goes on without a pack that cannot be used, and says why', async () => {
  expect(
    told(
      await read('knowledge: [law, gone.law.json]', {
        'law/a.law.json': text,
        'law/b.law.json': text.slice(0, -10),
        'law/c.law.json': text.replace('"basis"', '"base"'),
        'law/chr-2015.law.json': text,
      }),
    ),
  ).toEqual([
    'law/a.law.json: Rename this law pack to “chr-2015.law.json”, after its instrument.',
    'law/b.law.json: This law pack is not valid JSON. Create it again with “inspection-report law add”.',
    expect.stringMatching(/^law\/c\.law\.json: .*“base”/),
    'gone.law.json: This law pack cannot be read. Check the file.',
  ]);
});

it('of two packs of one instrument takes that of the nearest config', async () => {
  const { complete } = await read('extends: ./base/shared.yaml\nknowledge: law', {
    'law/chr-2015.law.json': text.replace('The lamp standard is', 'Near:'),
    'base/shared.yaml': 'knowledge: law',
    'base/law/chr-2015.law.json': text,
  });
  expect(complete.knowledge.law('chr-2015')?.provisions[0]?.words[0]?.text).toMatch(/^Near:/);
});
