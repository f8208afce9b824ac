import { describe, expect, it } from 'vitest';
import { Configs } from '../../config/config';
import { memoryFiles } from '../../config/files';
import { configName } from '../../config/paths';
import { builtInSnippets } from './built-in';
import { builtInFolder } from './library-file';
import { librarySources, loadSources } from './sources';

const root = 'file:///work/';
const library = (name: string, id: string) => ({
  'library.yaml': `name: ${name}\nversion: 1.0.0\nowner: QA\nlicence: MIT\n`,
  'a.yaml': `snippets:\n  - {id: ${id}, prefix: ${id}, title: ${name}, body: x}\n`,
});
const at = (folder: string, texts: Record<string, string>) =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [folder + name, text]));

describe('where libraries are', () => {
  it('is the config first, then the settings, each folder once', async () => {
    const config = await new Configs(
      memoryFiles({ [`${root}${configName}`]: 'libraries: [snippets, node_modules/@team/snippets]\n' }),
    ).of(`${root}a.report.md`);
    const sources = librarySources(config, {
      folders: [
        '/srv/our phrases#1',
        'C:\\Team\\snippets',
        '../beside/',
        'snippets',
        'vscode-vfs://host/x',
        '',
        'file://%',
      ],
      base: root,
    });
    expect(sources.map(({ folder, named }) => [folder, named !== undefined])).toEqual([
      [`${root}snippets/`, true],
      [`${root}node_modules/@team/snippets/`, true],
      ['file:///srv/our%20phrases%231/', false],
      ['file:///C:/Team/snippets/', false],
      ['file:///beside/', false],
      ['vscode-vfs://host/x/', false],
    ]);
    expect(librarySources(config, { folders: ['x'] }).length).toBe(2);
  });
});

describe('libraries that are loaded', () => {
  it('count in their order, the product’s own last, and a folder without one is said', async () => {
    const own = builtInSnippets().snippets[0];
    const texts = {
      ...at(`${root}one/`, library('One', 'same')),
      ...at(`${root}two/`, { ...library('Two', 'same'), 'b.yaml': library('Two', own?.id ?? '')['a.yaml'] }),
      [`${root}${configName}`]: 'libraries: [one, gone, two]\n',
    };
    const files = memoryFiles(texts);
    const config = await new Configs(files).of(`${root}a.report.md`);
    let pauses = 0;
    const loaded = await loadSources(files, librarySources(config, { folders: ['/nowhere'] }), {
      pause: async () => void pauses++,
    });
    const { libraries, problems, warnings: said } = loaded;
    expect(libraries.all.map(({ meta }) => meta.name)).toEqual(['One', 'Two', 'Inspection Report Drafting']);
    expect(
      libraries.hidden.map(({ snippet, library: of, by }) => [
        snippet.id,
        of.meta.name,
        by.library.meta.name,
      ]),
    ).toEqual([
      ['same', 'Two', 'One'],
      [own?.id, 'Inspection Report Drafting', 'Two'],
    ]);
    const text = texts[`${root}${configName}`] as string;
    expect(problems.map(({ span, message }) => [text.slice(span.start, span.end), message])).toEqual([
      [
        'gone',
        'There is no snippet library at “gone”. Check the path, or install the library. A library is a folder that contains library.yaml.',
      ],
    ]);
    expect(said).toEqual([
      'There is no snippet library at “/nowhere”. Check the path, or install the library. A library is a folder that contains library.yaml.',
    ]);
    expect(pauses).toBe(5);
  });

  it('are not read again where they are known', async () => {
    const files = memoryFiles(at(`${root}one/`, library('One', 'same')));
    const sources = [{ folder: `${root}one/`, written: 'one' }];
    const first = (await loadSources(files, sources)).libraries.all[0];
    if (!first) throw new Error('no library');
    const again = await loadSources(memoryFiles({}), sources, { known: new Map([[first.folder, first]]) });
    expect(again.libraries.all[0]).toBe(first);
  });
});

it('has the product’s own library, with every file of snippets/', () => {
  const library = builtInSnippets();
  expect(library.folder).toBe(builtInFolder);
  expect(library.metaFile?.shape).toEqual([]);
  expect(library.refused).toEqual([]);
  expect(library.files.flatMap(({ shape, draft }) => [...shape, ...draft.problems])).toEqual([]);
  expect(library.snippets.length).toBeGreaterThan(2);
  expect(builtInSnippets()).toBe(library);
});
