import * as vscode from 'vscode';
import { versionTexts } from '../texts';
import { type Commit, commitsOf } from './git';
import { fileSource, type VersionSource } from './source';

/** Asks for the version to compare a draft with: a file, or a commit where the draft is in git. */
export async function chooseVersion(draft: vscode.Uri): Promise<VersionSource | undefined> {
  const commits = await commitsOf(draft);
  if (commits.length === 0) return chooseFile(draft);
  const file = { label: `$(file) ${versionTexts.chooseFile}`, detail: versionTexts.chooseFileDetail };
  const items: (vscode.QuickPickItem & { readonly commit?: string })[] = [
    file,
    { label: versionTexts.commits, kind: vscode.QuickPickItemKind.Separator },
    ...commits.map(commitItem),
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: versionTexts.title,
    placeHolder: versionTexts.question,
    matchOnDescription: true,
  });
  if (picked?.commit !== undefined) return { kind: 'commit', commit: picked.commit };
  return picked && chooseFile(draft);
}

function commitItem({ hash, message, authorDate, authorName }: Commit) {
  const date = authorDate?.toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
  return {
    label: `$(git-commit) ${message.split('\n', 1)[0] ?? ''}`,
    description: [date, authorName, hash.slice(0, 8)].filter(Boolean).join(', '),
    commit: hash,
  };
}

async function chooseFile(draft: vscode.Uri): Promise<VersionSource | undefined> {
  const picked = await vscode.window.showOpenDialog({
    title: versionTexts.title,
    openLabel: versionTexts.compare,
    filters: {
      [versionTexts.allKinds]: ['md', 'markdown', 'yaml', 'yml', 'docx', 'docm', 'pdf'],
      [versionTexts.copies]: ['docx', 'docm', 'pdf'],
    },
    ...(draft.scheme !== 'untitled' && { defaultUri: vscode.Uri.joinPath(draft, '..') }),
  });
  const uri = picked?.[0];
  return uri && fileSource(uri);
}
