import { expect, it } from 'vitest';
import type { CodeAction } from 'vscode-languageserver';
import { noFiles } from '../client-files';
import { connect } from '../testing';

const uri = 'file:///drafts/a.report.md';
const text = '---\nframework: ilacs\njudgements:\n  leaders: satisfactory\n---\n';

/** The edit that suppresses the finding on the grade, for a client with these capabilities. */
async function suppression(workspaceEdit: object): Promise<CodeAction['edit']> {
  const { client, open } = await connect(noFiles, { capabilities: { workspace: { workspaceEdit } } });
  await open(uri, text);
  const place = { line: 3, character: 14 };
  const actions: CodeAction[] = await client.sendRequest('textDocument/codeAction', {
    textDocument: { uri },
    range: { start: place, end: place },
    context: { diagnostics: [] },
  });
  return actions.find(({ title }) => title === 'Suppress “judgement/grade” here, with a reason')?.edit;
}

const start = { line: 3, character: 0 };
const range = { start, end: start };
const comment = (reason: string) => `  # inspection-report-disable-next-line judgement/grade -- ${reason}\n`;

it('has the reason of a suppression selected, where the client can', async () => {
  expect(await suppression({ documentChanges: true, snippetEditSupport: true })).toEqual({
    documentChanges: [
      {
        textDocument: { uri, version: 1 },
        edits: [{ range, snippet: { kind: 'snippet', value: comment(`\${1:say why}`) } }],
      },
    ],
  });
  expect(await suppression({})).toEqual({ changes: { [uri]: [{ range, newText: comment('say why') }] } });
});

it('opens a draft again in its encoding, where the client has a command for that', async () => {
  const lost = text.replace('satisfactory', 'go\uFFFDd');
  const place = { line: 3, character: 14 };
  const titles = async (initializationOptions: object): Promise<unknown[]> => {
    const { client, open } = await connect(noFiles, { initializationOptions });
    await open(uri, lost);
    const actions: CodeAction[] = await client.sendRequest('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: place, end: place },
      context: { diagnostics: [] },
    });
    return actions.filter(({ command }) => command).map(({ title, command }) => [title, command?.command]);
  };
  expect(await titles({ encodingCommand: 'reopen' })).toEqual([['Reopen with Encoding…', 'reopen']]);
  expect(await titles({})).toEqual([]);
});
