import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type CodeAction,
  createConnection,
  createMessageConnection,
  type Diagnostic,
  type MessageConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { run } from '../cli/run';
import { memoryFiles } from '../config/files';
import { exampleDraft } from '../rules/examples';
import { compareRequest, rulePageRequest } from './requests';
import { serve } from './server';

const examples = fileURLToPath(new URL('../../../examples', import.meta.url));
const harbours = readFileSync(
  fileURLToPath(new URL('../../../test/own-framework/harbours.yaml', import.meta.url)),
  'utf8',
);
const isle = `id: isle-2020
title: The Isle Regulations 2020
short: Isle Regulations 2020
kind: regulations
year: 2020
number: null
url: null
in-force: null
revoked: null
text: { date: 2026-01-31, basis: revised }
coverage: { exhaustive: true, note: All of them. }
applies-to: [childrens-home]
aliases: []
citation-style: regulation
sources: [{ title: The printed regulations }]
defaults: { kind: regulation }
provisions: [{ number: '2', heading: Protection of children }]
`;
/** The files that the server under test finds on its machine. */
const disk: Record<string, string> = {};
let client: MessageConnection;
let published: Map<string, PublishDiagnosticsParams>;
let waiting: ((params: PublishDiagnosticsParams) => void)[];

beforeEach(async () => {
  const [up, down] = [new PassThrough(), new PassThrough()];
  serve((options) => createConnection(new StreamMessageReader(up), new StreamMessageWriter(down), options), {
    version: '0.0.0',
    files: memoryFiles(disk),
  });
  for (const uri of Object.keys(disk)) delete disk[uri];
  client = createMessageConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  published = new Map();
  waiting = [];
  client.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    published.set(params.uri, params);
    for (const tell of waiting.splice(0)) tell(params);
  });
  client.listen();
  await client.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    capabilities: {},
    initializationOptions: { docs: 'file:///docs' },
  });
});

afterEach(() => client.dispose());

const next = () => new Promise<PublishDiagnosticsParams>((tell) => waiting.push(tell));

async function open(uri: string, text: string, languageId = 'markdown'): Promise<PublishDiagnosticsParams> {
  const answer = next();
  await client.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId, version: 1, text },
  });
  return answer;
}

const uri = 'file:///drafts/a%20draft.report.md';
const wrong = exampleDraft({
  front:
    'judgements:\n  leaders: Good\n  help-and-protection: good\n  children-in-care: good\n  care-leavers: RI',
  body: '',
  without: ['stage'],
});

describe('diagnostics', () => {
  it('come on opening, with code, source, place and a page', async () => {
    const { diagnostics } = await open(uri, wrong);
    expect(diagnostics.find(({ code }) => code === 'judgement/grade')).toMatchObject({
      severity: 1,
      source: 'inspection-report',
      codeDescription: { href: 'file:///docs/judgement-grade.md' },
      range: { start: { line: 13, character: 16 }, end: { line: 13, character: 18 } },
    });
  });

  it('follow a change and are taken back when it is no draft, or closed', async () => {
    await open(uri, '---\nframework: ilacs\n---\n');
    const other = 'file:///drafts/notes.md';
    const first = await open(other, '---\nframework: ilcas\n---\n');
    expect(first.diagnostics.length).toBeGreaterThan(0);
    const changed = next();
    await client.sendNotification('textDocument/didChange', {
      textDocument: { uri: other, version: 2 },
      contentChanges: [
        { range: { start: { line: 1, character: 0 }, end: { line: 1, character: 9 } }, text: 'title' },
      ],
    });
    expect(await changed).toMatchObject({ uri: other, diagnostics: [] });
    const closed = next();
    await client.sendNotification('textDocument/didClose', { textDocument: { uri } });
    expect(await closed).toMatchObject({ uri, diagnostics: [] });
  });

  it('are as if read anew after any change', async () => {
    let document = TextDocument.create(uri, 'markdown', 1, wrong);
    await open(uri, wrong);
    for (const [line, from, to, text] of [
      [13, 16, 18, 'good'],
      [10, 11, 15, 'good'],
      [2, 0, 0, 'x'],
      [5, 0, 400, ''],
    ] as const) {
      const range = { start: { line, character: from }, end: { line, character: to } };
      const changes = [{ range, text }];
      document = TextDocument.update(document, changes, document.version + 1);
      const answer = next();
      await client.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: document.version },
        contentChanges: changes,
      });
      const incremental = (await answer).diagnostics;
      const anew = `file:///drafts/anew-${document.version}.report.md`;
      const { diagnostics } = await open(anew, document.getText());
      const bare = (list: Diagnostic[]) =>
        list.map(({ range: at, code, message }) => ({ at, code, message }));
      expect(bare(incremental)).toEqual(bare(diagnostics));
    }
  });
});

