import * as vscode from 'vscode';
import type { NewSnippetAnswer } from '../../../server/src/lsp/snippets/snippet-requests';
import { draftEditor } from '../drafts/drafts';
import { createTexts } from '../texts';
import { showError, showInfo } from '../ui/notifications';
import { askInTurn } from '../ui/questions';
import { newItem, nextQuestion, type SnippetAnswers } from './create-questions';
import { addToConfig, homeOf } from './new-library';
import type { SnippetServer } from './snippet-server';
import { addSnippet, emptyFile, freeId, libraryFile, type NewSnippet } from './yaml-writing';

/**
 * Makes the command “Create Snippet from Selection”, which writes the selection as a snippet into a library and opens it
 * there. It asks only for the answers that it is not called with, as by a key binding.
 * @returns the command, which returns the URI of the file, or undefined if nothing was written
 */
export const creator =
  (server: SnippetServer) =>
  async (known: unknown): Promise<vscode.Uri | undefined> => {
    const editor = draftEditor(createTexts.openDraft);
    if (!editor) return undefined;
    const { document, selection } = editor;
    if (document.getText(selection).trim() === '') return showInfo(createTexts.selectText);
    const proposal = await server.newSnippet(document.uri, selection);
    if (proposal === undefined) return undefined;
    if (!proposal) return showInfo(createTexts.noDraft);
    if (proposal.identifying.length > 0 && !(await confirmIdentifying(proposal.identifying)))
      return undefined;
    const writable = proposal.libraries.filter(({ library }) => isWritable(vscode.Uri.parse(library.folder)));
    const knownAnswers =
      typeof known === 'object' && known !== null ? (known as Partial<SnippetAnswers>) : {};
    const answers = await askInTurn<SnippetAnswers>(
      createTexts.title,
      (soFar) => nextQuestion(soFar, proposal, writable),
      knownAnswers,
    );
    if (!answers) return undefined;
    return new SnippetWriter(server, document.uri, proposal).write(answers as SnippetAnswers);
  };

const isWritable = ({ scheme }: vscode.Uri): boolean =>
  vscode.workspace.fs.isWritableFileSystem(scheme) !== false;

/** Asks whether to go on with a text that may identify somebody. */
async function confirmIdentifying(identifying: readonly string[]): Promise<boolean> {
  const { proceed } = createTexts;
  const answer = await vscode.window.showWarningMessage(
    createTexts.identifying,
    { modal: true, detail: identifying.join('\n\n') },
    proceed,
  );
  return answer === proceed;
}

/** Writes a snippet, and its library and the entry in the config where they are new, in one step for undo. */
class SnippetWriter {
  readonly #edit = new vscode.WorkspaceEdit();

  constructor(
    private readonly server: SnippetServer,
    private readonly draft: vscode.Uri,
    private readonly proposal: NewSnippetAnswer,
  ) {}

  async write(answers: SnippetAnswers): Promise<vscode.Uri | undefined> {
    const library =
      answers.library === newItem ? await this.#createLibrary(answers) : vscode.Uri.parse(answers.library);
    if (!library) return undefined;
    const isNewFile = (answers.file ?? newItem) === newItem;
    const uri = isNewFile ? vscode.Uri.joinPath(library, answers.fileName) : vscode.Uri.parse(answers.file);
    const document = await openExisting(uri);
    const snippet = await this.#snippetWithFreeId(answers);
    const before = document?.getText() ?? emptyFile;
    const insertion = addSnippet(before, snippet);
    if ('refused' in insertion)
      return showError(createTexts.notAdded(vscode.workspace.asRelativePath(uri), insertion.refused));
    const { offset, text } = insertion;
    if (document) this.#edit.insert(uri, document.positionAt(offset), text);
    else this.#createFile(uri, before.slice(0, offset) + text + before.slice(offset));
    const saveChanged = noteSavedDocuments();
    if (!(await vscode.workspace.applyEdit(this.#edit))) return showError(createTexts.libraryReadOnly);
    await openAt(uri, offset + insertion.at);
    await saveChanged();
    return uri;
  }

  /** Adds a new library to the edit. Shows why it cannot be made, where that is so. */
  async #createLibrary(answers: SnippetAnswers): Promise<vscode.Uri | undefined> {
    const home = await homeOf(this.draft);
    if (!home) return showError(createTexts.openFolder);
    const problem = await addToConfig(this.#edit, home, answers.folder);
    if (problem !== undefined) return showError(problem);
    const library = vscode.Uri.joinPath(home.folder, answers.folder);
    // A folder that is a library already keeps its library.yaml.
    this.#edit.createFile(vscode.Uri.joinPath(library, 'library.yaml'), {
      ignoreIfExists: true,
      contents: new TextEncoder().encode(libraryFile(answers)),
    });
    return library;
  }

  #createFile(uri: vscode.Uri, text: string): void {
    this.#edit.createFile(uri, { contents: new TextEncoder().encode(text) });
  }

  async #snippetWithFreeId({ title, prefix, library }: SnippetAnswers): Promise<NewSnippet> {
    const { id: proposedId, title: proposedTitle, where, body } = this.proposal;
    const libraries = (await this.server.libraries(this.draft))?.libraries ?? [];
    const files = libraries.find(({ folder }) => folder === library)?.files ?? [];
    const taken = files.flatMap(({ snippets }) => snippets.map(({ id }) => id));
    const id = freeId(title === proposedTitle ? proposedId : undefined, title, taken);
    return { id, title, prefix, where, body };
  }
}

/**
 * Notes which documents have no unsaved changes. Returns a function that saves them if they have changed since, so that
 * a new snippet is offered at once; documents that the person is working on are not saved.
 */
function noteSavedDocuments(): () => Promise<unknown> {
  const { textDocuments } = vscode.workspace;
  const saved = textDocuments.filter(({ isDirty }) => !isDirty).map(({ uri }) => uri.toString());
  return () => {
    const changed = vscode.workspace.textDocuments.filter(
      ({ isDirty, uri }) => isDirty && saved.includes(uri.toString()),
    );
    return Promise.all(changed.map((document) => document.save()));
  };
}

async function openExisting(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    return undefined;
  }
}

/** Opens a file with the cursor at an offset, or after the white space there. */
async function openAt(uri: vscode.Uri, offset: number): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const editor = await vscode.window.showTextDocument(document);
  const indent = /^\s*/.exec(document.getText().slice(offset))?.[0].length ?? 0;
  const position = document.positionAt(offset + indent);
  const range = new vscode.Range(position, position);
  editor.selection = new vscode.Selection(position, position);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
