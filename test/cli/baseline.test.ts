import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { run } from '../../server/src/cli/run';
import { nodeFiles } from '../../server/src/lsp/node-files';
import { Workspace } from '../../server/src/lsp/workspace';
import { exampleDraft } from '../../server/src/rules/examples';

let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'baseline-'));
});
afterEach(() => rmSync(cwd, { recursive: true }));

const put = (path: string, text: string) => {
  mkdirSync(dirname(join(cwd, path)), { recursive: true });
  writeFileSync(join(cwd, path), text);
};
const known = () => readFileSync(join(cwd, 'known.json'), 'utf8');

async function cli(...args: string[]) {
  let [out, err] = ['', ''];
  const code = await run(args, {
    cwd,
    today: '2026-11-21',
    env: {},
    terminal: false,
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    stdin: async () => new Uint8Array(),
  });
  return { code, last: out.trimEnd().split('\n').at(-1), err };
}

const bad = exampleDraft({ framework: 'sccif', without: ['urn'] });

it('is written, fails nothing, shrinks when asked to, and never grows by itself', async () => {
  put('drafts/ä b.report.md', bad);
  put('c.report.md', bad);
  expect((await cli('lint')).code).toBe(1);
  const written = await cli('baseline', 'update', '--baseline', 'known.json');
  expect(written.last).toBe('known.json was written: 2 known findings (2 more than before).');
  expect(Object.keys(JSON.parse(known()).files)).toEqual(['c.report.md', 'drafts/ä b.report.md']);

  put('.inspection-report.yaml', 'baseline: known.json\n');
  const clean = await cli('lint');
  expect(clean).toEqual({
    code: 0,
    last: '2 drafts checked: nothing found.',
    err: '2 findings are known and not counted: the baseline has them.\n',
  });

  put('c.report.md', exampleDraft({ framework: 'sccif' }));
  put('d.report.md', bad);
  const before = known();
  const changed = await cli('lint');
  expect([changed.code, changed.last]).toEqual([1, '3 drafts checked: 1 error, 0 warnings.']);
  expect(changed.err).toBe(
    '1 finding is known and not counted: the baseline has it.\n1 of what was known is found no more; "inspection-report lint --prune" takes it out of the baseline.\n',
  );
  expect(known()).toBe(before);
  expect((await cli('lint', '--prune')).err).toContain(
    'known.json was written without what is found no more.\n',
  );
  expect(Object.keys(JSON.parse(known()).files)).toEqual(['drafts/ä b.report.md']);

  const one = await cli('baseline', 'update', 'd.report.md');
  expect(one.last).toBe('known.json was written: 2 known findings (1 more than before).');
  rmSync(join(cwd, 'drafts'), { recursive: true });
  expect((await cli('baseline', 'update')).last).toBe(
    'known.json was written: 1 known finding (1 fewer than before).',
  );
  expect((await cli('lint')).code).toBe(0);
});

it('is shown in the editor as hints', async () => {
  put('a.report.md', bad);
  await cli('baseline', 'update');
  expect(existsSync(join(cwd, '.inspection-report-baseline.json'))).toBe(true);
  put('.inspection-report.yaml', 'baseline: .inspection-report-baseline.json\n');
  const uri = pathToFileURL(join(cwd, 'a.report.md')).href;
  const document = TextDocument.create(uri, 'markdown', 1, bad);
  const workspace = new Workspace(nodeFiles);
  await workspace.resolve(document);
  expect(
    workspace
      .check(document)
      ?.findings.map(({ rule, severity, message }) => [rule, severity, message.slice(0, 18)]),
  ).toEqual([['draft/urn', 'hint', 'Known: The unique ']]);
  expect(workspace.changed(pathToFileURL(join(cwd, '.inspection-report-baseline.json')).href)).toBe(true);
});
