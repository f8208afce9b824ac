import * as vscode from 'vscode';
import { assert, equal, extension, fileUri, open, replace, shownUntil } from './helpers';

const name = 'fordwick.report.md';

suite('Preview', () => {
  test('shows the draft beside it, with its findings', async () => {
    const editor = await open(name);
    await vscode.commands.executeCommand('inspectionReport.openPreviewToSide');
    const { uri, version } = editor.document;
    const shown = await shownUntil(uri, (one) => one.version === version && one.marks > 0);
    assert(shown.blocks > 10, `Only ${shown.blocks} blocks are to be seen.`);
    assert(shown.preview.body.includes('<h1'), shown.preview.body);
    equal(vscode.window.activeTextEditor?.document.uri.toString(), uri.toString());
  });

  test('follows what is typed', async () => {
    const editor = await open(name);
    await replace(editor, 'good', 'outstanding');
    const { uri } = editor.document;
    const shown = await shownUntil(uri, ({ version }) => version === editor.document.version);
    assert(/outstanding/i.test(shown.preview.body), 'What was typed is not to be seen.');
    await vscode.commands.executeCommand('undo');
    await shownUntil(uri, ({ version }) => version === editor.document.version);
  });

  test('is shown once for a draft', async () => {
    const { document } = await open(name);
    await vscode.commands.executeCommand('inspectionReport.openPreviewToSide', document.uri);
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    equal(tabs.filter(({ input }) => input instanceof vscode.TabInputWebview).length, 1);
  });

  test('says so where there is nothing to show', async () => {
    const { document } = await open('notes.md');
    await vscode.commands.executeCommand('inspectionReport.openPreview', document.uri);
    const panel = extension().exports.previews.of(document.uri);
    assert(panel, 'There is no preview.');
    equal(panel.shown, undefined);
    panel.panel.dispose();
    equal(extension().exports.previews.of(document.uri), undefined);
  });

  test('follows a draft that is renamed', async () => {
    const { previews } = extension().exports;
    const [from, to] = [fileUri(name), fileUri('renamed.report.md')];
    const rename = async (oldUri: vscode.Uri, newUri: vscode.Uri): Promise<void> => {
      const edit = new vscode.WorkspaceEdit();
      edit.renameFile(oldUri, newUri);
      assert(await vscode.workspace.applyEdit(edit), 'The draft was not renamed.');
    };
    const { panel } = previews.of(from) ?? {};
    await rename(from, to);
    await shownUntil(to, ({ blocks }) => blocks > 10);
    equal(previews.of(from), undefined);
    equal(previews.of(to)?.panel === panel, true);
    equal(panel?.title.endsWith('renamed.report.md'), true);
    await rename(to, from);
    await shownUntil(from, ({ blocks }) => blocks > 10);
  });

  test('closes with its tab', async () => {
    extension().exports.previews.of(fileUri(name))?.panel.dispose();
    equal(extension().exports.previews.of(fileUri(name)), undefined);
  });
});
