import { afterEach, describe, expect, it } from 'vitest';
import type {
  CodeLens,
  DocumentHighlight,
  SemanticTokens,
  SemanticTokensDelta,
} from 'vscode-languageserver/node';
import { type Files, memoryFiles } from '../../../config/files';
import { connect, type TestClient } from '../../testing';

const uri = 'file:///work/a.report.md';
const text = `---
framework: sccif
setting: childrens-home
stage: drafting
judgements:
  helped-and-protected: good
requirements:
  - text: Text.
    due: 2026-07-31
---

## How well children and young people are helped and protected: good

🙂 They meet regulation 12. [Name]
`;

let session: TestClient;
/** The answers to the requests of the server for settings. */
let settings: Record<string, unknown> = {};
const config = 'file:///work/.inspection-report.yaml';
/** The files of the machine. */
let disk: Record<string, string> = {};

async function start({ capabilities = {}, options = {} }: { capabilities?: object; options?: object } = {}) {
  disk = {};
  settings = {};
  const files: Files = {
    read: async (file) => memoryFiles(disk).read(file),
    list: async (folder) => memoryFiles(disk).list(folder),
  };
  session = await connect(files, { capabilities, initializationOptions: options });
  session.client.onRequest('workspace/configuration', ({ items }: { items: { section: string }[] }) =>
    items.map(({ section }) => settings[section] ?? null),
  );
  await session.open(uri, text);
}

const ask = <T>(method: string, more: object = {}): Promise<T> =>
  session.client.sendRequest(`textDocument/${method}`, { textDocument: { uri }, ...more });
const change = (version: number, from: [number, number], to: [number, number], put: string): Promise<void> =>
  session.client.sendNotification('textDocument/didChange', {
    textDocument: { uri, version },
    contentChanges: [
      {
        range: { start: { line: from[0], character: from[1] }, end: { line: to[0], character: to[1] } },
        text: put,
      },
    ],
  });

afterEach(() => session.client.dispose());

const withSettings = { workspace: { configuration: true, codeLens: { refreshSupport: true } } };

describe('lenses', () => {
  const titles = async (): Promise<string[]> =>
    (await ask<CodeLens[]>('codeLens')).map(({ range, command }) => `${range.start.line}: ${command?.title}`);

  it('are over sections and requirements, with the date of the writer', async () => {
    await start();
    expect(await titles()).toEqual([
      '7: Requirement 1 of 1 · due in 30 days',
      '11: good · 5 words · 1 paragraph',
    ]);
  });

  it('are asked for again when other findings are shown', async () => {
    await start({ capabilities: withSettings });
    await titles();
    const refresh = new Promise<void>((resolve) =>
      session.client.onRequest('workspace/codeLens/refresh', () => {
        resolve();
        return null;
      }),
    );
    disk[config] = 'rules: {draft/unfinished: error}\n';
    await session.client.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: config, type: 1 }],
    });
    await refresh;
    expect(await titles()).toContain('11: good · 5 words · 1 paragraph · 1 finding');
  });

  it('are left to the client to ask for after a change of the text', async () => {
    await start({ capabilities: withSettings });
    await titles();
    let refreshed = 0;
    session.client.onRequest('workspace/codeLens/refresh', () => {
      refreshed++;
      return null;
    });
    await change(2, [13, 0], [13, 0], 'More ');
    expect(await titles()).toContain('11: good · 6 words · 1 paragraph');
    expect(refreshed).toBe(0);
  });

  it('are switched off by the setting or the option', async () => {
    await start({ capabilities: withSettings });
    expect(await titles()).toHaveLength(2);
    settings['inspectionReport.codeLens'] = { enabled: false };
    expect(await titles()).toEqual([]);
    session.client.dispose();
    await start({ options: { codeLens: false } });
    expect(await titles()).toEqual([]);
  });
});

it('highlights the other places of a grade', async () => {
  await start();
  const found = await ask<DocumentHighlight[]>('documentHighlight', { position: { line: 5, character: 26 } });
  expect(found.map(({ range }) => `${range.start.line}:${range.start.character}`)).toEqual(['5:24', '11:64']);
  expect(await ask('documentHighlight', { position: { line: 13, character: 5 } })).toBeNull();
});

describe('semantic tokens', () => {
  const all = [
    5, 2, 20, 1, 0, 0, 22, 4, 0, 0, 6, 3, 59, 1, 0, 0, 61, 4, 0, 0, 2, 13, 13, 2, 0, 0, 15, 6, 3, 0,
  ];

  it('are those of the whole draft or of a part', async () => {
    await start();
    const { data } = await ask<SemanticTokens>('semanticTokens/full');
    expect(data).toEqual(all);
    const range = { start: { line: 12, character: 0 }, end: { line: 14, character: 0 } };
    const part = await ask<SemanticTokens>('semanticTokens/range', { range });
    expect(part.data).toEqual([13, 13, 13, 2, 0, 0, 15, 6, 3, 0]);
  });

  it('are sent as changes of those that the client has', async () => {
    await start();
    const { resultId } = await ask<SemanticTokens>('semanticTokens/full');
    const delta = (previousResultId: string | undefined): Promise<SemanticTokens & SemanticTokensDelta> =>
      ask('semanticTokens/full/delta', { previousResultId });
    const same = await delta(resultId);
    expect(same.edits).toEqual([]);
    await change(2, [13, 2], [13, 2], ' ');
    const moved = await delta(same.resultId);
    expect(moved.edits).toEqual([{ start: 20, deleteCount: 5, data: [2, 14, 13, 2, 0] }]);
    await change(3, [13, 0], [13, 35], 'None.');
    expect((await delta(moved.resultId)).edits).toEqual([{ start: 20, deleteCount: 10, data: [] }]);
    // The client has others than the last.
    expect((await delta('0')).data).toEqual(all.slice(0, 20));
  });

  it('are switched off by the setting or the option', async () => {
    await start({ capabilities: withSettings });
    settings['inspectionReport.semanticHighlighting'] = { enabled: false };
    expect((await ask<SemanticTokens>('semanticTokens/full')).data).toEqual([]);
    session.client.dispose();
    await start({ options: { semanticHighlighting: false } });
    expect((await ask<SemanticTokens>('semanticTokens/full')).data).toEqual([]);
  });
});
