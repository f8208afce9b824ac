import * as vscode from 'vscode';
import type { LeftItem, Progress } from '../../../server/src/lsp/requests';
import { showInfo } from '../ui/notifications';
import type { DraftInFront, DraftProgress } from './draft-progress';
import { goToLeft } from './go-to';
import { progressTexts, stageTexts } from './texts';

/** An item of a list: a place to go to, or something to do. */
interface LeftChoice extends vscode.QuickPickItem {
  readonly run?: () => unknown;
}

/** Changes the stage of a draft, for a person. */
export type MarkStage = (stage: Progress['stage']) => Promise<void>;

/** The command “What Is Left”: lists everything left to do in the draft in front, to go to, and the changes of its stage. */
export const whatIsLeft = (progress: DraftProgress, mark: MarkStage) => async (): Promise<void> => {
  const inFront = await progress.now();
  if (!inFront) return showInfo(stageTexts.openDraft);
  const { left, stage } = inFront.progress;
  const stages = (['review', 'final', 'drafting'] as const).filter((other) => other !== stage);
  await choose(progressTexts.summary(inFront.progress), [
    ...(left.length === 0 ? [{ label: stageTexts.nothing }] : itemsOf(inFront, left)),
    { label: stageTexts.stage, kind: vscode.QuickPickItemKind.Separator },
    ...stages.map((other) => ({ label: stageTexts.names[other], run: () => mark(other) })),
  ]);
};

/** Shows a list until a person chooses an item, and does what it is for. */
export async function choose(title: string, items: readonly LeftChoice[]): Promise<void> {
  const chosen = await vscode.window.showQuickPick(items, {
    title,
    placeHolder: stageTexts.hint,
    matchOnDescription: true,
  });
  await chosen?.run?.();
}

/** The items that are left, each with its line, below a heading for each kind. */
export function itemsOf({ uri }: DraftInFront, left: readonly LeftItem[]): LeftChoice[] {
  return (['missing', 'unfinished', 'wrong'] as const).flatMap((kind): LeftChoice[] => {
    const items = left.filter((item) => item.kind === kind);
    if (items.length === 0) return [];
    return [
      { label: progressTexts.kinds[kind], kind: vscode.QuickPickItemKind.Separator },
      ...items.map((item) => ({
        label: item.message,
        description: progressTexts.line(item.range.start.line + 1),
        run: () => goToLeft(uri, item),
      })),
    ];
  });
}
