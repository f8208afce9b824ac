import { afterEach, describe, expect, it } from 'vitest';
import { CancellationTokenSource, type Location, type WorkspaceSymbol } from 'vscode-languageserver/node';
import { type Files, memoryFiles } from '../../config/files';
import { exampleDraft } from '../../rules/examples';
import { connect, type TestClient } from '../testing';

const root = 'file:///work/my%20drafts';
const uri = `${root}/a.report.md`;
const front = (regulation: string, text: string) =>
  `requirements:\n  - text: ${text}\n    regulation: ${regulation}\n    due: 2026-07-31\n`;
const draft = (regulation: string, body: string, text = 'The registered person must assess risks.') =>
  exampleDraft({ framework: 'sccif', front: front(regulation, text), body });
const home = draft('12(2)(a)', 'Staff do not meet regulation 12(2)(a) or section 47.\n');

let disk: Record<string, string> = {};
let session: TestClient;
/** The files of `disk` at the time; tells which were read. */
let reads: string[] = [];
/** Waited for by each reading of a file. */
let held = async () => {};
const files: Files = {
  read: async (one) => {
    reads.push(one);
    await held();
    return memoryFiles(disk).read(one);
  },
  list: async (folder) => memoryFiles(disk).list(folder),
};

/** @param state of a file, where it can be told */
async function start(
  texts: Record<string, string>,
  more: object = {},
  state?: (uri: string) => number,
): Promise<void> {
  disk = texts;
  reads = [];
  const workspaceFolders = [{ uri: root, name: 'drafts' }];
  const stamp = state && (async (one: string) => String(state(one)));
  session = await connect({ ...files, ...(stamp && { stamp }) }, { workspaceFolders, ...more });
}

afterEach(() => session.client.dispose());

/** Asks at the first place of a text in the home's draft. */
const ask = <T>(request: string, at: string, more: object = {}): Promise<T> => {
  const before = home.slice(0, home.indexOf(at)).split('\n');
  const position = { line: before.length - 1, character: (before.at(-1) ?? '').length + 1 };
  return session.client.sendRequest(request, { textDocument: { uri }, position, ...more });
};
const shown = (found: readonly Location[]) =>
  found.map((one) => `${one.uri.replace(`${root}/`, '')}:${one.range.start.line}`);
const references = async (includeDeclaration = true) =>
  shown(
    await ask<Location[]>('textDocument/references', 'regulation 12(2)(a) or', {
      context: { includeDeclaration },
    }),
  );

const watching = { capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } } };
const changed = (one: string, type: number) =>
  session.client.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: one, type }] });

