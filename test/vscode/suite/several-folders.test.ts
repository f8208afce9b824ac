import * as vscode from 'vscode';
import { assert, equal, extension, fileUri, findings, findingsUntil, has, open, shownUntil } from './helpers';

// Runs alone, in a window with two folders that VS Code does not trust.

const second = (name: string): vscode.Uri => {
  const folder = vscode.workspace.workspaceFolders?.[1];
  assert(folder, 'There is one folder only.');
  return vscode.Uri.joinPath(folder.uri, name);
};

suite('Several folders, without trust', () => {
  test('the window is what it is for', () => {
    equal(vscode.workspace.workspaceFolders?.length, 2);
    equal(vscode.workspace.isTrusted, false);
  });

  // First, because a command waits as long as the server takes to start.
  test('all drafts of both folders are checked', async () => {
    interface Checked {
      readonly drafts: number;
    }
    const { drafts } = await vscode.commands.executeCommand<Checked>('inspectionReport.checkAll');
    const closed = fileUri('larkfield.report.md');
    await findingsUntil(closed, (now) => now.length > 0);
    assert(drafts > 5, `There are ${drafts} drafts.`);
    await vscode.commands.executeCommand('inspectionReport.checkOpen');
  });

  test('a draft in each folder has its findings, by the config of its folder', async () => {
    const { document } = await open('fordwick.report.md');
    await findingsUntil(document.uri, (now) => now.length > 0);
    const quay = second('quay.report.md');
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(quay));
    const found = await findingsUntil(quay, has('judgement/grade'));
    // A framework that only this folder’s config knows. The other draft in it may be on the same inspection.
    const said = found.map(({ message }) => message).join(' ');
    assert(said.includes('“shipshape”'), `It says ${said}`);
    await vscode.commands.executeCommand('inspectionReport.openPreviewToSide', quay);
    await shownUntil(quay, () => true);
  });

  test('a new draft is next to the last one, and its export too', async () => {
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(second('quay.report.md')));
    const uri = await vscode.commands.executeCommand<vscode.Uri>('inspectionReport.newDraft', {
      framework: 'ilacs',
      type: 'standard',
      start: '2026-06-08',
      end: '2026-06-19',
      inspected: 'Ashcombe',
    });
    equal(uri.path.startsWith(second('').path), true);
    const target = uri.with({ path: uri.path.replace(/\.report\.md$/, '.html') });
    const written = await vscode.commands.executeCommand('inspectionReport.export', uri, 'html', target);
    equal(String(written), target.toString());
  });

  test('a folder that is taken away takes its findings with it', async () => {
    await vscode.commands.executeCommand('inspectionReport.checkAll');
    // It is in no editor: VS Code keeps documents open for some minutes after their editors are closed.
    const closed = second('closed.report.md');
    await findingsUntil(closed, (now) => now.length > 0);
    assert(vscode.workspace.updateWorkspaceFolders(1, 1), 'The folder stayed.');
    await findingsUntil(closed, (now) => now.length === 0);
    equal(findings(closed), []);
    equal(extension().exports.state(), 'running');
  });
});
