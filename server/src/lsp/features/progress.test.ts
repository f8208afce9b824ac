import { afterEach, expect, it } from 'vitest';
import { memoryFiles } from '../../config/files';
import { exampleDraft } from '../../rules/examples';
import { type Progress, progressRequest, type StageEdit, stageEditRequest } from '../requests';
import { connect, type TestClient } from '../testing';

let server: TestClient;
afterEach(() => server.client.dispose());

const uri = 'file:///drafts/a.report.md';
const text = exampleDraft({ framework: 'sccif', without: ['urn'] }).replace(
  'stage: review',
  'stage: drafting',
);

async function opened(draft: string, files: Readonly<Record<string, string>> = {}): Promise<void> {
  server = await connect(memoryFiles(files), {});
  await server.open(uri, draft);
}
const ask = (params: unknown): Promise<Progress | null> => server.client.sendRequest(progressRequest, params);
const edit = (params: unknown): Promise<StageEdit | null> =>
  server.client.sendRequest(stageEditRequest, params);

it('gives the progress of a draft as it is now', async () => {
  await opened(text);
  const before = await ask({ uri });
  expect(before).toMatchObject({ stage: 'drafting', inspected: 'Children’s home' });
  expect(before?.left.map(({ message }) => message)).toEqual([expect.stringMatching(/^Add the unique/)]);
  await server.client.sendNotification('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [{ text: exampleDraft({ framework: 'sccif' }) }],
  });
  expect(await ask({ uri })).toMatchObject({ stage: 'review', left: [] });
});

it('gives it under the config of the draft', async () => {
  const config = 'stage: review\nrules:\n  draft/urn: off\n';
  await opened(text, { 'file:///drafts/.inspection-report.yaml': config });
  expect(await ask({ uri })).toMatchObject({ stage: 'review', setStage: 'review', left: [] });
});

it('gives the edit that changes the stage', async () => {
  await opened(text);
  const line = text.split('\n').indexOf('stage: drafting');
  expect(await edit({ uri, stage: 'final' })).toEqual({
    version: 1,
    range: { start: { line, character: 7 }, end: { line, character: 15 } },
    newText: 'final',
  });
  expect(await edit({ uri, stage: 'drafting' })).toBeNull();
});

it('gives nothing of other documents, and for other parameters', async () => {
  server = await connect(memoryFiles({}), {});
  const notes = 'file:///notes/a.md';
  const textDocument = { uri: notes, languageId: 'markdown', version: 1, text: '# Notes\n' };
  await server.client.sendNotification('textDocument/didOpen', { textDocument });
  for (const params of [{ uri: notes }, { uri }, { uri: 1, stage: 2 }, null, 'a'])
    expect([await ask(params), await edit(params)]).toEqual([null, null]);
});
