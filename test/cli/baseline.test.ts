import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Workspace } from '../../server/src/lsp/workspace';
import { nodeFiles } from '../../server/src/node/node-files';
import { exampleDraft } from '../../server/src/rules/examples';
import { runIn } from './in-folder';

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
  const { code, out, err } = await runIn(cwd, args);
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
    err: '2 known findings in the baseline are not counted.\n',
  });

  put('c.report.md', exampleDraft({ framework: 'sccif' }));
  put('d.report.md', bad);
  const before = known();
  const changed = await cli('lint');
  expect([changed.code, changed.last]).toEqual([1, '3 drafts checked: 1 error, 0 warnings.']);
  expect(changed.err).toBe(
    '1 known finding in the baseline is not counted.\n1 known finding is no longer found. Run "inspection-report lint --prune" to remove it from the baseline.\n',
  );
  expect(known()).toBe(before);
  expect((await cli('lint', '--prune')).err).toContain(
    'Findings that have been fixed were removed from known.json.\n',
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
  ).toEqual([['draft/urn', 'hint', 'Known: Add the uni']]);
  expect(workspace.changed(pathToFileURL(join(cwd, '.inspection-report-baseline.json')).href)).toBe(true);
});

it('loses what is known of drafts that are gone, though nothing else of it is found', async () => {
  put('.inspection-report.yaml', 'baseline: known.json\n');
  put('a.report.md', exampleDraft({ framework: 'sccif' }));
  put('known.json', '{"version":1,"files":{"gone.report.md":{"draft/urn":{"0123456789abcdef":1}}}}');
  const before = known();
  await cli('lint');
  expect(known()).toBe(before);
  expect((await cli('lint', '--prune')).err).toBe(
    'Findings that have been fixed were removed from known.json.\n',
  );
  expect(JSON.parse(known())).toEqual({ version: 3, files: {} });
});

it('is not written over for some drafts where it cannot be read', async () => {
  put('a.report.md', bad);
  put('known.json', '<<<<<<< HEAD\n{"version":1,"files":{}}\n');
  const before = known();
  const some = await cli('baseline', 'update', '--baseline', 'known.json', 'a.report.md');
  expect([some.code, some.err]).toEqual([
    2,
    'Nothing was written. known.json is not a baseline. Restore it from git, or record all findings again with "inspection-report baseline update", without giving drafts.\n',
  ]);
  expect(known()).toBe(before);
  put('.inspection-report.yaml', 'baseline: known.json\n');
  expect((await cli('lint', '--format', 'compact')).code).toBe(1);
  expect((await cli('baseline', 'update')).last).toBe(
    'known.json was written: 1 known finding (1 more than before).',
  );
});

it('is written as of a stage that is named', async () => {
  put('a.report.md', bad.replace('stage: final', 'stage: drafting'));
  put(
    'b.report.md',
    exampleDraft({ framework: 'sccif', without: ['stage'] })
      .replace('framework:', 'stage: drafting\nframework:')
      .replace(/^ {2}end: .*\n/m, ''),
  );
  const count = async (...more: string[]) =>
    (await cli('baseline', 'update', '--baseline', 'known.json', ...more)).last;
  const own = await count();
  const final = await count('--stage', 'final');
  expect(own).not.toBe(final);
  expect((await cli('lint', '--stage', 'final', '--baseline', 'known.json')).code).toBe(0);
  expect((await cli('baseline', 'update', '--stage', 'finl')).err).toMatch(/^There is no stage "finl"|finl/);
});

it('is rewritten from the first version’s form', async () => {
  put('c.report.md', bad);
  put('known.json', '{"version":1,"files":{"c.report.md":{"draft/urn":{"0123456789abcdef":1}}}}');
  expect((await cli('lint', '--baseline', 'known.json')).code).toBe(0);
  expect((await cli('baseline', 'update', '--baseline', 'known.json')).code).toBe(0);
  const { version, files } = JSON.parse(known());
  expect([version, Object.keys(files['c.report.md']['draft/urn']).length]).toEqual([3, 1]);
  expect(known()).not.toContain('"0123456789abcdef"');
  expect((await cli('lint', '--baseline', 'known.json')).code).toBe(0);
});

const paragraphs = ['health', 'schools', 'homes'].map(
  (word) => `Leaders know ${word} well, and they have plans for all of those who need help from them.`,
);
const withGrade = exampleDraft({
  framework: 'sccif',
  body: `## Overall experiences and progress of children and young people: goood\n\n${paragraphs.join('\n\n')}\n`,
});

it('keeps what is known of a draft that is renamed, and of no copy of it', async () => {
  put('a.report.md', withGrade);
  put('.inspection-report.yaml', 'baseline: known.json\n');
  await cli('baseline', 'update');
  expect((await cli('lint')).code).toBe(0);
  rmSync(join(cwd, 'a.report.md'));
  put('b/new.report.md', withGrade.replace('Leaders know health', 'They know health'));
  const renamed = await cli('lint');
  expect([renamed.code, renamed.err]).toEqual([
    0,
    '3 known findings in the baseline are not counted.\n1 draft in the baseline has been renamed. Run "inspection-report lint --prune" to record the new name.\n',
  ]);
  put('c.report.md', withGrade);
  // The copy and the draft are on the same inspection.
  expect((await cli('lint')).last).toBe('2 drafts checked: 1 error, 4 warnings.');
  rmSync(join(cwd, 'c.report.md'));
  await cli('lint', '--prune');
  const { files, contents } = JSON.parse(known());
  expect([Object.keys(files), Object.keys(contents)]).toEqual([['b/new.report.md'], ['b/new.report.md']]);
  expect((await cli('lint')).err).toBe('3 known findings in the baseline are not counted.\n');
});

it('is in SARIF with its findings, which have paths from the top of the repository', async () => {
  mkdirSync(join(cwd, '.git'));
  put('drafts/a.report.md', bad);
  put('drafts/b.report.md', exampleDraft({ framework: 'sccif' }));
  put('.inspection-report.yaml', 'baseline: known.json\n');
  await cli('baseline', 'update');
  put('drafts/b.report.md', bad);
  const { out } = await runIn(join(cwd, 'drafts'), ['lint', '--format', 'sarif']);
  const { results } = JSON.parse(out).runs[0];
  const states = [0, 1].map((nth) => [
    results[nth].baselineState,
    results[nth].locations[0].physicalLocation.artifactLocation.uri,
  ]);
  expect(results).toHaveLength(2);
  expect(states).toEqual([
    ['unchanged', 'drafts/a.report.md'],
    ['new', 'drafts/b.report.md'],
  ]);
  for (const format of ['gitlab', 'github']) {
    const printed = (await runIn(join(cwd, 'drafts'), ['lint', '--format', format])).out;
    expect(printed).toContain('drafts/b.report.md');
    expect(printed).not.toContain('a.report.md');
  }
});
