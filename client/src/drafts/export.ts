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
import { chooseTemplate, readTemplate, type TemplateChoice } from './template';

const { formats } = exportTexts;

interface DraftExport {
  /** The draft. */
  readonly uri: vscode.Uri;
  readonly format: ExportName;
  /** A team's Word file, whose styles are used. */
  readonly template?: vscode.Uri | undefined;
  /** The file to write. */
  readonly target: vscode.Uri;
}

/**
 * Makes the command “Export…”, which writes a draft as a file to share. It asks for the draft, the format and the file
 * unless it is called with them, as by a key binding.
 * @param storage where the last template is remembered
 * @param previewedDraft the draft whose preview is active
 * @returns the command, which returns the URI of the file, or undefined if none was written
 */
export const exporter =
  (ask: AskServer, storage: vscode.Memento, previewedDraft: () => vscode.Uri | undefined) =>
  async (draft: unknown, formatName: unknown, file: unknown): Promise<vscode.Uri | undefined> => {
    const uri =
      draft instanceof vscode.Uri
        ? draft
        : (previewedDraft() ?? vscode.window.activeTextEditor?.document.uri);
    if (!uri) return showError(exportTexts.noDraft);
    const format = exportNames.find((name) => name === formatName) ?? (await pickFormat());
    if (!format) return undefined;
    const isAsked = format === 'docx' && !(file instanceof vscode.Uri);
    const styles: TemplateChoice | undefined = isAsked ? await chooseTemplate(storage) : {};
    if (!styles) return undefined;
    const target = file instanceof vscode.Uri ? file : await pickTarget(ask, uri, { format });
    if (!target) return undefined;
    return vscode.window.withProgress(
      {
        location: vscode.ProgressLocation.Notification,
        title: notice(exportTexts.exporting(formats[format].label)),
      },
      () => write(ask, { uri, format, target, template: styles.template }),
    );
  };

async function pickFormat(): Promise<ExportName | undefined> {
  const items = exportNames.map((name) => ({ ...formats[name], name }));
  const picked = await vscode.window.showQuickPick(items, { placeHolder: exportTexts.what });
  return picked?.name;
}

interface ExportTarget {
  readonly format: ExportName;
  /** Comes after the name of the draft. */
  readonly ending?: string;
}

/** Asks for the file to write, and proposes one next to the draft. The server names it. */
export async function pickTarget(
  ask: AskServer,
  uri: vscode.Uri,
  { format, ending = '' }: ExportTarget,
): Promise<vscode.Uri | undefined> {
  // The server knows open documents only.
  await vscode.workspace.openTextDocument(uri);
  const answer = await ask(exportNameRequest, { uri: uri.toString() });
  const name = (typeof answer === 'string' ? answer : 'report') + ending;
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

async function write(
  ask: AskServer,
  { uri, format, target, template: file }: DraftExport,
): Promise<vscode.Uri | undefined> {
  // The server exports open documents only.
  await vscode.workspace.openTextDocument(uri);
  const template = file && (await readTemplate(file));
  if (file && template === undefined) return undefined;
  const config = vscode.workspace.getConfiguration('inspectionReport.export', uri);
  const params = {
    uri: uri.toString(),
    to: format,
    browser: config.get<string>('browser'),
    compare: config.get('compare') === true,
    ...(template !== undefined && { template }),
  };
  const answer = (await ask(exportRequest, params)) as ExportAnswer | null | undefined;
  if (!answer) return showError(exportTexts.notExported);
  if ('refused' in answer && format === 'pdf') return showPrintError(uri, answer.refused);
  return save(answer, target);
}

/** Saves what the server has made, unless it would replace another file, and says so; undefined if it was not saved. */
export async function save(answer: ExportAnswer, target: vscode.Uri): Promise<vscode.Uri | undefined> {
  if ('refused' in answer) return showError(answer.refused);
  const bytes = decodeBase64(answer.base64) ?? new Uint8Array();
  if (!(await mayReplace(target, exportedReport))) return undefined;
  try {
    await vscode.workspace.fs.writeFile(target, bytes);
  } catch {
    return showError(exportTexts.notWritten(target.path));
  }
  const name = target.path.slice(target.path.lastIndexOf('/') + 1);
  void offerToOpen(exportTexts.written(name, answer), target);
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
