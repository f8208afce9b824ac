import { PassThrough } from 'node:stream';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, expect, it } from 'vitest';
import {
  type ConnectionOptions,
  createConnection,
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { memoryFiles } from '../../config/files';
import { exampleDraft } from '../../rules/examples';
import type { PrinterFactory } from '../feature';
import { type ExportAnswer, exportNameRequest, exportRequest } from '../requests';
import { serve } from '../server';

let client: MessageConnection;
afterEach(() => client.dispose());

/** A server in which these drafts are open, by URI. */
async function serverWith(
  drafts: Readonly<Record<string, string>>,
  printer?: PrinterFactory,
  files: Readonly<Record<string, string>> = {},
): Promise<(given: unknown) => Promise<ExportAnswer | null>> {
  const [up, down] = [new PassThrough(), new PassThrough()];
  const connect = (options: ConnectionOptions) =>
    createConnection(new StreamMessageReader(up), new StreamMessageWriter(down), options);
  serve(connect, { version: '0', files: memoryFiles(files), ...(printer && { printer }) });
  client = createMessageConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  client.listen();
  const initializationOptions = { yamlSyntaxElsewhere: true };
  await client.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    capabilities: {},
    initializationOptions,
  });
  for (const [uri, text] of Object.entries(drafts)) {
    const languageId = uri.endsWith('.yaml') ? 'yaml' : 'markdown';
    await client.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
  }
  return (given) => client.sendRequest(exportRequest, given);
}

const uri = 'file:///drafts/a.report.md';
const decoded = (answer: ExportAnswer | null): string =>
  answer && 'base64' in answer ? Buffer.from(answer.base64, 'base64').toString('utf8') : '';

it('gives a draft as a file, and says what is left', async () => {
  const finished = exampleDraft({ framework: 'ilacs', front: 'stage: final' });
  const open = `${finished}\n\nChildren’s TODO.\n`;
  const other = 'file:///drafts/b.report.md';
  const ask = await serverWith({ [uri]: finished, [other]: open });
  const final = await ask({ uri, to: 'html' });
  expect(final).toEqual({ base64: expect.any(String), extension: '.html' });
  expect(decoded(final)).toMatch(/^<!DOCTYPE html>\n[\s\S]*children’s services[\s\S]*<\/html>\n$/);
  const marked = await ask({ uri: other, to: 'html' });
  expect(marked).toMatchObject({ extension: '.html', left: 'it has 1 item still to finish' });
  expect(decoded(marked)).toContain('<mark class="open"');
});

it('tells the errors of a draft that its config ignores', async () => {
  const wrong = exampleDraft({ framework: 'ilacs', front: 'stage: final', without: ['urn'] });
  const files = { 'file:///drafts/.inspection-report.yaml': 'ignore: a.*\n' };
  const ask = await serverWith({ [uri]: wrong }, undefined, files);
  expect(await ask({ uri, to: 'html' })).toMatchObject({
    left: 'it has 1 error and 1 item still to finish',
  });
});

it('takes the styles of a team’s Word file, and says what it lacks or why it cannot be used', async () => {
  const ask = await serverWith({ [uri]: exampleDraft({ framework: 'ilacs' }) });
  const own = await ask({ uri, to: 'docx' });
  if (!own || 'refused' in own) expect.fail(`refused: ${own?.refused}`);
  // An export is a Word file with all the styles.
  expect(await ask({ uri, to: 'docx', template: own.base64 })).toEqual({
    base64: expect.any(String),
    extension: '.docx',
    left: expect.any(String),
  });
  const parts = unzipSync(Buffer.from(own.base64, 'base64'));
  const styles = strFromU8(parts['word/styles.xml'] ?? new Uint8Array());
  const fewer = strToU8(styles.replace('w:name w:val="Details"', 'w:name w:val="Other"'));
  const bare = Buffer.from(zipSync({ ...parts, 'word/styles.xml': fewer })).toString('base64');
  expect(await ask({ uri, to: 'docx', template: bare })).toMatchObject({
    warnings: expect.arrayContaining([expect.any(String)]),
  });
  const words = Buffer.from('Words.').toString('base64');
  expect(await ask({ uri, to: 'docx', template: words })).toEqual({
    refused: expect.stringMatching(/not a Word file/),
  });
});

