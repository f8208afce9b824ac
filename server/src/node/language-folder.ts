import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { tableFiles } from '../prose/table-files';

/**
 * The URI of the folder with the tables for checks of the text, which is in another place in the sources than in the
 * package.
 */
export function languageFolder(): string | undefined {
  const folders = ['language/', '../language/', '../generated/language/'].map(
    (path) => new URL(path, import.meta.url),
  );
  return folders.find((folder) => existsSync(fileURLToPath(new URL(tableFiles.words, folder))))?.href;
}
