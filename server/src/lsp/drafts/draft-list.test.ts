import { expect, it } from 'vitest';
import { CancellationToken } from 'vscode-languageserver';
import { memoryFiles } from '../../config/files';
import { DraftList } from './draft-list';

const warnings: string[] = [];
const listOf = (names: readonly string[], limit?: { folders: number; files: number }) => {
  warnings.length = 0;
  const files = memoryFiles(Object.fromEntries(names.map((name) => [`file:///w/${name}`, ''])));
  const list = new DraftList(files, (sentence) => warnings.push(sentence), limit);
  list.folders = ['file:///w', 'file:///w/a/'];
  return async () => (await list.all(CancellationToken.None)).map((uri) => uri.replace('file:///w/', ''));
};

it('has what may be a draft, once, from all folders but those of tools', async () => {
  const files = listOf([
    'a/b.md',
    'a/b/c.YAML',
    'a/d.yml',
    'e.markdown',
    'f.txt',
    'node_modules/g.md',
    '.git/h.md',
    'dist/i.md',
  ]);
  expect((await files()).sort()).toEqual(['a/b.md', 'a/b/c.YAML', 'a/d.yml', 'e.markdown']);
  expect(warnings).toEqual([]);
});

it('says once that there is more than it looks through', async () => {
  const many = listOf(['a.md', 'b.md', 'c.md'], { folders: 10, files: 2 });
  expect(await many()).toEqual(['a.md', 'b.md']);
  await many();
  expect(warnings).toEqual([
    'Open a smaller folder to check all drafts. This one is large, so only its first 2 files are checked.',
  ]);
  const deep = listOf(['a.md', 'b/c/d.md'], { folders: 2, files: 10 });
  expect(await deep()).toEqual(['a.md']);
  expect(warnings).toHaveLength(1);
});

it('stops when it is cancelled, and looks again the next time', async () => {
  const files = memoryFiles({ 'file:///w/a.md': '' });
  const list = new DraftList(files, () => {});
  list.folders = ['file:///w'];
  expect(await list.all(CancellationToken.Cancelled)).toEqual([]);
  expect(await list.all(CancellationToken.None)).toEqual(['file:///w/a.md']);
});
