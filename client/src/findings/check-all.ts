import * as vscode from 'vscode';
import {
  type AllChecked,
  checkAllProgress,
  checkAllRequest,
  checkOpenRequest,
} from '../../../server/src/lsp/requests';
import type { AskServer, Checker } from '../connection/checker';
import { showInfo } from '../ui/notifications';
import { saveFindings, summaryOf } from './save-findings';

/** Set while the findings of drafts that are not open are shown as well. */
const contextKey = 'inspectionReport.allChecked';
const setAllChecked = (value: boolean): Thenable<unknown> =>
  vscode.commands.executeCommand('setContext', contextKey, value);

/** Registers the commands that check all drafts of the workspace, and save their findings. */
export function provideCheckAll(checker: Checker): vscode.Disposable {
  const ask = checker.askForPerson;
  let onProgress: ((checked: number) => void) | undefined;
  checker.onNotification(checkAllProgress, (params) => {
    const { checked } = (params ?? {}) as Record<string, unknown>;
    if (typeof checked === 'number') onProgress?.(checked);
  });

  const checkAll = async (): Promise<AllChecked | undefined> => {
    const answer = await vscode.window.withProgress(
      {
        location: vscode.ProgressLocation.Notification,
        title: 'Inspection Report: checking all drafts',
        cancellable: true,
      },
      (progress, token) => {
        onProgress = (checked) => progress.report({ message: `${checked} so far` });
        return ask(checkAllRequest, {}, token);
      },
    );
    const counts = answer as AllChecked | null | undefined;
    await setAllChecked(Boolean(counts));
    if (!counts) return undefined;
    void showCounts(counts, ask);
    return counts;
  };

  return vscode.Disposable.from(
    // A new server does not know that the one before it was asked to check all.
    checker.onStarted(() => void setAllChecked(false)),
    vscode.commands.registerCommand('inspectionReport.checkAll', checkAll),
    vscode.commands.registerCommand('inspectionReport.checkOpen', async () => {
      await ask(checkOpenRequest, {});
      await setAllChecked(false);
    }),
    vscode.commands.registerCommand('inspectionReport.saveFindings', (format: unknown, target: unknown) =>
      saveFindings(ask, format, target),
    ),
  );
}

/** Shows what was found, and offers the next steps. */
async function showCounts(counts: AllChecked, ask: AskServer): Promise<void> {
  if (counts.drafts === 0)
    return showInfo(
      'there are no report drafts in the folders of this window; open the folder that has them.',
    );
  const problems = 'Show Problems';
  const save = 'Save Report of Findings…';
  const choice = await vscode.window.showInformationMessage(
    `Inspection Report: ${summaryOf(counts)}`,
    problems,
    save,
  );
  if (choice === problems) await vscode.commands.executeCommand('workbench.actions.view.problems');
  if (choice === save) await saveFindings(ask, undefined, undefined);
}
