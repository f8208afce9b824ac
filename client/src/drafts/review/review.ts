import * as vscode from 'vscode';
import { type ReviewAnswer, type ReviewedCopies, reviewRequest } from '../../../../server/src/lsp/requests';
import { encodeBase64 } from '../../../../server/src/text/base64';
import { notice, reviewTexts } from '../../texts';
import { showError, showInfo } from '../../ui/notifications';
import { draftEditor } from '../drafts';
import type { ImportTools } from '../import/import';
import { sourceAt } from '../import/source';
import { applyChanges, choose } from './choose';
import { keepComments } from './comments-file';
import { conflictsPage } from './page';

/**
 * Makes the command “Import Review…”: reads the Word files that came back from reviewers, keeps their comments, and makes those
 * of their changes that the person chooses. It asks for the files unless it is called with them, and lets choose unless it is
 * called with `all` or ids of changes.
 * @returns the command, which returns how many changes were made; undefined if nothing was read
 */
export const reviewer =
  (tools: ImportTools) =>
  async (files: unknown, choice: unknown): Promise<number | undefined> => {
    const editor = draftEditor(reviewTexts.openDraft);
    if (!editor) return undefined;
    const { document } = editor;
    const uris = isUris(files) ? files : await pickFiles(document.uri);
    if (!uris || uris.length === 0) return undefined;
    const copies = await readCopies(tools, document, uris);
    if (!copies) return undefined;
    const kept = copies.commentsFile ? await keepComments(copies.commentsFile) : true;
    const chosen = await choose(copies.suggestions, { document, texts: tools.texts, choice });
    await vscode.window.showTextDocument(document, editor.viewColumn);
    const isMade = chosen.length === 0 || (await applyChanges(document, copies.version, chosen));
    if (!isMade) return showError(reviewTexts.draftChanged) ?? 0;
    void showSummary(tools, copies, { applied: chosen.length, kept });
    return chosen.length;
  };

const isUris = (files: unknown): files is readonly vscode.Uri[] =>
  Array.isArray(files) && files.length > 0 && files.every((each) => each instanceof vscode.Uri);

const pickFiles = (draft: vscode.Uri): Thenable<vscode.Uri[] | undefined> =>
  vscode.window.showOpenDialog({
    canSelectMany: true,
    filters: { [reviewTexts.fileKinds]: ['docx', 'docm'] },
    title: reviewTexts.title,
    openLabel: reviewTexts.read,
    ...(draft.scheme !== 'untitled' && { defaultUri: vscode.Uri.joinPath(draft, '..') }),
  });

/** Asks the server what reviewers wrote; undefined if it cannot be read, of which the person has been told. */
function readCopies(
  { ask }: ImportTools,
  document: vscode.TextDocument,
  uris: readonly vscode.Uri[],
): Thenable<ReviewedCopies | undefined> {
  return vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: notice(reviewTexts.reading(uris.length)) },
    async () => {
      const files: { name: string; base64: string }[] = [];
      for (const { name, read } of uris.map(sourceAt)) {
        const bytes = await read();
        if (typeof bytes === 'string') return showError(`${name}: ${reviewTexts[bytes]}`);
        files.push({ name, base64: encodeBase64(bytes) });
      }
      const params = { uri: document.uri.toString(), files };
      const answer = (await ask(reviewRequest, params)) as ReviewAnswer | null | undefined;
      if (answer === null) return showError(reviewTexts.openDraft);
      return answer && 'refused' in answer ? showError(answer.refused) : answer;
    },
  );
}

interface ReviewResult {
  /** How many changes were applied. */
  readonly applied: number;
  /** False if the comments could not be saved. */
  readonly kept: boolean;
}

/** Says what was done, and offers what a person has to look at. */
async function showSummary(
  { texts }: ImportTools,
  copies: ReviewedCopies,
  { applied, kept }: ReviewResult,
): Promise<void> {
  if (!kept) showError(reviewTexts.notKept);
  const { suggestions, conflicts, comments, notices } = copies;
  const unplaced = comments.filter(({ range }) => !range).length;
  if (suggestions.length + conflicts.length + comments.length === 0) {
    showInfo(notices.length > 0 ? notices.join(' ') : reviewTexts.nothing);
    return;
  }
  const summary = reviewTexts.summary({
    applied,
    of: suggestions.length,
    comments: kept ? comments.length : 0,
    conflicts: conflicts.length,
    unplaced,
  });
  const sentence = [summary, ...notices].join(' ');
  if (conflicts.length + unplaced === 0) {
    showInfo(sentence);
    return;
  }
  const choice = await vscode.window.showInformationMessage(notice(sentence), reviewTexts.showRest);
  if (choice !== reviewTexts.showRest) return;
  const uri = texts.set(reviewTexts.restFile, conflictsPage(copies));
  const options = { viewColumn: vscode.ViewColumn.Beside, preview: true };
  await vscode.commands.executeCommand('vscode.openWith', uri, 'vscode.markdown.preview.editor', options);
}
