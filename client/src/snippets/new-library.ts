import * as vscode from 'vscode';
import { createTexts } from '../texts';
import { addLibrary } from './yaml-writing';

const configName = '.inspection-report.yaml';

/** The place where a new library is named. */
interface LibraryHome {
  /** The folder of the config, to which the library's folder is relative. */
  readonly folder: vscode.Uri;
  /** The config; undefined if there is none yet. */
  readonly config: vscode.TextDocument | undefined;
}

/** The nearest config above a draft, within its folder of the workspace; that folder if there is none. */
export async function homeOf(draft: vscode.Uri): Promise<LibraryHome | undefined> {
  const root = (vscode.workspace.getWorkspaceFolder(draft) ?? vscode.workspace.workspaceFolders?.[0])?.uri;
  if (!root) return undefined;
  const isInside =
    draft.scheme === root.scheme && draft.path.startsWith(`${root.path.replace(/(?<!\/)\/+$/, '')}/`);
  let folder = isInside ? vscode.Uri.joinPath(draft, '..') : root;
  for (;;) {
    const config = await openConfig(folder);
    if (config) return { folder, config };
    if (folder.path.length <= root.path.length) return { folder: root, config: undefined };
    folder = vscode.Uri.joinPath(folder, '..');
  }
}

async function openConfig(folder: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  const uri = vscode.Uri.joinPath(folder, configName);
  try {
    await vscode.workspace.fs.stat(uri);
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    return undefined;
  }
}

/**
 * Adds a library to the list in the config.
 * @param library its folder, relative to the config
 * @returns a sentence on why it cannot be added; undefined if it can
 */
export async function addToConfig(
  edit: vscode.WorkspaceEdit,
  { folder, config }: LibraryHome,
  library: string,
): Promise<string | undefined> {
  const insertion = addLibrary(config?.getText() ?? '', library);
  if ('refused' in insertion) {
    const file = vscode.workspace.asRelativePath(vscode.Uri.joinPath(folder, configName));
    return createTexts.notAdded(file, insertion.refused);
  }
  if (config) edit.insert(config.uri, config.positionAt(insertion.offset), insertion.text);
  else
    edit.createFile(vscode.Uri.joinPath(folder, configName), {
      contents: new TextEncoder().encode(insertion.text),
    });
  return undefined;
}
