import * as vscode from 'vscode';
import { assert, equal, fileUri } from './helpers';

const word = fileUri('fordwick.docx');

/** Runs the command on files, as the Explorer does. */
const importFiles = (...uris: readonly vscode.Uri[]) =>
  vscode.commands.executeCommand<readonly vscode.Uri[] | undefined>('inspectionReport.import', uris[0], uris);

const remove = (uri: vscode.Uri): Thenable<void> =>
  vscode.workspace.fs.delete(uri).then(undefined, () => undefined);

suite('Import Word or PDF', () => {
  test('makes a draft of a Word file, next to it, and opens it', async () => {
    await vscode.commands.executeCommand(
      'inspectionReport.export',
      fileUri('fordwick.report.md'),
      'docx',
      word,
    );
    const [draft, ...others] = (await importFiles(word)) ?? [];
    try {
      assert(draft && others.length === 0, 'There is not one draft.');
      assert(/\/fordwick[\w-]*\.report\.md$/.test(draft.path), `The draft is ${draft.path}`);
      const { document } = vscode.window.activeTextEditor ?? {};
      equal(document?.uri.toString(), draft.toString());
      const text = document?.getText() ?? '';
      assert(text.includes('\nauthority: Fordwick\n'), 'The authority is not in the front matter.');
      assert(text.includes('1. Most children and families are helped early.'), 'A paragraph is missing.');
      // A second time it has another name.
      const [again] = (await importFiles(word)) ?? [];
      assert(again && again.path !== draft.path, 'The draft was replaced.');
      equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(again)), text);
      await remove(again);
    } finally {
      if (draft) await remove(draft);
      await remove(word);
    }
  });

  test('makes nothing of other files', async () => {
    equal(await importFiles(fileUri('notes.md')), []);
    equal(await importFiles(fileUri('missing.docx')), []);
  });
});