describe('references', () => {
  const other = draft('13', 'It breaks regulation 12(2)(a)(i) and regulation 12(2)(b).\n');
  const line = other.split('\n').findIndex((one) => one.startsWith('It breaks'));

  it('are in all drafts of the workspace, open and closed', async () => {
    await start({
      [`${root}/b/b.md`]: other,
      [`${root}/b/notes.md`]: 'regulation 12(2)(a)',
      [`${root}/node_modules/x/c.report.md`]: other,
      'file:///elsewhere/d.report.md': other,
    });
    await session.open(uri, home);
    const lineOf = (part: string) => home.split('\n').findIndex((one) => one.includes(part));
    const [key, prose] = [lineOf('regulation: 12'), lineOf('meet regulation')];
    expect(await references()).toEqual([`a.report.md:${key}`, `a.report.md:${prose}`, `b/b.md:${line}`]);
    expect(await references(false)).toEqual([`a.report.md:${prose}`, `b/b.md:${line}`]);
  });

  it('are those of the open text, not of its file', async () => {
    await start({ [`${root}/a.report.md`]: other, [`${root}/b%27.report.md`]: other });
    await session.open(`${root}/b'.report.md`, draft('13', 'Nothing.\n'));
    await session.open(uri, home);
    expect((await references()).map((one) => one.replace(/:\d+$/, ''))).toEqual([
      'a.report.md',
      'a.report.md',
    ]);
  });

  it('follow the files, which are read again only when they change', async () => {
    await start({ [`${root}/b.report.md`]: other }, watching);
    await session.open(uri, home);
    const inOther = async () => (await references()).filter((one) => one.startsWith('b'));
    expect(await inOther()).toEqual([`b.report.md:${line}`]);
    reads = [];
    expect(await inOther()).toEqual([`b.report.md:${line}`]);
    expect(reads).toEqual([]);
    disk[`${root}/b.report.md`] = draft('13', 'Nothing.\n');
    await changed(`${root}/b.report.md`, 2);
    expect(await inOther()).toEqual([]);
    disk[`${root}/bb.report.md`] = other;
    await changed(`${root}/bb.report.md`, 1);
    expect(await inOther()).toEqual([`bb.report.md:${line}`]);
    delete disk[`${root}/bb.report.md`];
    await changed(`${root}/bb.report.md`, 3);
    expect(await inOther()).toEqual([]);
  });

  it('are read anew each time for a client that tells of no changes', async () => {
    await start({ [`${root}/b.report.md`]: other });
    await session.open(uri, home);
    expect(await references()).toContain(`b.report.md:${line}`);
    disk[`${root}/b.report.md`] = draft('13', 'Nothing.\n');
    expect(await references()).not.toContain(`b.report.md:${line}`);
  });

  it('can be cancelled', async () => {
    await start({ [`${root}/b.report.md`]: other, [`${root}/c.report.md`]: other });
    await session.open(uri, home);
    let go = () => {};
    const reading = new Promise<void>((tell) => {
      held = () => {
        tell();
        return new Promise((resolve) => {
          go = resolve;
        });
      };
    });
    const source = new CancellationTokenSource();
    const answer = session.client.sendRequest('workspace/symbol', { query: '' }, source.token);
    await reading;
    // The answer waits for no file.
    const cancelled = expect(answer).rejects.toThrow('cancelled');
    source.cancel();
    await cancelled;
    held = async () => {};
    go();
    expect(await session.client.sendRequest('workspace/symbol', { query: '' })).toHaveLength(3);
  });

  it('are kept for a client that tells of no changes, where the state of a file can be told', async () => {
    const states: Record<string, number> = {};
    await start(
      { [`${root}/b.report.md`]: other, [`${root}/c.report.md`]: other },
      {},
      (one) => states[one] ?? 0,
    );
    await session.open(uri, home);
    expect(await references()).toHaveLength(4);
    reads = [];
    expect(await references()).toHaveLength(4);
    expect(reads).toEqual([]);
    disk[`${root}/b.report.md`] = draft('13', 'Nothing.\n');
    states[`${root}/b.report.md`] = 1;
    expect(await references()).toHaveLength(3);
    expect(reads).toEqual([`${root}/b.report.md`]);
  });

  it('are those read so far in a list of symbols, while others are still read', async () => {
    await start({ [`${root}/b.report.md`]: other, [`${root}/c.report.md`]: other });
    let go = () => {};
    held = () =>
      reads.at(-1)?.endsWith('/c.report.md')
        ? new Promise((resolve) => {
            go = resolve;
          })
        : Promise.resolve();
    const symbols = async () =>
      (await session.client.sendRequest<WorkspaceSymbol[]>('workspace/symbol', { query: '13' })).map((one) =>
        one.location.uri.slice(root.length),
      );
    expect(await symbols()).toEqual(['/b.report.md']);
    held = async () => {};
    go();
    expect(await symbols()).toEqual(['/b.report.md', '/c.report.md']);
  });

  it('let other requests be answered first while many files are read', async () => {
    await start(Object.fromEntries(Array.from({ length: 80 }, (_, at) => [`${root}/b${at}.md`, other])));
    await session.open(uri, home);
    const order: string[] = [];
    await Promise.all([
      references().then(() => order.push('references')),
      ask('textDocument/hover', 'section 47').then(() => order.push('hover')),
    ]);
    expect(order).toEqual(['hover', 'references']);
  });
});

it('lead from the text to the requirement, and back', async () => {
  await start({});
  await session.open(uri, home);
  const [there] = await ask<Location[]>('textDocument/definition', 'regulation 12(2)(a) or');
  expect(home.split('\n')[there?.range.start.line ?? 0]).toBe('    regulation: 12(2)(a)');
  const [back] = await ask<Location[]>('textDocument/definition', '12(2)(a)\n');
  expect(home.split('\n')[back?.range.start.line ?? 0]).toContain('Staff do not meet');
  expect(await ask('textDocument/definition', 'section 47')).toBeNull();
});

