import * as vscode from 'vscode';
import { itemHead } from '../../../../server/src/language/format/item-head';
import { isDraft } from '../drafts';
import { isInList } from './continue-list';
import { editsAfter, type LineBreak, lineBreakIn, movedBy } from './line-break';

const setting = 'lists.continueOnEnter';

/** The condition of the key binding, so that Enter anywhere else never comes here. */
const contextKey = 'inspectionReport.cursorInList';

/** What the key binding gives: VS Code has made the line break itself. */
const afterLineBreak = 'afterLineBreak';

/** A line break that a list is to continue after. `broken` is undefined once it is taken away. */
interface Enter {
  readonly document: vscode.TextDocument;
  broken: LineBreak | undefined;
}

/**
 * Makes Enter continue the numbered paragraphs and lists of drafts in Markdown. The key first makes VS Code's own line break, at
 * once, so that what is typed next is on the new line. Then the rest is done around what has been typed there.
 */
export class ContinuedLists implements vscode.Disposable {
  #isInList = false;
  /** The line break that was typed last. */
  #last: Enter | undefined;
  readonly #waiting = new Set<Enter>();
  #queue = Promise.resolve();
  readonly #subscriptions: vscode.Disposable[];

  constructor() {
    const look = (): void => this.#look();
    this.#subscriptions = [
      vscode.window.onDidChangeActiveTextEditor(look),
      vscode.window.onDidChangeTextEditorSelection(look),
      vscode.workspace.onDidChangeTextDocument((event) => this.#see(event)),
      vscode.workspace.onDidChangeConfiguration(look),
      vscode.commands.registerCommand('inspectionReport.continueList', (argument) => this.#enter(argument)),
    ];
    look();
  }

  #look(): void {
    const current = inList(vscode.window.activeTextEditor);
    if (current === this.#isInList) return;
    this.#isInList = current;
    void vscode.commands.executeCommand('setContext', contextKey, current);
  }

  #see({ document, contentChanges, reason }: vscode.TextDocumentChangeEvent): void {
    for (const enter of this.#waiting)
      if (enter.document === document) enter.broken &&= movedBy(enter.broken, contentChanges);
    if (document !== vscode.window.activeTextEditor?.document) return;
    const last = this.#last?.document === document ? this.#last : undefined;
    if (last?.broken && !this.#waiting.has(last)) last.broken = movedBy(last.broken, contentChanges);
    const broken = reason === undefined && lineBreakIn(contentChanges, (line) => document.lineAt(line).text);
    if (broken) this.#last = { document, broken };
    this.#look();
  }

  async #enter(argument: unknown): Promise<void> {
    if (argument !== afterLineBreak) {
      this.#last = undefined;
      await vscode.commands.executeCommand('type', { source: 'keyboard', text: '\n' });
    }
    const enter = this.#last;
    this.#last = undefined;
    if (enter?.document.languageId !== 'markdown') return;
    if (!isWanted(enter.document) || !isDraft(enter.document)) return;
    this.#waiting.add(enter);
    const work = (): Promise<void> => continueList(enter);
    this.#queue = this.#queue.then(work, work).finally(() => this.#waiting.delete(enter));
    await this.#queue;
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}

/** Keys that were typed before an edit was made are no reason to give it up, but it cannot go on for ever. */
const mostTries = 100;

/** VS Code refuses an edit of a text that has changed meanwhile: it is made again, from the text as it is then. */
async function continueList(enter: Enter): Promise<void> {
  const { document } = enter;
  for (let tries = 0; tries < mostTries; tries++) {
    const editor = vscode.window.visibleTextEditors.find((shown) => shown.document === document);
    const edits = editor && enter.broken && editsAfter(linesOf(document), enter.broken);
    if (!editor || !edits) return;
    const isMade = await editor.edit(
      (builder) => {
        for (const { range, text } of edits) {
          const start = new vscode.Position(range.start.line, range.start.character);
          const end = new vscode.Position(range.end.line, range.end.character);
          if (text === '') builder.delete(new vscode.Range(start, end));
          else if (start.isEqual(end)) builder.insert(start, text);
          else builder.replace(new vscode.Range(start, end), text);
        }
      },
      // One step of undo with the line break.
      { undoStopBefore: false, undoStopAfter: true },
    );
    if (isMade) return editor.revealRange(editor.selection);
  }
}

/** True if Enter may continue a list here, or if the line break of an Enter just typed may. */
function inList(editor: vscode.TextEditor | undefined): boolean {
  if (editor?.document.languageId !== 'markdown') return false;
  const { document, selection } = editor;
  const { line } = selection.active;
  // The lines alone first: most have no item, and this runs at each keystroke.
  const items = [line, line - 1].filter((at) => at >= 0 && itemHead(document.lineAt(at).text));
  if (items.length === 0 || !isWanted(document)) return false;
  const lines = linesOf(document);
  return items.some((at) => isInList(lines, at)) && isDraft(document);
}

const isWanted = (document: vscode.TextDocument): boolean =>
  vscode.workspace.getConfiguration('inspectionReport', document).get(setting, true);

const linesOf = (document: vscode.TextDocument): string[] =>
  Array.from({ length: document.lineCount }, (_, line) => document.lineAt(line).text);
