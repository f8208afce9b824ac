import { DocumentError, type SourceDocument } from '../documents/document';
import { hasWebPages, kindOf } from '../documents/kind';
import { importDocument } from './import-document';
import type { ImportedDraft, ImportOptions } from './imported';

/** Reads a PDF. It is passed by whoever can, because a browser cannot load the library for it. */
export type PdfReader = (bytes: Uint8Array) => Promise<SourceDocument>;

const noPdf =
  'Import this PDF in the desktop version of VS Code, or on the command line. A browser cannot read it.';

/**
 * Makes a draft of a Word file or a PDF. The code that reads files is loaded only now.
 * @throws DocumentError if the file cannot be read, with a sentence that says what to do
 */
export async function importFile(
  bytes: Uint8Array,
  options: ImportOptions,
  readPdf?: PdfReader,
): Promise<ImportedDraft> {
  return importDocument(await readDocument(bytes, readPdf), options);
}

/**
 * Reads a Word file or a PDF.
 * @throws DocumentError if it cannot be read, with a sentence that says what to do
 */
export async function readDocument(
  bytes: Uint8Array,
  readPdf: PdfReader | undefined,
): Promise<SourceDocument> {
  const found = kindOf(bytes);
  if ('advice' in found) throw new DocumentError(found.advice);
  if (found.kind === 'docx') {
    const { readDocx } = await import('../documents/docx/read-docx');
    if (!hasWebPages(bytes)) return readDocx(bytes);
    return readDocx(bytes, { readHtml: (await import('../documents/html/read-html')).readHtml });
  }
  if (!readPdf) throw new DocumentError(noPdf);
  return readPdf(bytes);
}
