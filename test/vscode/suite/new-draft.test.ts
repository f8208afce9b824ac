import * as vscode from 'vscode';
import { assert, equal, extension, findings, findingsUntil, has, ruleOf } from './helpers';

/** Without the questions that it asks a person. */
const newDraft = (wanted: object) =>
  vscode.commands.executeCommand<vscode.Uri | undefined>('inspectionReport.newDraft', wanted);

/** Takes a draft away that the next tests do not expect. */
async function remove(uri: vscode.Uri): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await vscode.workspace.fs.delete(uri);
}

/** What the draft lacks is told as a hint, which says that it was checked. */
const missing = 'section/missing';

suite('New draft', () => {
  test('writes a draft of the inspection in which nothing is wrong, under a name that identifies nobody', async () => {
    const uri = await newDraft({
      framework: 'sccif',
      setting: 'childrens-home',
      type: 'full',
      start: '2026-06-08',
      end: '2026-06-09',
      urn: 'SC987654',
      inspected: 'Fernlock Care Ltd',
    });
    assert(uri, 'No document was opened.');
    equal(uri.path.slice(uri.path.lastIndexOf('/') + 1), 'sc987654-2026-06.report.md');
    const editor = vscode.window.activeTextEditor;
    equal(editor?.document.uri.toString(), uri.toString());
    assert(editor, 'No editor is open.');
    equal(editor.document.languageId, 'markdown');
    const text = editor.document.getText();
    assert(/^setting: childrens-home$/m.test(text) && /^ {2}end: 2026-06-09$/m.test(text), text);
    // The first detail that nobody has given yet.
    equal(editor.document.lineAt(editor.selection.active).text.trimEnd().endsWith(':'), true);
    assert(/^urn: 'SC987654'$/m.test(text) && /^ {2}name: Fernlock Care Ltd$/m.test(text), text);
    assert(extension().exports.previews.of(uri), 'The preview is not open.');
    equal(extension().exports.state(), 'running');

    await findingsUntil(uri, has(missing));
    const wrong = findings(uri).filter(({ severity }) => severity <= vscode.DiagnosticSeverity.Warning);
    equal(
      wrong.map((found) => `${ruleOf(found)}: ${found.message}`),
      [],
    );
    await remove(uri);
  });

  test('never writes over a draft', async () => {
    const wanted = {
      framework: 'ilacs',
      type: 'standard',
      start: '2026-06-08',
      end: '2026-06-19',
      inspected: 'Elmhurst',
    };
    const uris = [await newDraft(wanted), await newDraft(wanted)];
    const names = uris.map((uri) => uri?.path.slice(uri.path.lastIndexOf('/') + 1));
    equal(names, ['elmhurst-2026-06-19.report.md', 'elmhurst-2026-06-19-2.report.md']);
    for (const uri of uris) if (uri) await remove(uri);
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
    await remove(opened);
    assert(/^framework: ilacs$/m.test(text) && /^ {2}type: standard\n {2}start: $/m.test(text), text);
  });
});
