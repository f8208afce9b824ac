import type { Feature } from '../feature';

/** The folders of the workspace, which a person may add and remove while the server runs. */
export const workspaceFolders: Feature = {
  register() {
    // The connection listens for changes only once it is initialized.
  },
  initialized({ connection, client, changes }) {
    if (!client.workspace?.workspaceFolders) return;
    connection.workspace.onDidChangeWorkspaceFolders(async () => {
      const folders = (await connection.workspace.getWorkspaceFolders()) ?? [];
      changes.foldersChanged(folders.map(({ uri }) => uri));
    });
  },
};
