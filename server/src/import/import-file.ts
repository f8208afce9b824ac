import { DocumentError, type SourceDocument } from '../documents/document';
import { kindOf } from '../documents/kind';
import { importDocument } from './import-document';
import type { ImportedDraft, ImportOptions } from './imported';

/**
 * Makes a draft of a Word file or a PDF. The code that reads files is loaded only now.
 * @throws DocumentError if the file cannot be read, with a sentence that says what to do
 */
export async function importFile(bytes: Uint8Array, options: ImportOptions): Promise<ImportedDraft> {
  return importDocument(await readDocument(bytes), options);
}

async function readDocument(bytes: Uint8Array): Promise<SourceDocument> {
  const found = kindOf(bytes);
  if ('advice' in found) throw new DocumentError(found.advice);
  if (found.kind === 'docx') return (await import('../documents/docx/read-docx')).readDocx(bytes);
  return (await import('../documents/pdf/read-pdf')).readPdf(bytes);
}
