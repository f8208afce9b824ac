import { afterEach, describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { memoryFiles } from '../../../config/files';
import { exampleDraft } from '../../../rules/examples';
import {
  type NewSnippetAnswer,
  newSnippetRequest,
  type OutdatedText,
  outdatedRequest,
  type SnippetsAnswer,
  type SnippetUse,
  snippetsRequest,
  snippetUseRequest,
} from '../../requests';
import { connect, type TestClient } from '../../testing';

const root = 'file:///work/';
const uri = `${root}a.report.md`;
const config = `${root}.inspection-report.yaml`;
const meta = 'name: Northern region\nversion: 1.4.0\nowner: QA\nlicence: MIT\n';
const snippet = (id: string, body: string, more = '') =>
  `  - id: ${id}\n    prefix: ${id}\n    title: Title of ${id}\n${more}    body: |\n${body.replace(/^/gm, '      ')}\n`;
const own = (...snippets: string[]) => ({
  [config]: 'libraries: north\n',
  [`${root}north/library.yaml`]: meta,
  [`${root}north/a.yaml`]: `snippets:\n${snippets.join('')}`,
});
const safety = '## How well children and young people are helped and protected: good';
const home = (body: string, front = '') =>
  exampleDraft({ framework: 'sccif', body: `# A\n\n${safety}\n\n${body}\n`, front });

let session: TestClient;

async function start(texts: Record<string, string>): Promise<void> {
  session = await connect(memoryFiles(texts), {
    workspaceFolders: [{ uri: root.slice(0, -1), name: 'work' }],
  });
}

afterEach(() => session.client.dispose());

/** Opens a text with | at the cursor; gives the text without it and the place. */
async function openAt(marked: string, at = uri) {
  const offset = marked.indexOf('|>');
  const text = marked.replace('|>', '');
  await session.open(at, text, at.endsWith('.yaml') ? 'yaml' : 'markdown');
  await ask<SnippetsAnswer>(snippetsRequest, { uri: at });
  const document = TextDocument.create(at, 'markdown', 1, text);
  return { text, document, position: document.positionAt(offset) };
}
const ask = <T>(request: string, given: object): Promise<T> => session.client.sendRequest(request, given);

describe('the wording of snippets', () => {
  const body = `When children go missing, staff \${1:search for them}. They speak with children when they return.`;
  const held = 'When children go missing, staff ring round. They speak to the children when they return.';

  it('is found in open and closed drafts', async () => {
    await start({
      ...own(snippet('one', body)),
      [`${root}b.report.md`]: home(body.replace(/\$\{1:(.*?)\}/, '$1')),
    });
    await openAt(home(`${held}|>`));
    const uses = await ask<SnippetUse[]>(snippetUseRequest, { key: 'file:///work/north/#one' });
    expect(uses.map((one) => [one.uri.slice(root.length), one.how])).toEqual([
      ['a.report.md', 'changed'],
      ['b.report.md', 'exact'],
    ]);
    expect(await ask(snippetUseRequest, { key: 'file:///work/north/#none' })).toEqual([]);
  });

  it('is renewed where it is outdated', async () => {
    await start(own(snippet('one', body)));
    const { document, text } = await openAt(home(`${held}|>`));
    const [one] = await ask<OutdatedText[]>(outdatedRequest, { uri });
    const after = TextDocument.applyEdits(document, [
      { range: one?.range ?? never, newText: one?.newText ?? '' },
    ]);
    expect(after).toBe(text.replace('speak to the children', 'speak with children'));
    expect(one).toMatchObject({
      version: 1,
      text: held,
      title: 'Title of one',
      library: { name: 'Northern region' },
    });
  });

  it('is made a snippet from a selection', async () => {
    await start(own(snippet('one', 'Text.')));
    const words = 'Larkfield Care was judged good. Costs were $5 on 3 May 2026. Ring 01632 960123.';
    const { document, text } = await openAt(home(`${words}|>`, 'provider: {name: Larkfield Care}'));
    const at = text.indexOf(words);
    const range = { start: document.positionAt(at), end: document.positionAt(at + words.length) };
    expect(await ask<NewSnippetAnswer>(newSnippetRequest, { uri, range })).toEqual({
      body: `$PROVIDER was judged $GRADE. Costs were \\$5 on \${1:[date]}. Ring 01632 960123.`,
      replaced: [
        { variable: 'PROVIDER', text: 'Larkfield Care' },
        { variable: 'GRADE', text: 'good' },
        { variable: 'TODAY', text: '3 May 2026' },
      ],
      where: {
        framework: 'sccif',
        setting: 'childrens-home',
        section: 'helped-and-protected',
        grade: 'good',
      },
      title: 'the provider was judged grade',
      prefix: 'provider-judged-grade',
      id: 'the-provider-was-judged-grade',
      identifying: ['Replace a telephone number in the text with a placeholder.'],
      libraries: [
        {
          library: {
            name: 'Northern region',
            version: '1.4.0',
            origin: 'team',
            folder: 'file:///work/north/',
          },
          files: ['file:///work/north/a.yaml'],
        },
      ],
    });
  });
});

const never = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
