import { describe, expect, it } from 'vitest';
import { readConfig } from './config';
import { memoryFiles } from './files';
import { brokenPath, configName, folderAbove, parentOf } from './paths';

function allAbove(uri: string): string[] {
  const folders: string[] = [];
  for (let at = parentOf(uri); at !== undefined; at = folderAbove(at)) folders.push(at);
  return folders;
}

describe('the folders above a file end at the root', () => {
  it.each([
    ['file:///a/b.md', ['file:///a/', 'file:///']],
    ['file:///b.md', ['file:///']],
    ['file:///C:/a/b.md', ['file:///C:/a/', 'file:///C:/', 'file:///']],
    // A server is no folder: to look for a config in it would ask the network.
    ['file://server/share/a/b.md', ['file://server/share/a/', 'file://server/share/']],
    ['file://server/b.md', []],
    ['vscode-vfs://github/a/b.md', ['vscode-vfs://github/a/', 'vscode-vfs://github/']],
    ['git:/a/b.md', ['git:/a/', 'git:/']],
    ['untitled:Untitled-1', []],
    ['file:', []],
    ['', []],
  ])('%s', (uri, folders) => {
    expect(allAbove(uri)).toEqual(folders);
  });
});

describe('half of a character in a path is reported', () => {
  it.each(['baseline', 'extends', 'libraries', 'knowledge'])('%s', async (key) => {
    for (const path of ['\\ud800', './a\\udc00.yaml', 'x/\\ud800/y']) {
      const { problems } = await readConfig(
        `file:///w/${configName}`,
        `${key}: "${path}"\n`,
        memoryFiles({}),
      );
      expect(problems.map(({ message }) => message)).toEqual([brokenPath.message]);
    }
  });
});

it('rejects for no URI of a config', async () => {
  const text = 'baseline: a.json\nextends: [./b.yaml, package]\nlibraries: c\nknowledge: d\n';
  const files = memoryFiles({
    'file://a b/node_modules/package/package.json': '{"exports":"./%ff/\\ud800.yaml"}',
  });
  for (const folder of ['file://a b/', 'file://%zz/', 'file://[/', 'x:/', 'git:/%E9/', 'file:///%E9/%00/'])
    expect((await readConfig(folder + configName, text, files)).problems).not.toEqual([]);
});
