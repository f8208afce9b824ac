import * as vscode from 'vscode';
import { assert, equal, extension, fileUri, findings, findingsUntil, open, ruleOf } from './helpers';

const draft = 'larkfield.report.md';
const library = 'phrases/homes.yaml';
const run = <T>(name: string, ...given: unknown[]) =>
  vscode.commands.executeCommand<T | undefined>(`inspectionReport.${name}`, ...given);
const keyOf = (id: string): string => `${fileUri('phrases/')}#${id}`;

/** Puts the cursor, or a selection, on a text of the draft. */
function select(editor: vscode.TextEditor, text: string, cursorOnly = false): void {
  const at = editor.document.getText().indexOf(text);
  assert(at >= 0, `“${text}” is not in the draft.`);
  const [start, end] = [at, at + text.length].map((offset) => editor.document.positionAt(offset));
  assert(start && end, 'There is no place.');
  editor.selection = new vscode.Selection(cursorOnly ? end : start, end);
}

const revert = () => vscode.commands.executeCommand('workbench.action.files.revert');
const textOf = async (name: string) =>
  new TextDecoder().decode(await vscode.workspace.fs.readFile(fileUri(name)));

/** The rows of the tree, as a person reads them. */
async function rows(): Promise<{ readonly row: Row; readonly item: vscode.TreeItem }[]> {
  const tree = extension().exports.libraries;
  const below = async (row?: Row): Promise<Row[]> => {
    const children = await tree.getChildren(row);
    const all = await Promise.all(children.map(async (child) => [child, ...(await below(child))]));
    return all.flat();
  };
  return (await below()).map((row) => ({ row, item: tree.getTreeItem(row) }));
}
type Row = Parameters<ReturnType<typeof extension>['exports']['libraries']['getTreeItem']>[0];

