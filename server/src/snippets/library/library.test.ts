import { describe, expect, it } from 'vitest';
import { memoryFiles } from '../../config/files';
import { libraryOf, loadLibrary, mostSnippets, withFile } from './library';
import { largestFile } from './library-file';
import { idOf, readSnippetFile } from './read';

const folder = 'file:///work/ours/';
const meta = 'name: Ours\nversion: 1.0.0\nowner: QA\nlicence: MIT\n';
const snippet = (id: string, more = '') =>
  `  - id: ${id}\n    prefix: ${id}\n    title: ${id}\n    body: Text.\n${more}`;
const file = (...snippets: string[]) => `snippets:\n${snippets.join('')}`;
const said = (text: string) =>
  readSnippetFile('file:///x.yaml', text).shape.map(
    ({ span, message }) => `${text.slice(span.start, span.end)} | ${message}`,
  );

describe('a file of snippets', () => {
  it('is read with its defaults', () => {
    const text = `defaults:
  where: {framework: sccif, setting: [childrens-home, secure-childrens-home]}
  status: approved
  author: A N Other
  tags: safety
snippets:
  - prefix: [a, b]
    title: A child's plan
    body: |
      One \${1:two}

    where: {section: summary, framework: [ilacs]}
    citations: [regulation 12]
    review-by: 2027-01-01
    tags: [other]
    vscode: {scope: markdown}
`;
    const [one] = readSnippetFile('file:///x.yaml', text).snippets;
    expect(said(text)).toEqual([]);
    expect(one).toMatchObject({
      id: 'a-childs-plan',
      prefixes: ['a', 'b'],
      title: "A child's plan",
      where: {
        framework: ['ilacs'],
        setting: ['childrens-home', 'secure-childrens-home'],
        section: ['summary'],
      },
      status: 'approved',
      author: 'A N Other',
      reviewBy: '2027-01-01',
      tags: ['other'],
      vscode: { scope: 'markdown' },
    });
    expect(one?.body.text).toBe('One ${1:two}');
    expect(one?.body.span(4, 8)).toEqual({ start: text.indexOf('${1'), end: text.indexOf('${1') + 4 });
    expect(one?.citations.map((citation) => citation.text)).toEqual(['regulation 12']);
  });

  it('says in plain English what does not fit', () => {
    const text = `snippet: []
snippets:
  - prefix: a
    titel: One
    body:
    status: final
    where: {settings: x, stage: now}
    reviewed: May
    id: A_B
  - prefix: {}
    title: Two
    body: x
    nonsense: 1
`;
    expect(said(text)).toEqual([
      'snippet | “snippet” does not belong here. Use “snippets”.',
      'prefix: a | Add “title” to this snippet.',
      'titel | “titel” does not belong here. Use “title”.',
      ' | Write a value after “body”, or remove it.',
      'final | Write “status” as “draft”, “approved” or “retired”.',
      'settings | “settings” does not belong here. Use “setting”.',
      'now | Write “stage” as “drafting”, “review” or “final”, or a list of them.',
      'May | Write “reviewed” as a date, such as 2027-05-01.',
      'A_B | Write “id” as lower-case letters, digits and hyphens, as in “missing-response-good”.',
      '{} | Write “prefix” as text, or a list of texts.',
      'nonsense | “nonsense” does not belong here. Remove it, or begin its name with “x-”.',
    ]);
    expect(said('- a\n')).toEqual([
      '- a | Write this file of snippets with one entry on each line, such as “snippets:”.',
    ]);
    expect(said('')).toEqual([
      ' | Write this file of snippets with one entry on each line, such as “snippets:”.',
    ]);
  });

  it('makes ids of titles', () => {
    expect(idOf('Children’s “plans” (2)')).toBe('childrens-plans-2');
    expect(idOf('…')).toBe('snippet');
  });
});

