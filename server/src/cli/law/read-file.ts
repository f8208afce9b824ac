import { resolve } from 'node:path';
import { notRegular, readRegular } from '../../node/regular-file';
import { infoOf } from '../../session/info';
import type { Host } from '../host';

/** In bytes. The XML of the largest Acts has 20 MB. */
const largest = 32 * 1024 * 1024;

/** The text of a file, or the reason why there is none, in sentences that follow the file’s name. */
type DownloadedText = { readonly text: string } | { readonly failure: string };

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'You do not have permission to read it. Check its permissions.',
  EPERM: 'You do not have permission to read it. Check its permissions.',
  [notRegular]: 'It is a pipe, socket or device. Give a file.',
};

/** Reads a downloaded file as text. */
export function readTextFile(file: string, host: Host): DownloadedText {
  const path = resolve(host.cwd, file);
  const info = infoOf(path);
  if (!info) return { failure: 'The file does not exist. Check the path.' };
  if (info.isDirectory()) return { failure: 'It is a folder. Give the files in it.' };
  if (info.size > largest) {
    const size = Math.round(info.size / 1024 / 1024);
    return {
      failure: `It is ${size} MB, and the limit is ${largest / 1024 / 1024} MB. Check the file.`,
    };
  }
  try {
    return textOf(readRegular(path));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return { failure: reasons[code] ?? 'It cannot be read. Check its permissions.' };
  }
}

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

function textOf(bytes: Uint8Array): DownloadedText {
  if (bytes.length === 0) return { failure: 'It is empty. Download it again.' };
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46))
    return {
      failure: 'It is a PDF. Convert it to text with "pdftotext -layout FILE.pdf", and add FILE.txt.',
    };
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff))
    return { failure: 'It is saved as UTF-16. Save it as UTF-8.' };
  if (bytes.subarray(0, 8192).includes(0))
    return { failure: 'It is not a text file. Add XML from legislation.gov.uk, or guidance as plain text.' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { failure: 'It is not saved as UTF-8. Save it as UTF-8, or download it again.' };
  }
}
