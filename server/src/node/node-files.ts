import { lstat, readdir, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Files } from '../config/files';
import { messagesOf } from '../text/messages';
import { isWellFormed } from '../text/uri';
import { readRegularText } from './regular-file';

/** In bytes; far more than any config or framework has. */
const largest = 10 * 1024 * 1024;

const messages = messagesOf({
  brokenLink: () => 'It is a link to a file that does not exist. Correct or remove it.',
  folder: () => 'It is a folder. Give a file, or rename the folder.',
  notFile: () => 'It is a pipe, socket or device. Give a file.',
  tooLarge: (megabytes: number) => `It is larger than ${megabytes} MB. Make it smaller.`,
  unreadable: () => 'It cannot be read. Check its permissions.',
});

/** Reads the file system by file URIs. Under other URIs no file exists. */
export const nodeFiles: Files = {
  async read(uri, most = largest) {
    try {
      return (await readRegularText(fileURLToPath(uri), most))?.replace(/^\uFEFF/, '');
    } catch {
      return undefined;
    }
  },
  async list(uri) {
    try {
      const entries = await readdir(fileURLToPath(uri), { withFileTypes: true });
      // Links are left out, because one may lead back to this folder; and so are names that no URI can have.
      return entries
        .filter((entry) => (entry.isFile() || entry.isDirectory()) && isWellFormed(entry.name))
        .map((entry) => `${encodeURIComponent(entry.name)}${entry.isDirectory() ? '/' : ''}`);
    } catch {
      return [];
    }
  },
  async stamp(uri) {
    try {
      const { mtimeNs, size, ino } = await stat(fileURLToPath(uri), { bigint: true });
      return `${mtimeNs} ${size} ${ino}`;
    } catch {
      return undefined;
    }
  },
  async fault(uri) {
    const path = pathOf(uri);
    if (path === undefined || !(await lstat(path).catch(() => undefined))) return undefined;
    const info = await stat(path).catch(() => undefined);
    if (!info) return messages.brokenLink().message;
    if (info.isDirectory()) return messages.folder().message;
    if (!info.isFile()) return messages.notFile().message;
    if (info.size > largest) return messages.tooLarge(largest / 1024 / 1024).message;
    return messages.unreadable().message;
  },
};

/** The path of a file URI; undefined if it can have none. */
function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}
