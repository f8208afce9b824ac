import * as vscode from 'vscode';
import {
  assert,
  equal,
  extension,
  factsUntil,
  fileUri,
  findings,
  findingsUntil,
  has,
  open,
  openText,
  ruleOf,
  shownUntil,
  waitUntil,
} from './helpers';
import { MemoryFiles } from './memory-files';
import { homeReport } from './reports';

const wrong = homeReport('review').replace('helped-and-protected: good', 'helped-and-protected: fine');
const run = (command: string, ...args: unknown[]) => vscode.commands.executeCommand(command, ...args);

/** What a hover says at the first place of a word. */
async function hoverAt(document: vscode.TextDocument, word: string): Promise<string> {
  const position = document.positionAt(document.getText().indexOf(word) + 1);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n');
}

suite('Places', () => {
  const virtual = new MemoryFiles('memory-drafts');
  const old = new MemoryFiles('memory-old');
  const registered: vscode.Disposable[] = [];

  suiteSetup(async () => {
    // A command waits as long as the server takes to start.
    await run('inspectionReport.checkAll');
    await run('inspectionReport.checkOpen');
    registered.push(
      vscode.workspace.registerFileSystemProvider(virtual.scheme, virtual),
      vscode.workspace.registerFileSystemProvider(old.scheme, old, { isReadonly: true }),
    );
  });
  suiteTeardown(async () => {
    await run('workbench.action.closeAllEditors');
    vscode.Disposable.from(...registered).dispose();
  });
  teardown(() => run('workbench.action.closeAllEditors'));

  test('a draft in two editors has its findings once', async () => {
    const editor = await open('fordwick.report.md');
    const { uri } = editor.document;
    const before = (await findingsUntil(uri, (now) => now.length > 0)).length;
    await vscode.window.showTextDocument(editor.document, vscode.ViewColumn.Beside);
    const both = () =>
      vscode.window.visibleTextEditors.filter(({ document }) => document.uri.path === uri.path);
    await waitUntil({
      changed: vscode.window.onDidChangeVisibleTextEditors,
      read: both,
      wanted: (editors) => editors.length === 2,
      stayed: (editors) => `There are ${editors.length} editors.`,
    });
    equal(findings(uri).length, before);
  });

  test('a virtual file system: findings with its config, hover, preview, facts and export', async () => {
    const uri = virtual.add('/team/home.report.md', wrong);
    virtual.add('/team/.inspection-report.yaml', 'rules:\n  judgement/grade: warning\n');
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    const found = await findingsUntil(uri, has('judgement/grade'));
    equal(
      found.filter((one) => ruleOf(one) === 'judgement/grade').map(({ severity }) => severity),
      [vscode.DiagnosticSeverity.Warning],
    );
    assert((await hoverAt(document, 'leaders-and-managers')).includes('leaders'), 'The hover is empty.');
    await run('inspectionReport.openPreviewToSide', uri);
    await shownUntil(uri, ({ preview }) => preview.body.includes('Children make good progress'));
    await run('inspectionReport.editFacts', uri);
    await factsUntil(uri, () => true);
    await extension().exports.facts.of(uri)?.write('judgements/helped-and-protected', 'good');
    equal(document.getText(), homeReport('review'));
    equal(await document.save(), true);
    equal(virtual.text('/team/home.report.md'), homeReport('review'));
    const target = uri.with({ path: '/team/home.html' });
    await run('inspectionReport.export', uri, 'html', target);
    assert(virtual.text('/team/home.html')?.startsWith('<!DOCTYPE html>'), 'Nothing was exported.');
  });

  test('a read-only file system: hover and preview, no findings, and nothing is changed', async () => {
    const uri = old.add('/home.report.md', wrong);
    const document = await vscode.workspace.openTextDocument(uri);
    const editor = await vscode.window.showTextDocument(document);
    assert((await hoverAt(document, 'leaders-and-managers')).includes('leaders'), 'The hover is empty.');
    equal(findings(uri), []);
    await run('inspectionReport.openPreviewToSide', uri);
    await shownUntil(uri, ({ preview }) => preview.body.includes('Children make good progress'));
    await run('inspectionReport.editFacts', uri);
    const { form } = await factsUntil(uri, () => true);
    assert(form.locked?.message.includes('read-only'), 'The form can be changed.');
    await extension().exports.facts.of(uri)?.write('judgements/helped-and-protected', 'good');
    await vscode.window.showTextDocument(document, editor.viewColumn);
    await run('inspectionReport.markReadyForReview');
    await run('inspectionReport.continueList');
    equal(document.getText(), wrong);
    equal(document.isDirty, false);
    const target = fileUri('old.html');
    try {
      await run('inspectionReport.export', uri, 'html', target);
      equal((await vscode.workspace.fs.stat(target)).type, vscode.FileType.File);
    } finally {
      await vscode.workspace.fs.delete(target).then(undefined, () => undefined);
    }
  });

  test('an untitled draft: preview, facts and changes', async () => {
    const { document } = await openText('markdown', wrong);
    await findingsUntil(document.uri, has('judgement/grade'));
    await run('inspectionReport.openPreviewToSide', document.uri);
    await shownUntil(document.uri, ({ preview }) => preview.body.includes('Children make good progress'));
    await run('inspectionReport.editFacts', document.uri);
    await factsUntil(document.uri, () => true);
    await extension().exports.facts.of(document.uri)?.write('judgements/helped-and-protected', 'good');
    equal(document.getText(), homeReport('review'));
  });

  test('a diff editor: findings on the side that can be changed, and none on the other', async () => {
    const before = old.add('/before.report.md', wrong);
    const after = virtual.add('/after/home.report.md', wrong);
    await run('vscode.diff', before, after, 'Before and after');
    await findingsUntil(after, has('judgement/grade'));
    equal(findings(before), []);
    const sides = vscode.window.visibleTextEditors.map(({ document }) => document.uri.toString());
    equal(sides.sort(), [after.toString(), before.toString()].sort());
  });

  test('a merge editor: findings on the result, and none on the versions it is made of', async () => {
    const sides = ['base', 'ours', 'theirs'].map((name) => old.add(`/${name}.report.md`, wrong));
    const output = virtual.add('/merge/home.report.md', wrong);
    const [base, ours, theirs] = sides;
    await run('_open.mergeEditor', {
      base,
      input1: { uri: ours, title: 'Ours' },
      input2: { uri: theirs, title: 'Theirs' },
      output,
    });
    await findingsUntil(output, has('judgement/grade'));
    for (const side of sides) equal(findings(side), []);
  });
});
