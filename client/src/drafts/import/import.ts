import * as vscode from 'vscode';
import { type ImportAnswer, importRequest } from '../../../../server/src/lsp/requests';
import { encodeBase64 } from '../../../../server/src/text/base64';
import type { AskServer } from '../../connection/checker';
import type { ShownTexts } from '../../snippets/texts';
import { importTexts, notice } from '../../texts';
import { nameOf } from '../../ui/locations';
import { showError } from '../../ui/notifications';
import { writeNewDraft } from '../new-file';
import { askForUnknown, type ImportAnswers } from './questions';
import { type ImportSource, sourceAt } from './source';

/** The parts that an import needs. */
export interface ImportTools {
  readonly ask: AskServer;
  readonly texts: ShownTexts;
}

type ImportedText = Exclude<ImportAnswer, { readonly refused: string }>;

/** A file that became a draft, or the reason why it did not. */
type ImportOutcome =
  | { readonly name: string; readonly draft: ImportedText; readonly uri: vscode.Uri }
  | { readonly name: string; readonly refused: string };

/**
 * Makes the command “Import Word or PDF…”: asks for files unless it is called with them, as from the Explorer, makes a draft of
 * each, and opens the draft of a single one.
 * @returns the command, which returns the URIs of the drafts
 */
export const importer =
  (tools: ImportTools) =>
  async (target: unknown, selected: unknown): Promise<readonly vscode.Uri[] | undefined> => {
    const uris = urisOf(target, selected) ?? (await pickFiles());
    if (!uris || uris.length === 0) return undefined;
    return importAll(tools, uris.map(sourceAt));
  };

/** From the Explorer come the file that was clicked, and all that are selected. */
function urisOf(target: unknown, selected: unknown): readonly vscode.Uri[] | undefined {
  if (Array.isArray(selected) && selected.length > 0 && selected.every((each) => each instanceof vscode.Uri))
    return selected;
  return target instanceof vscode.Uri ? [target] : undefined;
}

const pickFiles = (): Thenable<vscode.Uri[] | undefined> =>
  vscode.window.showOpenDialog({
    canSelectMany: true,
    filters: { [importTexts.fileKinds]: ['docx', 'docm', 'pdf'] },
    title: importTexts.title,
    openLabel: importTexts.choose,
  });

/** Imports files one after the other, and shows what became of them. */
export async function importAll(
  tools: ImportTools,
  sources: readonly ImportSource[],
): Promise<readonly vscode.Uri[]> {
  const results = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: notice(importTexts.importing(sources.length)),
      cancellable: true,
    },
    async (progress, token) => {
      const done: ImportOutcome[] = [];
      for (const [at, source] of sources.entries()) {
        if (token.isCancellationRequested) break;
        if (sources.length > 1) progress.report({ message: importTexts.progress(at + 1, sources.length) });
        const result = await importOne(tools.ask, source, { mayAsk: sources.length === 1, token });
        if (result) done.push(result);
      }
      return done;
    },
  );
  await showResults(tools.texts, results);
  return results.flatMap((result) => ('uri' in result ? [result.uri] : []));
}

interface ImportTurn {
  readonly mayAsk: boolean;
  readonly token: vscode.CancellationToken;
}

/** Undefined if the person left, or the server does not run. */
async function importOne(
  ask: AskServer,
  source: ImportSource,
  { mayAsk, token }: ImportTurn,
): Promise<ImportOutcome | undefined> {
  const { name } = source;
  const bytes = await source.read();
  if (typeof bytes === 'string') return { name, refused: importTexts[bytes] };
  const folder = folderFor(source);
  const base64 = encodeBase64(bytes);
  const request = (answers: ImportAnswers): Promise<ImportAnswer | undefined> =>
    ask(importRequest, { base64, folder: folder?.toString(), ...answers }, token).catch((error: unknown) => {
      // The server rejects a cancelled request, which is not a failure.
      if (token.isCancellationRequested) return undefined;
      throw error;
    }) as Promise<ImportAnswer | undefined>;
  let answer = await request({});
  if (mayAsk && answer && 'text' in answer && answer.unknown.length > 0) {
    const answers = await askForUnknown(ask, answer.unknown, folder?.toString());
    answer = answers && (await request(answers));
  }
  if (!answer || token.isCancellationRequested) return undefined;
  if ('refused' in answer) return { name, refused: answer.refused };
  const written = folder && (await writeNewDraft(folder, answer));
  return { name, draft: answer, uri: written ?? (await openUnsaved(answer.text)) };
}

/** Next to a file of the workspace; files from elsewhere become drafts of the workspace. */
function folderFor({ uri }: ImportSource): vscode.Uri | undefined {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const isInWorkspace = uri && vscode.workspace.getWorkspaceFolder(uri) !== undefined;
  return uri && (isInWorkspace || !folder) ? vscode.Uri.joinPath(uri, '..') : folder;
}

async function openUnsaved(content: string): Promise<vscode.Uri> {
  return (await vscode.workspace.openTextDocument({ language: 'markdown', content })).uri;
}

async function showResults(texts: ShownTexts, results: readonly ImportOutcome[]): Promise<void> {
  const [first, ...others] = results;
  if (!first) return;
  if (others.length === 0 && 'refused' in first) {
    showError(first.refused);
    return;
  }
  if (others.length === 0 && 'uri' in first) {
    await vscode.window.showTextDocument(first.uri);
    void offerNext(importTexts.imported(nameOf(first.uri), first.draft.counts), texts, results);
    return;
  }
  const drafts = results.filter((result) => 'uri' in result).length;
  void offerNext(importTexts.importedAll(drafts, results.length - drafts), texts, results);
}

/** Says what was made, and offers the report and, for a single draft, its preview. */
async function offerNext(
  sentence: string,
  texts: ShownTexts,
  results: readonly ImportOutcome[],
): Promise<void> {
  const { showReport, openPreview } = importTexts;
  const [single] = results.length === 1 ? results : [];
  const buttons = single ? [openPreview, showReport] : [showReport];
  const choice = await vscode.window.showInformationMessage(notice(sentence), ...buttons);
  if (choice === showReport) await showImportReport(texts, results);
  if (choice === openPreview && single && 'uri' in single)
    await vscode.commands.executeCommand('inspectionReport.openPreviewToSide', single.uri);
}

async function showImportReport(texts: ShownTexts, results: readonly ImportOutcome[]): Promise<void> {
  const parts = results.map((result) =>
    'refused' in result
      ? `# ${result.name}\n\n${result.refused}`
      : `# ${result.name} → ${nameOf(result.uri)}\n\n${result.draft.report}`,
  );
  const uri = texts.set(importTexts.reportFile, `${parts.join('\n\n')}\n`);
  const options = { viewColumn: vscode.ViewColumn.Beside, preview: true };
  await vscode.commands.executeCommand('vscode.openWith', uri, 'vscode.markdown.preview.editor', options);
}
