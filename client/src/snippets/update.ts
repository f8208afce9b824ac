import * as vscode from 'vscode';
import type { OutdatedText } from '../../../server/src/lsp/snippets/snippet-requests';
import { draftEditor } from '../drafts/drafts';
import { updateTexts } from '../texts';
import { isReadOnly } from '../ui/apply-edits';
import { nameOf, rangeOf } from '../ui/locations';
import { showError, showInfo } from '../ui/notifications';
import type { SnippetServer } from './snippet-server';
import type { ShownTexts } from './texts';

type UpdateDecision = 'accept' | 'keep' | 'all' | 'stop';

/**
 * Makes the command “Update Inserted Snippets”, which shows each text of the draft that is close to a snippet of a library and
 * worded differently next to that snippet, and replaces those that the person accepts. It calls none of them outdated,
 * because nothing shows which were inserted and which were typed. Called with `all`, as by a key binding, it replaces all
 * without asking.
 * @returns the command, which returns how many texts were changed
 */
export const updater =
  (server: SnippetServer, texts: ShownTexts) =>
  async (scope: unknown): Promise<number | undefined> => {
    const editor = draftEditor(updateTexts.openDraft);
    if (!editor) return undefined;
    const { document } = editor;
    const outdated = await server.outdated(document.uri);
    if (!outdated) return undefined;
    if (outdated.length === 0) return showInfo(updateTexts.upToDate) ?? 0;
    const changed =
      scope === 'all'
        ? await replaceTexts(document, outdated)
        : await new UpdateWalk(server, texts, document).go(outdated);
    await vscode.window.showTextDocument(document, editor.viewColumn);
    if (changed > 0) showInfo(updateTexts.updated(changed));
    return changed;
  };

/** Goes from one text to the next. After each change it asks the server again, because the ranges have moved. */
class UpdateWalk {
  /** Texts that the person keeps, which are not shown again. */
  readonly #kept = new Set<string>();
  #changed = 0;
  #step = 0;
  #total = 0;

  constructor(
    private readonly server: SnippetServer,
    private readonly texts: ShownTexts,
    private readonly document: vscode.TextDocument,
  ) {}

  async go(outdated: readonly OutdatedText[]): Promise<number> {
    this.#total = outdated.length;
    let remaining = outdated;
    for (;;) {
      const [text] = remaining;
      if (!text) return this.#changed;
      const decision = await this.#askAbout(text);
      if (decision === 'stop') return this.#changed;
      if (decision === 'keep') this.#kept.add(identityOf(text));
      else {
        const replaced = await replaceTexts(this.document, decision === 'all' ? remaining : [text]);
        this.#changed += replaced;
        if (replaced === 0 || decision === 'all') return this.#changed;
      }
      const current = (await this.server.outdated(this.document.uri)) ?? [];
      remaining = current.filter((other) => !this.#kept.has(identityOf(other)));
    }
  }

  /** Shows the draft next to the draft with the library’s wording, and asks. */
  async #askAbout(text: OutdatedText): Promise<UpdateDecision> {
    const { document } = this;
    this.#step++;
    const left = this.#total - this.#step;
    const name = nameOf(document.uri);
    const updated = this.texts.set(`${this.#step}/${name}`, withNewText(document, text));
    const progress =
      this.#total > 1 ? updateTexts.progress(Math.min(this.#step, this.#total), this.#total) : '';
    const title = `${name} ↔ ${libraryOf(text)}${progress}`;
    const { start } = rangeOf(text.range);
    await vscode.commands.executeCommand('vscode.diff', document.uri, updated, title, {
      preview: true,
      preserveFocus: true,
      selection: new vscode.Range(start, start),
    });
    try {
      return await pickDecision(text, left);
    } finally {
      await this.texts.close(updated);
    }
  }
}

/** @param left how many texts follow */
async function pickDecision(text: OutdatedText, left: number): Promise<UpdateDecision> {
  const items: (vscode.QuickPickItem & { readonly value: UpdateDecision })[] = [
    { label: `$(check) ${updateTexts.accept}`, value: 'accept' },
    { label: `$(close) ${updateTexts.keep}`, value: 'keep' },
    { label: `$(check-all) ${updateTexts.acceptAll}`, value: 'all' },
    { label: `$(debug-stop) ${updateTexts.stop}`, value: 'stop' },
  ];
  const picked = await vscode.window.showQuickPick(
    items.filter(({ value }) => value !== 'all' || left > 0),
    {
      title: updateTexts.title(text.title, libraryOf(text)),
      placeHolder: updateTexts.question,
      ignoreFocusOut: true,
    },
  );
  return picked?.value ?? 'stop';
}

/** Replaces texts of the draft by the wordings of the library, in one step for undo. Returns how many. */
async function replaceTexts(
  document: vscode.TextDocument,
  outdated: readonly OutdatedText[],
): Promise<number> {
  const edit = new vscode.WorkspaceEdit();
  const replaced: vscode.Range[] = [];
  for (const { range: protocolRange, text, newText } of outdated) {
    const range = rangeOf(protocolRange);
    if (withLineFeeds(document.getText(range)) !== withLineFeeds(text))
      return showError(updateTexts.draftChanged) ?? 0;
    // Two snippets may have a text in common: the second is left for the next run.
    if (replaced.some((other) => other.intersection(range)?.isEmpty === false)) continue;
    replaced.push(range);
    edit.replace(document.uri, range, newText);
  }
  if (!(await isReadOnly(document.uri)) && (await vscode.workspace.applyEdit(edit))) return replaced.length;
  return showError(updateTexts.draftReadOnly) ?? 0;
}

const withLineFeeds = (text: string): string => text.replace(/\r\n?/g, '\n');

const libraryOf = ({ library }: OutdatedText): string =>
  library.version === '0' ? library.name : `${library.name} ${library.version}`;

/** Identifies a text after its range has moved. */
const identityOf = ({ key, text }: OutdatedText): string => `${key}\n${text}`;

function withNewText(document: vscode.TextDocument, { range, newText }: OutdatedText): string {
  const text = document.getText();
  const { start, end } = rangeOf(range);
  return text.slice(0, document.offsetAt(start)) + newText + text.slice(document.offsetAt(end));
}
