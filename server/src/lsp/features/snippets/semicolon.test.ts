import { afterEach, expect, it } from 'vitest';
import { type CompletionItem, CompletionItemKind, type TextEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { memoryFiles } from '../../../config/files';
import { exampleDraft } from '../../../rules/examples';
import { snippetsRequest } from '../../requests';
import { connect, type TestClient } from '../../testing';

const root = 'file:///work/';
const library = (...snippets: readonly (readonly [id: string, title: string, body: string])[]) =>
  memoryFiles({
    [`${root}.inspection-report.yaml`]: 'libraries: north\n',
    [`${root}north/library.yaml`]: 'name: Northern region\nversion: 1.4.0\nowner: QA\nlicence: MIT\n',
    [`${root}north/a.yaml`]: `snippets:\n${snippets
      .map(([id, title, body]) => `  - {id: ${id}, prefix: ${id}, title: ${title}, body: '${body}'}\n`)
      .join('')}`,
  });

let session: TestClient | undefined;
afterEach(() => session?.client.dispose());

/** The rows for a line of a report with | at the cursor, and the text after one of them. */
async function rowsFor(files: ReturnType<typeof library>, line: string) {
  session?.client.dispose();
  session = await connect(files, { workspaceFolders: [{ uri: root.slice(0, -1), name: 'work' }] });
  const body = `# A\n\n## How well children and young people are helped and protected: good\n\n${line}\n`;
  const marked = exampleDraft({ framework: 'sccif', body });
  const [uri, text] = [`${root}a.report.md`, marked.replace('|', '')];
  await session.open(uri, text);
  await session.client.sendRequest(snippetsRequest, { uri });
  const document = TextDocument.create(uri, 'markdown', 1, text);
  const position = document.positionAt(marked.indexOf('|'));
  const context = { triggerKind: 2, triggerCharacter: ';' };
  const found = await session.client.sendRequest<CompletionItem[] | { readonly items: CompletionItem[] }>(
    'textDocument/completion',
    { textDocument: { uri }, position, context },
  );
  const rows = Array.isArray(found) ? found : found.items;
  const after = (label: string): string | undefined => {
    const row = rows.find((each) => each.label === label);
    return row && TextDocument.applyEdits(document, [row.textEdit as TextEdit]);
  };
  return { rows, after, labels: rows.map(({ label }) => label) };
}

const hint = 'Type the first letters of a snippet';
const missing = ['missing-well', 'Title of missing', 'Staff search.'] as const;

it('lists the snippets of the place after a semicolon that begins a word, and replaces it', async () => {
  const { rows, after } = await rowsFor(library(missing), 'It is so. ;|');
  expect(rows[0]).toMatchObject({ label: hint, kind: CompletionItemKind.Text, preselect: true });
  // Enter accepts the first row, which changes nothing.
  expect(after(hint)).toContain('It is so. ;\n');
  expect(after('Title of missing')).toContain('It is so. Staff search.\n');
});

it('searches by the letters after it', async () => {
  const { rows, labels, after } = await rowsFor(library(missing), ';miss|');
  expect(labels[0]).toBe('Title of missing');
  expect(rows[0]?.filterText).toBe(';missing-well');
  expect(after('Title of missing')).toContain('\n\nStaff search.\n');
  expect(labels).not.toContain(hint);
  const byTitle = await rowsFor(library(missing), 'It is so. ;title|');
  expect(byTitle.labels[0]).toBe('Title of missing');
});

it.each(['It is so;|', 'It is so;miss|', 'a;|b'])('is part of the prose in “%s”', async (line) => {
  expect((await rowsFor(library(missing), line)).labels).toEqual([]);
});

it('lists titles that begin with the words that are typed before those that have them', async () => {
  const files = library(['one', 'Staff and children', 'One.'], ['two', 'Children who play', 'Two.']);
  const { labels } = await rowsFor(files, 'It is so. ;children|');
  expect(labels.indexOf('Children who play')).toBeGreaterThanOrEqual(0);
  expect(labels.indexOf('Staff and children')).toBeGreaterThan(labels.indexOf('Children who play'));
});
