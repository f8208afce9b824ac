import { resolve } from 'node:path';
import { DocumentError, type SourceDocument } from '../../documents/document';
import { readRegular } from '../../node/regular-file';
import { infoOf } from '../../session/info';
import { UsageError } from '../../session/usage-error';

/** In bytes. No report with pictures is larger. */
const largest = 50 * 1024 * 1024;

/**
 * Reads reviewers’ copies.
 * @param paths as the user wrote them
 * @throws UsageError if a file cannot be read
 */
export async function readCopies(paths: readonly string[], cwd: string): Promise<SourceDocument[]> {
  const { readDocx } = await import('../../documents/docx/read-docx');
  return paths.map((path) => {
    try {
      return readDocx(bytesOf(resolve(cwd, path), path));
    } catch (error) {
      if (error instanceof DocumentError) throw new UsageError(`${path}: ${error.message}`);
      throw error;
    }
  });
}

function bytesOf(path: string, shown: string): Uint8Array {
  const info = infoOf(path);
  if (!info) throw new UsageError(`${shown} does not exist. Check the path.`);
  if (info.isDirectory()) throw new UsageError(`${shown} is a folder. Give the Word files in it.`);
  if (info.size > largest)
    throw new UsageError(`${shown} is larger than ${largest / 1024 / 1024} MB. Check that it is the report.`);
  try {
    return readRegular(path);
  } catch {
    throw new UsageError(`${shown} cannot be read. Check its permissions.`);
  }
}
