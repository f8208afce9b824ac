import * as vscode from 'vscode';
import type { Checker } from '../connection/checker';
import type { FactsEditors } from '../facts/facts-editors';
import { type ActivePanel, DraftProgress } from './draft-progress';
import { goTo, goToCommand, goToLeftCommand, goToLeftRow } from './go-to';
import { stageMarker } from './mark-stage';
import { goToJudgement, leaveForm, nextGap } from './next-gap';
import { provideStatusBar } from './status-bar';
import { InspectionTree } from './tree';
import { whatIsLeft } from './what-is-left';

/** The progress of the draft in front: its view, its place in the status bar, and the commands on its stage. */
export interface ProgressFeature extends vscode.Disposable {
  readonly progress: DraftProgress;
  readonly tree: InspectionTree;
}

/**
 * Sets up everything that shows the progress of the draft in front.
 * @param panels the draft whose preview or form is active, and the forms
 */
export function provideProgress(
  checker: Checker,
  { active: inActivePanel, forms }: { readonly active: ActivePanel; readonly forms: FactsEditors },
): ProgressFeature {
  const progress = new DraftProgress(checker.ask, inActivePanel);
  const tree = new InspectionTree(progress);
  const mark = stageMarker(progress, checker.ask);
  const parts = [
    progress,
    tree,
    provideStatusBar(progress),
    checker.onStarted(() => progress.refresh()),
    vscode.commands.registerCommand(goToCommand, goTo),
    vscode.commands.registerCommand(goToLeftCommand, goToLeftRow),
    vscode.commands.registerCommand('inspectionReport.whatIsLeft', whatIsLeft(progress, mark)),
    vscode.commands.registerCommand('inspectionReport.nextGap', nextGap(progress, forms)),
    forms.onDidFinish(leaveForm(progress, forms)),
    vscode.commands.registerCommand('inspectionReport.goToJudgement', goToJudgement(progress)),
    vscode.commands.registerCommand('inspectionReport.markReadyForReview', () => mark('review')),
    vscode.commands.registerCommand('inspectionReport.markFinal', () => mark('final')),
  ];
  return { progress, tree, dispose: () => vscode.Disposable.from(...parts).dispose() };
}
