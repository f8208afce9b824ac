import { memoryFiles } from '../../../server/src/config/files';
import { connect, type TestClient } from '../../../server/src/lsp/testing';
import type { Journal } from '../journal';
import type { Random } from '../random';
import { configSeeds } from '../seeds';
import type { Input } from '../trial';

const folder = 'file:///work/';
/** An answer that takes longer never comes, in milliseconds. */
const patience = 30_000;

/** Names of files that the server has a place for. */
const pathOf = ({ kind, name }: Input): string => (kind === 'library' ? `phrases/${name}` : name);

/** Opens a text in a language server, changes it, and asks for all that editors ask for. */
export async function tryServer(input: Input, journal: Journal, random: Random): Promise<void> {
  const { client, errors } = await serverOf();
  const uri = folder + pathOf(input);
  const { text } = input;
  const languageId = input.name.endsWith('.md') ? 'markdown' : 'yaml';
  const send = (method: string, params: object) => client.sendNotification(`textDocument/${method}`, params);
  errors.length = 0;
  await send('didOpen', { textDocument: { uri, languageId, version: 1, text: text.slice(0, -1) } });
  await send('didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ text }] });
  for (const [method, params] of requestsFor(uri, text, random)) {
    const answer = await answerTo(client, method, params);
    if (answer === 'none') journal.fail('throw', `server, no answer to ${method}`);
    else if (answer !== 'given') journal.fail('throw', `server, ${method}`, answer.error);
  }
  await send('didClose', { textDocument: { uri } });
  journal.calls += 1;
  for (const error of errors) journal.fail('throw', 'server, a logged error', error);
}

interface RunningServer {
  readonly client: TestClient['client'];
  /** The errors that it logged. */
  readonly errors: string[];
}

const servers: Promise<RunningServer>[] = [];

/** The one server of a run: starting one for each text would take most of the time. */
function serverOf(): Promise<RunningServer> {
  servers[0] ??= start();
  return servers[0];
}

async function start(): Promise<RunningServer> {
  const files = Object.fromEntries(
    Object.entries({ ...configSeeds, '.inspection-report.yaml': 'libraries: phrases\n' }).map(
      ([name, text]) => [folder + name, text],
    ),
  );
  const { client } = await connect(memoryFiles(files), {
    rootUri: folder,
    capabilities: { workspace: { workspaceEdit: { documentChanges: true } } },
  });
  const errors: string[] = [];
  client.onNotification('window/logMessage', ({ type, message }: { type: number; message: string }) => {
    if (type === 1) errors.push(message);
  });
  return { client, errors };
}

function requestsFor(uri: string, text: string, random: Random): [method: string, params: object][] {
  const lines = text.split(/\r\n|\n|\r/);
  const line = random.upTo(lines.length - 1);
  const position = { line, character: random.upTo(lines[line]?.length ?? 0) };
  const textDocument = { uri };
  const at = { textDocument, position };
  const whole = { start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } };
  return [
    ['textDocument/completion', at],
    ['textDocument/hover', at],
    ['textDocument/definition', at],
    ['textDocument/references', { ...at, context: { includeDeclaration: true } }],
    ['textDocument/codeAction', { textDocument, range: whole, context: { diagnostics: [] } }],
    [
      'textDocument/codeAction',
      { textDocument, range: whole, context: { diagnostics: [], only: ['source.fixAll.inspectionReport'] } },
    ],
    ['textDocument/inlayHint', { textDocument, range: whole }],
    ['textDocument/documentLink', { textDocument }],
    ['workspace/symbol', { query: 'reg 12' }],
    ['inspectionReport/preview', { uri }],
    ['inspectionReport/export', { uri, to: 'html' }],
    ['inspectionReport/compare', { uri }],
    ['inspectionReport/outdated', { uri }],
    ['inspectionReport/newSnippet', { uri, range: whole }],
  ];
}

async function answerTo(
  client: RunningServer['client'],
  method: string,
  params: object,
): Promise<'given' | 'none' | { readonly error: string }> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'none'>((resolve) => {
    timer = setTimeout(() => resolve('none'), patience);
  });
  const answer = client.sendRequest(method, params).then(
    () => 'given' as const,
    (error: unknown) => ({ error: String(error) }),
  );
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
