import * as vscode from 'vscode';
import { type Progress, type StageEdit, stageEditRequest } from '../../../server/src/lsp/requests';
import type { AskServer } from '../connection/checker';
import { applyEdits, isReadOnly } from '../ui/apply-edits';
import { showError, showInfo } from '../ui/notifications';
import type { DraftInFront, DraftProgress } from './draft-progress';
import { stageTexts } from './texts';
import { choose, itemsOf, type MarkStage } from './what-is-left';

/**
 * Makes the commands that change the stage of the draft in front. If errors at that stage block it, they are listed, to go
 * to. A draft may be reviewed with them, but never be final.
 */
export const stageMarker =
  (progress: DraftProgress, ask: AskServer): MarkStage =>
  async (stage) => {
    const inFront = await progress.now();
    if (!inFront) return showInfo(stageTexts.openDraft);
    const { setStage, stage: current, left } = inFront.progress;
    if (setStage) return showInfo(stageTexts.setByConfig(setStage));
    if (current === stage) return showInfo(stageTexts.already[stage]);
    const blocking = stage === 'drafting' ? [] : left.filter(({ blocks }) => blocks.includes(stage));
    if (blocking.length === 0) return write(inFront, stage, ask);
    const anyway = {
      label: stageTexts.anyway,
      detail: stageTexts.anywayDetail,
      run: () => write(inFront, stage, ask),
    };
    await choose(stageTexts.blocked(stageTexts.names[stage], blocking.length), [
      ...itemsOf(inFront, blocking),
      ...(stage === 'review'
        ? [{ label: stageTexts.stage, kind: vscode.QuickPickItemKind.Separator }, anyway]
        : []),
    ]);
  };

/** Writes a stage into a draft, by an edit that can be undone. */
async function write({ uri }: DraftInFront, stage: Progress['stage'], ask: AskServer): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  if (await isReadOnly(uri)) return showInfo(stageTexts.readOnly);
  const answer = (await ask(stageEditRequest, { uri: uri.toString(), stage })) as
    | StageEdit
    | null
    | undefined;
  // The draft may have changed since: then a person chooses again.
  if (!answer || answer.version !== document.version) return showError(stageTexts.notChanged(stage));
  if (await applyEdits(document, [answer])) showInfo(stageTexts.marked[stage]);
  else showError(stageTexts.notChanged(stage));
}
