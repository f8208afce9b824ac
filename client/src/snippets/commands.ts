import * as vscode from 'vscode';
import type { Checker } from '../connection/checker';
import { snippetTexts } from '../texts';
import { showError, showInfo } from '../ui/notifications';
import { creator } from './create';
import { inserter } from './insert';
import { RecentSnippets, usedCommand } from './recent';
import { SnippetServer } from './snippet-server';
import type { ShownTexts } from './texts';
import { type LibraryRow, LibraryTree, viewId } from './tree';
import { updater } from './update';
import { finder, libraryContext } from './uses';

/** The snippet libraries in VS Code. */
export interface SnippetFeature extends vscode.Disposable {
  readonly tree: LibraryTree;
}

/** The parts that the snippets share with the rest of the extension. */
export interface SnippetParts {
  readonly checker: Checker;
  readonly texts: ShownTexts;
  /** Called with the keys of snippets used lately, the last one first, at once and when they change. */
  readonly onRecent: (keys: readonly string[]) => void;
}

/** Sets up the commands and the tree of snippet libraries. */
export function provideSnippets(
  context: vscode.ExtensionContext,
  { checker, texts, onRecent }: SnippetParts,
): SnippetFeature {
  const server = new SnippetServer(checker.askForPerson);
  const tree = new LibraryTree(new SnippetServer(checker.askForView));
  const recent = new RecentSnippets(context.workspaceState, onRecent);
  const insert = inserter({ server, recent, texts });
  const find = finder(server, texts);
  const parts = [
    tree,
    vscode.commands.registerCommand(usedCommand, (key: unknown) =>
      typeof key === 'string' ? recent.add(key) : undefined,
    ),
    vscode.commands.registerCommand('inspectionReport.insertSnippet', (target: unknown) =>
      insert(keyOf(target)),
    ),
    vscode.commands.registerCommand('inspectionReport.createSnippet', creator(server)),
    vscode.commands.registerCommand('inspectionReport.browseLibraries', () => showTree(server)),
    vscode.commands.registerCommand('inspectionReport.findSnippetUses', (target: unknown, quietly: unknown) =>
      find(keyOf(target), quietly),
    ),
    vscode.commands.registerCommand('inspectionReport.updateInsertedText', updater(server, texts)),
    vscode.commands.registerCommand('inspectionReport.refreshLibraries', () => tree.refresh()),
    vscode.commands.registerCommand('inspectionReport.openSnippet', openRow),
    vscode.commands.registerCommand('inspectionReport.copySnippet', (target: unknown) =>
      copyText(server, keyOf(target)),
    ),
  ];
  return { tree, dispose: () => vscode.Disposable.from(...parts).dispose() };
}

const rowOf = (target: unknown): LibraryRow | undefined =>
  typeof target === 'object' && target !== null && 'kind' in target ? (target as LibraryRow) : undefined;

/** The key of a snippet, from a key binding that names it or from its row in the tree. */
function keyOf(target: unknown): string | undefined {
  if (typeof target === 'string') return target;
  const row = rowOf(target);
  return row?.kind === 'snippet' ? row.snippet.key : undefined;
}

/** Shows the tree, which VS Code has only once the server runs. */
async function showTree(server: SnippetServer): Promise<void> {
  if (await server.libraries()) await vscode.commands.executeCommand(`${viewId}.focus`);
}

/** Opens the file of a row, at the snippet or the file's first problem. */
async function openRow(target: unknown): Promise<void> {
  const row = rowOf(target);
  if (row?.kind !== 'snippet' && row?.kind !== 'file') return showInfo(snippetTexts.chooseToOpen);
  const { start } =
    row.kind === 'snippet'
      ? row.snippet.range
      : (row.file.problems[0]?.range ?? { start: { line: 0, character: 0 } });
  const position = new vscode.Position(start.line, start.character);
  const selection = new vscode.Range(position, position);
  try {
    await vscode.window.showTextDocument(vscode.Uri.parse(row.file.uri), { selection });
  } catch {
    showError(snippetTexts.notOpened(row.file.name));
  }
}

/** Copies a snippet's text as it would read in the open draft, without tab stops. */
async function copyText(server: SnippetServer, key: string | undefined): Promise<string | undefined> {
  if (key === undefined) return showInfo(snippetTexts.chooseToCopy);
  const uri = libraryContext();
  const snippet = uri && (await server.snippets(uri))?.find((choice) => choice.key === key);
  if (!snippet) return showError(snippetTexts.gone);
  await vscode.env.clipboard.writeText(snippet.plain);
  vscode.window.setStatusBarMessage(`$(check) ${snippetTexts.copied(snippet.title)}`, 4000);
  return snippet.plain;
}
