import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtIn } from '../../knowledge/knowledge';
import { builtInSnippets } from '../library/built-in';
import { libraryOf } from '../library/library';
import { catalogueOf } from './catalogue';
import { catalogueHtml } from './catalogue-html';
import { catalogueMarkdown } from './catalogue-markdown';
import { dataOf, type PortableLibrary, type PortableSnippet } from './data';
import { fromVscode, type ImportedLibrary } from './from-vscode';
import { readableText } from './readable';
import { toVscode } from './to-vscode';
import { libraryTexts } from './write-library';

const folder = 'file:///ours/';
/** The library as it is read from the files that it is written to. */
const reread = (data: PortableLibrary) => libraryOf(folder, 'team', Object.fromEntries(libraryTexts(data)));
const imported = (text: string, name = 'ours.code-snippets'): ImportedLibrary => {
  const found = fromVscode(text, name);
  if ('failure' in found) throw new Error(found.failure);
  return found;
};
const there = (data: PortableLibrary) => dataOf(reread(imported(toVscode(data)).library));

const word = fc.constantFrom(
  'a',
  'good',
  '1.0',
  'true',
  'null',
  '- x',
  '#',
  ': ',
  "it's",
  '“q”',
  '0123',
  '~',
  '=',
  '*a',
  '&b',
  '|',
  '>',
  '{',
  '[x]',
  '"',
  '\\',
  'é',
  '%',
  '@',
  '`',
);
const line = fc.array(word, { minLength: 1, maxLength: 4 }).map((all) => all.join(' ').trim());
const words = line.filter((text) => text !== '');
const body = fc
  .array(
    fc.oneof(
      word,
      fc.constantFrom(
        '\n',
        '\n\n',
        '  ',
        '\t',
        '$AUTHORITY',
        '${PROVIDER:x}',
        '${1:y}',
        '${2|a,b|}',
        '$0',
        '\\$',
        '$TM_FILENAME',
        '\r',
        '\u2028',
      ),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((all) => all.join(''))
  .map((text) => text.replace(/[\r\n]+$/, ''))
  .filter((text) => text.trim() !== '');
const own = fc.dictionary(
  fc.constantFrom('x-a', 'x-b'),
  fc.oneof(words, fc.integer(), fc.boolean(), fc.constant(null), fc.array(words)),
  { maxKeys: 2 },
);
const maybe = <T>(key: string, value: fc.Arbitrary<T>) =>
  fc.option(value, { nil: undefined }).map((one) => (one === undefined ? {} : { [key]: one }));
const fileName = fc.constantFrom('a.yaml', 'b.yml', 'Children’s homes.yaml', 'c-d_e.yaml');
const vscode = fc
  .record({
    a: maybe('isFileTemplate', fc.boolean()),
    b: maybe('scope', fc.constantFrom('markdown', null)),
    c: maybe('prefix', fc.constant(null)),
    d: maybe('priority', fc.integer()),
    e: maybe('include', fc.array(words)),
    f: maybe('description', fc.constantFrom(null, 'Other.')),
    g: maybe('name', fc.constant('Another name')),
  })
  .map((all) => Object.assign({}, ...Object.values(all)) as Record<string, unknown>);

const snippet: fc.Arbitrary<PortableSnippet> = fc
  .tuple(
    fc.record({
      prefixes: fc.array(words, { minLength: 1, maxLength: 3 }),
      title: words,
      body,
      where: fc
        .record({
          a: maybe('framework', fc.constantFrom(['sccif'], ['ilacs', 'sccif'])),
          b: maybe('grade', fc.array(words, { minLength: 1, maxLength: 2 })),
          c: maybe('stage', fc.constant(['final'])),
        })
        .map((all) => Object.assign({}, ...Object.values(all))),
      citations: fc.array(words, { maxLength: 2 }),
      status: fc.constantFrom('draft' as const, 'approved' as const, 'retired' as const),
      tags: fc.array(words, { maxLength: 2 }),
      own,
      file: fileName,
    }),
    maybe('description', words),
    maybe('successor', words),
    maybe('author', words),
    maybe('reviewed', fc.constant('2026-01-02')),
    maybe('reviewBy', fc.constant('2027-01-02')),
    fc.option(vscode, { nil: undefined }),
  )
  .map(([base, ...rest]) => {
    const [vs] = rest.slice(-1) as [Record<string, unknown> | undefined];
    const all = Object.assign({ id: '' }, base, ...rest.slice(0, -1)) as PortableSnippet;
    // Only what the fields would not say otherwise is a difference.
    const differs =
      vs &&
      Object.fromEntries(
        Object.entries(vs).filter(([key, value]) => {
          if (key === 'description') return (value ?? undefined) !== all.description;
          return key !== 'name' || value !== all.title;
        }),
      );
    return differs && Object.keys(differs).length > 0 ? { ...all, vscode: differs } : all;
  });
const libraries: fc.Arbitrary<PortableLibrary> = fc
  .record({
    snippets: fc.array(snippet, { minLength: 1, maxLength: 6 }),
    own,
    meta: fc
      .tuple(
        fc.record({ name: words, version: fc.constantFrom('1.0', '1.2.3'), owner: words, licence: words }),
        maybe('description', words),
        maybe('frameworks', fc.constant(['sccif', 'ilacs'])),
      )
      .map(([base, ...rest]) => Object.assign({}, base, ...rest) as PortableLibrary['meta']),
    said: fc.option(words, { nil: undefined }),
    fileOwn: own,
  })
  .map(({ snippets, said, fileOwn, ...rest }) => {
    const named = snippets.map((one, at) => ({ ...one, id: `s-${at}` }));
    const names = [...new Set(named.map(({ file }) => file))];
    return {
      ...rest,
      snippets: named,
      files: names.map((name) => ({ name, ...(said !== undefined && { description: said }), own: fileOwn })),
    };
  });

describe('a library', () => {
  it('is the same when it is written to files and read again, and has the form of one', {
    tags: ['volume'],
  }, () => {
    fc.assert(
      fc.property(libraries, (data) => {
        const once = dataOf(reread(data));
        expect([...once.snippets].sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(data.snippets);
        expect(once.meta).toEqual(data.meta);
        expect(once.own).toEqual(data.own);
        expect(dataOf(reread(once))).toEqual(once);
      }),
    );
  });

  it('is the same when it is exported to Visual Studio Code and imported', { tags: ['volume'] }, () => {
    fc.assert(
      fc.property(libraries, (data) => {
        const once = dataOf(reread(data));
        expect(there(once)).toEqual(once);
      }),
    );
  });

  it('of the product is the same', () => {
    const data = dataOf(builtInSnippets());
    const back = there(data);
    expect(back.meta).toEqual(data.meta);
    expect(back.files).toEqual(data.files);
    expect(back.snippets).toEqual(data.snippets);
    expect(reread(back).files.flatMap(({ shape, draft }) => [...shape, ...draft.problems])).toEqual([]);
  });
});

/** A file as Visual Studio Code reads it: one text or several lines, one prefix or a list. */
const asVscode = (text: string): unknown =>
  Object.entries(JSON.parse(text) as Record<string, Record<string, unknown>>)
    .filter(([name]) => name !== 'inspection-report')
    .map(([name, { 'inspection-report': _, ...fields }]) => {
      const lines = (value: unknown) => (Array.isArray(value) ? value.join('\n') : value);
      const prefix = fields.prefix === undefined ? [] : [fields.prefix].flat();
      const { body: text, description } = fields;
      return [name, { ...fields, prefix, body: lines(text), description: lines(description) }];
    });

// The product's variables are none of Visual Studio Code's.
const theirs = body.map((text) => text.replace(/AUTHORITY|PROVIDER/g, 'UUID'));
const vscodeFields = fc
  .tuple(
    fc.record({ body: fc.oneof(theirs, fc.array(words, { minLength: 1, maxLength: 3 })) }),
    maybe('prefix', fc.oneof(line, fc.array(words, { maxLength: 2 }))),
    maybe('scope', fc.oneof(words, fc.constantFrom('', 'markdown,yaml'))),
    maybe('description', fc.oneof(line, fc.array(words))),
    maybe('isFileTemplate', fc.boolean()),
    maybe('more', fc.anything({ maxDepth: 2, withNullPrototype: false })),
  )
  .map((all) => JSON.parse(JSON.stringify(Object.assign({}, ...all))) as Record<string, unknown>);

describe('a file of Visual Studio Code', () => {
  it('is the same when it is imported and exported', { tags: ['volume'] }, () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.oneof(line, fc.constantFrom('1', '2', '__proto')), vscodeFields, {
          minKeys: 1,
          maxKeys: 5,
        }),
        (file) => {
          const text = JSON.stringify(file, null, 2);
          const library = imported(text).library;
          expect(asVscode(toVscode(dataOf(reread(library))))).toEqual(asVscode(text));
        },
      ),
    );
  });
});

