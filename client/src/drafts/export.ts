import * as vscode from 'vscode';
import { exportedReport } from '../../../server/src/export/own-files';
import type { ExportAnswer } from '../../../server/src/lsp/requests';
import { exportNameRequest, exportRequest } from '../../../server/src/lsp/requests';
import type { AskServer } from '../connection/checker';
import { type ExportName, exportNames } from '../preview/messages';
import { showError } from '../ui/notifications';
import { mayReplace } from '../ui/replace';

const formats: Record<
  ExportName,
  { readonly label: string; readonly detail: string; readonly filter: string }
> = {
  html: { label: 'HTML', detail: 'One file that any browser shows', filter: 'HTML' },
  docx: {
    label: 'Word',
    detail: 'A document with styles, for Word and other word processors',
    filter: 'Word',
  },
  pdf: { label: 'PDF', detail: 'Printed by an installed Chrome, Chromium or Edge', filter: 'PDF' },
};

interface DraftExport {
  /** The draft. */
  readonly uri: vscode.Uri;
  readonly format: ExportName;
  /** The file to write. */
  readonly target: vscode.Uri;
}

/**
 * Makes the command “Export…”, which writes a draft as a file to share. It asks for the draft, the format and the file
 * unless it is called with them, as by a key binding.
 * @param previewedDraft the draft whose preview is active
 * @returns the command, which returns the URI of the file, or undefined where none was written
 */
export const exporter =
  (ask: AskServer, previewedDraft: () => vscode.Uri | undefined) =>
  async (draft: unknown, formatName: unknown, file: unknown): Promise<vscode.Uri | undefined> => {
    const uri =
      draft instanceof vscode.Uri
        ? draft
        : (previewedDraft() ?? vscode.window.activeTextEditor?.document.uri);
    if (!uri) return showError('open a draft first, and export it then.');
    const format = exportNames.find((name) => name === formatName) ?? (await pickFormat());
    if (!format) return undefined;
    const target = file instanceof vscode.Uri ? file : await pickTarget(ask, uri, format);
    if (!target) return undefined;
    return vscode.window.withProgress(
      {
        location: vscode.ProgressLocation.Notification,
        title: `Inspection Report: exporting ${formats[format].label}`,
      },
      () => write(ask, { uri, format, target }),
    );
  };

async function pickFormat(): Promise<ExportName | undefined> {
  const items = exportNames.map((name) => ({ ...formats[name], name }));
  const picked = await vscode.window.showQuickPick(items, { placeHolder: 'What to export the draft as' });
  return picked?.name;
}

/** Asks for the file to write, and proposes one next to the draft. The server names it. */
async function pickTarget(
  ask: AskServer,
  uri: vscode.Uri,
  format: ExportName,
): Promise<vscode.Uri | undefined> {
  // The server knows open documents only.
  await vscode.workspace.openTextDocument(uri);
  const answer = await ask(exportNameRequest, { uri: uri.toString() });
  const name = typeof answer === 'string' ? answer : 'report';
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const isSaved = uri.scheme !== 'untitled';
  const nextToDraft = isSaved ? vscode.Uri.joinPath(uri, '..', `${name}.${format}`) : undefined;
  const proposal = nextToDraft ?? (folder && vscode.Uri.joinPath(folder, `${name}.${format}`));
  return vscode.window.showSaveDialog({
    ...(proposal && { defaultUri: proposal }),
    filters: { [formats[format].filter]: [format] },
    title: `Export as ${formats[format].label}`,
  });
}

async function write(ask: AskServer, { uri, format, target }: DraftExport): Promise<vscode.Uri | undefined> {
  // The server exports open documents only.
  await vscode.workspace.openTextDocument(uri);
  const config = vscode.workspace.getConfiguration('inspectionReport.export', uri);
  const params = {
    uri: uri.toString(),
    to: format,
    browser: config.get<string>('browser'),
    compare: config.get('compare') === true,
  };
  const answer = (await ask(exportRequest, params)) as ExportAnswer | null | undefined;
  if (!answer)
    return showError('this is no report draft, or the checker does not run; nothing was exported.');
  if ('refused' in answer)
    return format === 'pdf' ? showPrintError(uri, answer.refused) : showError(answer.refused);
  const bytes = Uint8Array.from(atob(answer.base64), (character) => character.charCodeAt(0));
  if (!(await mayReplace(target, exportedReport))) return undefined;
  try {
    await vscode.workspace.fs.writeFile(target, bytes);
  } catch {
    return showError(
      `${target.path} could not be written; choose another folder, or close the file elsewhere.`,
    );
  }
  const mark = answer.left ? ` It is marked as a draft: ${answer.left}.` : '';
  void offerToOpen(
    `${target.path.slice(target.path.lastIndexOf('/') + 1)} was written.${mark}${answer.withheld ? ` ${answer.withheld}` : ''}`,
    target,
  );
  return target;
}

async function offerToOpen(message: string, target: vscode.Uri): Promise<void> {
  const open = 'Open';
  const choice = await vscode.window.showInformationMessage(`Inspection Report: ${message}`, open);
  if (choice === open) await vscode.env.openExternal(target);
}

/** Shows why there is no PDF, and offers HTML, which any browser can print, and the setting that names a browser. */
function showPrintError(uri: vscode.Uri, sentence: string): undefined {
  const html = 'Export HTML';
  const setting = 'Open Setting';
  void vscode.window
    .showErrorMessage(`Inspection Report: ${sentence}`, html, setting)
    .then((choice): Thenable<unknown> | undefined => {
      if (choice === html) return vscode.commands.executeCommand('inspectionReport.export', uri, 'html');
      if (choice !== setting) return undefined;
      return vscode.commands.executeCommand(
        'workbench.action.openSettings',
        'inspectionReport.export.browser',
      );
    });
  return undefined;
}