suite('Snippet libraries', () => {
  teardown(() => vscode.commands.executeCommand('notifications.clearAll'));

  test('a snippet is inserted at the cursor, filled in from the draft, and its first gap is selected', async () => {
    const editor = await open(draft);
    select(editor, 'has made good progress in keeping children safe.', true);
    await editor.edit((edit) => edit.insert(editor.selection.active, '\n\n'));
    equal(await run('insertSnippet', keyOf('night-checks')), keyOf('night-checks'));
    const line = editor.document.lineAt(editor.selection.active).text;
    assert(
      line.startsWith('Staff of Larkfield Care Limited check on children at night every hour and record'),
      line,
    );
    equal(editor.document.getText(editor.selection), 'every hour');
    await vscode.commands.executeCommand('undo');
    assert(!editor.document.getText().includes('every hour'), 'It is still there after undo.');
    await revert();
  });

  test('an item of a list has the indentation of its place', async () => {
    const editor = await open(draft);
    select(editor, 'stage: drafting', true);
    await editor.edit((edit) => edit.insert(editor.selection.active, '\nrequirements:\n  '));
    await run('insertSnippet', keyOf('act-on-risk'));
    const text = editor.document.getText();
    const expected =
      'requirements:\n  - text: The registered person must act on the risk assessments.\n' +
      '    regulation: 12(2)(a)\n    due: 2026-06-10\n';
    assert(text.includes(expected), text.slice(0, 500));
    await revert();
  });

  test('the list has the text as it would be, and the first is inserted when accepted', async () => {
    const editor = await open(draft);
    select(editor, 'has made good progress in keeping children safe.', true);
    await editor.edit((edit) => edit.insert(editor.selection.active, '\n\n'));
    let inserted: string | undefined;
    let done = false;
    const command = run<string>('insertSnippet').then((key) => {
      inserted = key;
      done = true;
    });
    while (!done) {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await command;
    // It was used last.
    equal(inserted, keyOf('night-checks'));
    await revert();
  });

  test('an accepted completion is remembered and stands first the next time', async () => {
    const editor = await open(draft);
    select(editor, 'has made good progress in keeping children safe.', true);
    await editor.edit((edit) => edit.insert(editor.selection.active, '\n\nsea'));
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      editor.document.uri,
      editor.selection.active,
    );
    const titleOf = ({ label }: vscode.CompletionItem) => (typeof label === 'string' ? label : label.label);
    const item = list.items.find((one) => titleOf(one) === 'Staff search for children');
    assert(item?.command, `It is not offered: ${list.items.map(titleOf).slice(0, 9)}`);
    equal(item.command.arguments, [keyOf('local-search')]);
    await vscode.commands.executeCommand(item.command.command, ...(item.command.arguments ?? []));
    await revert();

    const again = await open(draft);
    select(again, 'has made good progress in keeping children safe.', true);
    await again.edit((edit) => edit.insert(again.selection.active, '\n\n'));
    let done = false;
    const command = run<string>('insertSnippet').then((key) => {
      done = true;
      return key;
    });
    while (!done) {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    equal(await command, keyOf('local-search'));
    await revert();
  });

  test('nothing is inserted where there is no draft', async () => {
    await open('notes.md');
    equal(await run('insertSnippet'), undefined);
    equal(await run('createSnippet'), undefined);
    equal(await run('updateInsertedText'), undefined);
  });

  test('the tree has the libraries with files, snippets, their status and what is wrong with them', async () => {
    await open(draft);
    await run('browseLibraries');
    const all = await rows();
    const found = all.map(({ item }) => [item.label, item.description].filter(Boolean).join(': '));
    for (const row of [
      'Moderated phrases: 2.1.0',
      'homes.yaml: 4',
      'Checks at night: night',
      'Staff search for children: search · draft',
      'What used to be written: old · retired',
    ])
      assert(
        found.some((one) => one.startsWith(row)),
        `“${row}” is not among ${found.slice(0, 12)}`,
      );
    const product = all.find(({ row }) => row.kind === 'library' && row.library.origin === 'product');
    assert(product, 'The product’s own library is not there.');

    const snippet = all.find(({ item }) => item.label === 'Staff search for children');
    await run('openSnippet', snippet?.row);
    const editor = vscode.window.activeTextEditor;
    equal(editor?.document.uri.toString(), fileUri(library).toString());
    assert(editor, 'No editor is open.');
    assert(
      editor.document.lineAt(editor.selection.active).text.includes('Staff search'),
      'It is not at its title.',
    );

    await open(draft);
    const copied =
      'When children are not where they should be, staff search for them at once.\n\nThe police are told in good time.';
    equal(await run('copySnippet', snippet?.row), copied);
    // A browser without a person lets nobody read what is on the clipboard.
    const clipboard = await vscode.env.clipboard.readText();
    if (clipboard !== '') equal(clipboard, copied);
  });

  test('a file of the product’s own library is shown', async () => {
    const all = await rows();
    const file = all.find(
      ({ row }) => row.kind === 'file' && row.library.origin === 'product' && row.file.snippets.length > 0,
    );
    await run('openSnippet', file?.row);
    const text = vscode.window.activeTextEditor?.document.getText() ?? '';
    assert(/^snippets:$/m.test(text), text.slice(0, 200));
  });

  test('the drafts that hold a snippet are found, also where it was changed', async () => {
    await open(draft);
    const uses = await run<readonly { uri: string; how: string; range: { start: { line: number } } }[]>(
      'findSnippetUses',
      keyOf('night-checks'),
      true,
    );
    equal(
      uses?.map(({ uri, how, range }) => [uri, how, range.start.line]),
      [[fileUri(draft).toString(), 'changed', 21]],
    );
    equal(await run('findSnippetUses', keyOf('local-search'), true), []);
  });

  test('a text of the draft gets the wording of its library, and undo brings it back', async () => {
    const editor = await open(draft);
    const before = editor.document.getText();
    equal(await run('updateInsertedText', 'all'), 1);
    const after = editor.document.getText();
    const newer =
      'Staff of Larkfield Care Limited check on children at night every two hours and record what they find. ' +
      'They tell the manager in the morning, who acts on it the same day.\n';
    assert(after.includes(newer), after);
    equal(await run('updateInsertedText', 'all'), 0);
    await vscode.commands.executeCommand('undo');
    equal(editor.document.getText(), before);
    await revert();
  });

  test('a snippet is created in a library, with variables, and undo takes it away', async () => {
    const editor = await open(draft);
    select(
      editor,
      'Since the last inspection, Larkfield Care Limited has made good progress in keeping children safe.',
    );
    const before = await textOf(library);
    const uri = await run<vscode.Uri>('createSnippet', {
      library: fileUri('phrases/').toString(),
      file: fileUri(library).toString(),
      title: 'Progress since the last inspection',
      prefix: 'progress',
    });
    equal(uri?.toString(), fileUri(library).toString());
    const shown = vscode.window.activeTextEditor;
    assert(shown, 'No editor is open.');
    equal(shown.document.lineAt(shown.selection.active).text, '  - id: progress-since-the-last-inspection');
    const added = (await textOf(library)).slice(before.length);
    assert(/^ {4}status: draft$/m.test(added) && /PROVIDER/.test(added), added);
    assert(!added.includes('Larkfield'), added);
    await findingsUntil(fileUri(library), (all) => all.every((one) => ruleOf(one) !== 'snippet/schema'));
    await vscode.commands.executeCommand('undo');
    equal(shown.document.getText(), before);
    await shown.document.save();
  });

  test('a new library is made where there is none, and named in the config', async () => {
    const config = 'team/.inspection-report.yaml';
    const before = await vscode.workspace.fs.readFile(fileUri(config));
    const editor = await open('team/quay.report.md');
    select(editor, 'They are manned.');
    try {
      const uri = await run<vscode.Uri>('createSnippet', {
        library: 'new',
        folder: 'words',
        name: 'Harbour words',
        owner: 'Harbour masters',
        fileName: 'boats.yaml',
        title: 'Lifeboats',
        prefix: 'boats',
      });
      equal(uri?.toString(), fileUri('team/words/boats.yaml').toString());
      assert((await textOf(config)).endsWith('libraries:\n  - words\n'), await textOf(config));
      assert(
        (await textOf('team/words/library.yaml')).startsWith('name: Harbour words\n'),
        'It has no library.yaml.',
      );
      await open('team/quay.report.md');
      const names = (await rows()).flatMap(({ row }) => (row.kind === 'library' ? row.library.name : []));
      assert(names.includes('Harbour words'), names.join());
      equal(findings(fileUri(config)), []);
    } finally {
      await vscode.workspace.fs.writeFile(fileUri(config), before);
      await vscode.workspace.fs.delete(fileUri('team/words'), { recursive: true });
    }
  });
});
