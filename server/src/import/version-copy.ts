import { DocumentError } from '../documents/document';
import type { Knowledge } from '../knowledge/knowledge';
import type { Report } from '../report/report';
import { importFile } from './import-file';

/** Tells a Word file or a PDF by its name. */
export const isDocument = (name: string): boolean => /\.(?:docx|docm|pdf)$/i.test(name);

/** What a copy is read with. */
interface CopyOptions {
  readonly knowledge: Knowledge;
  /** The version that the copy is compared with: it is a report of the same kind. */
  readonly like: { readonly report: Report | undefined } | undefined;
}

/**
 * A copy of a report in Word or PDF as a draft to compare with another version. Never throws: a file that cannot be read
 * gives a sentence that says what to do.
 */
export async function readCopy(
  bytes: Uint8Array,
  { knowledge, like }: CopyOptions,
): Promise<{ readonly text: string } | { readonly failure: string }> {
  const { framework, setting } = like?.report ?? {};
  try {
    const { text } = await importFile(bytes, { knowledge, framework: framework?.id, setting: setting?.id });
    return { text };
  } catch (error) {
    if (error instanceof DocumentError) return { failure: error.message };
    throw error;
  }
}
