import * as vscode from 'vscode';
import { exportedReport } from '../../../server/src/export/own-files';
import type { ExportAnswer } from '../../../server/src/lsp/requests';
import { exportNameRequest, exportRequest } from '../../../server/src/lsp/requests';
import { decodeBase64 } from '../../../server/src/text/base64';
import type { AskServer } from '../connection/checker';
import { type ExportName, exportNames } from '../preview/messages';
import { exportTexts, notice } from '../texts';
import { showError } from '../ui/notifications';
import { mayReplace } from '../ui/replace';

const { formats } = exportTexts;

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
 * @returns the command, which returns the URI of the file, or undefined if none was written
 */
export const exporter =
  (ask: AskServer, previewedDraft: () => vscode.Uri | undefined) =>
  async (draft: unknown, formatName: unknown, file: unknown): Promise<vscode.Uri | undefined> => {
    const uri =
      draft instanceof vscode.Uri
        ? draft
        : (previewedDraft() ?? vscode.window.activeTextEditor?.document.uri);
    if (!uri) return showError(exportTexts.noDraft);
    const format = exportNames.find((name) => name === formatName) ?? (await pickFormat());
    if (!format) return undefined;
    const target = file instanceof vscode.Uri ? file : await pickTarget(ask, uri, format);
    if (!target) return undefined;
    return vscode.window.withProgress(
      {
        location: vscode.ProgressLocation.Notification,
        title: notice(exportTexts.exporting(formats[format].label)),
      },
      () => write(ask, { uri, format, target }),
    );
  };

async function pickFormat(): Promise<ExportName | undefined> {
  const items = exportNames.map((name) => ({ ...formats[name], name }));
  const picked = await vscode.window.showQuickPick(items, { placeHolder: exportTexts.what });
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
    filters: { [formats[format].label]: [format] },
    title: exportTexts.saveAs(formats[format].label),
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
  if (!answer) return showError(exportTexts.notExported);
  if ('refused' in answer)
    return format === 'pdf' ? showPrintError(uri, answer.refused) : showError(answer.refused);
  const bytes = decodeBase64(answer.base64) ?? new Uint8Array();
  if (!(await mayReplace(target, exportedReport))) return undefined;
  try {
    await vscode.workspace.fs.writeFile(target, bytes);
  } catch {
    return showError(exportTexts.notWritten(target.path));
  }
  const name = target.path.slice(target.path.lastIndexOf('/') + 1);
  void offerToOpen(exportTexts.written(name, answer.left, answer.withheld), target);
  return target;
}

async function offerToOpen(message: string, target: vscode.Uri): Promise<void> {
  const { open } = exportTexts;
  const choice = await vscode.window.showInformationMessage(notice(message), open);
  if (choice === open) await vscode.env.openExternal(target);
}

/** Shows why there is no PDF, and offers HTML, which any browser can print, and the setting that names a browser. */
function showPrintError(uri: vscode.Uri, sentence: string): undefined {
  const { exportHtml: html, openSetting: setting } = exportTexts;
  void vscode.window
    .showErrorMessage(notice(sentence), html, setting)
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
