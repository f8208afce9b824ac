import type { Published } from '../document';
import type { VersionComparison } from '../versions/compare-versions';
import type { WordFile, WordOptions } from './word-file';

/**
 * Writes a report as a Word file (.docx). The writer is loaded when it is first asked for.
 * @throws TemplateError if the template is not a Word file, contains macros or is too large
 */
export async function writeDocx(published: Published, options: WordOptions): Promise<WordFile> {
  const { write } = await import('./write');
  return write(published, options);
}

/** Writes a comparison as a Word file: the later version, with its changes as tracked changes. */
export async function writeVersionsDocx(comparison: VersionComparison): Promise<Uint8Array> {
  const { versionsDocx } = await import('./versions/write');
  return versionsDocx(comparison);
}
