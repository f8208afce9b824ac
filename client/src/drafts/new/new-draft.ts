import * as vscode from 'vscode';
import type { DraftRequest } from '../../../../server/src/language/new-draft/request';
import type { FrameworkCatalogue, NewDraftAnswer } from '../../../../server/src/lsp/requests';
import { catalogueRequest, newDraftRequest } from '../../../../server/src/lsp/requests';
import { localDay } from '../../../../server/src/report/days';
import type { AskServer } from '../../connection/checker';
import { newDraftTexts } from '../../texts';
import { showError, showInfo } from '../../ui/notifications';
import { askInTurn } from '../../ui/questions';
import { writeNewDraft } from '../new-file';
import type { LastDraft } from './last-draft';
import { nextQuestion } from './questions';
import { draftSettings, folderOf } from './settings';

/** The parts that a new draft needs. */
interface NewDraftTools {
  readonly ask: AskServer;
  readonly lastDraft: LastDraft;
}

/**
 * Makes the command “New Draft”: asks for the inspection, writes its draft to the folder for drafts, and opens it next to its
 * preview. If no folder is open, it asks for one; without a folder to write to, the draft is opened unsaved.
 * @returns the command. It takes the answers if another extension or a key binding has them; then nothing is asked. It returns
 * the URI of the document, or undefined if there is none.
 */
export const draftMaker =
  ({ ask, lastDraft }: NewDraftTools) =>
  async (inspection: unknown): Promise<vscode.Uri | undefined> => {
    const place = await folderOf(lastDraft.uri);
    if (place && 'refused' in place) return showError(place.refused);
    const folder = place?.folder;
    const wanted = isComplete(inspection) ? inspection : await askAll(ask, folder?.toString());
    if (!wanted) return undefined;
    const { format, leadInspector, team } = draftSettings(folder);
    const answer = (await ask(newDraftRequest, {
      leadInspector,
      team,
      ...wanted,
      surface: format,
      folder: folder?.toString(),
      like: lastDraft.uri?.toString(),
    })) as NewDraftAnswer | undefined;
    // Without an answer the server does not run, and the user has seen a notification of that.
    if (!answer) return undefined;
    if ('refused' in answer) return showError(answer.refused);
    const target = folder ?? (wanted === inspection ? undefined : await askForFolder());
    const uri = target && (await writeNewDraft(target, { ...answer, format }));
    if (target && !uri) showInfo(newDraftTexts.notSaved);
    const shown = await open(uri, { text: answer.text, language: format });
    // A person fills in the rest of the facts; a program goes on by itself.
    if (wanted !== inspection) await openForm(shown);
    return shown;
  };

/** Opens the form of facts over the preview, unless a person prefers the text. */
async function openForm(uri: vscode.Uri): Promise<void> {
  const { openForm: isWanted } = draftSettings(uri);
  if (isWanted) await vscode.commands.executeCommand('inspectionReport.editFacts', uri);
}

/** Asks for the folder that a draft goes to where none is open. */
async function askForFolder(): Promise<vscode.Uri | undefined> {
  const [folder] =
    (await vscode.window.showOpenDialog({
      title: newDraftTexts.chooseFolder,
      openLabel: newDraftTexts.saveHere,
      canSelectFiles: false,
      canSelectFolders: true,
    })) ?? [];
  return folder;
}

/** Opens a new draft next to its preview, with the cursor where the first detail goes. */
async function open(
  uri: vscode.Uri | undefined,
  { text, language }: { readonly text: string; readonly language: string },
): Promise<vscode.Uri> {
  const document = await (uri
    ? vscode.workspace.openTextDocument(uri)
    : vscode.workspace.openTextDocument({ language, content: text }));
  // What is typed at once goes to the cursor, which has to be in its place from the beginning.
  await vscode.window.showTextDocument(document, { selection: firstGap(document) });
  await vscode.commands.executeCommand('inspectionReport.openPreviewToSide', document.uri);
  return document.uri;
}

/** File > New File calls its commands with no arguments, or with others. */
const isComplete = (inspection: unknown): inspection is DraftRequest =>
  typeof inspection === 'object' &&
  inspection !== null &&
  typeof (inspection as DraftRequest).framework === 'string';

/** The end of the first detail that has no value, between its quotation marks where it has some. */
function firstGap(document: vscode.TextDocument): vscode.Selection {
  const found = /^ *[\w-]+: (?='?'?$)/m.exec(document.getText());
  const end = found ? found.index + found[0].length : 0;
  const place = document.positionAt(document.getText().startsWith("''", end) ? end + 1 : end);
  return new vscode.Selection(place, place);
}

async function askAll(ask: AskServer, folder: string | undefined): Promise<DraftRequest | undefined> {
  const catalogue = (await ask(catalogueRequest, { folder })) as FrameworkCatalogue | undefined;
  return (
    catalogue &&
    askInTurn<DraftRequest>(newDraftTexts.title, (wanted) =>
      nextQuestion(catalogue, wanted, localDay(new Date())),
    )
  );
}
