import * as vscode from 'vscode';
import { addLibrary } from './writing';

const configName = '.inspection-report.yaml';

/** Where a new library is named. */
export interface Home {
  /** The folder of the config, to which the library's is relative. */
  readonly folder: vscode.Uri;
  /** The config; undefined where there is none yet. */
  readonly config: vscode.TextDocument | undefined;
}

/** The config that counts for a draft, in its folder of the workspace or below; the place for one where there is none. */
export async function homeOf(draft: vscode.Uri): Promise<Home | undefined> {
  const root = (vscode.workspace.getWorkspaceFolder(draft) ?? vscode.workspace.workspaceFolders?.[0])?.uri;
  if (!root) return undefined;
  const inside = draft.scheme === root.scheme && draft.path.startsWith(`${root.path.replace(/\/*$/, '')}/`);
  let folder = inside ? vscode.Uri.joinPath(draft, '..') : root;
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
 * Names a library in the config.
 * @param library its folder, relative to the config
 * @returns why it cannot be named there, in a sentence
 */
export async function addToConfig(
  edit: vscode.WorkspaceEdit,
  { folder, config }: Home,
  library: string,
): Promise<string | undefined> {
  const change = addLibrary(config?.getText() ?? '', library);
  if ('refused' in change)
    return `the library cannot be named in ${vscode.workspace.asRelativePath(vscode.Uri.joinPath(folder, configName))}: ${change.refused}.`;
  if (config) edit.insert(config.uri, config.positionAt(change.offset), change.text);
  else
    edit.createFile(vscode.Uri.joinPath(folder, configName), {
      contents: new TextEncoder().encode(change.text),
    });
  return undefined;
}
