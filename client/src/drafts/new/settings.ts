import * as vscode from 'vscode';
import { newDraftTexts } from '../../texts';

const section = 'inspectionReport.newDraft';

/** What a person has set for new drafts; what they have not set is undefined. */
interface DraftSettings {
  readonly format: 'markdown' | 'yaml';
  readonly leadInspector: string | undefined;
  readonly team: readonly string[];
  readonly openForm: boolean;
}

/** @param folder the folder of the new draft, whose settings count */
export function draftSettings(folder: vscode.Uri | undefined): DraftSettings {
  const settings = vscode.workspace.getConfiguration(section, folder);
  const team = settings.get<unknown>('team');
  return {
    format: settings.get('format') === 'yaml' ? 'yaml' : 'markdown',
    leadInspector: text(settings.get('leadInspector')),
    team: Array.isArray(team) ? team.flatMap((name) => text(name) ?? []) : [],
    openForm: settings.get('openForm') !== false,
  };
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

/**
 * The folder for new drafts: the one that is set, within the workspace; or that of the last draft; or the workspace’s first.
 * @returns undefined if no folder is open; a sentence if the folder that is set is not in the workspace
 */
export async function folderOf(
  last: vscode.Uri | undefined,
): Promise<{ readonly folder: vscode.Uri } | { readonly refused: string } | undefined> {
  const lastRoot = last && vscode.workspace.getWorkspaceFolder(last);
  const root = (lastRoot ?? vscode.workspace.workspaceFolders?.[0])?.uri;
  if (!root) return undefined;
  const set = text(vscode.workspace.getConfiguration(section, root).get('folder'));
  if (set === undefined) return { folder: last && lastRoot ? vscode.Uri.joinPath(last, '..') : root };
  const steps = set.split(/[\\/]/).filter((step) => step !== '' && step !== '.');
  if (/^[\\/]|^[A-Za-z]:/.test(set) || steps.includes('..'))
    return { refused: newDraftTexts.folderOutside(set) };
  return { folder: vscode.Uri.joinPath(root, ...steps) };
}
