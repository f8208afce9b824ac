import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { memoryFiles } from '../../config/files';
import { connect } from '../testing';
import { features } from './index';

it('has the feature of every file in this folder', async () => {
  const folder = fileURLToPath(new URL('.', import.meta.url));
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => /(?<!\.test)\.ts$/.test(name) && name !== 'index.ts',
  );
  const modules = await Promise.all(
    names.map((name): Promise<object> => import(/* @vite-ignore */ join(folder, name))),
  );
  const missing = names.filter((_, index) => {
    const exported: readonly unknown[] = Object.values(modules[index] ?? {});
    return !features.some((feature) => exported.includes(feature));
  });
  expect(missing).toEqual([]);
  expect(features).toHaveLength(names.length);
});

const folder = 'file:///work/';
// Each would be a draft by its text.
const text = 'framework: ilacs\nname: A\nversion: 1.0.0\n';
const hover = async (name: string): Promise<string | undefined> => {
  const { client, open } = await connect(memoryFiles({}), {});
  const uri = `${folder}${name}`;
  await open(uri, text, 'yaml');
  const answer = await client.sendRequest<{ contents: { value: string } } | null>('textDocument/hover', {
    textDocument: { uri },
    position: { line: 0, character: 3 },
  });
  client.dispose();
  return answer?.contents.value;
};

it('takes a document for one kind, a config before a draft before a file of a library', async () => {
  const draft = await hover('a.report.yaml');
  expect(draft).toBeDefined();
  expect(await hover('library.yaml')).toBe(draft);
  expect(await hover('.inspection-report.yaml')).not.toBe(draft);
});

it('lints nothing of a draft in a config, whatever its text', async () => {
  const { client } = await connect(memoryFiles({}), {});
  const uri = `${folder}.inspection-report.yaml`;
  await client.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'yaml', version: 1, text },
  });
  expect(await client.sendRequest('inspectionReport/preview', { uri })).toBeNull();
  expect(await client.sendRequest('inspectionReport/export', { uri, to: 'html' })).toBeNull();
  client.dispose();
});
