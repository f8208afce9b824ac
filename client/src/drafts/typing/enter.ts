import * as vscode from 'vscode';
import { itemHead } from '../../../../server/src/language/format/item-head';
import { isDraft } from '../drafts';
import { editsForEnter, isInList } from './continue-list';
import { afterTyping, typedAt } from './late-keys';
import type { LineEdit } from './renumber';

const setting = 'lists.continueOnEnter';

/** The condition of the key binding, so that Enter anywhere else never comes here. */
const contextKey = 'inspectionReport.cursorInList';

/**
 * Makes Enter continue the numbered paragraphs and lists of drafts in Markdown. The edits are made here, not by the server: what is
 * typed next should not arrive before them.
 */
export function provideEnter(): vscode.Disposable {
  let known = false;
  const look = (): void => {
    const current = inList(vscode.window.activeTextEditor);
    if (current === known) return;
    known = current;
    void vscode.commands.executeCommand('setContext', contextKey, current);
  };
  look();
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(look),
    vscode.window.onDidChangeTextEditorSelection(look),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document === vscode.window.activeTextEditor?.document) look();
    }),
    vscode.workspace.onDidChangeConfiguration(look),
    vscode.commands.registerCommand('inspectionReport.continueList', inTurn(continueList)),
  );
}

function inList(editor: vscode.TextEditor | undefined): boolean {
  if (editor?.document.languageId !== 'markdown') return false;
  const { document, selection } = editor;
  const { line } = selection.active;
  // The line alone first: most have no item, and this runs at each keystroke.
  return (
    itemHead(document.lineAt(line).text) !== undefined &&
    isWanted(document) &&
    isInList(linesOf(document), line) &&
    isDraft(document)
  );
}

const isWanted = (document: vscode.TextDocument): boolean =>
  vscode.workspace.getConfiguration('inspectionReport', document).get(setting, true);

/** Keys that were typed before an edit was made are no reason to give it up, but it cannot go on for ever. */
const mostTries = 20;

/** Does the work of each Enter after that of the one before. */
function inTurn(work: () => Promise<void>): () => Promise<void> {
  let last = Promise.resolve();
  return () => {
    last = last.then(work, work);
    return last;
  };
}

/** The line break of VS Code, wherever no list can be continued. */
async function continueList(): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor || !(inList(editor) && (await tryEdits(editor))))
    await vscode.commands.executeCommand('type', { source: 'keyboard', text: '\n' });
}

/**
 * False if Enter is a line break here, or if more than a few letters was changed meanwhile. The next letters may be in the text before
 * the edits are: VS Code refuses these then, and they are made again, before those letters.
 */
async function tryEdits(editor: vscode.TextEditor): Promise<boolean> {
  const { document, selection } = editor;
  const place = selection.active;
  const edits = selection.isEmpty && editsForEnter(linesOf(document), place);
  if (!edits) return false;
  const changes: vscode.TextDocumentContentChangeEvent[] = [];
  const listener = vscode.workspace.onDidChangeTextDocument((event) => {
    if (event.document === document) changes.push(...event.contentChanges);
  });
  try {
    for (let tries = 0; tries < mostTries; tries++) {
      const typed = typedAt(place, changes);
      if (typed === undefined) return false;
      const moved = afterTyping(edits, place, typed);
      if (!(await editor.edit((builder) => write(builder, moved)))) continue;
      editor.revealRange(editor.selection);
      return true;
    }
    return false;
  } finally {
    listener.dispose();
  }
}

function write(builder: vscode.TextEditorEdit, edits: readonly LineEdit[]): void {
  for (const { line, start, end, text } of edits) {
    const from = new vscode.Position(line, start);
    if (start === end) builder.insert(from, text);
    else builder.replace(new vscode.Range(from, new vscode.Position(line, end)), text);
  }
}

const linesOf = (document: vscode.TextDocument): string[] =>
  Array.from({ length: document.lineCount }, (_, line) => document.lineAt(line).text);
