import * as vscode from 'vscode';

// The part of the interface of VS Code's git extension (version 1) that is used here. On the web there is none.

interface Repository {
  log(options: { readonly maxEntries: number; readonly path: string }): Promise<readonly Commit[]>;
  show(commit: string, path: string): Promise<string>;
}

/** A commit as git lists it. */
export interface Commit {
  readonly hash: string;
  readonly message: string;
  readonly authorDate?: Date;
  readonly authorName?: string;
}

interface GitApi {
  readonly state: 'uninitialized' | 'initialized';
  readonly onDidChangeState: vscode.Event<string>;
  getRepository(uri: vscode.Uri): Repository | null;
  openRepository(root: vscode.Uri): Promise<Repository | null>;
}

interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): GitApi;
}

/** The commits that changed a file, the newest first; none if the file is in no repository, or git is not there. */
export async function commitsOf(uri: vscode.Uri): Promise<readonly Commit[]> {
  try {
    return (await (await repositoryOf(uri))?.log({ maxEntries: 100, path: uri.fsPath })) ?? [];
  } catch {
    return [];
  }
}

/** The text of a file at a commit; undefined if it cannot be had. */
export async function textAt(uri: vscode.Uri, commit: string): Promise<string | undefined> {
  try {
    return await (await repositoryOf(uri))?.show(commit, uri.fsPath);
  } catch {
    return undefined;
  }
}

async function repositoryOf(uri: vscode.Uri): Promise<Repository | undefined> {
  if (uri.scheme !== 'file') return undefined;
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  const git = await extension?.activate();
  if (!git?.enabled) return undefined;
  const api = git.getAPI(1);
  await isReady(api);
  return api.getRepository(uri) ?? undefined;
}

/** Waits until git has found the repositories of the open folders. */
async function isReady(api: GitApi): Promise<void> {
  if (api.state === 'initialized') return;
  await new Promise<void>((resolve) => {
    const subscription = api.onDidChangeState((state) => {
      if (state !== 'initialized') return;
      subscription.dispose();
      resolve();
    });
  });
}
