import * as vscode from 'vscode';
import { assert, equal, fileUri, waitUntil } from './helpers';

const settings = () => vscode.workspace.getConfiguration('inspectionReport');

suite('Typing', () => {
  test('a heading follows the grade of its judgement where the setting wants that, and undo takes it back', async () => {
    await settings().update('headings.followJudgements', true, vscode.ConfigurationTarget.Global);
    const document = await vscode.workspace.openTextDocument(fileUri('fordwick.report.md'));
    const editor = await vscode.window.showTextDocument(document);
    const before = document.getText();
    const place = before.indexOf('\n', before.indexOf('  care-leavers: '));
    const start = before.lastIndexOf(': ', place) + 2;
    const range = new vscode.Range(document.positionAt(start), document.positionAt(place));
    const headings = (text: string) => /^## .*care leavers: (.*)$/m.exec(text)?.[1];
    const old = headings(before);
    const grade = old === 'good' ? 'outstanding' : 'good';
    assert(await editor.edit((edit) => edit.replace(range, grade)), 'The draft was not changed.');
    await waitUntil({
      changed: vscode.workspace.onDidChangeTextDocument,
      read: () => headings(document.getText()),
      wanted: (now) => now === grade,
      stayed: (now) => `The grade in the heading stayed at ${now}.`,
    });
    // The heading is taken back first, then the judgement.
    await vscode.commands.executeCommand('undo');
    equal(headings(document.getText()), old);
    assert(document.getText().slice(start).startsWith(grade), 'The judgement was taken back as well.');
    await vscode.commands.executeCommand('undo');
    equal(document.getText(), before);
    await settings().update('headings.followJudgements', undefined, vscode.ConfigurationTarget.Global);
  });
});
