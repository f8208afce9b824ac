import { statSync } from 'node:fs';
import { notRegular, readHead, readRegular } from '../node/regular-file';
import { type Decoded, decode, largest, tooLarge } from './decode';

const notAllowed = 'You do not have permission to read it. Ask for access, or leave it out.';
const reasons: Readonly<Record<string, string>> = {
  EACCES: notAllowed,
  EPERM: notAllowed,
  EISDIR: 'It is a folder. Give the files in it.',
  [notRegular]: 'Give a file, or use - for standard input. This is a pipe, socket or device.',
  ENOENT: 'It no longer exists. Run this again, or leave it out.',
};

/**
 * Reads a file as text; every failure is a sentence.
 * @param path absolute
 */
export function readDraft(path: string): Decoded {
  try {
    const { size } = statSync(path);
    return size > largest ? { failure: tooLarge(size) } : decode(readRegular(path));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    // Node replaces what it cannot read of a name by this character, and then does not find the file by that name.
    if (code === 'ENOENT' && path.includes('\uFFFD'))
      return { failure: 'Rename it. Its name has characters that are not UTF-8.' };
    return { failure: reasons[code] ?? 'It cannot be read. Check its permissions.' };
  }
}

const headBytes = 64_000;

/** The beginning of a file, which is enough to recognise a draft; undefined if it cannot be read. */
export function headOf(path: string): string | undefined {
  try {
    return readHead(path, headBytes).toString('utf8');
  } catch {
    return undefined;
  }
}
