import { afterEach, describe, expect, it } from 'vitest';
import type { CompletionItem, TextEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Files, memoryFiles } from '../../../config/files';
import { check } from '../../../lint/check';
import { exampleDraft } from '../../../rules/examples';
import {
  type LibrariesAnswer,
  librariesRequest,
  libraryFileRequest,
  type SnippetsAnswer,
  snippetsRequest,
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

let disk: Record<string, string> = {};
let session: TestClient;
let reads: string[] = [];
/** Waited for by each reading of a file. */
let held: (uri: string) => Promise<void> = async () => {};
/** Files that can be read and are not listed, as links are. */
let links: Record<string, string> = {};
const files: Files = {
  read: async (one) => {
    reads.push(one);
    const text = (await memoryFiles(disk).read(one)) ?? links[one];
    await held(one);
    return text;
  },
  list: async (folder) => memoryFiles(disk).list(folder),
};
const snippetSupport = {
  textDocument: {
    completion: {
      completionItem: {
        snippetSupport: true,
        resolveSupport: { properties: ['documentation'] },
        insertTextModeSupport: { valueSet: [1, 2] },
      },
    },
  },
};
const watching = { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } };

async function start(texts: Record<string, string>, capabilities: object = {}): Promise<void> {
  disk = texts;
  reads = [];
  links = {};
  held = async () => {};
  session = await connect(files, {
    workspaceFolders: [{ uri: root.slice(0, -1), name: 'work' }],
    capabilities: { ...watching, ...capabilities },
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
const changed = (...uris: string[]) =>
  session.client.sendNotification('workspace/didChangeWatchedFiles', {
    changes: uris.map((one) => ({ uri: one, type: 2 })),
  });
async function complete(marked: string, triggerKind: number, at = uri) {
  const { text, document, position } = await openAt(marked, at);
  const found = await ask<CompletionItem[] | { items: CompletionItem[]; isIncomplete: boolean }>(
    'textDocument/completion',
    { textDocument: { uri: at }, position, context: { triggerKind } },
  );
  const list = Array.isArray(found) ? { items: found, isIncomplete: false } : found;
  const items = list.items.filter(({ kind }) => kind === 15);
  const after = (label: string) => {
    const item = items.find((one) => one.label === label);
    return item ? TextDocument.applyEdits(document, [item.textEdit as TextEdit]) : undefined;
  };
  return { text, items, after, isIncomplete: list.isIncomplete, labels: items.map(({ label }) => label) };
}
const keysOf = (answer: SnippetsAnswer) => answer.libraries.map(({ library }) => library.name);
const named = (answer: SnippetsAnswer, id: string) =>
  answer.libraries.flatMap(({ snippets }) => snippets).find((one) => one.id === id);
const settle = () => ask(librariesRequest, { uri });

describe('the snippets for a place', () => {
  const texts = own(
    snippet('one', `Children in $PROVIDER \${1:do} well.`),
    snippet('gone', 'Old.', '    status: retired\n    successor: one\n'),
    snippet('elsewhere', 'Text.', '    where: {framework: ilacs}\n'),
  );

  it('are filled in from the draft, those of the team first, without retired ones', async () => {
    await start(texts);
    const { position } = await openAt(home('Staff. |>', 'provider: {name: Larkfield Care}'));
    const answer = await ask<SnippetsAnswer>(snippetsRequest, { uri, position });
    expect(keysOf(answer)).toEqual(['Northern region', expect.stringMatching(/./)]);
    expect(answer.order[0]).toBe('file:///work/north/#one');
    expect(answer.libraries[0]?.snippets).toEqual([
      {
        key: 'file:///work/north/#one',
        id: 'one',
        library: { name: 'Northern region', version: '1.4.0', origin: 'team', folder: 'file:///work/north/' },
        title: 'Title of one',
        prefix: ['one'],
        status: 'draft',
        tags: [],
        documentation: '**Title of one**\n\nNorthern region 1.4.0 · draft, not yet approved',
        snippet: `Children in Larkfield Care \${1:do} well.`,
        plain: 'Children in Larkfield Care do well.',
        range: { start: position, end: position },
        at: {
          uri: 'file:///work/north/a.yaml',
          range: { start: { line: 3, character: 11 }, end: { line: 3, character: 23 } },
        },
      },
    ]);
    const recent = [answer.order[4] ?? ''];
    expect((await ask<SnippetsAnswer>(snippetsRequest, { uri, position, recent })).order[0]).toBe(recent[0]);
  });

  it('are all without a position, and say what hides them', async () => {
    const [hidden] = (await import('../../../snippets/library/built-in')).builtInSnippets().snippets;
    await start(own(snippet(hidden?.id ?? '', 'Ours.'), snippet('gone', 'Old.', '    status: retired\n')));
    const answer = await ask<SnippetsAnswer>(snippetsRequest, { uri: root });
    expect(named(answer, 'gone')?.status).toBe('retired');
    const product = answer.libraries[1]?.snippets.find(({ id }) => id === hidden?.id);
    expect(product?.hiddenBy).toEqual({
      key: `file:///work/north/#${hidden?.id}`,
      message: expect.stringContaining('is hidden by the snippet with the same id in Northern region'),
    });
    expect(await ask(libraryFileRequest, { uri: product?.at.uri })).toContain(`id: ${hidden?.id}`);
    expect(await ask(libraryFileRequest, { uri: 'file:///etc/passwd' })).toBeNull();
  });
});

describe('the date of a requirement', () => {
  it('is a gap, or as many days after the inspection as the config says', async () => {
    const front = (due: string) => home('Staff.', `requirements:\n  ${due}`);
    for (const [text, due] of [
      ['', "'[date by which it must be met]'"],
      ['due-days: 28\n', '2026-07-08'],
    ] as const) {
      await start({ [config]: text }, snippetSupport);
      const { position } = await openAt(front('|>'));
      const answer = await ask<SnippetsAnswer>(snippetsRequest, { uri, position });
      expect(named(answer, 'home-req-protection-risk')?.plain).toContain(`due: ${due}`);
      const { after } = await complete(front('req-ris|>'), 1);
      expect(after('Requirement: risks to children')).toContain(due);
      session.client.dispose();
    }
    await start({ [config]: '' });
  });
});

describe('completion', () => {
  const texts = own(
    snippet('missing-well', `Staff search for \${1:children} in \${2|time,vain|}.`, '    status: approved\n'),
    snippet('parts', 'First.\n\nSecond.'),
    snippet('gone', 'Old.', '    status: retired\n'),
    snippet(
      'skeleton',
      '- text: |\n    The registered person must act.\n  regulation: 12(1)\n  due: 2026-07-31',
      '    where: {key: requirements}\n',
    ),
  );

  it('has snippets where a person asks for them, as the client can take them', async () => {
    await start(texts, snippetSupport);
    const found = await complete(home('|>'), 1);
    expect(found.labels.slice(0, 2)).toEqual(['Title of missing-well', 'Title of parts']);
    expect(found.labels).not.toContain('Title of gone');
    expect(found.isIncomplete).toBe(true);
    expect(found.items.length).toBeLessThanOrEqual(200);
    const [item] = found.items;
    expect(item).toMatchObject({
      insertTextFormat: 2,
      insertTextMode: 1,
      detail: 'missing-well · Northern region · approved',
    });
    expect(item?.documentation).toBeUndefined();
    expect(found.after('Title of missing-well')).toContain(
      `Staff search for \${1:children} in \${2|time,vain|}.`,
    );
    const resolved = await ask<CompletionItem>('completionItem/resolve', item ?? {});
    expect(resolved.documentation).toEqual({
      kind: 'markdown',
      value:
        '**Title of missing-well**\n\nNorthern region 1.4.0 · approved\n\n```text\nStaff search for children in time.\n```',
    });
  });

  it('has plain text and all documentation for clients that know no more', async () => {
    await start(texts);
    const found = await complete(home('|>'), 1);
    expect(found.items[0]).toMatchObject({ insertTextFormat: 1, documentation: { kind: 'markdown' } });
    expect(found.items[0]).not.toHaveProperty('insertTextMode');
    expect(found.after('Title of missing-well')).toContain('\nStaff search for children in time.\n');
  });

  it('is silent in prose that nobody meant for it', async () => {
    await start(texts, snippetSupport);
    for (const [line, kind] of [
      ['Staff |>', 2],
      ['mi|>', 1],
      ['The title of|>', 1],
      ['Staff search|>', 1],
      ['It was |>', 3],
      ['(missing the title|>', 3],
      ['missi|>', 2],
      ['mis|>sing', 1],
    ] as const)
      expect((await complete(home(line), kind, `${uri}${kind}${line.length}.md`)).labels, line).toEqual([]);
  });

  it('finds by prefix, and by the words of a title in a list that was opened', async () => {
    await start(texts, snippetSupport);
    const byPrefix = await complete(home('It is so. miss|>'), 1);
    expect(byPrefix.labels[0]).toBe('Title of missing-well');
    expect(byPrefix.items[0]?.filterText).toBe('missing-well');
    expect(byPrefix.after('Title of missing-well')).toContain('It is so. Staff search');
    const byTitle = await complete(home('It is so. title of mis|>'), 3, `${uri}2.md`);
    expect(byTitle.labels[0]).toBe('Title of missing-well');
    expect(byTitle.after('Title of missing-well')).toContain('It is so. Staff search');
  });

  it('puts an item on lines of its own', async () => {
    await start(texts, snippetSupport);
    const item =
      '  - text: |\n      The registered person must act.\n    regulation: 12(1)\n    due: 2026-07-31\n';
    for (const [front, name] of [
      ['requirements: |>', 'a'],
      ['requirements: ski|>', 'b'],
      ['requirements: []|>', 'c'],
      ['requirements:\n  - |>', 'd'],
      ['requirements:\n  - ske|>', 'e'],
      ['requirements:\n  |>', 'f'],
      ['requirements:\n      ske|>', 'g'],
    ]) {
      const found = await complete(
        home('Text.', (front ?? '').replace('ski', 'ske')),
        1,
        `${root}${name}.report.md`,
      );
      const after = found.after('Title of skeleton') ?? '';
      expect(after, front).toContain(`requirements:\n${item}`);
      expect(check(after, 'a.report.md').findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    }
  });
});

describe('libraries', () => {
  it('come behind the first findings, a file at a time', async () => {
    await start(own(snippet('one', 'Text.')));
    const waiting: (() => void)[] = [];
    held = (one) =>
      one.includes('/north/') ? new Promise<void>((done) => waiting.push(done)) : Promise.resolve();
    // The findings come although no file of the library can be read to its end.
    await session.open(uri, home('Text.'));
    const asked = ask<SnippetsAnswer>(snippetsRequest, { uri });
    await ask('textDocument/hover', { textDocument: { uri }, position: { line: 0, character: 0 } });
    for (const count of [1, 2]) {
      while (waiting.length < count) await ask(libraryFileRequest, {});
      expect(waiting).toHaveLength(count);
      waiting[count - 1]?.();
    }
    expect(keysOf(await asked)).toContain('Northern region');
    expect(reads.filter((one) => one.includes('/north/')).map((one) => one.slice(19))).toEqual([
      'library.yaml',
      'a.yaml',
    ]);
  });

  it('are read again file by file, and a reading that is overtaken is dropped', async () => {
    await start({
      ...own(snippet('one', 'Before.')),
      [`${root}north/b.yaml`]: `snippets:\n${snippet('two', 'Two.')}`,
    });
    await openAt(home('|>'));
    reads = [];
    const waiting: (() => void)[] = [];
    held = () => new Promise<void>((done) => waiting.push(done));
    const file = `${root}north/a.yaml`;
    disk[file] = `snippets:\n${snippet('one', 'Overtaken.')}`;
    await changed(file);
    while (waiting.length < 1) await ask(libraryFileRequest, {});
    disk[file] = `snippets:\n${snippet('one', 'After.')}`;
    await changed(file);
    while (waiting.length < 2) await ask(libraryFileRequest, {});
    held = async () => {};
    waiting[1]?.();
    await settle();
    waiting[0]?.();
    await settle();
    const answer = await ask<SnippetsAnswer>(snippetsRequest, { uri });
    expect(named(answer, 'one')?.plain).toBe('After.');
    expect(named(answer, 'two')?.plain).toBe('Two.');
    expect(new Set(reads.filter((one) => !one.includes('/.')))).toEqual(new Set([file]));
  });

  it('that are missing are said in the config, until they are there', async () => {
    const { [`${root}north/library.yaml`]: _, ...rest } = own(snippet('one', 'Text.'));
    await start(rest);
    const published: number[] = [];
    let tell = () => {};
    session.client.onNotification('textDocument/publishDiagnostics', ({ uri: at, diagnostics }) => {
      if (at === config) published.push(diagnostics.length);
      tell();
    });
    const first = new Promise<void>((done) => (tell = () => published.length > 0 && done()));
    await session.client.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'markdown', version: 1, text: home('Text.') },
    });
    await first;
    const second = new Promise<void>((done) => (tell = () => published.length > 1 && done()));
    disk[`${root}north/library.yaml`] = meta;
    await changed(`${root}north/library.yaml`);
    await second;
    expect(published).toEqual([1, 0]);
  });

  it('are a tree with what is wrong in it', async () => {
    await start(own(snippet('one', `Text \${1:open.`), snippet('two', 'Text.', '    status: retired\n')));
    const answer = await ask<LibrariesAnswer>(librariesRequest, {});
    expect(answer.libraries.map(({ name, owner }) => [name, owner])).toEqual([
      ['Northern region', 'QA'],
      [expect.any(String), expect.any(String)],
    ]);
    const files = answer.libraries[0]?.files ?? [];
    expect(
      files.map(({ name, snippets }) => [
        name,
        snippets.map(({ id, problems }) => [id, problems.map(({ rule }) => rule)]),
      ]),
    ).toEqual([
      ['library.yaml', []],
      [
        'a.yaml',
        [
          ['one', ['snippet/syntax']],
          ['two', ['snippet/retired']],
        ],
      ],
    ]);
    expect(files[1]?.snippets[0]?.problems[0]).toMatchObject({
      uri: `${root}north/a.yaml`,
      severity: 'error',
      range: { start: { line: 5 } },
    });
  });

  it('that are hostile are bounded, and links are not followed', { tags: ['slow'] }, async () => {
    const many = Array.from({ length: 250 }, (_, at) => snippet(`s${at}`, 'T.')).join('');
    await start(own(snippet('one', 'Text.')));
    disk[`${root}north/large.yaml`] = `snippets:\n${snippet('large', 'x'.repeat(10_000_000))}`;
    for (let at = 0; at < 3; at++)
      disk[`${root}north/m${at}.yaml`] = `snippets:\n${many.replace(/: s(?=\d)/g, `: s${at}x`)}`;
    const answer = await ask<SnippetsAnswer>(snippetsRequest, { uri: root });
    expect(named(answer, 'large')).toBeUndefined();
    expect(answer.libraries[0]?.snippets).toHaveLength(1 + 750);
    links[`${root}north/link.yaml`] = `snippets:\n${snippet('linked', 'Secret.')}`;
    reads = [];
    await changed(`${root}north/link.yaml`, `${root}north/..%2fout.yaml`);
    await settle();
    expect(named(await ask<SnippetsAnswer>(snippetsRequest, { uri: root }), 'linked')).toBeUndefined();
    expect(reads.filter((one) => /link|out/.test(one))).toEqual([]);
  });
});
