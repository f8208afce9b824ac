import { afterEach, describe, expect, it } from 'vitest';
import type { Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver/node';
import { memoryFiles } from '../../../config/files';
import { baselineText, readBaseline } from '../../../lint/known/baseline';
import { connect, type TestClient } from '../../testing';

const root = 'file:///work';
const uri = `${root}/a%20b.report.md`;
const text = `---
urn: '80999'
framework: ilacs
authority: Bexcombe
judgements:
  children-in-care: good
---

## The experiences and progress of children in care: good
1. 🙂 Bexcombe’s children.
2. More.
`;

let session: TestClient;
let registered: string[] = [];

async function start(
  capabilities: object = {},
  files: Record<string, string> = {},
  draft = text,
): Promise<void> {
  session = await connect(memoryFiles(files), { capabilities });
  registered = [];
  session.client.onRequest(
    'client/registerCapability',
    ({ registrations }: { registrations: { method: string }[] }) => {
      registered.push(...registrations.map(({ method }) => method));
      return null;
    },
  );
  await session.open(uri, draft);
}

const ask = <T>(method: string, more: object = {}): Promise<T> =>
  session.client.sendRequest(`textDocument/${method}`, { textDocument: { uri }, ...more });

/** A text with the edits of an answer. */
function applied(edits: readonly TextEdit[] | undefined, before = text): string {
  const lines = before.split('\n');
  const offset = ({ line, character }: Range['start']): number =>
    lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, character);
  return [...(edits ?? [])]
    .sort((a, b) => offset(b.range.start) - offset(a.range.start))
    .reduce(
      (after, { range, newText }) =>
        after.slice(0, offset(range.start)) + newText + after.slice(offset(range.end)),
      before,
    );
}

afterEach(() => session.client.dispose());

describe('rename', () => {
  const grade = { line: 5, character: 22 };

  it('names the version of the draft, where the client can', async () => {
    await start({ workspace: { workspaceEdit: { documentChanges: true } } });
    expect(await ask('prepareRename', { position: grade })).toEqual({
      range: { start: { line: 5, character: 20 }, end: { line: 5, character: 24 } },
      placeholder: 'good',
    });
    const { documentChanges } = await ask<WorkspaceEdit>('rename', {
      position: grade,
      newName: 'inadequate',
    });
    const [edit] = documentChanges ?? [];
    if (!edit || !('textDocument' in edit)) throw new Error('no edit of a document');
    expect(edit.textDocument).toEqual({ uri, version: 1 });
    expect(applied(edit.edits as TextEdit[])).toBe(text.replaceAll('good', 'inadequate'));
  });

  it('has plain changes for others', async () => {
    await start();
    const { changes } = await ask<WorkspaceEdit>('rename', {
      position: { line: 9, character: 8 },
      newName: 'St Bees',
    });
    expect(applied(changes?.[uri])).toBe(text.replaceAll('Bexcombe', 'St Bees'));
  });

  it('is refused with a sentence', async () => {
    await start();
    const elsewhere = { line: 10, character: 4 };
    const sentence = /Put the cursor on a grade, on the name/;
    await expect(ask('prepareRename', { position: elsewhere })).rejects.toThrow(sentence);
    await expect(ask('rename', { position: elsewhere, newName: 'good' })).rejects.toThrow(sentence);
    await expect(ask('rename', { position: grade, newName: 'better' })).rejects.toThrow(
      '“better” is not a grade of this framework.',
    );
  });

  it('is prepared only for clients that ask before', async () => {
    const providerFor = async (textDocument: object): Promise<unknown> => {
      session = await connect(memoryFiles({}), { capabilities: { textDocument } });
      return session.initialized.capabilities.renameProvider;
    };
    expect(await providerFor({})).toBe(true);
    session.client.dispose();
    expect(await providerFor({ rename: { prepareSupport: true } })).toEqual({ prepareProvider: true });
  });
});

