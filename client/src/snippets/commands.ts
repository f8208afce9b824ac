import * as vscode from 'vscode';
import { refuse, say } from '../say';
import { type Ask, Server } from './ask';
import { creator } from './create';
import { inserter } from './insert';
import { Recent, usedCommand } from './recent';
import { ShownTexts } from './texts';
import { LibraryTree, type Row, treeView } from './tree';
import { updater } from './update';
import { finder, whereFrom } from './uses';

/** What there is of snippet libraries in VS Code. */
export interface Snippets extends vscode.Disposable {
  readonly tree: LibraryTree;
}

/**
 * Sets up the commands and the tree of snippet libraries.
 * @param ask asks what a command needs
 * @param follow asks what the tree shows of itself
 * @param recentlyUsed is told of the keys of snippets that were used, the last one first
 */
export function provideSnippets(
  context: vscode.ExtensionContext,
  ask: Ask,
  follow: Ask,
  recentlyUsed: (keys: readonly string[]) => void,
): Snippets {
  const server = new Server(ask);
  const texts = new ShownTexts();
  const tree = new LibraryTree(new Server(follow));
  const recent = new Recent(context.workspaceState, recentlyUsed);
  const insert = inserter(server, recent, texts);
  const find = finder(server, texts);
  const parts = [
    texts,
    tree,
    vscode.commands.registerCommand(usedCommand, (key: unknown) =>
      typeof key === 'string' ? recent.used(key) : undefined,
    ),
    vscode.commands.registerCommand('inspectionReport.insertSnippet', (given: unknown) =>
      insert(keyOf(given)),
    ),
    vscode.commands.registerCommand('inspectionReport.createSnippet', creator(server)),
    vscode.commands.registerCommand('inspectionReport.browseLibraries', () => browse(server)),
    vscode.commands.registerCommand('inspectionReport.findSnippetUses', (given: unknown, quietly: unknown) =>
      find(keyOf(given), quietly),
    ),
    vscode.commands.registerCommand('inspectionReport.updateInsertedText', updater(server, texts)),
    vscode.commands.registerCommand('inspectionReport.refreshLibraries', () => tree.refresh()),
    vscode.commands.registerCommand('inspectionReport.openSnippet', openRow),
    vscode.commands.registerCommand('inspectionReport.copySnippet', (given: unknown) =>
      copy(server, keyOf(given)),
    ),
  ];
  return { tree, dispose: () => vscode.Disposable.from(...parts).dispose() };
}

const rowOf = (given: unknown): Row | undefined =>
  typeof given === 'object' && given !== null && 'kind' in given ? (given as Row) : undefined;

/** The key of a snippet: as it is given, or that of a row of the tree. */
function keyOf(given: unknown): string | undefined {
  if (typeof given === 'string') return given;
  const row = rowOf(given);
  return row?.kind === 'snippet' ? row.snippet.key : undefined;
}

/** Shows the tree, which is there once the server runs. */
async function browse(server: Server): Promise<void> {
  if (await server.libraries()) await vscode.commands.executeCommand(`${treeView}.focus`);
}

/** Opens the file of a row, at the snippet. */
async function openRow(given: unknown): Promise<void> {
  const row = rowOf(given);
  if (row?.kind !== 'snippet' && row?.kind !== 'file')
    return say('choose a snippet or a file in the view “Snippet Libraries” to open it.');
  const { start } =
    row.kind === 'snippet'
      ? row.snippet.range
      : (row.file.problems[0]?.range ?? { start: { line: 0, character: 0 } });
  const place = new vscode.Position(start.line, start.character);
  const selection = new vscode.Range(place, place);
  try {
    await vscode.window.showTextDocument(vscode.Uri.parse(row.file.uri), { selection });
  } catch {
    refuse(`${row.file.name} could not be opened; it may have been moved or deleted.`);
  }
}

/** Copies a snippet's text as it would stand in the draft that is open, without tab stops. */
async function copy(server: Server, key: string | undefined): Promise<string | undefined> {
  if (key === undefined) return say('choose a snippet in the view “Snippet Libraries” to copy its text.');
  const uri = whereFrom();
  const found = uri && (await server.snippets(uri))?.find((one) => one.key === key);
  if (!found) return refuse('this snippet is no longer in its library; refresh the view.');
  await vscode.env.clipboard.writeText(found.plain);
  vscode.window.setStatusBarMessage(`$(check) The text of “${found.title}” was copied.`, 4000);
  return found.plain;
}
