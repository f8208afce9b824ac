import * as vscode from 'vscode';
import {
  type AllChecked,
  type FindingsAnswer,
  findingsFormatsRequest,
  findingsRequest,
  type SaveChoice,
} from '../../../server/src/lsp/requests';
import { checkResults } from '../../../server/src/output/own-files';
import { plural } from '../../../server/src/text/words';
import type { AskServer } from '../connection/checker';
import { showError, showInfo } from '../ui/notifications';
import { mayReplace } from '../ui/replace';

/**
 * Writes the findings of all drafts of the workspace to a file. It asks for the format and the file unless it is called
 * with them, as by a key binding.
 * @returns the URI of the file, or undefined where none was written
 */
export async function saveFindings(
  ask: AskServer,
  formatName: unknown,
  file: unknown,
): Promise<vscode.Uri | undefined> {
  const choices = (await ask(findingsFormatsRequest, {})) as readonly SaveChoice[] | null | undefined;
  if (!choices) return undefined;
  const known = choices.find(({ format }) => format === formatName);
  const format =
    known ?? (await vscode.window.showQuickPick(choices, { placeHolder: 'What to save the findings as' }));
  if (!format) return undefined;
  const previous = format.compares && !known ? await pickEarlierRun() : 'none';
  if (previous === undefined) return undefined;
  const target = file instanceof vscode.Uri ? file : await pickTarget(format);
  if (!target) return undefined;
  const params = { format: format.format, ...(previous !== 'none' && { previous: previous.text }) };
  const answer = (await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: 'Inspection Report: checking all drafts',
      cancellable: true,
    },
    (_, token) => ask(findingsRequest, params, token),
  )) as FindingsAnswer | null | undefined;
  if (!answer) return undefined;
  if ('refused' in answer) return showError(answer.refused);
  if (answer.found.drafts === 0)
    return showInfo('there are no report drafts in the folders of this window; nothing was written.');
  if (!(await mayReplace(target, checkResults))) return undefined;
  try {
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(answer.text));
  } catch {
    return showError(
      `${target.path} could not be written; choose another folder, or close the file elsewhere.`,
    );
  }
  void offerToOpen(target, summaryOf(answer.found));
  return target;
}

/** Asks for an earlier run to compare with; undefined where the user left. */
async function pickEarlierRun(): Promise<{ readonly text: string } | 'none' | undefined> {
  const without: vscode.QuickPickItem = { label: 'Without comparing' };
  const compare: vscode.QuickPickItem = {
    label: 'Compare with an earlier run…',
    detail: 'A file of findings that was saved as JSON',
  };
  const picked = await vscode.window.showQuickPick([without, compare], {
    placeHolder: 'Whether to tell what has changed since an earlier run',
  });
  if (picked !== compare) return picked && 'none';
  const [file] = (await vscode.window.showOpenDialog({ filters: { JSON: ['json'] } })) ?? [];
  if (!file) return undefined;
  try {
    return { text: new TextDecoder().decode(await vscode.workspace.fs.readFile(file)) };
  } catch {
    return showError(`${file.path} could not be read; choose another file.`);
  }
}

async function pickTarget({ label, extension }: SaveChoice): Promise<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const day = new Date().toISOString().slice(0, 10);
  return vscode.window.showSaveDialog({
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, `findings-${day}.${extension}`) }),
    filters: { [label]: [extension] },
    title: `Save findings as ${label}`,
  });
}

async function offerToOpen(target: vscode.Uri, summary: string): Promise<void> {
  const open = 'Open';
  const name = target.path.slice(target.path.lastIndexOf('/') + 1);
  const choice = await vscode.window.showInformationMessage(
    `Inspection Report: ${summary} ${name} was written.`,
    open,
  );
  if (choice === open) await vscode.env.openExternal(target);
}

/** “58 drafts checked: 11 errors, 11 warnings and 12 hints.” */
export function summaryOf({ drafts, errors, warnings, others }: AllChecked): string {
  const checked = `${plural(drafts, 'draft')} checked`;
  if (errors + warnings + others === 0) return `${checked}: nothing was found.`;
  return `${checked}: ${plural(errors, 'error')}, ${plural(warnings, 'warning')} and ${plural(others, 'hint')}.`;
}
