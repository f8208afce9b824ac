import * as vscode from 'vscode';
import { codeActions } from './code-actions';
import { assert, equal, fileUri, findingsUntil, has } from './helpers';

const words =
  'Lanterns hang in every window of the house, and each child is taught by a keeper how to fill, trim and light one safely.';
const draft = (authority: string, urn: string) =>
  `---\nframework: ilacs\nauthority: ${authority}\nurn: '${urn}'\nstage: drafting\ninspection: {type: standard, start: 2026-06-08, end: 2026-06-19, lead-inspector: A N Other}\n---\n\n## The experiences and progress of children in care\n\n1. ${words}\n`;

suite('Copied text', () => {
  const own = fileUri('copy.report.md');
  const other = fileUri('source.report.md');
  const write = (uri: vscode.Uri, text: string) =>
    vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));

  test('is shown next to the other text', async () => {
    try {
      await write(other, draft('Ashcombe', '80998'));
      await write(own, draft('Brindlewick', '80997'));
      await vscode.window.showTextDocument(own);
      await findingsUntil(own, has('across/copied'));
      const [found] = vscode.languages
        .getDiagnostics(own)
        .filter(({ message }) => message.includes('source.report.md'));
      assert(found, 'There is no finding on the copied text.');
      const actions = await codeActions(own, found.range);
      const action = actions.find(({ title }) => title === 'Show this paragraph next to source.report.md');
      assert(action?.command, `The actions are ${actions.map(({ title }) => title).join(', ')}`);
      const { command, arguments: given = [] } = action.command;
      await vscode.commands.executeCommand(command, ...given);
      const shown = vscode.window.visibleTextEditors
        .map(({ document, selection }) => `${document.uri.path.split('/').at(-1)}:${selection.start.line}`)
        .sort();
      equal(shown, ['copy.report.md:10', 'source.report.md:10']);
    } finally {
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      for (const uri of [own, other]) await vscode.workspace.fs.delete(uri).then(undefined, () => undefined);
    }
  });
});