it('marks where a definition was asked from, for clients that show it', async () => {
  await start({}, { capabilities: { textDocument: { definition: { linkSupport: true } } } });
  await session.open(uri, home);
  expect(await ask('textDocument/definition', 'regulation 12(2)(a) or')).toMatchObject([
    { targetUri: uri, originSelectionRange: { start: { character: 18 }, end: { character: 37 } } },
  ]);
});

it('links citations', async () => {
  await start({});
  await session.open(uri, home);
  const all = await session.client.sendRequest('textDocument/documentLink', { textDocument: { uri } });
  expect((all as { target: string }[]).map(({ target }) => target.replace(/^.*\.uk\//, ''))).toEqual([
    'uksi/2015/541/regulation/12',
    'uksi/2015/541/regulation/12',
    'ukpga/1989/41/section/47',
  ]);
});

describe('inlay hints', () => {
  const asked = () =>
    session.client.sendRequest<{ label: string }[]>('textDocument/inlayHint', {
      textDocument: { uri },
      range: { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } },
    });

  it('are off', async () => {
    await start({});
    await session.open(uri, home);
    expect(await asked()).toEqual([]);
  });

  it('are on by the option at the start', async () => {
    await start({}, { initializationOptions: { inlayHints: true } });
    await session.open(uri, home);
    expect((await asked()).map(({ label }) => label)).toEqual([
      'The protection of children standard',
      'The protection of children standard',
      "Local authority's duty to investigate",
    ]);
  });

  it('are on by the setting, and off again', async () => {
    await start({}, { capabilities: { workspace: { configuration: true } } });
    let enabled = true;
    session.client.onRequest('workspace/configuration', () => [{ enabled }]);
    await session.open(uri, home);
    expect(await asked()).toHaveLength(3);
    enabled = false;
    expect(await asked()).toEqual([]);
  });
});

it('offers what can be done with a citation, each by its kind', async () => {
  await start({});
  const bare = draft('13', 'Staff do not meet regulation 12(2)(a).\n');
  await session.open(uri, bare);
  const line = bare.split('\n').findIndex((one) => one.startsWith('Staff'));
  const at = { line, character: 22 };
  const titles = async (only?: string[]) => {
    const actions = await session.client.sendRequest('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: at, end: at },
      context: { diagnostics: [], ...(only && { only }) },
    });
    return (actions as { title: string; kind: string }[]).map(({ title, kind }) => `${kind}: ${title}`);
  };
  const all = ['refactor.rewrite: Write the citation in full', 'refactor.extract: Add as requirement'];
  expect((await titles()).filter((one) => one.startsWith('refactor'))).toEqual(all);
  expect(await titles(['refactor'])).toEqual(all);
  expect(await titles(['refactor.extract'])).toEqual([all[1]]);
  expect(await titles(['quickfix'])).not.toContain(all[0]);
});

it('finds requirements across drafts', async () => {
  const quality = draft('45(1)', 'Text.\n', 'The registered person must review care.');
  await start({ [`${root}/b.report.md`]: quality });
  await session.open(uri, home);
  const found = async (query: string) =>
    (await session.client.sendRequest<WorkspaceSymbol[]>('workspace/symbol', { query })).map(
      ({ name, containerName, location }) => [name, containerName, location.uri.replace(`${root}/`, '')],
    );
  const risks = [
    'Regulation 12(2)(a): The registered person must assess risks.',
    'Example Care Limited',
    'a.report.md',
  ];
  const review = [
    'Regulation 45(1): The registered person must review care.',
    'Example Care Limited',
    'b.report.md',
  ];
  expect(await found('')).toEqual([risks, review]);
  expect(await found('12')).toEqual([risks]);
  expect(await found('review care')).toEqual([review]);
});

it('looks in the folders that the client opens later', async () => {
  const folders = { workspace: { workspaceFolders: true } };
  disk = {};
  session = await connect(files, { capabilities: folders, workspaceFolders: [] });
  disk = { [`${root}/b.report.md`]: home };
  session.client.onRequest('workspace/workspaceFolders', () => [{ uri: root, name: 'drafts' }]);
  const names = async () =>
    (await session.client.sendRequest<WorkspaceSymbol[]>('workspace/symbol', { query: '' })).length;
  expect(await names()).toBe(0);
  await session.client.sendNotification('workspace/didChangeWorkspaceFolders', {
    event: { added: [{ uri: root, name: 'drafts' }], removed: [] },
  });
  await expect.poll(names).toBe(1);
});
