import * as vscode from 'vscode';
import {
  assert,
  equal,
  extension,
  factsUntil,
  open,
  openText,
  replace,
  type ShownFacts,
  type ShownField,
} from './helpers';
import { homeReport } from './reports';

const draft = (stage: string) =>
  homeReport(stage).replace('provider: ', '# The registered provider.\nprovider: ');

const fieldIn = ({ form }: ShownFacts, id: string): ShownField | undefined =>
  form.groups.flatMap(({ fields }) => fields).find((field) => field.id === id);
const hasValue = (id: string, value: string) => (shown: ShownFacts) => fieldIn(shown, id)?.value === value;

/** Opens the form of the draft in front, and waits until it is there. */
async function openForm(uri: vscode.Uri): Promise<void> {
  await vscode.commands.executeCommand('inspectionReport.editFacts');
  await factsUntil(uri, () => true);
}

suite('Facts', () => {
  test('shows the facts of the draft in front, and follows its text', async () => {
    const editor = await openText('markdown', draft('review'));
    const { uri } = editor.document;
    await openForm(uri);
    const shown = await factsUntil(uri, hasValue('urn', 'SC999999'));
    equal(
      shown.form.groups.map(({ title }) => title),
      [
        'Who was inspected',
        'The inspection',
        'Judgements',
        'Requirements and recommendations',
        'Previous inspections',
      ],
    );
    await replace(editor, 'urn: SC999999', 'urn: SC99');
    const wrong = await factsUntil(uri, hasValue('urn', 'SC99'));
    assert((fieldIn(wrong, 'urn')?.findings.length ?? 0) > 0, 'The number has no finding.');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  test('writes what is changed into the draft, and nothing else, by edits that can be undone', async () => {
    const { document } = await openText('markdown', draft('review'));
    const { uri } = document;
    await openForm(uri);
    const panel = extension().exports.facts.of(uri);
    await panel?.write('urn', 'SC111111');
    equal(document.getText(), draft('review').replace('SC999999', 'SC111111'));
    await panel?.write('inspection/end', '12 June 2026');
    await panel?.write('inspection/team/new/name', 'Ada Example');
    const both = draft('review')
      .replace('SC999999', 'SC111111')
      .replace('2026-06-10', '2026-06-12')
      .replace('A N Other\n', 'A N Other\n  team:\n    - Ada Example\n');
    equal(document.getText(), both);
    await factsUntil(uri, hasValue('inspection/end', '2026-06-12'));
    panel?.panel.reveal();
    await vscode.commands.executeCommand('undo');
    await vscode.commands.executeCommand('undo');
    await vscode.commands.executeCommand('undo');
    equal(document.getText(), draft('review'));
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  test('writes a grade in its heading, too', async () => {
    const { document } = await openText('markdown', draft('review'));
    const { uri } = document;
    await openForm(uri);
    const panel = extension().exports.facts.of(uri);
    await panel?.write('judgements/helped-and-protected', 'outstanding');
    equal(document.getText(), draft('review').replaceAll(/protected: good/g, 'protected: outstanding'));
    panel?.panel.reveal();
    await vscode.commands.executeCommand('undo');
    equal(document.getText(), draft('review'));
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  test('keeps a draft that cannot be read as it is, and says so', async () => {
    const text = draft('review').replace('provider: Example', 'provider: "Example');
    const { document } = await openText('markdown', text);
    const { uri } = document;
    await openForm(uri);
    const shown = await factsUntil(uri, ({ form }) => form.locked !== undefined);
    assert(shown.form.locked?.message.includes('in the text'), 'The form does not say what to do.');
    await extension().exports.facts.of(uri)?.write('urn', 'SC111111');
    equal(document.getText(), text);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  test('saves as the document does, with a draft in YAML', async () => {
    const { document } = await open('withernby.report.yaml');
    const { uri } = document;
    const before = document.getText();
    await openForm(uri);
    const panel = extension().exports.facts.of(uri);
    const stage = /^stage: (\w+)$/m.exec(before)?.[1] === 'final' ? 'review' : 'final';
    await panel?.write('stage', stage);
    assert(document.isDirty, 'The document is not changed.');
    await document.save();
    const saved = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    equal(saved, document.getText());
    assert(saved.includes(`stage: ${stage}`), 'The stage is not in the file.');
    panel?.panel.reveal();
    await vscode.commands.executeCommand('undo');
    await document.save();
    equal(document.getText(), before);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
});
