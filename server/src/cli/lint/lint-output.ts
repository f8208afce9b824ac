import { basename, resolve } from 'node:path';
import { version } from '../../../package.json';
import { configName } from '../../config/paths';
import { looksLikeDraft } from '../../draft/sniff';
import { unpainted } from '../../output/paint';
import type { FileResult, FormatContext } from '../../output/result';
import { allMetas } from '../../rules/index';
import { infoOf } from '../../session/info';
import { readDraft } from '../../session/read-draft';
import { UsageError } from '../../session/usage-error';
import { isFolder, writeOver } from '../disk/write';
import type { Host } from '../host';
import type { LintSettings } from './lint-options';

/** Prints results in each format as they come, or collects them for its file. */
export interface LintOutput {
  add(result: FileResult): void;
  /**
   * Ends every format; files are written whole or not at all.
   * @throws UsageError if one could not be written, after the others are
   */
  end(): void;
}

/**
 * Prepares to print.
 * @throws UsageError if a file may not be overwritten
 */
export function lintOutput(
  { outputs, paint, previous, quiet }: Pick<LintSettings, 'outputs' | 'paint' | 'previous' | 'quiet'>,
  host: Host,
): LintOutput {
  const context: FormatContext = {
    paint: unpainted,
    quiet,
    version,
    today: host.today,
    rules: allMetas,
    absolute: (path) => resolve(host.cwd, path),
    previous,
  };
  const open = outputs.map(({ format, file }) => {
    if (file !== undefined) mustBeOverwritable(resolve(host.cwd, file), file);
    const printer = format.run(file === undefined ? { ...context, paint } : context);
    return { printer, file, parts: [] as string[] };
  });
  const print = (text: string, file: string | undefined, parts: string[]): void => {
    if (text === '') return;
    if (file === undefined) host.out(text, 'painted');
    else parts.push(text);
  };
  return {
    add(result) {
      for (const { printer, file, parts } of open) print(printer.add(result), file, parts);
    },
    end() {
      let failed: unknown;
      for (const { printer, file, parts } of open) {
        print(printer.end(), file, parts);
        try {
          if (file !== undefined) writeOver(resolve(host.cwd, file), file, parts.join(''));
        } catch (error) {
          // The other formats must not be lost with it.
          failed ??= error;
        }
      }
      if (failed !== undefined) throw failed;
    },
  };
}

/**
 * Protects drafts and configs from a typing error, before the check begins.
 * @throws UsageError if the file may not be overwritten
 */
function mustBeOverwritable(path: string, shown: string): void {
  const there = infoOf(path);
  if (there?.isDirectory()) throw isFolder(shown);
  if (!there?.isFile()) return;
  const decoded = readDraft(path);
  const isDraft = 'text' in decoded && looksLikeDraft(decoded.text, shown);
  if (isDraft || basename(path) === configName) {
    throw new UsageError(
      `${shown} is a ${isDraft ? 'draft' : 'config'} and was not written over; name another file for --format.`,
    );
  }
}
