import * as vscode from 'vscode';
import { assert, equal, extension, fileUri, open, replace, shownUntil } from './helpers';

const name = 'marlstead.report.md';
const comparisons = () => extension().exports.comparisons;

suite('Compare with Previous Inspections', () => {
  test('shows what the draft lists under “previous”', async () => {
    const { document } = await open(name);
    await vscode.commands.executeCommand('inspectionReport.compare');
    const shown = await shownUntil(document.uri, () => true, comparisons());
    assert(/8 October 2018<\/span><br>Standard inspection/.test(shown.preview.body), shown.preview.body);
    assert(/Overall effectiveness is not judged/.test(shown.preview.body), shown.preview.body);
    equal(vscode.window.activeTextEditor?.document.uri.toString(), document.uri.toString());
  });

  test('takes in the draft of an earlier inspection, and follows what is typed in either', async () => {
    const earlier = await open('marlstead-2023.report.md');
    const now = fileUri(name);
    const at = (words: RegExp) => shownUntil(now, ({ preview }) => words.test(preview.body), comparisons());
    await at(/2 improved, 1 declined, 1 unchanged/);
    await at(/They disagree/);
    await replace(earlier, 'leaders: requires improvement to be good', 'leaders: inadequate');
    await at(/<strong>Inadequate<\/strong>/);
    await vscode.commands.executeCommand('undo');
    const editor = await open(name);
    await replace(editor, 'leaders: good', 'leaders: outstanding');
    await at(/<strong>Outstanding<\/strong><\/p>\n<p>Improved<\/p>/);
    await vscode.commands.executeCommand('undo');
    await at(/2 improved, 1 declined, 1 unchanged/);
  });

  test('says so where there is nothing to compare', async () => {
    const { document } = await open('fordwick.report.md');
    const answer = await vscode.commands.executeCommand('inspectionReport.compare', document.uri);
    equal(answer, undefined);
    const panel = comparisons().of(document.uri);
    assert(panel, 'There is no comparison.');
    equal(panel.shown, undefined);
    panel.panel.dispose();
    comparisons().of(fileUri(name))?.panel.dispose();
    equal(comparisons().of(fileUri(name)), undefined);
  });
});
