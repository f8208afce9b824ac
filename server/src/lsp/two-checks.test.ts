import { expect, it, vi } from 'vitest';
import { memoryFiles } from '../config/files';
import { exampleDraft } from '../rules/examples';
import { quiet } from './change-handler';
import { connect } from './testing';

const uri = 'file:///team/a.report.md';
const text = exampleDraft({
  framework: 'sccif',
  body: '## Overall experiences and progress of children and young people: good\n\n1. Children recieve care.\n\n2. They liek it.\n',
});
const lineOf = (words: string) => text.slice(0, text.indexOf(words)).split('\n').length - 1;

interface Published {
  readonly version: number;
  readonly diagnostics: readonly {
    readonly code: string;
    readonly message: string;
    readonly range: { readonly start: { readonly line: number; readonly character: number } };
  }[];
}

async function start() {
  const words = [...new Set(`${text} receive`.match(/[A-Za-z]+/g))].filter(
    (word) => !/recieve|liek/.test(word),
  );
  const { client } = await connect(
    memoryFiles({
      'file:///tables/words.txt': words.sort().join('\n'),
      'file:///tables/word-counts.tsv': 'receive\t90\nlike\t90\n',
    }),
    { initializationOptions: { language: 'file:///tables/' } },
  );
  const published: Published[] = [];
  let look = (): void => {};
  client.onNotification('textDocument/publishDiagnostics', (params: Published) => {
    published.push(params);
    look();
  });
  const until = (count: number): Promise<void> =>
    new Promise((resolve) => {
      look = () => published.length >= count && resolve();
      look();
    });
  await client.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'markdown', version: 1, text },
  });
  const change = (version: number, line: number, [from, to, put]: [number, number, string]) =>
    client.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [
        { range: { start: { line, character: from }, end: { line, character: to } }, text: put },
      ],
    });
  /** The version of each publication, with the findings on words and their places. */
  const shown = () =>
    published.map(({ version, diagnostics }) => [
      version,
      ...diagnostics
        .filter(({ code }) => code.startsWith('language/'))
        .map(
          ({ message, range: { start } }) =>
            `${/“(.*)”/.exec(message)?.[1]} ${start.line - lineOf('1. Children')}:${start.character}`,
        ),
    ]);
  const others = () =>
    published.map(
      ({ diagnostics }) => diagnostics.filter(({ code }) => !code.startsWith('language/')).length,
    );
  return { change, shown, others, until };
}

it('publishes the findings of each version twice: first the others, then those on words', async () => {
  const { change, shown, others, until } = await start();
  await until(2);
  expect(shown()).toEqual([[1], [1, 'recieve 0:12', 'liek 2:8']]);
  // A word before both: they move, and stay while the draft is checked again.
  await change(2, lineOf('1. Children'), [3, 3, 'Some ']);
  await until(4);
  expect(shown().slice(2)).toEqual([
    [2, 'recieve 0:17', 'liek 2:8'],
    [2, 'recieve 0:17', 'liek 2:8'],
  ]);
  expect(new Set(others()).size).toBe(1);
});

it('never shows a finding on a word that has just been changed', async () => {
  const { change, shown, until } = await start();
  await until(2);
  const line = lineOf('1. Children');
  await change(2, line, [12, 19, 'receive']);
  await until(4);
  expect(shown().slice(2)).toEqual([
    [2, 'liek 2:8'],
    [2, 'liek 2:8'],
  ]);
  await change(3, line + 2, [12, 12, 'x']);
  await until(6);
  expect(shown().slice(4)).toEqual([[3], [3, 'liekx 2:8']]);
});

it('checks words in a pause: changes that follow each other have one check of words', async () => {
  const { change, shown, until } = await start();
  await until(2);
  const line = lineOf('1. Children');
  await change(2, line, [3, 3, 'S']);
  await change(3, line, [4, 4, 'o ']);
  await until(5);
  expect(shown().slice(2)).toEqual([
    [2, 'recieve 0:13', 'liek 2:8'],
    [3, 'recieve 0:15', 'liek 2:8'],
    [3, 'recieve 0:15', 'liek 2:8'],
  ]);
});

it('checks the words of a draft that was opened at once, and those of a change in a pause', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    const { change, shown, until } = await start();
    await until(1);
    await vi.advanceTimersByTimeAsync(1);
    await until(2);
    expect(shown().at(-1)).toEqual([1, 'recieve 0:12', 'liek 2:8']);
    await change(2, lineOf('1. Children'), [3, 3, 'Some ']);
    await until(3);
    await vi.advanceTimersByTimeAsync(quiet - 1);
    expect(shown()).toHaveLength(3);
    await vi.advanceTimersByTimeAsync(1);
    await until(4);
  } finally {
    vi.useRealTimers();
  }
});
