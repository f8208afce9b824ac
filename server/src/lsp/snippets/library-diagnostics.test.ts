import { expect, it } from 'vitest';
import type { PublishDiagnosticsParams } from 'vscode-languageserver/node';
import { memoryFiles } from '../../config/files';
import { connect } from '../testing';

const root = 'file:///work/';
const uri = `${root}north/a.yaml`;
const text = 'snippets:\n  - id: one\n    prefix: one\n    title: One\n    body: Children in $AUTORITY.\n';

it('checks a file of a library while it is written', async () => {
  const files = memoryFiles({
    [`${root}north/library.yaml`]: 'name: North\nversion: 1.0.0\nowner: QA\nlicence: MIT\n',
    [uri]: text.replace('AUTORITY', 'AUTHORITY'),
  });
  const { client, open } = await connect(files, {});
  const published: { code: unknown; start: object }[][] = [];
  let onPublished = () => {};
  client.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    if (params.uri !== uri) return;
    published.push(params.diagnostics.map(({ code, range: { start } }) => ({ code, start })));
    onPublished();
  });
  const next = () => new Promise<void>((resolve) => (onPublished = resolve));
  const first = next();
  void open(uri, text, 'yaml');
  await first;
  const second = next();
  await client.sendNotification('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [{ text: text.replace('AUTORITY', 'AUTHORITY') }],
  });
  await second;
  expect(published).toEqual([[{ code: 'snippet/variable', start: { line: 4, character: 22 } }], []]);
  client.dispose();
});