describe('a library', () => {
  const texts = {
    [`${folder}library.yaml`]: meta,
    [`${folder}b.yaml`]: file(snippet('two'), snippet('one')),
    [`${folder}a.yml`]: file(snippet('one', '    tags: first\n')),
    [`${folder}notes.md`]: '# no',
    [`${folder}deep/c.yaml`]: file(snippet('deep')),
    'file:///work/elsewhere.yaml': file(snippet('elsewhere')),
  };

  it('is the YAML files beside library.yaml, the first of an id', async () => {
    const library = await loadLibrary(memoryFiles(texts), folder);
    expect(library?.meta).toEqual({ name: 'Ours', version: '1.0.0', owner: 'QA', licence: 'MIT' });
    expect(library?.snippets.map(({ id }) => id)).toEqual(['one', 'two']);
    expect(library?.byId.get('one')?.tags).toEqual(['first']);
    expect(library?.refused).toEqual([]);
  });

  it('is none without library.yaml', async () => {
    expect(await loadLibrary(memoryFiles(texts), `${folder}deep/`)).toBeUndefined();
    expect(await loadLibrary(memoryFiles({}), folder)).toBeUndefined();
  });

  it('follows no name that leads elsewhere', async () => {
    const asked: string[] = [];
    const hostile = [
      'library.yaml',
      '../elsewhere.yaml',
      '..%2Felsewhere.yaml',
      '%2e%2e',
      'a\\b.yaml',
      'c:x.yaml',
      '/etc/x.yaml',
      '..',
    ];
    const files = {
      list: async () => hostile,
      read: async (uri: string) => {
        asked.push(uri);
        return meta;
      },
    };
    await loadLibrary(files, folder);
    expect(asked).toEqual([`${folder}library.yaml`]);
  });

  it('refuses a file that is too large, and goes on with the others', async () => {
    const files = memoryFiles({ ...texts, [`${folder}a.yml`]: 'x'.repeat(10_000_000) });
    const library = await loadLibrary(files, folder);
    expect(library?.refused.map(({ uri, message }) => [uri, message])).toEqual([
      [
        `${folder}a.yml`,
        'This file has more than 2 million characters. Split it, or remove it from the library.',
      ],
    ]);
    expect(library?.snippets.map(({ id }) => id)).toEqual(['two', 'one']);
    expect(largestFile).toBeLessThan(10_000_000);
  });

  it('says of a file that cannot be read that it cannot', async () => {
    const files = {
      ...memoryFiles(texts),
      read: async (uri: string) => (uri.endsWith('a.yml') ? undefined : meta),
    };
    const library = await loadLibrary(files, folder);
    expect(library?.refused[0]?.message).toContain('cannot be read');
  });

  it('has an end, however many snippets there are', { tags: ['slow'] }, () => {
    const many = (from: number) =>
      file(
        ...Array.from(
          { length: 7000 },
          (_, at) => `  - {prefix: p, title: t${from + at}, body: Staff listen to children and act on it.}\n`,
        ),
      );
    const library = libraryOf(folder, 'team', {
      'library.yaml': meta,
      'a.yaml': many(0),
      'b.yaml': many(7000),
      'c.yaml': many(14_000),
    });
    expect(library.snippets.length).toBe(mostSnippets);
    expect(library.refused.map(({ uri, message }) => `${uri.slice(folder.length)}: ${message}`)).toEqual([
      'c.yaml: Split this library. It has more than 20000 snippets, so this one and those after it are left out.',
    ]);
  });

  it('reads no more files than a library may have', async () => {
    let reads = 0;
    const files = {
      list: async () => ['library.yaml', ...Array.from({ length: 5000 }, (_, at) => `f${10_000 + at}.yaml`)],
      read: async () => {
        reads++;
        return 'snippets:\n';
      },
    };
    const library = await loadLibrary(files, folder);
    expect(reads).toBe(1001);
    expect(library?.refused.map(({ uri, message }) => `${uri.slice(folder.length)}: ${message}`)).toEqual([
      'f11000.yaml: Use fewer files. A library can have at most 1000, so this file and those after it are left out.',
    ]);
  });

  it('is live again when one file changes', async () => {
    const library = await loadLibrary(memoryFiles(texts), folder);
    if (!library) throw new Error('no library');
    const changed = withFile(library, `${folder}a.yml`, file(snippet('three')));
    expect(changed.snippets.map(({ id }) => id)).toEqual(['three', 'two', 'one']);
    expect(changed.files[1]).toBe(library.files[1]);
    expect(withFile(changed, `${folder}a.yml`, undefined).snippets.map(({ id }) => id)).toEqual([
      'two',
      'one',
    ]);
    expect(withFile(library, `${folder}library.yaml`, 'name: New\n').meta.name).toBe('New');
  });

  it('is read without a throw, whatever it holds', () => {
    for (const text of [
      '',
      '\0',
      '[',
      '{',
      'snippets: [[[[[[',
      '- '.repeat(5000),
      'snippets:\n  - &a {x: *a}',
      '%YAML',
    ]) {
      const library = libraryOf(folder, 'team', { 'library.yaml': text, 'a.yaml': text });
      expect(library.snippets, text).toEqual([]);
    }
  });
});
