import * as vscode from 'vscode';
import type { ReviewSuggestion } from '../../../../server/src/lsp/requests';
import type { ShownTexts } from '../../snippets/texts';
import { reviewTexts } from '../../texts';
import { applyEdits } from '../../ui/apply-edits';
import { nameOf, rangeOf } from '../../ui/locations';
import { type ChoiceRow, chosenOf, groupsOf, rowsOf, settled, withChanges } from './choosing';

/** What a choice is made in. */
export interface ChoiceScene {
  readonly document: vscode.TextDocument;
  readonly texts: ShownTexts;
  /** `all`, or ids of changes; anything else lets the person choose. */
  readonly choice: unknown;
}

/** The changes that the person chooses, while a comparison shows the draft with them; none if the person leaves. */
export async function choose(
  suggestions: readonly ReviewSuggestion[],
  { document, texts, choice }: ChoiceScene,
): Promise<readonly ReviewSuggestion[]> {
  if (suggestions.length === 0 || choice === 'all') return suggestions;
  if (Array.isArray(choice)) return suggestions.filter(({ id }) => choice.includes(id));
  const proposal = (chosen: readonly ReviewSuggestion[]): vscode.Uri =>
    texts.set(
      `${reviewTexts.proposal}/${nameOf(document.uri)}`,
      withChanges(document.getText(), chosen, (position) =>
        document.offsetAt(new vscode.Position(position.line, position.character)),
      ),
    );
  const shown = proposal([]);
  await vscode.commands.executeCommand(
    'vscode.diff',
    document.uri,
    shown,
    reviewTexts.comparison(nameOf(document.uri)),
    { preview: true, preserveFocus: true },
  );
  try {
    return await pick(suggestions, proposal, document);
  } finally {
    await texts.close(shown);
  }
}

type ChoiceItem = vscode.QuickPickItem & { readonly row?: ChoiceRow };

/** Lists the changes with boxes; the comparison follows what is selected. */
function pick(
  suggestions: readonly ReviewSuggestion[],
  show: (chosen: readonly ReviewSuggestion[]) => void,
  document: vscode.TextDocument,
): Promise<readonly ReviewSuggestion[]> {
  const rows = rowsOf(groupsOf(suggestions));
  const items = itemsOf(rows);
  const itemOf = new Map(items.flatMap((item) => (item.row ? [[item.row, item] as const] : [])));
  const box = vscode.window.createQuickPick<ChoiceItem>();
  box.title = reviewTexts.chooseTitle(nameOf(document.uri));
  box.placeholder = reviewTexts.chooseHint;
  box.canSelectMany = true;
  box.ignoreFocusOut = true;
  box.matchOnDescription = true;
  box.matchOnDetail = true;
  box.items = items;
  let selected: readonly ChoiceRow[] = [];
  box.onDidChangeSelection((now) => {
    const wanted = settled(
      rows,
      selected,
      now.flatMap(({ row }) => row ?? []),
    );
    selected = wanted;
    if (wanted.length !== now.length || now.some(({ row }) => row && !wanted.includes(row))) {
      box.selectedItems = wanted.flatMap((row) => itemOf.get(row) ?? []);
    }
    show(chosenOf(wanted));
  });
  box.onDidChangeActive(([item]) => {
    if (item?.row && 'suggestion' in item.row) revealInComparison(document.uri, item.row.suggestion);
  });
  return new Promise<readonly ReviewSuggestion[]>((resolve) => {
    box.onDidAccept(() => resolve(chosenOf(selected)));
    box.onDidHide(() => resolve([]));
    box.show();
  }).finally(() => box.dispose());
}

/** The rows with a heading for each reviewer. */
function itemsOf(rows: readonly ChoiceRow[]): readonly ChoiceItem[] {
  return rows.flatMap((row, at): ChoiceItem[] => {
    const isFirst = rows[at - 1]?.group !== row.group;
    const who = row.group.who === '' ? reviewTexts.untracked : row.group.who;
    const heading = { label: who, kind: vscode.QuickPickItemKind.Separator };
    return [...(isFirst ? [heading] : []), { ...itemFor(row, who), row }];
  });
}

function itemFor(row: ChoiceRow, who: string): vscode.QuickPickItem {
  if (!('suggestion' in row)) return { label: reviewTexts.allOf(row.group.suggestions.length, who) };
  const { title, range, isUnsure } = row.suggestion;
  return { label: title, description: reviewTexts.place(range.start.line + 1, isUnsure) };
}

/** Shows the place of a change in the draft’s side of the comparison. */
function revealInComparison(uri: vscode.Uri, { range }: ReviewSuggestion): void {
  for (const editor of vscode.window.visibleTextEditors) {
    if (editor.document.uri.toString() !== uri.toString()) continue;
    editor.revealRange(rangeOf(range), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }
}

/** Makes changes as one step of undo; false if the draft is not as it was when they were read. */
export async function applyChanges(
  document: vscode.TextDocument,
  version: number,
  chosen: readonly ReviewSuggestion[],
): Promise<boolean> {
  if (document.version !== version) return false;
  return applyEdits(
    document,
    chosen.flatMap(({ edits }) => edits),
  );
}
