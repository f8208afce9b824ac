import * as vscode from 'vscode';
import type { LeftItem } from '../../../server/src/lsp/requests';
import { isReadOnly } from '../ui/apply-edits';
import { rangeOf } from '../ui/locations';
import { roomBelow } from './room';

/** The command of a row, which nobody calls by its name. */
export const goToCommand = '_inspectionReport.goTo';

/** The command of a row of what is left. */
export const goToLeftCommand = '_inspectionReport.goToLeft';

/** The rule on headings without the grade, which is written in the heading itself. */
const gradeRule = 'section/grade';

/** Shows a place of a draft, with the cursor at its end, or after the colon of a key without a value: ready to write. */
export async function goTo(uri: unknown, range: unknown): Promise<void> {
  if (!(uri instanceof vscode.Uri) || !(range instanceof vscode.Range)) return;
  select(await show(await vscode.workspace.openTextDocument(uri)), range, false);
}

/** Goes to the item of a row. */
export async function goToLeftRow(uri: unknown, item: unknown): Promise<void> {
  if (uri instanceof vscode.Uri && typeof item === 'object' && item !== null && 'range' in item)
    await goToLeft(uri, item as LeftItem);
}

/**
 * Goes to an item of what is left. An empty section gets an empty line for its text, with the cursor there: what is typed at its
 * heading would be in the heading.
 */
export async function goToLeft(uri: vscode.Uri, item: LeftItem): Promise<void> {
  const range = rangeOf(item.range);
  const document = await vscode.workspace.openTextDocument(uri);
  const isText = document.languageId === 'markdown' && item.rule !== gradeRule;
  const isFree = isText && !(await isReadOnly(uri));
  const room = isFree ? roomBelow(linesOf(document), range.start.line) : undefined;
  const editor = await show(document);
  if (!room) return select(editor, range, item.kind === 'unfinished');
  const end = document.lineAt(room.after).range.end;
  const breaks = '\n'.repeat(room.lineBreaks);
  if (breaks !== '') await editor.edit((builder) => builder.insert(end, breaks));
  const cursor = new vscode.Position(room.line, 0);
  editor.selection = new vscode.Selection(cursor, cursor);
  editor.revealRange(new vscode.Range(end, cursor), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

function show(document: vscode.TextDocument): Thenable<vscode.TextEditor> {
  const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  // The draft may be next to its preview, or in the editor's own column.
  return vscode.window.showTextDocument(document, {
    ...(shown?.viewColumn !== undefined && { viewColumn: shown.viewColumn }),
  });
}

/** @param isReplaced true for words to be replaced, which are selected, so that typing replaces them */
function select(editor: vscode.TextEditor, range: vscode.Range, isReplaced: boolean): void {
  const { document } = editor;
  const place = document.validateRange(range);
  const line = document.lineAt(place.end.line);
  const isEmptyKey = /^\s*:\s*$/.test(line.text.slice(place.end.character));
  const cursor = isEmptyKey ? line.range.end : place.end;
  editor.selection = new vscode.Selection(isReplaced ? place.start : cursor, cursor);
  editor.revealRange(place, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

const linesOf = (document: vscode.TextDocument): string[] =>
  Array.from({ length: document.lineCount }, (_, line) => document.lineAt(line).text);
