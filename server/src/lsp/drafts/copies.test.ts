import { expect, it } from 'vitest';
import { memoryFiles } from '../../config/files';
import { parseDraft } from '../../draft/draft';
import { builtIn } from '../../knowledge/knowledge';
import { draftSketch } from '../../report/across/copied/copied';
import { indexText } from '../../report/across/copied/index-file';
import { readReport } from '../../report/report';
import { exampleDraft } from '../../rules/examples';
import { connect, publicationsOf } from '../testing';

const tables = { 'file:///tables/words.txt': 'a\nthe', 'file:///tables/word-counts.tsv': 'the\t90\n' };
const words =
  'Lanterns hang in every window of the house, and each child is taught by a keeper how to fill, trim and light one safely';
const heading = '## The experiences and progress of children in care: good';
const draftWith = (text: string, front = ''): string =>
  exampleDraft({ front, body: `${heading}\n\n1. ${text}.\n` });
const other = draftWith(words, 'authority: Other Borough\nurn: "80111"\n');
const uri = 'file:///team/a.report.md';

async function start(disk: Record<string, string>) {
  const files: Record<string, string> = { ...tables, ...disk };
  const { client } = await connect(memoryFiles(files), {
    rootUri: 'file:///team',
    initializationOptions: { language: 'file:///tables/' },
  });
  const publications = publicationsOf(client);
  const open = (opened: string, text: string) =>
    client.sendNotification('textDocument/didOpen', {
      textDocument: { uri: opened, languageId: 'markdown', version: 1, text },
    });
  await open(uri, draftWith(words));
  return { client, files, open, ...publications };
}

const isCopied = ({ code }: { readonly code: string }): boolean => code === 'across/copied';

/** An index with one report. */
function indexWith(path: string, text: string): string {
  const key = { seed: 5, last: 6 };
  const report = readReport(parseDraft(text, 'markdown'), builtIn);
  if (!report) throw new Error('The draft has no framework.');
  const indexed = { stamp: '1', content: '0'.repeat(16), ...draftSketch(report, key) };
  return indexText({ key, reports: new Map([[path, indexed]]) });
}

it('finds text of another draft of the folder, and links to it', async () => {
  const { client, until } = await start({ 'file:///team/more/b.report.md': other });
  const found = await until(({ diagnostics }) => diagnostics.some(isCopied));
  expect(found.diagnostics.filter(isCopied)).toMatchObject([
    {
      severity: 3,
      message: 'Check that these 24 words belong here. Paragraph 1 of more/b.report.md is nearly the same.',
      relatedInformation: [
        { location: { uri: 'file:///team/more/b.report.md', range: { start: { line: 19 } } } },
      ],
    },
  ]);
  client.dispose();
});

it('finds text of another draft as it is in the editor', async () => {
  const { client, open, until } = await start({
    'file:///team/b.report.md': draftWith('Short', 'urn: "80111"\n'),
  });
  await open('file:///team/b.report.md', other);
  const found = await until((published) => published.uri === uri && published.diagnostics.some(isCopied));
  expect(found.diagnostics.find(isCopied)?.message).toContain('b.report.md');
  client.dispose();
});

it('finds text of earlier reports, and follows the index', async () => {
  const disk = {
    'file:///team/.inspection-report.yaml': 'index: old/earlier.index\n',
    'file:///team/old/earlier.index': indexWith('2025/b.report.md', other),
  };
  const { client, files, published, until } = await start(disk);
  const found = await until(({ diagnostics }) => diagnostics.some(isCopied));
  expect(found.diagnostics.find(isCopied)).toMatchObject({
    relatedInformation: [{ location: { uri: 'file:///team/old/2025/b.report.md' } }],
  });
  files['file:///team/old/earlier.index'] = indexWith('2025/b.report.md', draftWith('Short'));
  published.length = 0;
  const changes = [{ uri: 'file:///team/old/earlier.index', type: 2 }];
  await client.sendNotification('workspace/didChangeWatchedFiles', { changes });
  await until((next) => next.uri === uri && !next.diagnostics.some(isCopied));
  client.dispose();
});

it('says so once if the index is damaged', async () => {
  const { client } = await connect(
    memoryFiles({
      ...tables,
      'file:///team/.inspection-report.yaml': 'index: earlier.index\n',
      'file:///team/earlier.index': 'inspection-report index 2 0000000000000000\n',
    }),
    { rootUri: 'file:///team', initializationOptions: { language: 'file:///tables/' } },
  );
  const shown = new Promise((resolve) => client.onNotification('window/showMessage', resolve));
  const textDocument = { uri, languageId: 'markdown', version: 1, text: draftWith(words) };
  await client.sendNotification('textDocument/didOpen', { textDocument });
  expect(await shown).toMatchObject({ message: expect.stringContaining('earlier.index is damaged') });
  client.dispose();
});

it('is silent about phrases of a library', async () => {
  const library = {
    'file:///team/.inspection-report.yaml': 'libraries: [phrases]\n',
    'file:///team/phrases/library.yaml': 'name: Ours\nversion: 1.0.0\nowner: QA\nlicence: MIT\n',
    'file:///team/phrases/a.yaml': `snippets:\n  - id: lantern\n    prefix: lantern\n    title: Lantern\n    body: ${words}.\n`,
  };
  const { client, files, open, published, until } = await start({
    ...library,
    'file:///team/b.report.md': other,
  });
  const own = `${words} ${words.split(' ').reverse().join(' ')} ${words.split(' ').sort().join(' ')}`;
  files['file:///team/d.report.md'] = draftWith(own, 'urn: "80112"\nauthority: Third Borough\n');
  await client.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: 'file:///team/d.report.md', type: 1 }],
  });
  await open('file:///team/c.report.md', draftWith(own));
  // The drafts are compared in turn, and this one is the last.
  await until(({ uri: at, diagnostics }) => at === 'file:///team/c.report.md' && diagnostics.some(isCopied));
  const last = published.findLast((each) => each.uri === uri);
  expect(last?.diagnostics.filter(isCopied)).toEqual([]);
  client.dispose();
});
