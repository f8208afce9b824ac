import { isAscii } from 'node:buffer';
import { closeSync, constants, fstatSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';

/** The code of the error for a pipe, socket or device: to read one could take for ever. */
export const notRegular = 'EFTYPE';

class NotRegularError extends Error {
  readonly code = notRegular;
}

interface FileInfo {
  isFile(): boolean;
  isDirectory(): boolean;
}

// Without waiting for a writer, if a file became a pipe since it was looked at. Windows has no such flag.
const readOnly = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** Folders are left to the system, which has its own error for them. */
function mustBeRegular(info: FileInfo): void {
  if (!info.isFile() && !info.isDirectory())
    throw new NotRegularError('It is a pipe, socket or device. Give a file.');
}

/**
 * Reads a file whole: the one way to files, so that none is waited for.
 * @throws Error with the system's `code`, or `notRegular`
 */
export const readRegular = (path: string): Buffer => withRegular(path, (file) => readFileSync(file));

/**
 * Reads the beginning of a file, up to so many bytes.
 * @throws Error as `readRegular`
 */
export const readHead = (path: string, most: number): Buffer =>
  withRegular(path, (file, size) => {
    const bytes = Buffer.alloc(Math.min(most, size));
    return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, 0));
  });

function withRegular<T>(path: string, read: (file: number, size: number) => T): T {
  mustBeRegular(statSync(path));
  const file = openSync(path, readOnly);
  try {
    const info = fstatSync(file);
    mustBeRegular(info);
    return read(file, info.size);
  } finally {
    closeSync(file);
  }
}

/** Reads a file as text, without waiting in this thread; undefined if it is larger than so many bytes, or no file. */
export async function readRegularText(path: string, most: number): Promise<string | undefined> {
  if (!(await stat(path)).isFile()) return undefined;
  const file = await open(path, readOnly);
  try {
    const info = await file.stat();
    return info.isFile() && info.size <= most ? textOf(await readWhole(file, info.size)) : undefined;
  } finally {
    await file.close();
  }
}

/** Reads so many bytes at once. In pieces, as `FileHandle.readFile` reads them, the words of the product take ten times as long. */
async function readWhole(file: FileHandle, size: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(size);
  let length = 0;
  while (length < size) {
    const { bytesRead } = await file.read(bytes, length, size - length, length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return bytes.subarray(0, length);
}

/** The text of bytes. ASCII needs no decoding, and a long text of it is kept outside of the heap. */
const textOf = (bytes: Buffer): string => bytes.toString(isAscii(bytes) ? 'latin1' : 'utf8');
