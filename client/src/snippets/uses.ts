import * as vscode from 'vscode';
import type { SnippetChoice, SnippetUse } from '../../../server/src/lsp/snippets/snippet-requests';
import { plural } from '../../../server/src/text/words';
import { nameOf, rangeOf } from '../drafts';
import { say } from '../say';
import type { Server } from './ask';
import { pickSnippet } from './pick';
import { oneLine } from './picking';
import type { ShownTexts } from './texts';

type Item = vscode.QuickPickItem & { readonly place?: vscode.Location };

/**
 * The command “Find Where Used”: the drafts that hold a snippet's text, also slightly changed. Without a key it asks for
 * the snippet; with `quietly` it shows nothing.
 * @returns the places, the drafts in the order of their names
 */
export const finder =
  (server: Server, texts: ShownTexts) =>
  async (given: unknown, quietly: unknown): Promise<readonly SnippetUse[] | undefined> => {
    const uri = whereFrom();
    const all = uri && (await server.snippets(uri));
    if (uri && !all) return undefined;
    if (!all || all.length === 0)
      return say('there is no snippet to look for; open a draft or a folder first.');
    const choice = typeof given === 'string' ? all.find(({ key }) => key === given) : await pick(all, texts);
    if (!choice && typeof given !== 'string') return undefined;
    const key = choice?.key ?? String(given);
    const title = choice ? `“${choice.title}”` : 'the snippet';
    const found = await vscode.window.withProgress(
      {
        location: vscode.ProgressLocation.Notification,
        title: `Inspection Report: looking for ${title} in the drafts`,
        cancellable: true,
      },
      async (_progress, token) => {
        const uses = await server.uses(key, uri, token).catch((error: unknown) => {
          // A search that a person ended has nothing to say.
          if (token.isCancellationRequested) return undefined;
          throw error;
        });
        return token.isCancellationRequested ? undefined : uses;
      },
    );
    if (!found) return undefined;
    const uses = [...found].sort(
      (a, b) => a.uri.localeCompare(b.uri) || a.range.start.line - b.range.start.line,
    );
    if (quietly === true) return uses;
    if (uses.length === 0) return say(`no draft of this workspace holds the text of ${title}.`) ?? uses;
    await show(`Where ${title} Is Used`, uses);
    return uses;
  };

const pick = (all: readonly SnippetChoice[], texts: ShownTexts): Promise<SnippetChoice | undefined> =>
  pickSnippet(all, {
    title: 'Find Where Used',
    placeholder: 'The snippet to look for in all drafts: its words, or #tag',
    recent: [],
    texts,
  });

/** The address whose libraries count: that of the file in the editor, or of the folder that is open. */
export function whereFrom(): vscode.Uri | undefined {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const inEditor = vscode.window.activeTextEditor?.document.uri;
  // A text that is only shown, as of the product's own library, is in no folder.
  if (inEditor && !inEditor.scheme.startsWith('inspection-report')) return inEditor;
  return folder?.with({ path: folder.path.replace(/\/*$/, '/') }) ?? inEditor;
}

/** A list of the places; the one that is gone to with the arrow keys is shown behind it. */
async function show(title: string, uses: readonly SnippetUse[]): Promise<void> {
  const items = await Promise.all(uses.map(itemOf));
  const box = vscode.window.createQuickPick<Item>();
  box.title = title;
  box.placeholder = `${plural(uses.length, 'place')}; choose one to go there`;
  box.items = items;
  box.matchOnDetail = true;
  const before = vscode.window.activeTextEditor;
  const kept = before?.selection;
  try {
    const chosen = await new Promise<Item | undefined>((done) => {
      box.onDidChangeActive(([item]) => void (item && go(item, true)));
      box.onDidAccept(() => done(box.selectedItems[0]));
      box.onDidHide(() => done(undefined));
      box.show();
    });
    if (chosen) await go(chosen, false);
    else if (before && kept)
      await vscode.window.showTextDocument(before.document, {
        ...(before.viewColumn && { viewColumn: before.viewColumn }),
        selection: kept,
      });
  } finally {
    box.dispose();
  }
}

async function itemOf({ uri, range, how, likeness }: SnippetUse): Promise<Item> {
  const place = new vscode.Location(vscode.Uri.parse(uri), rangeOf(range));
  const label = `${vscode.workspace.asRelativePath(place.uri)}:${range.start.line + 1}`;
  const description = how === 'exact' ? 'the same text' : `changed, ${Math.floor(likeness * 100)}% alike`;
  try {
    const text = (await vscode.workspace.openTextDocument(place.uri)).getText(place.range);
    return { label, description, detail: oneLine(text), place };
  } catch {
    return { label, description, detail: `${nameOf(place.uri)} cannot be read any more.` };
  }
}

async function go({ place }: Item, preserveFocus: boolean): Promise<void> {
  if (!place) return;
  await vscode.window.showTextDocument(place.uri, { selection: place.range, preserveFocus, preview: true });
}
