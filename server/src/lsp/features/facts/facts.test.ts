import { afterEach, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { memoryFiles } from '../../../config/files';
import { exampleDraft } from '../../../rules/examples';
import { type FactEditAnswer, type FactsFormAnswer, factEditRequest, factsFormRequest } from '../../requests';
import { connect, type TestClient } from '../../testing';

let server: TestClient;
afterEach(() => server.client.dispose());

const uri = 'file:///drafts/a.report.md';
const text = exampleDraft({ framework: 'sccif', without: ['urn'] });

async function opened(draft: string): Promise<void> {
  server = await connect(memoryFiles({}), {});
  await server.open(uri, draft);
}
const form = (params: unknown): Promise<FactsFormAnswer | null> =>
  server.client.sendRequest(factsFormRequest, params);
const edit = (params: unknown): Promise<FactEditAnswer | null> =>
  server.client.sendRequest(factEditRequest, params);

it('gives the form of a draft as it is now, with the findings at its fields', async () => {
  await opened(text);
  const before = await form({ uri });
  const urn = before?.form.groups[0]?.fields.find(({ id }) => id === 'urn');
  expect([before?.version, urn?.value]).toEqual([1, '']);
  expect(urn?.findings).toEqual([{ severity: 'error', message: expect.stringMatching(/^Add the unique/) }]);
  await server.client.sendNotification('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [{ text: exampleDraft({ framework: 'sccif' }) }],
  });
  const after = await form({ uri });
  expect(after?.version).toBe(2);
  expect(after?.form.groups[0]?.fields.find(({ id }) => id === 'urn')?.findings).toEqual([]);
});

it('gives the edit of a fact, with the line breaks of the draft', async () => {
  await opened(text.replaceAll('\n', '\r\n'));
  const line = text.split('\n').findIndex((row) => row.startsWith('provider:'));
  const end = text.split('\n')[line]?.length ?? 0;
  expect(await edit({ uri, id: 'urn', value: 'sc999999' })).toEqual({
    version: 1,
    edits: [
      {
        range: { start: { line, character: end }, end: { line, character: end } },
        newText: '\r\nurn: SC999999',
      },
    ],
  });
  expect(await edit({ uri, id: 'framework', value: 'sccif' })).toEqual({ version: 1, edits: [] });
});

it.each(['\n', '\r\n'])(
  'gives the heading of a judgement its grade in the same edit (%j)',
  async (lineBreak) => {
    const grades = exampleDraft({ framework: 'sccif' }).replaceAll('\n', lineBreak);
    await opened(grades);
    const document = TextDocument.create(uri, 'markdown', 1, grades);
    const id = 'judgements/helped-and-protected';
    const answer = await edit({ uri, id, value: 'requires improvement to be good' });
    if (!answer || 'refused' in answer) throw new Error('There is no edit.');
    expect(TextDocument.applyEdits(document, [...answer.edits])).toBe(
      grades.replaceAll(/(?<=protected: )good/g, 'requires improvement to be good'),
    );
    expect(answer.edits).toHaveLength(2);
  },
);

it('says why it cannot make a change', async () => {
  await opened(text);
  expect(await edit({ uri, id: 'inspection/start', value: '31 June 2026' })).toEqual({
    refused: '31 June 2026 does not exist. Write another date.',
  });
  expect(await edit({ uri, id: 'other', value: 'a' })).toEqual({ refused: expect.any(String) });
});

it('gives nothing of other documents, and for other parameters', async () => {
  await opened(text);
  for (const params of [{ uri: 'file:///a.md', id: 'urn' }, { uri: 1, id: 2 }, null, 'a'])
    expect([await form(params), await edit(params)]).toEqual([null, null]);
});
