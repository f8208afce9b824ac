import * as vscode from 'vscode';
import type { NewSnippetAnswer } from '../../../server/src/lsp/snippets/snippet-requests';
import { draftEditor } from '../drafts';
import { askInTurn } from '../questions';
import { refuse, say } from '../say';
import type { Server } from './ask';
import { type Answers, anew, nextQuestion } from './create-questions';
import { addToConfig, homeOf } from './new-library';
import { addSnippet, emptyFile, freeId, libraryFile, type Written } from './writing';

/**
 * The command “Create Snippet from Selection”: asks what it needs to know, writes the snippet into a library and opens
 * it there. With answers given, as by a key binding, only the rest is asked.
 * @returns the address of the file, or undefined where nothing was written
 */
export const creator =
  (server: Server) =>
  async (given: unknown): Promise<vscode.Uri | undefined> => {
    const editor = draftEditor('a snippet is made of the text that is selected in it');
    if (!editor) return undefined;
    const { document, selection } = editor;
    if (document.getText(selection).trim() === '')
      return say('select the text that the snippet is to have, and run the command again.');
    const made = await server.newSnippet(document.uri, selection);
    if (made === undefined) return undefined;
    if (!made) return say('this text is in no report draft, so no snippet was made of it.');
    if (made.identifying.length > 0 && !(await despite(made.identifying))) return undefined;
    const writable = made.libraries.filter(({ library }) => canWrite(vscode.Uri.parse(library.folder)));
    const told = typeof given === 'object' && given !== null ? (given as Partial<Answers>) : {};
    const answers = await askInTurn<Answers>(
      'Create Snippet from Selection',
      (now) => nextQuestion(now, made, writable),
      told,
    );
    return answers && write(server, document.uri, made, answers as Answers);
  };

const canWrite = ({ scheme }: vscode.Uri): boolean =>
  vscode.workspace.fs.isWritableFileSystem(scheme) !== false;

async function despite(identifying: readonly string[]): Promise<boolean> {
  const go = 'Continue';
  const chosen = await vscode.window.showWarningMessage(
    'The text may identify a person or a place. A library is read by many: take such details out first.',
    { modal: true, detail: identifying.join('\n\n') },
    go,
  );
  return chosen === go;
}

/** Writes the snippet, and the library and its entry in the config where they are new, in one step for undo. */
async function write(
  server: Server,
  draft: vscode.Uri,
  made: NewSnippetAnswer,
  answers: Answers,
): Promise<vscode.Uri | undefined> {
  const edit = new vscode.WorkspaceEdit();
  let library = vscode.Uri.parse(answers.library);
  if (answers.library === anew) {
    const home = await homeOf(draft);
    if (!home) return refuse('open a folder first: a library is a folder of the workspace.');
    library = vscode.Uri.joinPath(home.folder, answers.folder);
    const problem = await addToConfig(edit, home, answers.folder);
    if (problem !== undefined) return refuse(problem);
    // A folder that is a library already stays the one that it is.
    edit.createFile(vscode.Uri.joinPath(library, 'library.yaml'), {
      ignoreIfExists: true,
      contents: new TextEncoder().encode(libraryFile(answers)),
    });
  }
  const isNew = (answers.file ?? anew) === anew;
  const uri = isNew ? vscode.Uri.joinPath(library, answers.fileName) : vscode.Uri.parse(answers.file);
  const document = await existing(uri);
  const written = await named(server, draft, made, answers);
  const before = document?.getText() ?? emptyFile;
  const change = addSnippet(before, written);
  if ('refused' in change)
    return refuse(`nothing can be added to ${vscode.workspace.asRelativePath(uri)}: ${change.refused}.`);
  if (document) edit.insert(uri, document.positionAt(change.offset), change.text);
  else {
    const contents = before.slice(0, change.offset) + change.text + before.slice(change.offset);
    edit.createFile(uri, { contents: new TextEncoder().encode(contents) });
  }
  // What was saved before is saved again, so that the snippet is offered at once; what a person works on is left open.
  const saved = vscode.workspace.textDocuments
    .filter(({ isDirty }) => !isDirty)
    .map((one) => one.uri.toString());
  if (!(await vscode.workspace.applyEdit(edit)))
    return refuse('the library cannot be written to; nothing was changed.');
  await open(uri, change.offset + change.at);
  await Promise.all(
    vscode.workspace.textDocuments
      .filter((one) => one.isDirty && saved.includes(one.uri.toString()))
      .map((one) => one.save()),
  );
  return uri;
}

/** The snippet with an id that is free in its library. */
async function named(
  server: Server,
  draft: vscode.Uri,
  made: NewSnippetAnswer,
  { title, prefix, library }: Answers,
): Promise<Written> {
  const known = (await server.libraries(draft))?.libraries.find(({ folder }) => folder === library);
  const taken = known?.files.flatMap(({ snippets }) => snippets.map(({ id }) => id)) ?? [];
  const id = freeId(title === made.title ? made.id : undefined, title, taken);
  return { id, title, prefix, where: made.where, body: made.body };
}

async function existing(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    return undefined;
  }
}

async function open(uri: vscode.Uri, offset: number): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const editor = await vscode.window.showTextDocument(document);
  const place = document.positionAt(
    offset + (/^\s*/.exec(document.getText().slice(offset))?.[0].length ?? 0),
  );
  editor.selection = new vscode.Selection(place, place);
  editor.revealRange(new vscode.Range(place, place), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
