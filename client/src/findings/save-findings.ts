import * as vscode from 'vscode';
import {
  type FindingsAnswer,
  findingsFormatsRequest,
  findingsRequest,
  type SaveChoice,
} from '../../../server/src/lsp/requests';
import { checkResults } from '../../../server/src/output/own-files';
import type { AskServer } from '../connection/checker';
import { findingsTexts, notice } from '../texts';
import { showError, showInfo } from '../ui/notifications';
import { mayReplace } from '../ui/replace';

/**
 * Writes the findings of all drafts of the workspace to a file. It asks for the format and the file unless it is called
 * with them, as by a key binding.
 * @returns the URI of the file, or undefined if none was written
 */
export async function saveFindings(
  ask: AskServer,
  formatName: unknown,
  file: unknown,
): Promise<vscode.Uri | undefined> {
  const choices = (await ask(findingsFormatsRequest, {})) as readonly SaveChoice[] | null | undefined;
  if (!choices) return undefined;
  const known = choices.find(({ format }) => format === formatName);
  const format = known ?? (await vscode.window.showQuickPick(choices, { placeHolder: findingsTexts.what }));
  if (!format) return undefined;
  const previous = format.compares && !known ? await pickEarlierRun() : 'none';
  if (previous === undefined) return undefined;
  const target = file instanceof vscode.Uri ? file : await pickTarget(format);
  if (!target) return undefined;
  const params = { format: format.format, ...(previous !== 'none' && { previous: previous.text }) };
  const answer = (await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: notice(findingsTexts.checking),
      cancellable: true,
    },
    (_, token) => ask(findingsRequest, params, token),
  )) as FindingsAnswer | null | undefined;
  if (!answer) return undefined;
  if ('refused' in answer) return showError(answer.refused);
  if (answer.found.drafts === 0) return showInfo(findingsTexts.noDraftsSaved);
  if (!(await mayReplace(target, checkResults))) return undefined;
  try {
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(answer.text));
  } catch {
    return showError(findingsTexts.notWritten(target.path));
  }
  void offerToOpen(target, findingsTexts.summary(answer.found));
  return target;
}

/** Asks for an earlier run to compare with; undefined if the user left. */
async function pickEarlierRun(): Promise<{ readonly text: string } | 'none' | undefined> {
  const without: vscode.QuickPickItem = { label: findingsTexts.doNotCompare };
  const compare: vscode.QuickPickItem = {
    label: findingsTexts.compare,
    detail: findingsTexts.compareDetail,
  };
  const picked = await vscode.window.showQuickPick([without, compare], {
    placeHolder: findingsTexts.compareQuestion,
  });
  if (picked !== compare) return picked && 'none';
  const [file] = (await vscode.window.showOpenDialog({ filters: { JSON: ['json'] } })) ?? [];
  if (!file) return undefined;
  try {
    return { text: new TextDecoder().decode(await vscode.workspace.fs.readFile(file)) };
  } catch {
    return showError(findingsTexts.notRead(file.path));
  }
}

async function pickTarget({ label, extension }: SaveChoice): Promise<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const day = new Date().toISOString().slice(0, 10);
  return vscode.window.showSaveDialog({
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, `findings-${day}.${extension}`) }),
    filters: { [label]: [extension] },
    title: findingsTexts.saveAs(label),
  });
}

async function offerToOpen(target: vscode.Uri, summary: string): Promise<void> {
  const { open, written } = findingsTexts;
  const name = target.path.slice(target.path.lastIndexOf('/') + 1);
  const choice = await vscode.window.showInformationMessage(notice(written(summary, name)), open);
  if (choice === open) await vscode.env.openExternal(target);
}
