import { readdir, readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Files } from '../lint/files';

// Larger than any config or framework by far.
const largest = 10 * 1024 * 1024;

/** The file system, by file URIs; everything else is not there. */
export const nodeFiles: Files = {
  async read(uri) {
    try {
      const path = fileURLToPath(uri);
      const { size } = await stat(path);
      return size > largest ? undefined : (await readFile(path, 'utf8')).replace(/^\uFEFF/, '');
    } catch {
      return undefined;
    }
  },
  async list(uri) {
    try {
      const entries = await readdir(fileURLToPath(uri), { withFileTypes: true });
      // A link is neither: what it leads to may be this folder again.
      return entries
        .filter((entry) => entry.isFile() || entry.isDirectory())
        .map((entry) => `${encodeURIComponent(entry.name)}${entry.isDirectory() ? '/' : ''}`);
    } catch {
      return [];
    }
  },
};