describe('the editor and the command line', () => {
  const files = readdirSync(examples, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.report\./.test(name),
  );
  for (const name of files) {
    it(`find the same in ${name}`, async () => {
      const path = join(examples, name);
      const text = readFileSync(path, 'utf8');
      const { diagnostics } = await open(
        `file://${path}`,
        text,
        name.endsWith('.yaml') ? 'yaml' : 'markdown',
      );
      let out = '';
      const host = {
        cwd: examples,
        today: '2026-11-21',
        env: {},
        terminal: false,
        err: () => {},
        stdin: async () => new Uint8Array(),
      };
      // The server under test has no tables of words.
      await run(['lint', '--no-language', '--format', 'json', name], {
        ...host,
        out: (part) => {
          out += part;
        },
      });
      const [file] = JSON.parse(out);
      const fromEditor = diagnostics.map(({ range, code, message, severity }) => ({
        code,
        message,
        place: [range.start.line + 1, range.start.character + 1, range.end.line + 1, range.end.character + 1],
        level: ['error', 'warning', 'info', 'hint'][(severity ?? 1) - 1],
      }));
      type Message = {
        ruleId: string;
        message: string;
        line: number;
        column: number;
        endLine: number;
        endColumn: number;
        level: string;
      };
      const fromCli = file.messages.map((m: Message) => ({
        code: m.ruleId,
        message: m.message,
        place: [m.line, m.column, m.endLine, m.endColumn],
        level: m.level,
      }));
      expect(fromEditor).toEqual(fromCli);
    });
  }
});

describe('code actions', () => {
  async function actions(range: Diagnostic['range'], only?: string[]): Promise<CodeAction[]> {
    return client.sendRequest('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context: { diagnostics: [], ...(only && { only }) },
    });
  }

  it('mend a finding', async () => {
    const { diagnostics } = await open(uri, wrong);
    const grade = diagnostics.find(({ code }) => code === 'judgement/grade') as Diagnostic;
    const [action] = await actions(grade.range);
    expect(action).toMatchObject({ title: 'Write “requires improvement to be good”', isPreferred: true });
    const document = TextDocument.create(uri, 'markdown', 1, wrong);
    expect(TextDocument.applyEdits(document, action?.edit?.changes?.[uri] ?? [])).toContain(
      'care-leavers: requires improvement to be good',
    );
  });

  it('mend all that is certain when asked for by name, and nothing else then', async () => {
    await open(uri, wrong);
    const all = await actions({ start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, [
      'source.fixAll',
    ]);
    expect(all.map(({ kind }) => kind)).toEqual(['source.fixAll.inspectionReport']);
    const document = TextDocument.create(uri, 'markdown', 1, wrong);
    const text = TextDocument.applyEdits(document, all[0]?.edit?.changes?.[uri] ?? []);
    expect(text).toContain('leaders: good');
    expect(text).toContain('care-leavers: requires improvement to be good');
  });
});

it('answers hover and completion, and stays silent on what is no draft', async () => {
  await open(uri, wrong);
  const at = (line: number, character: number) => ({ textDocument: { uri }, position: { line, character } });
  expect(await client.sendRequest('textDocument/hover', at(10, 4))).toMatchObject({
    contents: { kind: 'markdown' },
    range: { start: { line: 10, character: 2 }, end: { line: 10, character: 9 } },
  });
  const items: { label: string }[] = await client.sendRequest('textDocument/completion', at(13, 18));
  expect(items.map(({ label }) => label)).toContain('requires improvement to be good');
  expect(items).toBeInstanceOf(Array);
  const none = { textDocument: { uri: 'file:///unknown.md' }, position: { line: 0, character: 0 } };
  expect(await client.sendRequest('textDocument/hover', none)).toBeNull();
});

it('completes citations when a character announces one, and in prose on request', async () => {
  const text =
    '---\nframework: sccif\nsetting: childrens-home\n---\n\nIt met regulation 12(\n\nStaff used restraint\n';
  await open(uri, text);
  type List = { isIncomplete: boolean; items: { label: string; filterText: string; textEdit: unknown }[] };
  const ask = (line: number, character: number, triggerKind: number) =>
    client.sendRequest<List>('textDocument/completion', {
      textDocument: { uri },
      position: { line, character },
      context: { triggerKind },
    });
  const levels = await ask(5, 21, 2);
  expect(levels.isIncomplete).toBe(true);
  expect(levels.items.map(({ label }) => label)).toEqual(['regulation 12(1)', 'regulation 12(2)']);
  expect(levels.items[0]).toMatchObject({
    filterText: 'regulation 12(',
    textEdit: { range: { start: { line: 5, character: 7 }, end: { line: 5, character: 21 } } },
  });
  expect(await ask(7, 20, 2)).toEqual([]);
  expect((await ask(7, 20, 1)).items[0]?.label).toBe('regulation 20');
});

