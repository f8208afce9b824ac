import * as vscode from 'vscode';
import type { SnippetChoice, SnippetUse } from '../../../server/src/lsp/snippets/snippet-requests';
import { notice, usesTexts } from '../texts';
import { nameOf, rangeOf } from '../ui/locations';
import { showInfo } from '../ui/notifications';
import { pickSnippet } from './pick';
import { oneLine } from './picking';
import type { SnippetServer } from './snippet-server';
import type { ShownTexts } from './texts';

type UseItem = vscode.QuickPickItem & { readonly location?: vscode.Location };

/**
 * Makes the command “Find Where a Snippet Is Used”, which finds the drafts that hold a snippet's text, even if slightly changed. It asks
 * for the snippet unless it is called with a key; with `quietly` it shows nothing.
 * @returns the command, which returns the places, in the order of the drafts' URIs
 */
export const finder =
  (server: SnippetServer, texts: ShownTexts) =>
  async (key: string | undefined, quietly: unknown): Promise<readonly SnippetUse[] | undefined> => {
    const uri = libraryContext();
    const snippets = uri && (await server.snippets(uri));
    if (uri && !snippets) return undefined;
    if (!snippets || snippets.length === 0) return showInfo(usesTexts.noSnippets);
    const snippet = await searchedSnippet(snippets, key, texts);
    if (!snippet) return undefined;
    const title = snippet.title === undefined ? usesTexts.thisSnippet : `“${snippet.title}”`;
    const found = await search(title, (token) => server.uses(snippet.key, uri, token));
    if (!found) return undefined;
    const uses = [...found].sort(byPlace);
    if (quietly === true) return uses;
    if (uses.length === 0) return showInfo(usesTexts.notUsed(title)) ?? uses;
    await showUses(usesTexts.usedTitle(title), uses);
    return uses;
  };

const byPlace = (a: SnippetUse, b: SnippetUse): number =>
  a.uri.localeCompare(b.uri) || a.range.start.line - b.range.start.line;

/** The snippet with a key, without a title where no library has it any more; without a key, one that is picked. */
async function searchedSnippet(
  snippets: readonly SnippetChoice[],
  key: string | undefined,
  texts: ShownTexts,
): Promise<{ readonly key: string; readonly title?: string } | undefined> {
  if (key !== undefined) return snippets.find((snippet) => snippet.key === key) ?? { key };
  return pickSnippet(snippets, {
    title: usesTexts.title,
    placeholder: usesTexts.hint,
    recent: [],
    texts,
  });
}

/** Runs a search that the person may cancel; undefined if it was. */
function search<T>(
  title: string,
  run: (token: vscode.CancellationToken) => Promise<T | undefined>,
): Thenable<T | undefined> {
  return vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: notice(usesTexts.searching(title)),
      cancellable: true,
    },
    async (_progress, token) => {
      const result = await run(token).catch((error: unknown) => {
        // The server rejects a cancelled request, which is not a failure.
        if (token.isCancellationRequested) return undefined;
        throw error;
      });
      return token.isCancellationRequested ? undefined : result;
    },
  );
}

/** The URI whose libraries are used: that of the file in the editor, or of the open folder. */
export function libraryContext(): vscode.Uri | undefined {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const inEditor = vscode.window.activeTextEditor?.document.uri;
  // A text that is only shown, such as one of the product's own library, is in no folder.
  if (inEditor && !inEditor.scheme.startsWith('inspection-report')) return inEditor;
  return folder?.with({ path: folder.path.replace(/(?<!\/)\/*$/, '/') }) ?? inEditor;
}

/** Lists places, and shows the one that is selected in the editor. Where none is chosen, restores the editor. */
async function showUses(title: string, uses: readonly SnippetUse[]): Promise<void> {
  const items = await Promise.all(uses.map(itemOf));
  const box = vscode.window.createQuickPick<UseItem>();
  box.title = title;
  box.placeholder = usesTexts.count(uses.length);
  box.items = items;
  box.matchOnDetail = true;
  const editor = vscode.window.activeTextEditor;
  const selection = editor?.selection;
  try {
    const chosen = await new Promise<UseItem | undefined>((resolve) => {
      box.onDidChangeActive(([item]) => void (item && goTo(item, { preserveFocus: true })));
      box.onDidAccept(() => resolve(box.selectedItems[0]));
      box.onDidHide(() => resolve(undefined));
      box.show();
    });
    if (chosen) await goTo(chosen, { preserveFocus: false });
    else if (editor && selection)
      await vscode.window.showTextDocument(editor.document, {
        ...(editor.viewColumn && { viewColumn: editor.viewColumn }),
        selection,
      });
  } finally {
    box.dispose();
  }
}

async function itemOf({ uri, range, how, likeness }: SnippetUse): Promise<UseItem> {
  const location = new vscode.Location(vscode.Uri.parse(uri), rangeOf(range));
  const label = `${vscode.workspace.asRelativePath(location.uri)}:${range.start.line + 1}`;
  const description = how === 'exact' ? usesTexts.same : usesTexts.changed(Math.floor(likeness * 100));
  try {
    const text = (await vscode.workspace.openTextDocument(location.uri)).getText(location.range);
    return { label, description, detail: oneLine(text), location };
  } catch {
    return { label, description, detail: usesTexts.notRead(nameOf(location.uri)) };
  }
}

async function goTo(
  { location }: UseItem,
  { preserveFocus }: { readonly preserveFocus: boolean },
): Promise<void> {
  if (!location) return;
  await vscode.window.showTextDocument(location.uri, {
    selection: location.range,
    preserveFocus,
    preview: true,
  });
}
