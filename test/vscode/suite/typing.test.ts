import * as vscode from 'vscode';
import { assert, equal, extension, fileUri, openText, waitUntil } from './helpers';

const settings = () => vscode.workspace.getConfiguration('inspectionReport');

/** A key binding of the manifest. */
interface KeyBinding {
  readonly key: string;
  readonly command: string;
  readonly args?: unknown;
}

/** Does what the key Enter does. */
function enter(): Thenable<unknown> {
  const manifest = extension().packageJSON as { contributes: { keybindings: readonly KeyBinding[] } };
  const binding = manifest.contributes.keybindings.find(({ key }) => key === 'enter');
  assert(binding, 'Enter has no key binding.');
  return vscode.commands.executeCommand(binding.command, binding.args);
}

const type = (text: string): Thenable<unknown> => vscode.commands.executeCommand('type', { text });

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

  test('headings follow judgements that are written one right after the other', async () => {
    await settings().update('headings.followJudgements', true, vscode.ConfigurationTarget.Global);
    const front = '---\nframework: sccif\nsetting: childrens-home\njudgements:\n';
    const keys = '  helped-and-protected: \n  leaders-and-managers: \n---\n\n';
    const sections =
      '## How well children and young people are helped and protected\n\n## The effectiveness of leaders and managers\n';
    const { document } = await openText('markdown', `${front}${keys}${sections}|`);
    for (const line of [4, 5]) {
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, document.lineAt(line).range.end, 'good');
      await vscode.workspace.applyEdit(edit);
    }
    await waitUntil({
      changed: vscode.workspace.onDidChangeTextDocument,
      read: () => document.getText().match(/^## .*: good$/gm)?.length ?? 0,
      wanted: (count) => count === 2,
      stayed: (count) => `${count} of 2 headings have the grade.`,
    });
    await settings().update('headings.followJudgements', undefined, vscode.ConfigurationTarget.Global);
  });

  test('Enter continues numbered paragraphs and lists in one step of undo, with the cursor at the new text', async () => {
    const text = '---\nframework: ilacs\n---\n\n1. One.| Two.\n\n2. Three.\n';
    const editor = await openText('markdown', text);
    const before = editor.document.getText();
    await enter();
    const after = before.replace('One. Two.', 'One.\n\n2. Two.').replace('2. Three', '3. Three');
    equal(editor.document.getText(), after);
    equal(editor.selection.active, new vscode.Position(6, 3));
    await vscode.commands.executeCommand('type', { text: 'x' });
    equal(editor.document.getText(), after.replace('2. Two', '2. xTwo'));
    await vscode.commands.executeCommand('undo');
    await vscode.commands.executeCommand('undo');
    equal(editor.document.getText(), before);
  });

  test('Enter in an item without text ends the list, and is a line break elsewhere', async () => {
    const editor = await openText('markdown', '---\nframework: sccif\n---\n\n- One|\n');
    const rest = () => editor.document.getText().slice('---\nframework: sccif\n---\n\n'.length);
    await enter();
    equal(rest(), '- One\n- \n');
    await enter();
    equal(rest(), '- One\n\n\n');
    equal(editor.selection.active, new vscode.Position(6, 0));
    await enter();
    equal(rest(), '- One\n\n\n\n');
    const other = await openText('markdown', '# Notes\n\n- One|\n');
    await enter();
    equal(other.document.getText(), '# Notes\n\n- One\n\n');
  });

  test('letters that are typed before Enter has done its work come after it', async () => {
    const front = '---\nframework: sccif\n---\n\n';
    const editor = await openText('markdown', `${front}- One|\n`);
    await Promise.all([enter(), type('T'), type('w')]);
    await type('o');
    equal(editor.document.getText(), `${front}- One\n- Two\n`);
    equal(editor.selection.active, new vscode.Position(5, 5));
    await enter();
    await Promise.all([enter(), type('T')]);
    equal(editor.document.getText(), `${front}- One\n- Two\n\nT\n`);
  });

  test('Enter is left alone where the setting wants that', async () => {
    await settings().update('lists.continueOnEnter', false, vscode.ConfigurationTarget.Global);
    const editor = await openText('markdown', '---\nframework: sccif\n---\n\n- One|\n');
    await enter();
    equal(editor.document.getText().endsWith('- One\n\n'), true);
    await settings().update('lists.continueOnEnter', undefined, vscode.ConfigurationTarget.Global);
  });
});
