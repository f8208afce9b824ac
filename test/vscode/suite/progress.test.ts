import * as vscode from 'vscode';
import {
  assert,
  equal,
  extension,
  findings,
  findingsUntil,
  has,
  open,
  openText,
  replace,
  waitUntil,
} from './helpers';
import { homeReport } from './reports';

/** A row of the view as a person reads it, with the rows below. */
interface ShownRow {
  readonly text: string;
  readonly spoken: string;
  readonly item: vscode.TreeItem;
  readonly below: readonly ShownRow[];
}

function shownRows(row?: object): ShownRow[] {
  const { inspection } = extension().exports;
  return inspection.getChildren(row).map((child) => {
    const item = inspection.getTreeItem(child);
    const text = [item.label, item.description].filter(Boolean).join(' | ');
    return { text, spoken: item.accessibilityInformation?.label ?? '', item, below: shownRows(child) };
  });
}

/** Waits until the view shows what is asked for. */
const rowsUntil = (wanted: (rows: readonly ShownRow[]) => boolean): Promise<readonly ShownRow[]> =>
  waitUntil({
    changed: extension().exports.inspection.onDidChangeTreeData,
    read: () => shownRows(),
    wanted,
    stayed: (rows) => `The view stayed at ${JSON.stringify(rows.map(({ text }) => text))}`,
  });

const group = (rows: readonly ShownRow[], name: string): ShownRow | undefined =>
  rows.find(({ text }) => text.startsWith(name));

/** Runs a command that shows a list, and takes that away again. */
async function listed(command: string): Promise<void> {
  const ran = vscode.commands.executeCommand(command);
  await new Promise((resolve) => setTimeout(resolve, 700));
  await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
  await ran;
}

suite('Progress', () => {
  test('shows what is left in the draft in front, and follows it', async () => {
    const editor = await openText('markdown', homeReport('drafting').replace('urn: SC999999\n', 'urn:\n'));
    const before = await rowsUntil((rows) => group(rows, 'Left to do')?.text === 'Left to do | 1');
    equal(group(before, 'Facts')?.text, 'Facts | 6 of 7');
    equal(group(before, 'Judgements')?.text, 'Judgements | 3 of 3');
    equal(group(before, 'Requirements')?.text, 'Requirements | none');
    const urn = group(before, 'Facts')?.below.find(({ text }) => text.startsWith('Unique'));
    equal(
      [urn?.text, urn?.spoken],
      ['Unique reference number | missing', 'Unique reference number, missing'],
    );
    const left = group(before, 'Left to do')?.below[0];
    assert(left?.text.endsWith('| line 5'), left?.text ?? 'no row');

    const { command, arguments: place = [] } = left?.item.command ?? { command: '' };
    await vscode.commands.executeCommand(command, ...place);
    const { active } = vscode.window.activeTextEditor?.selection ?? {};
    // After the colon, where the number goes.
    equal([active?.line, active?.character], [4, 'urn:'.length]);
    await replace(editor, 'urn:\n', 'urn: SC999999\n');
    await rowsUntil((rows) => group(rows, 'Left to do')?.text === 'Left to do | none');
  });

  test('lists missing things as information, which Problems shows', async () => {
    const { document } = await openText('markdown', homeReport('drafting').replace('urn: SC999999\n', ''));
    const [missing] = (await findingsUntil(document.uri, has('draft/urn'))).filter((finding) =>
      finding.message.startsWith('Add the unique'),
    );
    equal(missing?.severity, vscode.DiagnosticSeverity.Information);
  });

  test('is empty while another file is in front', async () => {
    await open('notes.md');
    await rowsUntil((rows) => rows.length === 0);
  });

  test('marks a draft as ready for review and as final, by edits that can be undone', async () => {
    const { document } = await openText('markdown', homeReport('drafting'));
    await rowsUntil((rows) => group(rows, 'Left to do')?.text === 'Left to do | none');
    await vscode.commands.executeCommand('inspectionReport.markReadyForReview');
    equal(document.getText(), homeReport('review'));
    await vscode.commands.executeCommand('inspectionReport.markFinal');
    equal(document.getText(), homeReport('final'));
    await vscode.commands.executeCommand('undo');
    await vscode.commands.executeCommand('undo');
    equal(document.getText(), homeReport('drafting'));
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  test('adds the stage to a draft in YAML', async () => {
    const text = 'framework: ilacs\nauthority: Example Borough\njudgements:\n  leaders: good\n';
    const { document } = await openText('yaml', text);
    await findingsUntil(document.uri, (found) => found.length > 0);
    // Errors block it, so that nothing is changed without a choice.
    await listed('inspectionReport.markReadyForReview');
    await listed('inspectionReport.markFinal');
    equal(document.getText(), text);
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  test('lists what is left', async () => {
    await openText('markdown', homeReport('drafting').replace('urn: SC999999\n', 'urn:\n'));
    await rowsUntil((rows) => group(rows, 'Left to do')?.text === 'Left to do | 1');
    await listed('inspectionReport.whatIsLeft');
  });

  test('goes to an empty line for the text of a section without any', async () => {
    const { document } = await openText(
      'markdown',
      homeReport('drafting').replace(/Children are safe\.\s*/, ''),
    );
    await rowsUntil((rows) => group(rows, 'Left to do')?.text !== 'Left to do | none');
    await vscode.commands.executeCommand('inspectionReport.nextGap');
    const line = vscode.window.activeTextEditor?.selection.active.line ?? 0;
    const [heading = '', ...around] = [-2, -1, 0].map((step) => document.lineAt(line + step).text);
    assert(heading.startsWith('## '), `The cursor is below “${heading}”.`);
    equal(around, ['', '']);
    assert(!/\n## .*\n## /.test(document.getText()), 'Two headings follow each other.');
  });

  test('hints can be switched off', async () => {
    const sentence = 'Leaders utilise their plans well.';
    const { document } = await openText(
      'markdown',
      homeReport('drafting').replace('Children are safe.', sentence),
    );
    const isHint = ({ severity }: vscode.Diagnostic) => severity === vscode.DiagnosticSeverity.Hint;
    await findingsUntil(document.uri, (found) => found.some(isHint));
    const settings = vscode.workspace.getConfiguration('inspectionReport');
    await settings.update('hints.enabled', false, vscode.ConfigurationTarget.Global);
    await findingsUntil(document.uri, (found) => !found.some(isHint));
    await settings.update('hints.enabled', undefined, vscode.ConfigurationTarget.Global);
    await findingsUntil(document.uri, (found) => found.some(isHint));
    equal(findings(document.uri).some(isHint), true);
  });

  test('typographic quotes are not boxed in YAML, and word wrap is not set for all YAML', () => {
    const settings = vscode.workspace.getConfiguration('editor', { languageId: 'yaml' });
    const allowed = settings.get<Record<string, boolean>>('unicodeHighlight.allowedCharacters');
    equal([allowed?.['‘'], allowed?.['’'], allowed?.['–']], [true, true, true]);
    equal(settings.get('wordWrap'), 'off');
  });
});
