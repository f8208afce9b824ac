// Opens a PDF with pdf.js (in the package unpdf), which is loaded with the first PDF that is read.
import type { PDFDocumentProxy } from 'unpdf/pdfjs';
import { DocumentError } from '../document';

export const limits = { bytes: 50 * 1024 * 1024, pages: 500 };

const faults = {
  big: 'Choose a PDF of at most 50 MB.',
  long: 'Choose a PDF of at most 500 pages.',
  empty: 'Choose another file. This one is empty.',
  encrypted: 'Save the PDF without a password first. It is encrypted.',
  corrupt: 'Choose another file. This PDF is damaged or incomplete.',
} as const;

/**
 * The open PDF. Call `loadingTask.destroy()` when done.
 * @throws DocumentError if it is too large, encrypted, damaged or no PDF
 */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  if (bytes.length === 0) throw new DocumentError(faults.empty);
  if (bytes.length > limits.bytes) throw new DocumentError(faults.big);
  addTransfer();
  const { getDocument } = await import('unpdf/pdfjs');
  const task = getDocument({
    // A copy, because pdf.js takes the bytes away from the caller.
    data: bytes.slice(),
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
    enableXfa: false,
    fontExtraProperties: true,
    // Pictures are not decoded.
    maxImageSize: 1,
    verbosity: 0,
  });
  try {
    const pdf = await task.promise;
    if (pdf.numPages > limits.pages) throw new DocumentError(faults.long);
    return pdf;
  } catch (error) {
    await task.destroy();
    throw asDocumentError(error);
  }
}

/** Errors of pdf.js say nothing that helps a reader. */
export function asDocumentError(error: unknown): DocumentError {
  if (error instanceof DocumentError) return error;
  const isLocked = error instanceof Error && error.name === 'PasswordException';
  return new DocumentError(isLocked ? faults.encrypted : faults.corrupt, { cause: error });
}

/** pdf.js packs the fonts of a page with a method of ArrayBuffer that Node 20 does not have. */
function addTransfer(): void {
  if ('transferToFixedLength' in ArrayBuffer.prototype) return;
  Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', {
    value(this: ArrayBuffer, length: number) {
      return this.slice(0, length);
    },
    configurable: true,
    writable: true,
  });
}