describe('formatting', () => {
  const options = { tabSize: 2, insertSpaces: true };

  it('lays out the draft, or a part of it', async () => {
    await start();
    const after = text
      .replace("urn: '80999'\n", '')
      .replace('judgements:', "urn: '80999'\njudgements:")
      .replace('good\n1.', 'good\n\n1.')
      .replace('\n2.', '\n\n2.');
    expect(applied(await ask('formatting', { options }))).toBe(after);
    const range = { start: { line: 9, character: 1 }, end: { line: 11, character: 0 } };
    expect(applied(await ask('rangeFormatting', { options, range }))).toBe(text.replace('\n2.', '\n\n2.'));
  });

  it('continues numbered paragraphs after Enter', async () => {
    const before = text.replace('children.\n', 'children.\n\n');
    await start({}, {}, before);
    const edits = await ask<TextEdit[]>('onTypeFormatting', {
      options,
      position: { line: 10, character: 0 },
      ch: '\n',
    });
    expect(applied(edits, before)).toBe(text.replace('children.\n2.', 'children.\n\n2. \n3.'));
    const other = { options, position: { line: 10, character: 0 }, ch: 'x' };
    expect(await ask('onTypeFormatting', other)).toBeNull();
  });

  it('is registered for files named as drafts where the client can, and announced elsewhere', async () => {
    const dynamic = { dynamicRegistration: true };
    await start({
      textDocument: { formatting: dynamic, rangeFormatting: dynamic, onTypeFormatting: dynamic },
    });
    expect(session.initialized.capabilities.documentFormattingProvider).toBeUndefined();
    await ask('documentSymbol');
    expect(registered.filter((method) => /ormatting$/.test(method)).sort()).toEqual([
      'textDocument/formatting',
      'textDocument/onTypeFormatting',
      'textDocument/rangeFormatting',
    ]);
    session.client.dispose();
    await start();
    await ask('documentSymbol');
    expect(session.initialized.capabilities.documentFormattingProvider).toBe(true);
    expect(registered.filter((method) => /ormatting$/.test(method))).toEqual([]);
  });
});

describe('files that are renamed', () => {
  const config = `${root}/.inspection-report.yaml`;
  const known = `${root}/.inspection-report-baseline.json`;
  const baseline = baselineText({
    files: {
      'a b.report.md': { 'judgement/grade': { abc: 1 } },
      'team/b.report.md': { 'judgement/grade': { def: 2 } },
      'teams/c.report.md': { 'judgement/grade': { ghi: 1 } },
    },
  });
  const files = { [config]: `baseline: .inspection-report-baseline.json\n`, [known]: baseline };
  const renaming = { workspace: { fileOperations: { willRename: true } } };
  const rename = (oldUri: string, newUri: string): Promise<WorkspaceEdit | null> =>
    session.client.sendRequest('workspace/willRenameFiles', { files: [{ oldUri, newUri }] });
  const pathsAfter = (edit: WorkspaceEdit | null): string[] =>
    Object.keys(readBaseline(applied(edit?.changes?.[known], baseline))?.files ?? {});

  it('keep their entries in the baseline', async () => {
    await start(renaming, files);
    expect(session.initialized.capabilities.workspace?.fileOperations?.willRename?.filters).toHaveLength(2);
    expect(pathsAfter(await rename(uri, `${root}/team/z.report.md`))).toEqual([
      'team/b.report.md',
      'team/z.report.md',
      'teams/c.report.md',
    ]);
    expect(pathsAfter(await rename(`${root}/team`, `${root}/other`))).toEqual([
      'a b.report.md',
      'other/b.report.md',
      'teams/c.report.md',
    ]);
  });

  it('change nothing without entries, without a baseline, and with one that cannot be read', async () => {
    await start(renaming, files);
    expect(await rename(`${root}/x.report.md`, `${root}/y.report.md`)).toBeNull();
    session.client.dispose();
    await start(renaming, { [config]: files[config] ?? '', [known]: '{' });
    expect(await rename(uri, `${root}/y.report.md`)).toBeNull();
    session.client.dispose();
    await start({}, {});
    expect(session.initialized.capabilities.workspace?.fileOperations).toBeUndefined();
    expect(await rename(uri, `${root}/y.report.md`)).toBeNull();
  });
});
