import { isUtf16, notUtf8, savedAsUtf16 } from '../draft/encoding';

/** The limit in bytes. It is 100 times the size of any report, so a larger file is something else. */
export const largest = 10 * 1024 * 1024;

/** A text, or a sentence that explains why it could not be read and what to do. */
export type Decoded =
  | {
      /** Without a byte order mark. */
      readonly text: string;
      /** Says that the file begins with one. */
      readonly bom: boolean;
    }
  | { readonly failure: string };

/** Reads bytes as a UTF-8 text without its byte order mark. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > largest) return { failure: tooLarge(bytes.length) };
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return { failure: savedAsUtf16.message };
  if (bytes.subarray(0, 8192).includes(0)) {
    const withoutMark = isUtf16(new TextDecoder('latin1').decode(bytes.subarray(0, 1000)));
    return {
      failure: withoutMark ? savedAsUtf16.message : 'Give the draft itself. This is a binary file, not text.',
    };
  }
  try {
    const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), bom };
  } catch {
    return { failure: notUtf8.message };
  }
}

/** Says why a file of so many bytes is not read. */
export const tooLarge = (bytes: number): string =>
  `Check that it is a report draft. It is ${Math.round(bytes / 1024 / 1024)} MB, and the limit is ${largest / 1024 / 1024} MB.`;
