import { resolve } from 'node:path';
import { ExportError, type ExportFormat, exportFormats } from '../../export/index';
import { readRegular } from '../../node/regular-file';
import { UsageError } from '../../session/usage-error';
import type { Host } from '../host';

/**
 * The format with the styles of the file that `--template` names; the format itself without the option. Each warning on
 * the template is printed once, however many drafts there are.
 * @throws UsageError if the format takes no template, or the file cannot be read
 */
export function withTemplate(
  format: ExportFormat,
  path: string | undefined,
  { cwd, err }: Pick<Host, 'cwd' | 'err'>,
): ExportFormat {
  if (path === undefined) return format;
  if (format !== exportFormats.docx) throw new UsageError('Add --to docx, or leave out --template.');
  const template = read(path, cwd);
  const printed = new Set<string>();
  return {
    ...format,
    write: (published, context) =>
      format
        .write(published, {
          ...context,
          template,
          onWarning: (warning) => {
            if (printed.has(warning)) return;
            printed.add(warning);
            err(`${path}: ${warning}\n`);
          },
        })
        .catch((error: unknown) => {
          throw error instanceof ExportError ? new UsageError(`${path}: ${error.message}`) : error;
        }),
  };
}

function read(path: string, cwd: string): Uint8Array {
  try {
    return readRegular(resolve(cwd, path));
  } catch {
    throw new UsageError(`The template ${path} cannot be read. Check the path.`);
  }
}
