import { expect, it } from 'vitest';
import { memoryFiles } from '../../config/files';
import { configName } from '../../config/paths';
import { writeLawPack } from '../../law/write-pack';
import { exampleDraft } from '../../rules/examples';
import { exampleKnowledge } from '../../rules/testing';
import { connect, type PublishedFindings, publicationsOf } from '../testing';

const pack = exampleKnowledge.law('chr-2015');
const text = pack ? writeLawPack(pack) : '';
const draft = exampleDraft({
  framework: 'sccif',
  front:
    'requirements:\n  - text: Keepers ensure that each lamp in the home is clean and lit before dark.\n    regulation: 12(2)(b)\n    due: 2026-07-30\n  - text:\n    regulation: 12(2)(c)\n    due: 2026-07-30',
});
const uri = 'file:///team/a.report.md';
const packUri = 'file:///team/law/chr-2015.law.json';
const lineOf = (part: string): number => draft.slice(0, draft.indexOf(part)).split('\n').length - 1;

/** A server with a draft and a pack, what it publishes, and a wait for something to be published. */
async function start(packText: string) {
  const files: Record<string, string> = {
    [`file:///team/${configName}`]: 'knowledge: law',
    [uri]: draft,
    [packUri]: packText,
  };
  const connected = await connect(memoryFiles(files), {});
  const { published, until } = publicationsOf(connected.client);
  await connected.client.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'markdown', version: 1, text: draft },
  });
  return { client: connected.client, files, published, until };
}

const hasWords = (params: PublishedFindings): boolean =>
  params.uri === uri && params.diagnostics.some(({ code }) => code === 'requirement/words');

it('checks a draft first without the law packs and then with them', async () => {
  const { published, until } = await start(text);
  await until(hasWords);
  const own = published.filter((params) => params.uri === uri);
  expect(own).toHaveLength(2);
  expect(own[0] && hasWords(own[0])).toBe(false);
});

it('shows words in hovers, and fills a requirement', async () => {
  const { client, until } = await start(text);
  await until(hasWords);
  const textDocument = { uri };
  const position = { line: lineOf('regulation: 12(2)(b)'), character: 20 };
  const hover = (await client.sendRequest('textDocument/hover', { textDocument, position })) as {
    contents: { value: string };
  };
  expect(hover.contents.value).toContain('**(b)** that each lamp in the home');
  const at = { line: lineOf('regulation: 12(2)(c)'), character: 6 };
  const actions = (await client.sendRequest('textDocument/codeAction', {
    textDocument,
    range: { start: at, end: at },
    context: { diagnostics: [], only: ['refactor.rewrite'] },
  })) as { title: string; edit: { changes: Record<string, { newText: string }[]> } }[];
  const action = actions.find(({ title }) => title === 'Insert the regulation’s words');
  expect(action?.edit.changes[uri]?.[0]?.newText).toContain('that oil is stored outside the home.');
});

it('reports a pack that cannot be used in its file, and takes a new one', async () => {
  const { client, files, published, until } = await start('{');
  const first = await until((params) => params.uri === packUri && params.diagnostics.length > 0);
  expect(first.diagnostics[0]?.message).toMatch(/not valid JSON/);
  files[packUri] = text;
  published.length = 0;
  await client.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: packUri, type: 2 }],
  });
  await until(hasWords);
  expect(published.filter((params) => params.uri === packUri).at(-1)?.diagnostics).toEqual([]);
});