describe('an import', () => {
  const one = (fields: object, more: object = {}) => {
    const text = `{ // Ours.\n  "A name": ${JSON.stringify(fields)}, /* and */ ${JSON.stringify(more).slice(1, -1)}\n}`;
    return imported(text).library.snippets[0];
  };

  it('takes over what was changed in Visual Studio Code', () => {
    const data = dataOf(
      libraryOf(folder, 'team', {
        'library.yaml': 'name: Ours\nversion: 1.0.0\nowner: QA\nlicence: MIT\n',
        'a.yaml':
          'snippets:\n  - {id: a, prefix: a, title: A, body: "In $AUTHORITY.", status: approved}\n  - {id: b, prefix: b, title: B, body: "In $AUTHORITY."}\n',
      }),
    );
    const text = toVscode(data)
      .replace('${1:the local authority}', '${1:the borough}')
      .replace('"prefix": "b"', '"prefix": ["b", "c"]');
    const { snippets } = imported(text).library;
    expect(snippets.map(({ id, body, prefixes, status }) => [id, body, prefixes, status])).toEqual([
      ['a', 'In ${1:the borough}.', ['a'], 'approved'],
      ['b', 'In $AUTHORITY.', ['b', 'c'], 'draft'],
    ]);
  });

  it('keeps what a library has no key for, and makes what it needs', () => {
    expect(one({ body: ['a', 'b', ''], isFileTemplate: true, exclude: ['**/x'] })).toMatchObject({
      id: 'a-name',
      title: 'A name',
      prefixes: ['a-name'],
      body: 'a\nb',
      status: 'draft',
      vscode: { isFileTemplate: true, exclude: ['**/x'], scope: null, prefix: null },
      file: 'ours.yaml',
    });
  });

  it('reads comments, trailing commas, names like __proto__ and snippets one level down', () => {
    const text =
      '// c\n{"__proto__": {"body": "x", "prefix": "p",}, "markdown": {"In": {"body": "y"}, "no": 1}, "n": 5,}';
    const { library, notes } = imported(text);
    expect(library.snippets.map(({ title, body: of }) => [title, of])).toEqual([
      ['__proto__', 'x'],
      ['In', 'y'],
    ]);
    expect(notes).toEqual(['“no” has no body and was left out.', '“n” is not a snippet and was left out.']);
  });

  it('gives each its own id', () => {
    const ours = { id: 'same' };
    const text = JSON.stringify({
      a: { body: 'x', 'inspection-report': ours },
      b: { body: 'y', 'inspection-report': ours },
      c: { body: 'z', 'inspection-report': { id: 5, where: [], status: 'new', citations: { a: 1 } } },
    });
    expect(imported(text).library.snippets.map(({ id }) => id)).toEqual(['same', 'same-2', 'c']);
  });

  it('never throws, whatever it is given', { tags: ['volume'] }, () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          fc.string(),
          fc
            .dictionary(
              fc.string(),
              fc.record({
                body: fc.jsonValue(),
                prefix: fc.jsonValue(),
                description: fc.jsonValue(),
                'inspection-report': fc.jsonValue(),
              }),
            )
            .map((all) => JSON.stringify(all)),
        ),
        (text) => {
          const found = fromVscode(text, 'x.code-snippets');
          if ('failure' in found) expect(found.failure).toMatch(/^[A-Z].*\.$/);
          else
            for (const name of libraryTexts(found.library).keys())
              expect(name).toMatch(/^[\p{L}\p{N}_][^/\\:]*\.ya?ml$/u);
        },
      ),
    );
  });
});

