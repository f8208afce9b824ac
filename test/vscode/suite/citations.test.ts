import * as vscode from 'vscode';
import { codeActions } from './code-actions';
import { assert, equal, findingsUntil, has, open } from './helpers';

const name = 'home/thornlea.report.md';

/** The draft once it is checked, and the place of a text in it. */
async function opened(text: string): Promise<{ document: vscode.TextDocument; at: vscode.Position }> {
  const { document } = await open(name);
  await findingsUntil(document.uri, has('section/missing'));
  return { document, at: document.positionAt(document.getText().indexOf(text) + 2) };
}

suite('Citations', () => {
  test('are explained in prose', async () => {
    const { document, at } = await opened('regulation 45(1)');
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      at,
    );
    const text = hovers
      .flatMap(({ contents }) => contents)
      .map((part) => (typeof part === 'string' ? part : part.value))
      .join('\n');
    assert(text.includes('Review of quality of care') && text.includes('SI 2015/541'), `it says: ${text}`);
  });

  test('lead to their official page', async () => {
    const { document } = await opened('regulation 45(1)');
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      document.uri,
      10,
    );
    const found = links.find(({ range }) => document.getText(range) === 'regulation 45(1)');
    equal(found?.target?.toString(true), 'https://www.legislation.gov.uk/uksi/2015/541/regulation/45');
  });

  test('lead to the requirement that rests on them, and to all drafts that cite the same', async () => {
    const { document, at } = await opened('regulation 12(2)(a)(i) is');
    const definitions = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      at,
    );
    const targets = definitions.map((one) => ('targetRange' in one ? one.targetRange : one.range));
    assert(
      targets.some((range) => document.lineAt(range.start.line).text.includes('regulation: 12(2)(a)(i)')),
      `It leads to ${JSON.stringify(targets)}`,
    );
    const references = async (position: vscode.Position) =>
      (
        await vscode.commands.executeCommand<vscode.Location[]>(
          'vscode.executeReferenceProvider',
          document.uri,
          position,
        )
      ).map(({ uri, range }) => `${uri.path.split('/').at(-1)}:${range.start.line}`);
    equal(await references(at), ['thornlea.report.md:17', 'thornlea.report.md:25']);
    // The other draft is not open: its file was found, and read.
    const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      '12',
    );
    const requirements = symbols
      .map((one) => one.name)
      .filter((one) => one.startsWith('Regulation 12(2)(a)'));
    equal(requirements.sort(), [
      'Regulation 12(2)(a)(i): The registered person must ensure that risks to each child are assessed.',
      'Regulation 12(2)(a): The registered person must act on the risk assessments.',
    ]);
  });

  test('become requirements', async () => {
    const { document, at } = await opened('regulation 45(1)');
    const kind = vscode.CodeActionKind.RefactorExtract;
    const actions = await codeActions(document.uri, new vscode.Range(at, at), { kind, resolved: 10 });
    const add = actions.find(({ title }) => title === 'Add as requirement');
    assert(add?.edit, `It offers ${JSON.stringify(actions.map(({ title }) => title))}`);
    await vscode.workspace.applyEdit(add.edit);
    const item =
      '  - text: |\n      This does not meet regulation 45(1).\n    regulation: 45(1)\n    due: \n---\n';
    assert(document.getText().replaceAll('\r\n', '\n').includes(item), document.getText());
    await findingsUntil(document.uri, has('requirement/due'));
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });
});
