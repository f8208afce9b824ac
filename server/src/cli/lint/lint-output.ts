import { basename, resolve } from 'node:path';
import { version } from '../../../package.json';
import { configName } from '../../config/config-name';
import { looksLikeDraft } from '../../draft/sniff';
import type { FileResult, FormatContext } from '../../output/result';
import { allMetas } from '../../rules/index';
import { infoOf } from '../../session/info';
import { readDraft } from '../../session/read-draft';
import { UsageError } from '../../session/usage-error';
import { isFolder, writeOver } from '../disk/write';
import type { Host } from '../host';
import type { LintSettings } from './lint-options';

/** Where results go: each format prints as they come, or is gathered for its file. */
export interface LintOutput {
  add(result: FileResult): void;
  /**
   * Ends every format; files are written whole or not at all.
   * @throws UsageError where one could not be written, once the others are
   */
  end(): void;
}

/**
 * Makes ready to print.
 * @throws UsageError where a file may not be written over
 */
export function lintOutput(
  { outputs, colour, previous, quiet }: Pick<LintSettings, 'outputs' | 'colour' | 'previous' | 'quiet'>,
  host: Host,
): LintOutput {
  const context: FormatContext = {
    colour: false,
    quiet,
    version,
    today: host.today,
    rules: allMetas,
    absolute: (path) => resolve(host.cwd, path),
    previous,
  };
  const open = outputs.map(({ format, file }) => {
    if (file !== undefined) mayBeOverwritten(resolve(host.cwd, file), file);
    const printer = format({ ...context, colour: colour && file === undefined });
    return { printer, file, parts: [] as string[] };
  });
  const print = (text: string, file: string | undefined, parts: string[]): void => {
    if (text === '') return;
    if (file === undefined) host.out(text);
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
          // What the other formats say must not be lost with it.
          failed ??= error;
        }
      }
      if (failed !== undefined) throw failed;
    },
  };
}

/**
 * A slip of the keyboard must not cost a draft or a config, and what cannot be written is best said before the check.
 * @throws UsageError where the file may not be written over
 */
function mayBeOverwritten(path: string, shown: string): void {
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