describe('a catalogue', () => {
  const hostile = '<img src=x onerror=alert(1)> [a](http://b) `c` *d*';
  const library = libraryOf(folder, 'team', {
    'library.yaml': `name: "${hostile}"\nversion: 1.0.0\nowner: QA\nlicence: MIT\n`,
    'a.yaml': `snippets:\n  - {id: a, prefix: "p", title: "${hostile}", body: "# No heading\\n${hostile}", description: "${hostile}"}\n  - {id: b, prefix: b, title: b, where: {key: provider}, body: "\`\`\`\\n</div>"}\n`,
  });
  const catalogues = [catalogueOf(library, builtIn, '2026-07-01')];

  it('holds what a library says as text', () => {
    const html = catalogueHtml(catalogues);
    expect(html).not.toMatch(/<img|<\/div><\/div>|javascript:|<script/);
    expect(html.match(/<a /g)?.length).toBe(2);
    expect(html).toContain('<div class="text keys">```\n&lt;/div&gt;</div>');
    const markdown = catalogueMarkdown(catalogues);
    expect(markdown).not.toMatch(/[^\\]<img|[^\\]\[a|[^\\]`c/);
    expect(markdown).toContain('> \\# No heading\\\n> \\<img');
    expect(markdown).toContain('````yaml\n```\n</div>\n````');
  });

  it('has every snippet of the product once, with a heading each', () => {
    const own = builtInSnippets();
    const html = catalogueHtml([catalogueOf(own, builtIn, '2026-11-21')]);
    expect(html.match(/<article /g)?.length).toBe(own.snippets.length);
    expect(html.match(/<h4>/g)?.length).toBe(own.snippets.length);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  const texts: [string, string][] = [
    [
      'In $AUTHORITY, ${1:the plan} is ${2|good,poor|}; $1 and $3.$0',
      'In [the local authority], [the plan] is [good / poor]; [the plan] and […].',
    ],
    ['${1:[the area]} ${2:${3:x} y} ${4:}', '[the area] [[x] y] […]'],
    ['${TM_FILENAME/(.*)/$1/} \\$5', '[filename] $5'],
  ];
  for (const [written, text] of texts) it(written, () => expect(readableText(written)).toBe(text));
});
