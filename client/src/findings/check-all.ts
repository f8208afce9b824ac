import * as vscode from 'vscode';
import {
  type AllChecked,
  checkAllProgress,
  checkAllRequest,
  checkOpenRequest,
} from '../../../server/src/lsp/requests';
import type { AskServer, Checker } from '../connection/checker';
import { findingsTexts, notice } from '../texts';
import { showInfo } from '../ui/notifications';
import { saveFindings } from './save-findings';

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
        title: notice(findingsTexts.checking),
        cancellable: true,
      },
      (progress, token) => {
        onProgress = (checked) => progress.report({ message: findingsTexts.progress(checked) });
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
  if (counts.drafts === 0) return showInfo(findingsTexts.noDrafts);
  const { showProblems, saveReport } = findingsTexts;
  const summary = notice(findingsTexts.summary(counts));
  const choice = await vscode.window.showInformationMessage(summary, showProblems, saveReport);
  if (choice === showProblems) await vscode.commands.executeCommand('workbench.actions.view.problems');
  if (choice === saveReport) await saveFindings(ask, undefined, undefined);
}
