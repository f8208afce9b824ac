import { resolve } from 'node:path';
import { version } from '../../../package.json';
import { loadFormat } from '../../output/formats/format';
import { checkResults } from '../../output/own-files';
import { unpainted } from '../../output/paint';
import type { FileResult, Format, FormatContext } from '../../output/result';
import { allMetas } from '../../rules/index';
import type { RuleMeta } from '../../rules/rule';
import { mustBeReplaceable } from '../disk/guard';
import { writeOver } from '../disk/write';
import type { Host } from '../host';
import { isSeenByOnePerson } from '../terminal/one-person';
import type { LintSettings } from './lint-options';
import { pathsInRepository } from './repository-root';

/** Prints results in each format as they come, or collects them for its file. */
export interface LintOutput {
  add(result: FileResult): void;
  /**
   * Ends every format; files are written whole or not at all.
   * @throws UsageError if one could not be written, after the others are
   */
  end(): void;
}

/** The metadata of a team’s own rules, and the changes since an earlier run. */
interface OutputData {
  readonly own: readonly RuleMeta[];
  readonly changes?: FormatContext['changes'];
}

type LintOutputSettings = Pick<
  LintSettings,
  'outputs' | 'paint' | 'previous' | 'report' | 'quiet' | 'force' | 'fix'
>;

/**
 * Prepares to print.
 * @throws UsageError if a file may not be overwritten
 */
export async function lintOutput(
  { outputs, paint, previous, report, quiet, force, fix }: LintOutputSettings,
  { own, changes }: OutputData,
  host: Host,
): Promise<LintOutput> {
  const context: FormatContext = {
    paint: unpainted,
    quiet,
    version,
    today: host.today,
    fixed: fix?.kinds.includes('safe') === true,
    rules: [...allMetas, ...own],
    absolute: (path) => resolve(host.cwd, path),
    inRepository: pathsInRepository(host),
    previous,
    ...report,
    changes,
  };
  const unmasked = isSeenByOnePerson(host);
  const guard = { kind: checkResults, force };
  const open: { printer: ReturnType<Format>; file: string | undefined; parts: string[] }[] = [];
  for (const { format, file } of outputs) {
    // Before the check begins, which may take a while.
    if (file !== undefined) mustBeReplaceable(resolve(host.cwd, file), file, guard);
    const run = await loadFormat(format);
    const printer = run(file === undefined ? { ...context, paint, unmasked } : context);
    open.push({ printer, file, parts: [] });
  }
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
          if (file !== undefined)
            writeOver({ path: resolve(host.cwd, file), shown: file, content: parts.join('') }, guard);
        } catch (error) {
          // The other formats must not be lost with it.
          failed ??= error;
        }
      }
      if (failed !== undefined) throw failed;
    },
  };
}
