import { expect, it } from 'vitest';
import type { CodeAction, TextDocumentEdit, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { exampleDraft } from '../../rules/examples';
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
  return actions.find(
    ({ title }) => title === 'Suppress this finding here (“judgement/grade”), and add a reason',
  )?.edit;
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

const paragraphs = Array.from({ length: 400 }, () => '1. Leaders know.\n').join('\n');
const long = exampleDraft({
  framework: 'ilacs',
  body: `## The experiences and progress of care leavers: good\n\n${paragraphs}`,
});

/** The actions on the whole draft, for a client with these capabilities. */
async function actionsOn(draft: string, capabilities: object) {
  const server = await connect(noFiles, { capabilities });
  await server.open(uri, draft);
  const actions: CodeAction[] = await server.client.sendRequest('textDocument/codeAction', {
    textDocument: { uri },
    range: { start: { line: 0, character: 0 }, end: { line: 1e6, character: 0 } },
    context: { diagnostics: [], only: ['quickfix'] },
  });
  return { ...server, renumber: actions.filter(({ title }) => title === 'Renumber all paragraphs') };
}

const resolving = {
  textDocument: { codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } } },
  workspace: { workspaceEdit: { documentChanges: true } },
};

it('offers a fix that many findings share once, and sends its edit when asked', async () => {
  const { client, renumber } = await actionsOn(long, resolving);
  expect(renumber).toHaveLength(1);
  expect(renumber[0]?.diagnostics?.length).toBe(399);
  expect(renumber[0]?.edit).toBeUndefined();
  const resolved: CodeAction = await client.sendRequest('codeAction/resolve', renumber[0]);
  const [change] = (resolved.edit?.documentChanges ?? []) as TextDocumentEdit[];
  expect(change?.textDocument).toEqual({ uri, version: 1 });
  const after = TextDocument.applyEdits(
    TextDocument.create(uri, 'markdown', 1, long),
    change?.edits as TextEdit[],
  );
  expect(after).toContain('\n400. Leaders know.');
  await client.sendNotification('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [{ text: `${long}\n` }],
  });
  await expect(client.sendRequest('codeAction/resolve', renumber[0])).rejects.toThrow('Choose the fix again');
});

it('sends the edit with the action to a client that cannot ask for it, without a version it does not know', async () => {
  const { renumber } = await actionsOn(long, {});
  expect(renumber).toHaveLength(1);
  expect(renumber[0]?.edit?.changes?.[uri]).toHaveLength(399);
});

it('says why an action cannot be taken, to a person who asks for its kind, where the client can show it', async () => {
  const body =
    '## Overall experiences and progress of children and young people: good\n\n1. Staff follow regulation 12.\n';
  const front = 'requirements:\n  - {text: "The person must act.", regulation: "12", due: 2026-08-01}\n';
  const cited = exampleDraft({ framework: 'sccif', front, body });
  const place = { line: cited.split('\n').findIndex((line) => line.startsWith('1. Staff')), character: 20 };
  const disabled = async (codeAction: object, only?: readonly string[]): Promise<unknown[]> => {
    const { client, open } = await connect(noFiles, { capabilities: { textDocument: { codeAction } } });
    await open(uri, cited);
    const actions: CodeAction[] = await client.sendRequest('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: place, end: place },
      context: { diagnostics: [], ...(only && { only }) },
    });
    client.dispose();
    return actions.flatMap((action) => (action.disabled ? [action.disabled.reason] : []));
  };
  const able = { disabledSupport: true };
  expect(await disabled(able, ['refactor'])).toEqual(['There is a requirement on this regulation already.']);
  expect(await disabled(able, ['source.fixAll'])).toEqual(['There are no safe fixes here.']);
  expect(await disabled(able)).toEqual([]);
  expect(await disabled({}, ['refactor'])).toEqual([]);
});
