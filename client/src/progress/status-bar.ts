import * as vscode from 'vscode';
import type { DraftInFront, DraftProgress } from './draft-progress';
import { progressTexts } from './texts';

const setting = 'inspectionReport.statusBar.enabled';

/** Shows the progress of the draft in front in the status bar. It names no service and no person. */
export function provideStatusBar(progress: DraftProgress): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('inspectionReport.progress', vscode.StatusBarAlignment.Left);
  item.name = progressTexts.statusBar;
  item.command = 'inspectionReport.whatIsLeft';
  const show = (inFront: DraftInFront | undefined): void => {
    if (!inFront || !vscode.workspace.getConfiguration().get(setting, true)) {
      item.hide();
      return;
    }
    const summary = progressTexts.summary(inFront.progress);
    item.text = `$(checklist) ${summary}`;
    item.tooltip = `${progressTexts.statusBar}\n${progressTexts.statusBarHint}`;
    item.accessibilityInformation = {
      label: `${summary.replaceAll(' · ', ', ')}. ${progressTexts.statusBarHint}`,
    };
    item.show();
  };
  show(progress.inFront);
  return vscode.Disposable.from(
    item,
    progress.onDidChange(show),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(setting)) show(progress.inFront);
    }),
  );
}
