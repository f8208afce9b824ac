import * as vscode from 'vscode';
import type { FactsEditors } from '../facts/facts-editors';
import { rangeOf } from '../ui/locations';
import { showInfo } from '../ui/notifications';
import type { DraftProgress } from './draft-progress';
import { gapAfter, textStart } from './gap-order';
import { goTo, goToLeft } from './go-to';
import { progressTexts, stageTexts, stateOf } from './texts';
import { choose } from './what-is-left';

/**
 * The command “Next Gap”: goes to the next place in the draft at which something is missing or unfinished, and after the last to
 * the first.
 */
export const nextGap = (progress: DraftProgress, forms: FactsEditors) => async (): Promise<void> => {
  if (forms.activePanel) return forms.activePanel.nextGap();
  const inFront = await progress.now();
  if (!inFront) return showInfo(stageTexts.openDraft);
  const { uri, progress: model } = inFront;
  const gaps = model.left.filter(({ kind }) => kind !== 'wrong');
  const editor = vscode.window.visibleTextEditors.find(
    ({ document }) => document.uri.toString() === uri.toString(),
  );
  const next = gapAfter(gaps, editor?.selection);
  if (!next) return showInfo(stageTexts.noGap);
  await goToLeft(uri, next);
};

/** Goes from the form of a draft to the first gap after its facts, and closes the form. */
export const leaveForm =
  (progress: DraftProgress, forms: FactsEditors) =>
  async (uri: vscode.Uri): Promise<void> => {
    const inFront = await progress.now();
    const document = await vscode.workspace.openTextDocument(uri);
    const start = textStart(document.getText().split('\n'), document.languageId);
    const left = inFront?.uri.toString() === uri.toString() ? inFront.progress.left : [];
    const gaps = left.filter(({ kind, range }) => kind !== 'wrong' && range.start.line >= start);
    const next = gapAfter(gaps, undefined);
    if (next) await goToLeft(uri, next);
    else await goTo(uri, new vscode.Range(start, 0, start, 0));
    await forms.close(uri);
    if (!next) showInfo(stageTexts.noGap);
  };

/** The command “Go to Judgement”: lists the judgements and their sections, with grades and lengths, to go to. */
export const goToJudgement = (progress: DraftProgress) => async (): Promise<void> => {
  const inFront = await progress.now();
  if (!inFront) return showInfo(stageTexts.openDraft);
  const { judgements, sections } = inFront.progress;
  const groups = [
    { label: progressTexts.groups.judgements, rows: judgements },
    { label: progressTexts.groups.sections, rows: sections },
  ].filter(({ rows }) => rows.length > 0);
  if (groups.length === 0) return showInfo(stageTexts.noJudgements);
  await choose(
    stageTexts.goToJudgement,
    groups.flatMap(({ label, rows }) => [
      { label, kind: vscode.QuickPickItemKind.Separator },
      ...rows.map((row) => ({
        label: row.label,
        description: [row.detail, stateOf(row)].filter(Boolean).join(' · '),
        run: () => goTo(inFront.uri, rangeOf(row.range)),
      })),
    ]),
  );
};
