import * as vscode from 'vscode';
import {
  type AllChecked,
  checkAllProgress,
  checkAllRequest,
  checkOpenRequest,
} from '../../server/src/lsp/requests';
import type { Checker } from './checker';
import { inWords, saveFindings } from './findings';
import { say } from './say';
import type { Ask } from './snippets/ask';

/** Set while the findings of drafts that are not open are shown, too. */
const context = 'inspectionReport.allChecked';

/** Makes the commands that check all drafts of the workspace, and that hand on what is found in them. */
export function provideCheckAll(ask: Ask, checker: Checker): vscode.Disposable {
  let progress: ((checked: number) => void) | undefined;
  checker.onNotified(checkAllProgress, (given) => {
    const { checked } = (given ?? {}) as Record<string, unknown>;
    if (typeof checked === 'number') progress?.(checked);
  });

  const checkAll = async (): Promise<AllChecked | undefined> => {
    const found = await vscode.window.withProgress(
      {
        location: vscode.ProgressLocation.Notification,
        title: 'Inspection Report: checking all drafts',
        cancellable: true,
      },
      (shown, token) => {
        progress = (checked) => shown.report({ message: `${checked} so far` });
        return ask(checkAllRequest, {}, token);
      },
    );
    const counts = found as AllChecked | null | undefined;
    await vscode.commands.executeCommand('setContext', context, Boolean(counts));
    if (!counts) return undefined;
    void tell(counts, ask);
    return counts;
  };

  return vscode.Disposable.from(
    // A new server knows nothing of what was asked of the one before.
    checker.onStarted(() => void vscode.commands.executeCommand('setContext', context, false)),
    vscode.commands.registerCommand('inspectionReport.checkAll', checkAll),
    vscode.commands.registerCommand('inspectionReport.checkOpen', async () => {
      await ask(checkOpenRequest, {});
      await vscode.commands.executeCommand('setContext', context, false);
    }),
    vscode.commands.registerCommand('inspectionReport.saveFindings', (format: unknown, where: unknown) =>
      saveFindings(ask, format, where),
    ),
  );
}

/** Says what came of it, and offers what a person does next. */
async function tell(counts: AllChecked, ask: Ask): Promise<void> {
  if (counts.drafts === 0) {
    const none = 'there are no report drafts in the folders of this window; open the folder that has them.';
    return say(none);
  }
  const problems = 'Show Problems';
  const save = 'Save Report of Findings…';
  const choice = await vscode.window.showInformationMessage(
    `Inspection Report: ${inWords(counts)}`,
    problems,
    save,
  );
  if (choice === problems) await vscode.commands.executeCommand('workbench.actions.view.problems');
  if (choice === save) await saveFindings(ask, undefined, undefined);
}
