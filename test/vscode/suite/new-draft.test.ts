import * as vscode from 'vscode';
import { assert, equal, extension, findings, findingsUntil, has, ruleOf } from './helpers';

/** Without the questions that it asks a person. */
const newDraft = (wanted: object) =>
  vscode.commands.executeCommand<vscode.Uri | undefined>('inspectionReport.newDraft', wanted);

/** What the draft lacks is told as a hint, which says that it was checked. */
const missing = 'section/missing';

suite('New draft', () => {
  test('opens an unsaved draft of the inspection in which nothing is wrong', async () => {
    const uri = await newDraft({
      framework: 'sccif',
      setting: 'childrens-home',
      type: 'full',
      start: '2026-06-08',
      end: '2026-06-09',
    });
    assert(uri, 'No document was opened.');
    const editor = vscode.window.activeTextEditor;
    equal(editor?.document.uri.toString(), uri.toString());
    assert(editor, 'No editor is open.');
    equal(editor.document.languageId, 'markdown');
    const text = editor.document.getText();
    assert(/^setting: childrens-home$/m.test(text) && /^ {2}end: 2026-06-09$/m.test(text), text);
    equal(editor.document.lineAt(editor.selection.active).text, '  name: ');
    equal(extension().exports.state(), 'running');

    await findingsUntil(uri, has(missing));
    const wrong = findings(uri).filter(({ severity }) => severity <= vscode.DiagnosticSeverity.Warning);
    equal(
      wrong.map((found) => `${ruleOf(found)}: ${found.message}`),
      [],
    );
  });

  test('opens nothing where there is no such inspection', async () => {
    const before = vscode.workspace.textDocuments.length;
    equal(await newDraft({ framework: 'sccif', setting: 'lighthouse', type: 'full' }), undefined);
    equal(vscode.workspace.textDocuments.length, before);
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  test('asks for the inspection, one question after the other', async () => {
    let opened: vscode.Uri | undefined;
    let answered = false;
    const command = vscode.commands
      .executeCommand<vscode.Uri | undefined>('inspectionReport.newDraft')
      .then((uri) => {
        opened = uri;
        answered = true;
      });
    // The first choice of each list, and no days. Where no box is open yet, accepting does nothing.
    while (!answered) {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await command;
    assert(opened, 'No document was opened.');
    const text = (await vscode.workspace.openTextDocument(opened)).getText();
    assert(/^framework: ilacs$/m.test(text) && /^ {2}type: standard\n {2}start: $/m.test(text), text);
  });
});
