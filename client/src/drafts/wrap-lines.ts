import * as vscode from 'vscode';
import { notice, wrapTexts } from '../texts';
import { isDraft } from './drafts';

const setting = 'inspectionReport.yamlWordWrap';
/** The answer of a person in this workspace: `on` or `off`. */
const answerKey = 'yamlWordWrap';

/**
 * Wraps the long lines of drafts in YAML, if a person wants that: VS Code does not wrap YAML, and a paragraph is one line. It
 * is offered once in a workspace. VS Code’s own setting is for all files of a language, so each draft is wrapped by the
 * command that wraps one editor.
 */
export function provideLineWrap(memory: vscode.Memento): vscode.Disposable {
  const wrapped = new Set<string>();
  const look = async (editor: vscode.TextEditor | undefined): Promise<void> => {
    if (!editor || !needsWrap(editor.document) || wrapped.has(editor.document.uri.toString())) return;
    const isWanted = wantedBySetting() ?? memory.get<string>(answerKey) ?? (await offer(memory));
    if (isWanted !== 'on' || vscode.window.activeTextEditor !== editor) return;
    wrapped.add(editor.document.uri.toString());
    await vscode.commands.executeCommand('editor.action.toggleWordWrap');
  };
  void look(vscode.window.activeTextEditor);
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(look),
    // VS Code forgets how a document was wrapped when it is closed.
    vscode.workspace.onDidCloseTextDocument(({ uri }) => wrapped.delete(uri.toString())),
  );
}

/** True for a draft in YAML, unless VS Code wraps all YAML already. */
function needsWrap(document: vscode.TextDocument): boolean {
  if (document.languageId !== 'yaml' || !isDraft(document)) return false;
  return vscode.workspace.getConfiguration('editor', document).get('wordWrap') === 'off';
}

function wantedBySetting(): string | undefined {
  const value = vscode.workspace.getConfiguration().get<string>(setting);
  return value === 'on' || value === 'off' ? value : undefined;
}

/** Asks once: a message that is closed is an answer too, so that nobody is asked again. */
async function offer(memory: vscode.Memento): Promise<string> {
  await memory.update(answerKey, 'off');
  const { question, wrap, doNotWrap } = wrapTexts;
  const chosen = await vscode.window.showInformationMessage(notice(question), wrap, doNotWrap);
  const answer = chosen === wrap ? 'on' : 'off';
  await memory.update(answerKey, answer);
  return answer;
}