it('proposes the name of the draft, which says if it is not final and does not name the home', async () => {
  const drafting = exampleDraft({ framework: 'ilacs', front: 'stage: drafting\n' });
  const home = exampleDraft({
    framework: 'sccif',
    front: 'provider: {name: A, home: Larchmere Lodge}\nurn: SC999001\nstage: final\n',
  });
  const uris = [
    'file:///d/a.report.md',
    'file:///d/b%20c.report.md',
    'file:///d/larchmere.report.md',
    'untitled:Untitled-1',
  ];
  const texts = [exampleDraft({ framework: 'ilacs', front: 'stage: final\n' }), drafting, home, drafting];
  await serverWith(Object.fromEntries(uris.map((at, index) => [at, texts[index] ?? ''])));
  const names = await Promise.all(uris.map((at) => client.sendRequest(exportNameRequest, { uri: at })));
  const ending = /-draft$/;
  expect(names.map((name) => String(name).replace(ending, ''))).toEqual([
    'a.report',
    'b c.report',
    'SC999001.report',
    'report',
  ]);
  expect(names.map((name) => ending.test(String(name)))).toEqual([false, true, false, true]);
  expect(await client.sendRequest(exportNameRequest, { uri: 'file:///d/none.md' })).toBeNull();
});

it('prints with the browser that is named', async () => {
  const named: (string | undefined)[] = [];
  // All bytes there are, more than go into one piece.
  const bytes = Uint8Array.from({ length: 100_001 }, (_, at) => at % 256);
  const printer: PrinterFactory = (browser) => async (html) => {
    named.push(browser);
    const title = /<title>([^<]*)/.exec(html)?.[1] ?? '';
    const hex = [...title].map((one) => one.charCodeAt(0).toString(16).padStart(4, '0')).join('');
    return Buffer.concat([Buffer.from(`%PDF-1.4 /Title <FEFF${hex}>`), bytes]);
  };
  const ask = await serverWith({ [uri]: exampleDraft({ framework: 'ilacs' }) }, printer);
  for (const browser of ['/opt/browser', ' ', undefined]) {
    const answer = await ask({ uri, to: 'pdf', browser });
    if (!answer || 'refused' in answer) expect.fail(`refused: ${answer?.refused}`);
    expect(answer.extension).toBe('.pdf');
    expect(Buffer.from(answer.base64, 'base64').subarray(-bytes.length).equals(bytes)).toBe(true);
  }
  expect(named).toEqual(['/opt/browser', undefined, undefined]);
});

it('says why there is no file', async () => {
  const notes = 'file:///drafts/notes.md';
  const ask = await serverWith({ [uri]: exampleDraft({ framework: 'ilacs' }), [notes]: '# Notes\n' });
  expect(await ask({ uri, to: 'pdf' })).toEqual({
    refused: expect.stringContaining('VS Code in a browser cannot make a PDF'),
  });
  for (const to of ['odt', 'constructor', undefined]) {
    expect(await ask({ uri, to })).toEqual({
      refused: `Unknown format “${to}”. Choose another.`,
    });
  }
  for (const given of [
    { uri: notes, to: 'html' },
    { uri: 'file:///closed.report.md', to: 'html' },
    null,
    7,
  ]) {
    expect(await ask(given)).toBeNull();
  }
});

it('marks what another extension reports, and goes by the config of the folder', async () => {
  const yaml = 'file:///drafts/c.report.yaml';
  const text = 'framework: ilacs\nurn: 80999\nurn: 80998\n';
  const ask = await serverWith({ [yaml]: text }, undefined, {
    'file:///drafts/.inspection-report.yaml': 'stage: drafting\n',
  });
  const answer = await ask({ uri: yaml, to: 'html' });
  expect(decoded(answer)).toMatch(/<h3>Errors to correct<\/h3>[\s\S]*“urn”/);
  // At the stage of the config, what is missing is no error.
  expect(answer).toMatchObject({
    left: expect.stringMatching(
      /^its stage is “drafting”, and it has 1 error and \d+ items still to finish$/,
    ),
  });
});
