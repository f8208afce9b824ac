import { describe, expect, it } from 'vitest';
import type { CodeAction, CompletionItem, Hover, PublishDiagnosticsParams } from 'vscode-languageserver/node';
import { memoryFiles } from '../config/files';
import { connect } from './testing';

const uri = 'file:///work/.inspection-report.yaml';

it('checks, completes and explains a config as it is in the editor', async () => {
  const { client, open } = await connect(memoryFiles({ [uri]: 'stage: final\n' }), {});
  const published: PublishDiagnosticsParams[] = [];
  client.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    published.push(params);
    resolve();
  });
  let resolve = () => {};
  const once = new Promise<void>((done) => {
    resolve = done;
  });
  void open(uri, 'stage: fnal\nrules:\n  draft/urn: \n', 'yaml');
  await once;
  expect(
    published.map(({ diagnostics }) => diagnostics.map(({ message, range }) => [message, range.start])),
  ).toEqual([
    [
      ['“fnal” is not a stage. Use “drafting”, “review” or “final”.', { line: 0, character: 7 }],
      [
        'Add the severity of “draft/urn”: “off”, “hint”, “info”, “warning” or “error”.',
        { line: 2, character: 13 },
      ],
    ],
  ]);
  const at = (line: number, character: number) => ({ textDocument: { uri }, position: { line, character } });
  const items: CompletionItem[] = await client.sendRequest('textDocument/completion', at(2, 13));
  expect(items.map(({ label }) => label)).toEqual(['off', 'hint', 'info', 'warning', 'error']);
  const hover: Hover = await client.sendRequest('textDocument/hover', at(2, 5));
  expect(hover.contents).toMatchObject({ value: expect.stringMatching(/reference number/) });
  client.dispose();
});

it('offers to suppress a finding of a draft, behind its fixes', async () => {
  const { client, open } = await connect(memoryFiles({}), {});
  const draft = 'file:///work/a.report.md';
  await open(draft, '---\nframework: sccif\n---\n');
  const start = { line: 1, character: 0 };
  const actions: CodeAction[] = await client.sendRequest('textDocument/codeAction', {
    textDocument: { uri: draft },
    range: { start, end: start },
    context: { diagnostics: [], only: ['quickfix'] },
  });
  const suppress = actions.filter(({ title }) => title.startsWith('Suppress this finding here'));
  expect(suppress.length).toBeGreaterThan(0);
  expect(actions.slice(-suppress.length)).toEqual(suppress);
  expect(suppress[0]?.isPreferred).toBe(false);
  expect(suppress[0]?.edit?.changes?.[draft]?.[0]?.newText).toBe(
    `# inspection-report-disable-next-line ${suppress[0]?.diagnostics?.[0]?.code} -- say why\n`,
  );
  client.dispose();
});

