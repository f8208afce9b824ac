import { describe, expect, it } from 'vitest';
import { memoryFiles } from '../../config/files';
import { configName } from '../../config/paths';
import { writeLawPack } from '../../law/write-pack';
import { exampleDraft } from '../../rules/examples';
import { exampleKnowledge } from '../../rules/testing';
import { connect, type PublishedFindings, publicationsOf } from '../testing';

const pack = exampleKnowledge.law('chr-2015');
const lamps = pack ? writeLawPack(pack).replaceAll('that oil', 'that each lamp') : '';
const [lanterns, candles] = [lamps.replaceAll('lamp', 'lantern'), lamps.replaceAll('lamp', 'candle')];
const draft = exampleDraft({
  framework: 'sccif',
  front:
    'requirements:\n  - text: Keepers ensure that each lamp in the home is clean and lit before dark.\n    regulation: 12(2)(b)\n    due: 2026-07-30\n  - text:\n    regulation: 12(2)(c)\n    due: 2026-07-30',
});
const line = (part: string, from = 0): number =>
  draft.slice(0, draft.indexOf(part, from)).split('\n').length - 1;
const first = { line: line('regulation: 12(2)(b)'), character: 20 };
const empty = { line: line('regulation: 12(2)(c)') - 1, character: 6 };

/** A server with the drafts of folders, each with its own files. */
async function start(files: Record<string, string>, initialize: object = {}) {
  const connected = await connect(memoryFiles(files), initialize);
  const { client } = connected;
  const { published, until } = publicationsOf(client);
  const open = (uri: string) =>
    client.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'markdown', version: 1, text: draft },
    });
  /** The words of the law in a hover, and in a requirement that is filled. */
  const wordsIn = async (uri: string): Promise<readonly string[]> => {
    const textDocument = { uri };
    const hover = (await client.sendRequest('textDocument/hover', { textDocument, position: first })) as {
      contents: { value: string };
    };
    const actions = (await client.sendRequest('textDocument/codeAction', {
      textDocument,
      range: { start: empty, end: empty },
      context: { diagnostics: [], only: ['refactor.rewrite'] },
    })) as { title: string; edit: { changes: Record<string, { newText: string }[]> } }[];
    const inserted = actions.find(({ title }) => title === 'Insert the regulation’s words');
    return [hover.contents.value, inserted?.edit.changes[uri]?.[0]?.newText ?? ''].map(
      (text) => /each (lamp|lantern|candle)\b/.exec(text)?.[1] ?? 'none',
    );
  };
  const changed = (uri: string, text: string) => {
    files[uri] = text;
    return client.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
  };
  return { client, published, until, open, wordsIn, changed };
}

const ofWords =
  (uri: string, wanted: boolean) =>
  (params: PublishedFindings): boolean =>
    params.uri === uri && params.diagnostics.some(({ code }) => code === 'requirement/words') === wanted;

const [north, south] = ['file:///north/a.report.md', 'file:///south/a.report.md'];
const [northPack, southPack] = ['file:///north/law/chr-2015.law.json', 'file:///south/law/chr-2015.law.json'];
const roots = {
  workspaceFolders: [
    { uri: 'file:///north', name: 'north' },
    { uri: 'file:///south', name: 'south' },
  ],
};

describe('two folders of a workspace with a pack of the same instrument', () => {
  const files = () => ({
    [`file:///north/${configName}`]: 'knowledge: law',
    [`file:///south/${configName}`]: 'knowledge: law',
    [northPack]: lanterns,
    [southPack]: candles,
    [north]: draft,
    [south]: draft,
  });

  it('have the words of their own pack', async () => {
    const { until, open, wordsIn } = await start(files(), roots);
    await open(north);
    await open(south);
    await until(ofWords(north, true));
    await until(ofWords(south, true));
    expect(await wordsIn(north)).toEqual(['lantern', 'lantern']);
    expect(await wordsIn(south)).toEqual(['candle', 'candle']);
  });

  it('take a change of one pack in that folder alone', async () => {
    const { published, until, open, wordsIn, changed } = await start(files(), roots);
    await open(north);
    await open(south);
    await until(ofWords(north, true));
    await until(ofWords(south, true));
    published.length = 0;
    await changed(northPack, lamps.replaceAll('each lamp', 'each candle'));
    await until(ofWords(north, true));
    await until(ofWords(south, true));
    expect(await wordsIn(north)).toEqual(['candle', 'candle']);
    expect(await wordsIn(south)).toEqual(['candle', 'candle']);
    await changed(southPack, lanterns);
    await expect.poll(() => wordsIn(south)).toEqual(['lantern', 'lantern']);
    expect(await wordsIn(north)).toEqual(['candle', 'candle']);
  });
});

describe('a folder with a config and a pack in a folder that has them too', () => {
  const [outer, inner] = ['file:///team/a.report.md', 'file:///team/inner/a.report.md'];
  const [outerPack, innerPack] = [
    'file:///team/law/chr-2015.law.json',
    'file:///team/inner/law/chr-2015.law.json',
  ];

  it.each(['knowledge: law', `extends: ../${configName}\nknowledge: law`])(
    'has its own words: %j',
    async (config) => {
      const { until, open, wordsIn, changed } = await start({
        [`file:///team/${configName}`]: 'knowledge: law',
        [`file:///team/inner/${configName}`]: config,
        [outerPack]: lanterns,
        [innerPack]: candles,
        [outer]: draft,
        [inner]: draft,
      });
      await open(outer);
      await open(inner);
      await until(ofWords(outer, true));
      await until(ofWords(inner, true));
      expect(await wordsIn(outer)).toEqual(['lantern', 'lantern']);
      expect(await wordsIn(inner)).toEqual(['candle', 'candle']);
      await changed(outerPack, lamps);
      await expect.poll(() => wordsIn(outer)).toEqual(['lamp', 'lamp']);
      expect(await wordsIn(inner)).toEqual(['candle', 'candle']);
    },
  );

  it('has the pack of the outer folder if its config extends that one', async () => {
    const { until, open, wordsIn } = await start({
      [`file:///team/${configName}`]: 'knowledge: law',
      [`file:///team/inner/${configName}`]: `extends: ../${configName}`,
      [outerPack]: lanterns,
      [inner]: draft,
    });
    await open(inner);
    await until(ofWords(inner, true));
    expect(await wordsIn(inner)).toEqual(['lantern', 'lantern']);
  });
});
