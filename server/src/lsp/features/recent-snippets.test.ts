import { expect, it } from 'vitest';
import type { CompletionItem, CompletionList } from 'vscode-languageserver';
import { memoryFiles } from '../../config/files';
import { recentSnippetsNotification } from '../snippets/snippet-requests';
import { connect } from '../testing';

const files = memoryFiles({
  'file:///work/.inspection-report.yaml': 'libraries: [phrases]\n',
  'file:///work/phrases/library.yaml': 'name: Ours\nversion: 1.0.0\nowner: QA\nlicence: MIT\n',
  'file:///work/phrases/a.yaml': `snippets:
  - {id: one, prefix: quay, title: First, status: approved, body: One.}
  - {id: two, prefix: quay, title: Second, status: approved, body: Two.}
`,
});
const uri = 'file:///work/home.report.md';
const text = '---\nframework: ilacs\n---\n\n# Inspection\n\nquay\n';

it('offers what the client says was used lately before the rest', async () => {
  const { client, open } = await connect(files, { initializationOptions: {} });
  await open(uri, text);
  const titles = async (): Promise<string[]> => {
    const parameters = {
      textDocument: { uri },
      position: { line: 6, character: 4 },
      context: { triggerKind: 1 },
    };
    const found = (await client.sendRequest('textDocument/completion', parameters)) as
      | CompletionItem[]
      | CompletionList;
    return (Array.isArray(found) ? found : found.items).map(({ label }) => label);
  };
  await client.sendRequest('inspectionReport/snippets', { uri });
  expect(await titles()).toEqual(['First', 'Second']);
  await client.sendNotification(recentSnippetsNotification, { keys: ['file:///work/phrases/#two', 7] });
  expect(await titles()).toEqual(['Second', 'First']);
  await client.sendNotification(recentSnippetsNotification, { keys: null });
  expect(await titles()).toEqual(['First', 'Second']);
  client.dispose();
});
