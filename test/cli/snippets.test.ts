import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runIn } from './in-folder';

let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'snippets-'));
});
afterEach(() => rmSync(cwd, { recursive: true }));

async function cli(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return runIn(cwd, args);
}
const put = (name: string, text: string) => writeFileSync(join(cwd, name), text);
const all = () => readdirSync(cwd, { recursive: true, encoding: 'utf8' }).sort();
const meta = 'name: Ours\nversion: 1.0.0\nowner: QA\nlicence: MIT\n';
const file = 'snippets:\n  - {id: one, prefix: one, title: One, body: Text.}\n';

describe('import', () => {
  it('writes nothing outside its folder, whatever names there are', async () => {
    const hostile = [
      '../../up.yaml',
      '/etc/x.yaml',
      'C:\\x.yaml',
      'library.yaml',
      'con.yaml',
      '..',
      'a/b.yaml',
      '.hidden.yaml',
      'x.report.yaml',
      'ok.yaml',
      'OK.yaml',
      `${'n'.repeat(300)}.yaml`,
      '\u202e.yaml',
    ];
    const snippets = Object.fromEntries(
      hostile.map((name, at) => [
        `${name} ${at}`,
        { body: 'Text.', prefix: 'x', 'inspection-report': { file: name, id: `../${at}` } },
      ]),
    );
    put(
      'in.code-snippets',
      JSON.stringify({
        ...snippets,
        'inspection-report': { name: 'X', files: { '../up.yaml': { description: 'x' } } },
      }),
    );
    expect((await cli('snippets', 'import', 'in.code-snippets', '--out', 'lib')).code).toBe(0);
    expect(all().filter((name) => !name.startsWith('lib'))).toEqual(['in.code-snippets']);
    const names = readdirSync(join(cwd, 'lib')).sort();
    expect(names).toEqual(
      [
        'a-b.yaml',
        'c-x.yaml',
        'con-snippets.yaml',
        'etc-x.yaml',
        'hidden.yaml',
        'library-snippets.yaml',
        `${'n'.repeat(60)}.yaml`,
        'OK-2.yaml',
        'ok.yaml',
        'snippet-2.yaml',
        'snippet.yaml',
        'up.yaml',
        'x-report.yaml',
        'library.yaml',
      ].sort(),
    );
    const { out } = await cli('snippets', 'list', '--library', 'lib', '--format', 'json');
    const listed = (JSON.parse(out) as { library: { name: string } }[]).filter(
      ({ library }) => library.name === 'X',
    );
    expect(listed.length).toBe(hostile.length);
  });

  it('overwrites nothing, and follows no link', async () => {
    put('in.code-snippets', '{"A": {"prefix": "a", "body": "x"}}');
    mkdirSync(join(cwd, 'lib'));
    symlinkSync(join(cwd, 'elsewhere.yaml'), join(cwd, 'lib', 'in.yaml'));
    const { code, err } = await cli('snippets', 'import', 'in.code-snippets', '--out', 'lib');
    expect([code, err]).toEqual([
      2,
      'lib/in.yaml exists already. Choose another folder. Nothing was written.\n',
    ]);
    expect(all()).toEqual(['in.code-snippets', 'lib', 'lib/in.yaml']);
  });

  const bounded: [string, () => string, string][] = [
    [
      'a file of 11 MB',
      () => ' '.repeat(11 * 1024 * 1024),
      'Split in.code-snippets. It is 11 MB, and the limit is 10 MB.\n',
    ],
    [
      'more than 20,000 snippets',
      () => `{${Array.from({ length: 20_001 }, (_, at) => `"s${at}":{"body":"x"}`).join(',')}}`,
      'in.code-snippets: Split the file. It has 20001 snippets, and a library can have 20000.\n',
    ],
    [
      'nesting without end',
      () => '{"a":'.repeat(500_000),
      'in.code-snippets: Check that it is a file of snippets. It is nested more than 50 levels deep.\n',
    ],
    ['nothing', () => '', 'in.code-snippets: Correct line 1, which is not valid JSON: a value is missing.\n'],
  ];
  for (const [what, text, message] of bounded)
    it(`refuses ${what} in a sentence, and writes nothing`, async () => {
      put('in.code-snippets', text());
      expect(await cli('snippets', 'import', 'in.code-snippets', '--out', 'lib')).toEqual({
        code: 2,
        out: '',
        err: message,
      });
      expect(all()).toEqual(['in.code-snippets']);
    });

  it('takes 20,000 snippets, in files that the rules can try', { tags: ['slow'] }, async () => {
    put(
      'in.code-snippets',
      `{${Array.from({ length: 20_000 }, (_, at) => `"s${at}":{"prefix":"p","body":"x"}`).join(',')}}`,
    );
    expect((await cli('snippets', 'import', 'in.code-snippets', '--out', 'lib')).code).toBe(0);
    expect(readdirSync(join(cwd, 'lib')).length).toBe(41);
  });
});

it('exports and imports the product’s own library without loss, by way of files', async () => {
  expect(
    (await cli('snippets', 'export', '--product', '--to', 'vscode', '--out', 'a.code-snippets')).code,
  ).toBe(0);
  expect((await cli('snippets', 'import', 'a.code-snippets', '--out', 'lib')).code).toBe(0);
  expect((await cli('snippets', 'export', '--to', 'vscode', '--out', 'b.code-snippets', 'lib')).code).toBe(0);
  const read = (name: string) => readFileSync(join(cwd, name), 'utf8');
  expect(read('b.code-snippets')).toBe(read('a.code-snippets'));
});

describe('checks', () => {
  it('say that a link is not followed, and that a file is too large', async () => {
    mkdirSync(join(cwd, 'lib'));
    put('lib/library.yaml', meta);
    put('lib/a.yaml', file);
    put('outside.yaml', file);
    symlinkSync(join(cwd, 'outside.yaml'), join(cwd, 'lib', 'link.yaml'));
    put('lib/large.yaml', 'x'.repeat(10_500_000));
    const said = [
      'lib/large.yaml\n  error  This file cannot be read. If it is too large, split it. Otherwise check its permissions, or remove it from the library.\n',
      'lib/link.yaml\n  error  Put the file itself in this folder. Libraries do not follow symbolic links.\n',
    ];
    for (const args of [
      ['snippets', 'check', 'lib'],
      ['lint', 'lib'],
    ]) {
      const { code, out } = await cli(...args);
      expect(code, args[0]).toBe(1);
      for (const one of said) expect(out, args[0]).toContain(one);
      expect(out).toContain('4 library files checked: 2 errors (2 could not be read), 0 warnings.');
    }
    expect((await cli('lint', 'lib/link.yaml')).out).toContain('Libraries do not follow symbolic links.');
  });
});
