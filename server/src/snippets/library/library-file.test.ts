import { expect, it } from 'vitest';
import { libraryOf } from './library';
import { isDraft, isLibraryMeta } from './library-file';

const snippets = 'snippets:\n  - {id: a, prefix: a, title: A, body: x}\n';

it('tells drafts from files of snippets', () => {
  expect(isDraft('framework: ilacs\n', 'a.yaml')).toBe(true);
  expect(isDraft('', 'a.report.yaml')).toBe(true);
  expect(isDraft(snippets, 'a.report.yaml')).toBe(true);
  expect(isDraft(snippets, 'a.yaml')).toBe(false);
  expect(isDraft(`framework: ilacs\n${snippets}`, 'a.yaml')).toBe(false);
  expect(isDraft('', 'a.yaml')).toBe(false);
});

it('tells a library of snippets from what another tool calls library.yaml', () => {
  expect(isLibraryMeta('name: Ours\nowner: QA\n')).toBe(true);
  expect(isLibraryMeta('name: Ours\nlicence: MIT\n')).toBe(true);
  expect(isLibraryMeta('name: chart\nversion: 1.0.0\n')).toBe(false);
  expect(isLibraryMeta('frameworks: [ilacs]\n')).toBe(false);
});

it('leaves drafts that lie beside library.yaml out of the library', () => {
  const library = libraryOf('file:///ours/', 'team', {
    'library.yaml': 'name: Ours\nversion: 1.0.0\nowner: QA\nlicence: MIT\n',
    'a.yaml': snippets,
    'b.yaml': 'framework: ilacs\n',
    'c.report.yaml': 'stage: review\n',
  });
  expect(library.files.map(({ uri }) => uri)).toEqual(['file:///ours/a.yaml']);
});
