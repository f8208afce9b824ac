import type { Connection } from 'vscode-languageserver';
import type { Files } from '../config/files';
import { listFolderRequest, readFileRequest } from './requests';

/** Files that only the client can read: those of a browser, or of a file system that only the editor knows. */
export const clientFiles = (connection: Connection): Files => ({
  async read(uri) {
    const text: unknown = await connection.sendRequest(readFileRequest, uri).catch(() => null);
    return typeof text === 'string' ? text : undefined;
  },
  async list(uri) {
    const names: unknown = await connection.sendRequest(listFolderRequest, uri).catch(() => []);
    return Array.isArray(names) ? names.filter((name): name is string => typeof name === 'string') : [];
  },
});

/** No files, for a client that neither shares a file system nor reads files for the server. */
export const noFiles: Files = { read: async () => undefined, list: async () => [] };
