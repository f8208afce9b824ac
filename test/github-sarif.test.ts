import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { failedRule } from '../server/src/lint/run-rules';
import { runIn } from './cli/in-folder';
import { broken, clean } from './examples.mjs';
import { githubProblems } from './formats/github-sarif';
import { nasty, print } from './printed';

let cwd: string;
const put = (path: string, text: string): void => {
  mkdirSync(dirname(join(cwd, path)), { recursive: true });
  writeFileSync(join(cwd, path), text);
};
const read = (path: string): string => readFileSync(join(cwd, path), 'utf8');

beforeAll(async () => {
  cwd = realpathSync(mkdtempSync(join(tmpdir(), 'github-sarif-')));
  for (const { name, text } of [...broken, ...clean.slice(0, 2)]) put(`drafts/${name}`, text);
  put('.inspection-report.yaml', 'colour: red\nterms:\n  - avoid: challenging\n    write: difficult\n');
  put(
    'rules/own.mjs',
    "export default { name: 'own', title: 'No texts', check: () => [{ start: 0, end: 1, message: 'Here.' }] };\n",
  );
  const shared = ['lint', 'drafts', '--no-language'];
  await runIn(cwd, [...shared, '--rules-from', 'rules', '--format', 'sarif=whole.sarif']);
  for (const part of [1, 2])
    await runIn(cwd, [...shared, '--shard', `${part}/2`, '--format', `sarif=${part}.sarif`]);
  await runIn(cwd, ['merge', '1.sarif', '2.sarif', '--out', 'merged.sarif']);
});
afterAll(() => rmSync(cwd, { recursive: true }));

it.each(['whole.sarif', '1.sarif', 'merged.sarif'])('%s is as GitHub documents it', (name) => {
  expect(githubProblems(read(name))).toEqual([]);
});

it('has rules of configs, terms and own rules among them', () => {
  const ids = JSON.parse(read('whole.sarif')).runs[0].tool.driver.rules.map(({ id }: { id: string }) => id);
  expect(ids).toEqual(expect.arrayContaining(['config/invalid', 'team/challenging', 'own/own']));
});

it('describes a rule that failed', () => {
  const result = nasty('a b', 0, 1, 'Here.');
  const findings = (result.checked?.findings ?? []).map((finding) => ({ ...finding, rule: failedRule }));
  const failed = { ...result, ...(result.checked && { checked: { ...result.checked, findings } }) };
  expect(githubProblems(print('sarif', [failed]))).toEqual([]);
});

it('is as GitHub documents it without results', () => {
  expect(githubProblems(print('sarif', []))).toEqual([]);
});

it.each([
  ['"version":"2.1.0"', '"version":"2.0.0"', 'The version is not 2.1.0.'],
  ['"startColumn":', '"startColumns":', 'judgement/grade: a place is not whole.'],
  ['"primaryLocationLineHash"', '"other"', 'judgement/grade: a fingerprint is missing.'],
  ['"ruleIndex":', '"ruleIndex":1', 'judgement/grade: the index is of another rule.'],
  ['"message":{"text":"Here."}', '"message":{"text":""}', 'judgement/grade: a message is missing.'],
  ['"shortDescription":{', '"short":{', 'syntax/yaml: the short description is missing or too long.'],
])('would find %s as %s', (good, bad, sentence) => {
  expect(githubProblems(print('sarif', [nasty('a b', 0, 1, 'Here.')]).replaceAll(good, bad))).toContain(
    sentence,
  );
});
