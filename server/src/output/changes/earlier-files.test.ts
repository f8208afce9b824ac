import { describe, expect, it } from 'vitest';
import { EarlierFiles } from './earlier-files';
import type { EarlierFile } from './earlier-run';

const file = (path: string, inspection = ''): EarlierFile => ({
  path,
  isAbsolute: path.startsWith('/'),
  findings: [],
  content: inspection === '' ? undefined : { inspection, paragraphs: [] },
});
const none = () => true;

describe('the files of an earlier run', () => {
  it('are found by the path from the top of the repository, and taken once', () => {
    const files = new EarlierFiles([file('a/one.report.md'), file('a/two.report.md')], none);
    const one = files.at('a/one.report.md', '/here/a/one.report.md');
    expect(one?.path).toBe('a/one.report.md');
    if (one) files.take(one);
    expect(files.at('a/one.report.md', '/here/a/one.report.md')).toBeUndefined();
    expect(files.missing).toBe(1);
  });

  it('are found where the machine of the run had the repository elsewhere, unless several would do', () => {
    const files = new EarlierFiles([file('/x/a/one.report.md'), file('/y/one.report.md')], none);
    expect(files.at('a/one.report.md', '/here/a/one.report.md')?.path).toBe('/x/a/one.report.md');
    expect(files.at('one.report.md', '/here/one.report.md')).toBeUndefined();
    expect(files.at('e.report.md', '/here/e.report.md')).toBeUndefined();
  });

  it('are asked for once if they are still there, however many drafts have other names', () => {
    const asked: string[] = [];
    const all = ['a', 'b', 'c'].map((name) => file(`${name}.report.md`, name === 'c' ? 'other' : 'same'));
    const files = new EarlierFiles(all, ({ path }) => {
      asked.push(path);
      return path === 'a.report.md';
    });
    for (let draft = 0; draft < 10; draft++)
      expect(files.goneOf('same').map(({ path }) => path)).toEqual(['b.report.md']);
    expect(files.goneOf('unknown')).toEqual([]);
    expect(asked).toEqual(['a.report.md', 'b.report.md', 'c.report.md']);
  });
});
