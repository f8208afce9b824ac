import * as vscode from 'vscode';
import { nameOf } from '../../ui/locations';

/** A file to import. */
export interface ImportSource {
  readonly name: string;
  /** Absent for a file that was dropped from elsewhere into a browser. */
  readonly uri?: vscode.Uri;
  /** The bytes; undefined for a file that cannot be read or is too large, for the reason in `refused`. */
  read(): Promise<Uint8Array | 'large' | 'unread'>;
}

/** The greatest size of a file in bytes. */
const greatestSize = 50 * 1024 * 1024;

/** Word files and PDFs by their names. The server looks at their content. */
export const isDocumentName = (name: string): boolean => /\.(?:docx|docm|pdf)$/i.test(name);

/** A file of a file system. */
export const sourceAt = (uri: vscode.Uri): ImportSource => ({
  name: nameOf(uri),
  uri,
  read: async () => {
    try {
      const { size } = await vscode.workspace.fs.stat(uri);
      return size > greatestSize ? 'large' : await vscode.workspace.fs.readFile(uri);
    } catch {
      return 'unread';
    }
  },
});

/** A file that was dropped, and has no place that VS Code could read. */
export const droppedSource = (name: string, bytes: Uint8Array): ImportSource => ({
  name,
  read: async () => (bytes.length > greatestSize ? 'large' : bytes),
});
