import { expect, it } from 'vitest';
import type { CodeAction, CompletionItem, Hover, PublishDiagnosticsParams } from 'vscode-languageserver/node';
import { memoryFiles } from '../lint/files';
import { connect } from './testing';

const uri = 'file:///work/.inspection-report.yaml';

it('checks, completes and explains a config as it is in the editor', async () => {
  const { client, open } = await connect(memoryFiles({ [uri]: 'stage: final\n' }), {});
  const told: PublishDiagnosticsParams[] = [];
  client.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    told.push(params);
    resolve();
  });
  let resolve = () => {};
  const once = new Promise<void>((done) => {
    resolve = done;
  });
  void open(uri, 'stage: fnal\nrules:\n  draft/urn: \n', 'yaml');
  await once;
  expect(
    told.map(({ diagnostics }) => diagnostics.map(({ message, range }) => [message, range.start])),
  ).toEqual([
    [
      ['“fnal” is not a stage; use “drafting”, “review” or “final”.', { line: 0, character: 7 }],
      [
        'How much “draft/urn” weighs is missing; use “off”, “hint”, “info”, “warning” or “error”.',
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
  const suppress = actions.filter(({ title }) => title.startsWith('Suppress'));
  expect(suppress.length).toBeGreaterThan(0);
  expect(actions.slice(-suppress.length)).toEqual(suppress);
  expect(suppress[0]?.isPreferred).toBe(false);
  expect(suppress[0]?.edit?.changes?.[draft]?.[0]?.newText).toBe(
    `# inspection-report-disable-next-line ${suppress[0]?.diagnostics?.[0]?.code} -- say why\n`,
  );
  client.dispose();
});
