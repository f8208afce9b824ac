import * as vscode from 'vscode';
import { isDraft } from '../drafts';
import { editsAfter, lineBreakIn, movedBy, type TypedBreak } from './line-break';

const setting = 'lists.continueOnEnter';

/**
 * The condition of the key binding: a draft in Markdown is in front. It does not depend on the line of the cursor, which may be
 * known too late.
 */
const contextKey = 'inspectionReport.continuesLists';

/** What the key binding gives: VS Code has made the line break itself. */
const afterLineBreak = 'afterLineBreak';

/** A line break that a list is to continue after. `broken` is undefined once it is taken away. */
interface Enter {
  readonly document: vscode.TextDocument;
  broken: TypedBreak | undefined;
}

/**
 * Makes Enter continue the numbered paragraphs and lists of drafts in Markdown. The key first makes VS Code's own line break, at
 * once, so that what is typed next is on the new line. Then the rest is done around what has been typed there.
 */
export class ContinuedLists implements vscode.Disposable {
  #isActive = false;
  /** The line break that was typed last. */
  #last: Enter | undefined;
  readonly #waiting = new Set<Enter>();
  #queue = Promise.resolve();
  readonly #subscriptions: vscode.Disposable[];

  constructor() {
    const look = (): void => this.#look();
    this.#subscriptions = [
      vscode.window.onDidChangeActiveTextEditor(look),
      vscode.workspace.onDidChangeTextDocument((event) => this.#see(event)),
      vscode.workspace.onDidChangeConfiguration(look),
      vscode.commands.registerCommand('inspectionReport.continueList', (argument) => this.#enter(argument)),
    ];
    look();
  }

  #look(): void {
    const document = vscode.window.activeTextEditor?.document;
    const current = document !== undefined && continuesIn(document);
    if (current === this.#isActive) return;
    this.#isActive = current;
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
    if (!enter || !continuesIn(enter.document)) return;
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
    if (!isMade) continue;
    // Only where it must be: a person may have gone elsewhere already.
    const { active } = editor.selection;
    if (!editor.visibleRanges.some((range) => range.contains(active))) editor.revealRange(editor.selection);
    return;
  }
}

/** True for a draft in which a person wants it. */
const continuesIn = (document: vscode.TextDocument): boolean =>
  document.languageId === 'markdown' &&
  vscode.workspace.getConfiguration('inspectionReport', document).get(setting, true) &&
  isDraft(document);

const linesOf = (document: vscode.TextDocument): string[] =>
  Array.from({ length: document.lineCount }, (_, line) => document.lineAt(line).text);
