import { strFromU8, unzipSync } from 'fflate';
import * as vscode from 'vscode';
import { assert, equal, extension, fileUri, open, replace, shownUntil } from './helpers';

const name = 'marlstead.report.md';
const versions = () => extension().exports.versions;

suite('Compare with Version', () => {
  test('shows what has changed since another file, and follows what is typed', async () => {
    const editor = await open(name);
    const earlier = fileUri('marlstead-2023.report.md');
    await vscode.commands.executeCommand('inspectionReport.compareVersions', editor.document.uri, earlier);
    const at = (words: RegExp) =>
      shownUntil(editor.document.uri, ({ preview }) => words.test(preview.body), versions());
    await at(/<dd>marlstead-2023\.report\.md<\/dd>/);
    await at(/judgements? changed/);
    await replace(editor, 'leaders: good', 'leaders: outstanding');
    await at(/<ins>.*[Oo]utstanding/);
    await vscode.commands.executeCommand('undo');
  });

  test('shows that there are no changes, in place of the panel before', async () => {
    const { document } = await open(name);
    const before = versions().of(document.uri);
    assert(before, 'There is no comparison.');
    await vscode.commands.executeCommand('inspectionReport.compareVersions', document.uri, document.uri);
    await shownUntil(document.uri, ({ preview }) => /No changes/.test(preview.body), versions());
    const after = versions().of(document.uri);
    assert(after && after !== before, 'The panel is the old one.');
    after.panel.dispose();
    equal(versions().of(document.uri), undefined);
  });

  test('fails with nothing if it is closed while an answer is on its way', async () => {
    const editor = await open(name);
    const { uri } = editor.document;
    await vscode.commands.executeCommand('inspectionReport.compareVersions', uri, uri);
    await shownUntil(uri, () => true, versions());
    const panel = versions().of(uri);
    assert(panel, 'There is no comparison.');
    panel.panel.dispose();
    // There is something new to show, and nothing to show it in.
    await replace(editor, 'leaders: good', 'leaders: outstanding');
    await panel.update();
    await vscode.commands.executeCommand('undo');
  });

  test('writes the changes as a Word file with tracked changes', async () => {
    const target = fileUri('marlstead-changes.docx');
    try {
      const [draft, earlier] = [fileUri(name), fileUri('marlstead-2023.report.md')];
      const written = await vscode.commands.executeCommand<vscode.Uri | undefined>(
        'inspectionReport.exportChanges',
        draft,
        earlier,
        target,
      );
      equal(written?.toString(), target.toString());
      const parts = unzipSync(await vscode.workspace.fs.readFile(target));
      const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
      assert(/<w:ins [^>]*w:author="Inspection Report Drafting"/.test(xml), 'Nothing is inserted.');
      assert(/<w:delText/.test(xml), 'Nothing is deleted.');
    } finally {
      await vscode.workspace.fs.delete(target).then(undefined, () => undefined);
    }
  });
});
