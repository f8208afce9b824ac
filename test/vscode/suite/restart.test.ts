import * as vscode from 'vscode';
import { equal, extension, findingsUntil, has, open, replace } from './helpers';

suite('Restart', () => {
  test('the command ends the server and starts it again', async () => {
    const editor = await open('fordwick.report.md');
    const { document } = editor;
    await findingsUntil(document.uri, has('judgement/grade'));
    const { state } = extension().exports;
    const restarted = vscode.commands.executeCommand('inspectionReport.restartServer');
    while (state() === 'running') await new Promise((resolve) => setTimeout(resolve));
    await restarted;
    equal(state(), 'running');

    // The new server was told of the open drafts, and of their changes.
    await findingsUntil(document.uri, has('judgement/grade'));
    await replace(editor, 'help-and-protection: requires improvement', 'help-and-protection: good');
    await findingsUntil(document.uri, (all) => !has('judgement/grade')(all));
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });
});
