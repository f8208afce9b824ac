import * as vscode from 'vscode';
import { copiedRule } from '../../../server/src/rules/rule-ids';
import { findingsTexts } from '../texts';
import { nameOf } from '../ui/locations';
import { showInfo } from '../ui/notifications';

/** Not contributed: it is only offered with a finding. */
const command = '_inspectionReport.showBothTexts';

/** Offers to show a copied paragraph next to the text that it was copied from. */
export function provideCopiedText(): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    provideCodeActions: ({ uri }, _range, { diagnostics }) =>
      diagnostics.flatMap((found) => actionsFor(found, uri)),
  };
  return vscode.Disposable.from(
    vscode.languages.registerCodeActionsProvider([{ language: 'markdown' }, { language: 'yaml' }], provider, {
      providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
    }),
    vscode.commands.registerCommand(command, showBoth),
  );
}

/** An action for each of the other texts, which the finding links to. */
function actionsFor(found: vscode.Diagnostic, uri: vscode.Uri): vscode.CodeAction[] {
  if (ruleOf(found) !== copiedRule) return [];
  const own = new vscode.Location(uri, found.range);
  return (found.relatedInformation ?? []).map(({ location }) => {
    const title = findingsTexts.showBoth(nameOf(location.uri));
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    action.diagnostics = [found];
    action.command = { command, title, arguments: [own, location] };
    return action;
  });
}

const ruleOf = ({ code }: vscode.Diagnostic): unknown =>
  typeof code === 'object' && code !== null ? code.value : code;

/** Shows two places side by side, each at the top of its editor. */
async function showBoth(own: vscode.Location, other: vscode.Location): Promise<void> {
  try {
    const left = await vscode.window.showTextDocument(own.uri, { viewColumn: vscode.ViewColumn.One });
    const right = await vscode.window.showTextDocument(other.uri, {
      viewColumn: vscode.ViewColumn.Two,
      preserveFocus: true,
    });
    reveal(left, own.range);
    reveal(right, other.range);
  } catch {
    // An earlier report may have been moved since the index was written.
    showInfo(findingsTexts.otherNotRead(nameOf(other.uri)));
  }
}

function reveal(editor: vscode.TextEditor, range: vscode.Range): void {
  editor.selection = new vscode.Selection(range.start, range.start);
  editor.revealRange(range, vscode.TextEditorRevealType.AtTop);
}