describe('a running server', () => {
  const root = 'file:///work/';
  const draft = `${root}a.report.md`;
  const library = 'name: Ours\nversion: 1.0.0\nowner: QA\nlicence: MIT\n';
  const same =
    'snippets:\n  - {id: one, prefix: one, title: One, body: Text.}\n  - {id: two, prefix: one, title: Two, body: Text.}\n';

  async function start(disk: Record<string, string>) {
    const texts: Record<string, string> = { ...disk };
    const files = {
      read: async (one: string) => texts[one],
      list: (folder: string) => memoryFiles(texts).list(folder),
    };
    const { client, open } = await connect(files, {});
    const published = new Map<string, string[]>();
    let wake = () => {};
    client.onNotification(
      'textDocument/publishDiagnostics',
      ({ uri: of, diagnostics }: PublishDiagnosticsParams) => {
        published.set(
          of,
          diagnostics.map(({ code, severity, message }) =>
            code === 'config/invalid' ? String(message) : `${code} ${severity}`,
          ),
        );
        wake();
      },
    );
    /** Waits until the findings published for a file fulfil a condition. */
    const until = async (of: string, is: (findings: readonly string[]) => boolean) => {
      while (!is(published.get(of) ?? ['nothing published']))
        await new Promise<void>((done) => {
          wake = done;
        });
      return published.get(of);
    };
    return {
      client,
      until,
      open: (of: string, text: string, languageId: string) => void open(of, text, languageId),
      put: (of: string, text: string) => {
        texts[of] = text;
        return client.sendNotification('workspace/didChangeWatchedFiles', {
          changes: [{ uri: of, type: 1 }],
        });
      },
    };
  }

  const urn = (findings: readonly string[]) => findings.filter((one) => one.startsWith('draft/urn'));
  const noUrn = '---\nframework: sccif\nsetting: childrens-home\nurn: 1\n---\n';

  it('notices what a config extends, and its package, when it is made', async () => {
    const { client, open, put, until } = await start({ [uri]: 'extends: [./team.yaml, "@team/qa"]\n' });
    open(draft, noUrn, 'markdown');
    await until(draft, (findings) => urn(findings)[0] === 'draft/urn 1');
    expect(await until(uri, (findings) => findings.length === 2)).toEqual([
      'There is no file “./team.yaml”. Check the path.',
      expect.stringMatching(/^“@team\/qa” is not an installed package that has a config\./),
    ]);
    open(uri, 'extends: [./team.yaml, "@team/qa"]\n', 'yaml');
    await put(`${root}team.yaml`, 'rules: {draft/urn: hint}\n');
    await until(draft, (findings) => urn(findings)[0] === 'draft/urn 4');
    await until(uri, (findings) => findings.length === 1);
    await put(`${root}node_modules/@team/qa/inspection-report.yaml`, 'rules: {draft/urn: info}\n');
    expect(urn((await until(draft, (findings) => urn(findings)[0] === 'draft/urn 3')) ?? [])).toEqual([
      'draft/urn 3',
    ]);
    expect(await until(uri, (findings) => findings.length === 0)).toEqual([]);
    client.dispose();
  });

  it('notices frameworks and libraries that a config names when they are made, without a draft', async () => {
    const text = 'knowledge: own\nlibraries: lib\n';
    const { client, open, put, until } = await start({ [uri]: text });
    open(uri, text, 'yaml');
    expect(await until(uri, (findings) => findings.length === 2)).toEqual([
      'There are no frameworks, instruments or law packs at “own”. Check the path.',
      'There is no snippet library at “lib”. Check the path, or install the library. A library is a folder that contains library.yaml.',
    ]);
    await put(`${root}lib/library.yaml`, library);
    await until(uri, (findings) => findings.length === 1);
    await put(`${root}own/a.yaml`, 'id: [\n');
    expect(await until(uri, (findings) => findings.length === 0)).toEqual([]);
    client.dispose();
  });

  it('checks files of libraries by the config, and again when that changes', async () => {
    const file = `${root}lib/a.yaml`;
    const { client, open, put, until } = await start({
      [uri]: 'extends: ./team.yaml\n',
      [`${root}team.yaml`]: 'rules: {snippet/prefix: error}\n',
      [`${root}lib/library.yaml`]: library,
      [file]: same,
    });
    open(file, same, 'yaml');
    await until(file, (findings) => findings[0] === 'snippet/prefix 1');
    await put(`${root}team.yaml`, 'rules: {snippet/prefix: info}\n');
    await until(file, (findings) => findings[0] === 'snippet/prefix 3');
    await put(`${root}team.yaml`, 'rules: {snippet/*: off}\n');
    expect(await until(file, (findings) => findings.length === 0)).toEqual([]);
    client.dispose();
  });
});

it('offers what is meant in a config, and to take out what is unknown', async () => {
  const { client, open } = await connect(memoryFiles({}), {});
  await open(uri, 'stge: final\nrules:\n  draft/unr: off\n', 'yaml');
  const ask = (line: number, only?: string[]): Promise<CodeAction[]> =>
    client.sendRequest('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: { line, character: 3 }, end: { line, character: 3 } },
      context: { diagnostics: [], ...(only && { only }) },
    });
  const shown = (actions: CodeAction[]) =>
    actions.map(({ title, isPreferred, edit }) => [title, isPreferred, edit?.changes?.[uri]?.[0]?.newText]);
  expect(shown(await ask(0))).toEqual([
    ['Change to “stage”', true, 'stage'],
    ['Remove “stge”', false, ''],
  ]);
  expect(shown(await ask(2, ['quickfix']))).toEqual([
    ['Change to “draft/urn”', true, 'draft/urn'],
    ['Remove “draft/unr”', false, ''],
  ]);
  expect(await ask(2, ['refactor'])).toEqual([]);
  expect(await ask(1)).toEqual([]);
  client.dispose();
});