it('gives the page of a rule', async () => {
  const page = await client.sendRequest(rulePageRequest, 'judgement-grade.md');
  expect(page).toContain('# judgement/grade');
  expect(await client.sendRequest(rulePageRequest, '../README.md')).toBeNull();
});

describe('a config', () => {
  const config = 'file:///drafts/.inspection-report.yaml';
  const changed = (uri: string) =>
    client.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
  const codes = ({ diagnostics }: PublishDiagnosticsParams) => diagnostics.map(({ code }) => code);

  it('sets the stage, and is found anew when it changes', async () => {
    disk[config] = 'stage: final\n';
    const draft = exampleDraft({ without: ['urn'], front: 'stage: drafting' });
    expect((await open(uri, draft)).diagnostics[0]).toMatchObject({ code: 'draft/urn', severity: 1 });
    disk[config] = 'stage: drafting\n';
    const again = next();
    await changed(config);
    expect((await again).diagnostics[0]).toMatchObject({ code: 'draft/urn', severity: 3 });
  });

  it('brings in a framework, and says in its own file what is wrong with it', async () => {
    disk[config] = 'knowledge: own.yaml\n';
    disk['file:///drafts/own.yaml'] = harbours;
    const draft = '---\nframework: harbours\nurn: none\n---\n';
    expect(codes(await open(uri, draft))).toContain('draft/urn');
    disk['file:///drafts/own.yaml'] = harbours.replace('kinds:', 'kindz:');
    const wrong = next();
    await changed('file:///drafts/own.yaml');
    expect(await wrong).toMatchObject({
      uri: 'file:///drafts/own.yaml',
      diagnostics: [{ code: 'config/invalid', range: { start: { line: 8, character: 0 } } }],
    });
  });

  it('brings in an instrument, which is found, explained and followed', async () => {
    const file = 'file:///drafts/own/isle.yaml';
    disk[config] = 'knowledge: own\n';
    disk[file] = isle;
    const cited = (number: string) =>
      `requirements:\n  - text: The registered person must act.\n    regulation: regulation ${number} of the Isle Regulations 2020\n    due: 2026-07-31`;
    const draft = exampleDraft({ framework: 'sccif', front: cited('2') });
    expect(codes(await open(uri, draft))).toEqual([]);
    const line = draft.slice(0, draft.indexOf('regulation 2 of')).split('\n').length - 1;
    const position = { line, character: '    regulation: regulation 2'.length };
    const answer = await client.sendRequest('textDocument/hover', { textDocument: { uri }, position });
    expect(answer).toMatchObject({ contents: { value: expect.stringContaining('Protection of children') } });
    disk[file] = isle.replace("'2'", "'3'");
    const fewer = next();
    await changed(file);
    expect(codes(await fewer)).toEqual(['reference/provision']);
    disk[file] = isle.replace('kind: regulations', 'kind: law');
    const wrong = next();
    await changed(file);
    expect(await wrong).toMatchObject({ uri: file, diagnostics: [{ code: 'config/invalid' }] });
  });
});

describe('a comparison', () => {
  const ask = (address: unknown) => client.sendRequest<unknown>(compareRequest, address);
  const home = (start: string, grade: string) =>
    `---\nframework: sccif\nsetting: childrens-home\nurn: SC999001\ninspection: {type: full, start: ${start}}\njudgements: {helped-and-protected: ${grade}}\n---\n`;
  const earlier = 'file:///drafts/2025.report.md';

  it('is of the open drafts with one URN', async () => {
    await open(uri, home('2026-09-15', 'good'));
    expect(await ask({ uri })).toEqual({
      refused:
        'No earlier inspection to compare with. Add one under “previous”, or open its draft (URN SC999001).',
    });
    await open(earlier, home('2025-07-08', 'inadequate').replace('SC999001', 'sc 999001'));
    const shown = await ask({ uri });
    expect(shown).toEqual({
      title: 'Judgements of this and previous inspections',
      body: expect.stringContaining('<strong>Good</strong></p>\n<p>Improved</p>'),
    });
    await client.sendNotification('textDocument/didClose', { textDocument: { uri: earlier } });
    expect(await ask({ uri })).toHaveProperty('refused');
  });

  it('is of nothing that is no open draft', async () => {
    for (const address of [{ uri: earlier }, { uri: 1 }, {}, null]) expect(await ask(address)).toBeNull();
  });
});
