import * as vscode from 'vscode';
import type { ExportAnswer } from '../../server/src/lsp/requests';
import { exportRequest } from '../../server/src/lsp/requests';
import { type ExportName, exportNames } from './preview/messages';
import { refuse } from './say';

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

type Ask = (request: string, parameters: unknown) => Promise<unknown>;

/**
 * Makes the command “Export…”: writes a draft as a file that can be handed on.
 * With all three of draft, format and file given, as by a key binding, nothing is asked.
 * @param previewed the draft whose preview is worked in
 */
export const exporter =
  (ask: Ask, previewed: () => vscode.Uri | undefined) =>
  async (given: unknown, to: unknown, where: unknown): Promise<vscode.Uri | undefined> => {
    const uri =
      given instanceof vscode.Uri ? given : (previewed() ?? vscode.window.activeTextEditor?.document.uri);
    if (!uri) return refuse('open a draft first, and export it then.');
    const format = exportNames.find((name) => name === to) ?? (await pick());
    if (!format) return undefined;
    const target = where instanceof vscode.Uri ? where : await targetOf(uri, format);
    if (!target) return undefined;
    return vscode.window.withProgress(
      {
        location: vscode.ProgressLocation.Notification,
        title: `Inspection Report: exporting ${formats[format].label}`,
      },
      () => write(ask, uri, format, target),
    );
  };

async function pick(): Promise<ExportName | undefined> {
  const items = exportNames.map((name) => ({ ...formats[name], name }));
  const picked = await vscode.window.showQuickPick(items, { placeHolder: 'What to export the draft as' });
  return picked?.name;
}

/** Where to write it: beside the draft, unless the person says otherwise. */
async function targetOf(uri: vscode.Uri, format: ExportName): Promise<vscode.Uri | undefined> {
  const name = uri.path.replace(/\.[^/.]*$/, '');
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const saved = uri.scheme !== 'untitled';
  const beside = saved ? uri.with({ path: `${name}.${format}` }) : undefined;
  const there = beside ?? (folder && vscode.Uri.joinPath(folder, `report.${format}`));
  return vscode.window.showSaveDialog({
    ...(there && { defaultUri: there }),
    filters: { [formats[format].filter]: [format] },
    title: `Export as ${formats[format].label}`,
  });
}

async function write(
  ask: Ask,
  uri: vscode.Uri,
  to: ExportName,
  target: vscode.Uri,
): Promise<vscode.Uri | undefined> {
  // What is not open in an editor is not known to the server.
  await vscode.workspace.openTextDocument(uri);
  const config = vscode.workspace.getConfiguration('inspectionReport.export', uri);
  const asked = {
    uri: uri.toString(),
    to,
    browser: config.get<string>('browser'),
    compare: config.get('compare') === true,
  };
  const answer = (await ask(exportRequest, asked)) as ExportAnswer | null | undefined;
  if (!answer) return refuse('this is no report draft, or the checker does not run; nothing was exported.');
  if ('refused' in answer) return to === 'pdf' ? notPrinted(uri, answer.refused) : refuse(answer.refused);
  const bytes = Uint8Array.from(atob(answer.base64), (character) => character.charCodeAt(0));
  try {
    await vscode.workspace.fs.writeFile(target, bytes);
  } catch {
    return refuse(`${target.path} could not be written; choose another folder, or close the file elsewhere.`);
  }
  const marked = answer.left ? ` It is marked as a draft, because it has ${answer.left}.` : '';
  void said(`${target.path.slice(target.path.lastIndexOf('/') + 1)} was written.${marked}`, target);
  return target;
}

async function said(message: string, target: vscode.Uri): Promise<void> {
  const open = 'Open';
  const choice = await vscode.window.showInformationMessage(`Inspection Report: ${message}`, open);
  if (choice === open) await vscode.env.openExternal(target);
}

/** Says why there is no PDF, with what helps: HTML can be printed in any browser, and the setting names one. */
function notPrinted(uri: vscode.Uri, sentence: string): undefined {
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
