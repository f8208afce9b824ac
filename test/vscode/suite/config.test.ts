import * as vscode from 'vscode';
import { assert, equal, fileUri, findings, findingsUntil, has, open, ruleOf } from './helpers';

const draft = 'team/quay.report.md';
const config = 'team/.inspection-report.yaml';

suite('A team’s config', () => {
  test('brings in a framework of its own, and is read again when it changes', async () => {
    const { document } = await open(draft);
    const found = await findingsUntil(document.uri, has('judgement/grade'));
    equal(found.map(ruleOf), ['judgement/grade']);
    assert(found[0]?.message.includes('“shipshape”'), `It says ${found[0]?.message}`);

    const uri = fileUri(config);
    const before = await vscode.workspace.fs.readFile(uri);
    const write = (text: string) => vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    try {
      await write('knowledge: nowhere.yaml\n');
      await findingsUntil(document.uri, has('draft/framework'));
      await findingsUntil(uri, has('config/invalid'));
    } finally {
      await vscode.workspace.fs.writeFile(uri, before);
    }
    await findingsUntil(document.uri, has('judgement/grade'));
    equal(findings(uri), []);
  });
});
