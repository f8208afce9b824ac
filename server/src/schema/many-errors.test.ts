import { afterEach, expect, it, vi } from 'vitest';
import { check } from '../lint/check';
import { libraryOf } from '../snippets/library/library';

afterEach(() => vi.restoreAllMocks());

const meta = 'name: L\nversion: 1.0.0\nowner: O\nlicence: MIT\n';
const items = (count: number, write: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => write(at)).join('');

it.each([
  {
    of: 'a draft',
    read: (count: number) => {
      const list = items(count, (at) => `  - regulatoin: ${at}\n    txt: a\n`);
      check(`framework: sccif\nsetting: childrens-home\nrequirements:\n${list}`, 'a.report.yaml');
    },
  },
  {
    of: 'a library',
    read: (count: number) => {
      const list = items(count, (at) => `  - {id: a${at}}\n`);
      libraryOf('file:///a/', 'team', { 'a.yaml': `snippets:\n${list}`, 'library.yaml': meta });
    },
  },
])('does not copy the errors of $of for each of its parts', ({ read }) => {
  const copied = (count: number): number => {
    const concat = vi.spyOn(Array.prototype, 'concat');
    read(count);
    const size = concat.mock.contexts.reduce((sum: number, all) => sum + (all as unknown[]).length, 0);
    concat.mockRestore();
    return size;
  };
  expect(copied(300)).toBeLessThan(3000);
});
