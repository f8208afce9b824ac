import { DocumentError, type SourceDocument } from '../documents/document';
import type { Knowledge } from '../knowledge/knowledge';
import type { Report } from '../report/report';
import { importDocument } from './import-document';
import { type PdfReader, readDocument } from './import-file';

/** Tells a Word file or a PDF by its name. */
export const isDocument = (name: string): boolean => /\.(?:docx|docm|pdf)$/i.test(name);

/** What a copy is read with. */
interface CopyOptions {
  readonly knowledge: Knowledge;
  /** The version that the copy is compared with: most often it is a report of the same kind. */
  readonly like: { readonly report: Report | undefined } | undefined;
  /** Absent where no PDF can be read. */
  readonly readPdf: PdfReader | undefined;
}

/**
 * A copy of a report in Word or PDF as a draft to compare with another version. Never throws: a file that cannot be read
 * gives a sentence that says what to do.
 */
export async function readCopy(
  bytes: Uint8Array,
  { knowledge, like, readPdf }: CopyOptions,
): Promise<{ readonly text: string } | { readonly failure: string }> {
  try {
    return { text: textOf(await readDocument(bytes, readPdf), { knowledge, like }) };
  } catch (error) {
    if (error instanceof DocumentError) return { failure: error.message };
    throw error;
  }
}

/** Reads a copy by the framework of the other version, unless it is surely a report of another one. */
function textOf(
  source: SourceDocument,
  { knowledge, like }: Pick<CopyOptions, 'knowledge' | 'like'>,
): string {
  const { framework, setting } = like?.report ?? {};
  const own = importDocument(source, { knowledge });
  const isSure = own.report.found.some(
    ({ name, confidence }) => name === 'Framework' && confidence === 'sure',
  );
  const isOther = isSure && framework && !own.text.includes(`\nframework: ${framework.id}\n`);
  if (!framework || isOther) return own.text;
  return importDocument(source, { knowledge, framework: framework.id, setting: setting?.id }).text;
}
