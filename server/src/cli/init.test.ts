import { expect, it } from 'vitest';
import { readConfig } from '../config/config';
import { memoryFiles } from '../config/files';
import { configKeys } from '../config/keys';
import { starter } from './init';

it('can be followed, as it is and with every comment in force, and shows every key', async () => {
  const uri = 'file:///work/.inspection-report.yaml';
  const files = memoryFiles({
    'file:///work/.inspection-report-baseline.json': '{"version":1,"files":{}}',
    'file:///work/our-frameworks/none.txt': '',
    'file:///work/words.txt': 'zorbing\n',
    'file:///work/snippets/library.yaml': 'name: Ours\n',
  });
  const inForce = starter.replace(/^# (?=\w[\w-]*:| {2})/gm, '');
  for (const text of [starter, inForce]) {
    const { problems } = await readConfig(uri, text, files);
    // The folder of frameworks is empty here.
    expect(problems.filter(({ message }) => !/our-frameworks|“law”/.test(message))).toEqual([]);
  }
  for (const key of Object.keys(configKeys)) expect(inForce, key).toMatch(new RegExp(`^${key}:`, 'm'));
});
