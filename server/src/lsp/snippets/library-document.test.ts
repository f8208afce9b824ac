import { expect, it } from 'vitest';
import type { CompletionList, Hover } from 'vscode-languageserver/node';
import { memoryFiles } from '../../config/files';
import { connect } from '../testing';

const root = 'file:///work/';
const meta = 'name: Northern region\nversion: 1.4.0\nowner: QA\nlicence: MIT\nframeworks: [ilacs]\n';
const one = 'snippets:\n  - {id: one, prefix: one, title: First, body: A}\n';

/** The server's answer at the position that `^` marks in an open file of a workspace. */
async function ask<T>(
  method: string,
  name: string,
  marked: string,
  files: Record<string, string>,
): Promise<T> {
  const text = marked.replace('^', '');
  const before = marked.slice(0, marked.indexOf('^')).split('\n');
  const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  const disk = Object.fromEntries(Object.entries(files).map(([path, content]) => [root + path, content]));
  const session = await connect(memoryFiles({ ...disk, [root + name]: text }), {
    workspaceFolders: [{ uri: root.slice(0, -1), name: 'work' }],
  });
  await session.client.sendNotification('textDocument/didOpen', {
    textDocument: { uri: root + name, languageId: 'yaml', version: 1, text },
  });
  const answer = await session.client.sendRequest(`textDocument/${method}`, {
    textDocument: { uri: root + name },
    position,
  });
  session.client.dispose();
  return answer as T;
}

const labels = ({ items }: CompletionList): string[] => items.map(({ label }) => label);

it('completes in a file of a library, by what its library.yaml and its siblings say', async () => {
  const files = { 'north/library.yaml': meta, 'north/a.yaml': one };
  const section = 'snippets:\n  - prefix: a\n    title: A\n    body: A\n    where: {section: ^}\n';
  const found = await ask<CompletionList>('completion', 'north/b.yaml', section, files);
  expect(labels(found)).toContain('children-in-care');
  const keys = await ask<CompletionList>('completion', 'north/library.yaml', 'name: A\n^', files);
  expect(labels(keys)).toEqual(['version', 'owner', 'licence', 'description', 'frameworks']);
});

it('searches citations anew at each key', async () => {
  const text = 'snippets:\n  - prefix: a\n    title: A\n    body: A\n    citations: outcome 1^\n';
  const found = await ask<CompletionList>('completion', 'north/b.yaml', text, { 'north/library.yaml': meta });
  expect(found.isIncomplete).toBe(true);
  expect(labels(found)[0]).toBe('outcome 1, national framework');
});

it('explains what stands in a file of a library', async () => {
  const hover = await ask<Hover>('hover', 'north/b.yaml', 'snippets:\n  - pre^fix: a\n', {
    'north/library.yaml': meta,
  });
  expect(hover).toMatchObject({
    contents: { kind: 'markdown', value: expect.stringContaining('to type') },
    range: { start: { line: 1, character: 4 }, end: { line: 1, character: 10 } },
  });
});

it('leaves YAML that is of no library alone', async () => {
  const found = await ask<unknown>('completion', 'other/b.yaml', 'steps:\n  - ^\n', {});
  expect(found).toBeNull();
  expect(await ask<unknown>('hover', 'other/b.yaml', 'ste^ps: 1\n', {})).toBeNull();
});
