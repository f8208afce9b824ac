import { resolve } from 'node:path';
import { readRegular } from '../../node/regular-file';
import type { OutputFormat } from '../../output/formats/format';
import { formatNamed, formatNames } from '../../output/formats/index';
import { type PreviousRun, readPrevious } from '../../output/previous';
import type { FormatContext } from '../../output/result';
import { realPathOf } from '../../session/info';
import { oneOf, UsageError } from '../../session/usage-error';
import type { Host } from '../host';

/** A format, and the file that it goes to; standard output without one. */
export interface Output {
  readonly format: OutputFormat;
  readonly file?: string;
}

/**
 * The formats that are asked for.
 * @param values each `FORMAT` or `FORMAT=FILE`
 * @throws UsageError if there is no such format, or two of them go to the same place
 */
export function outputsOf(values: readonly string[], host: Host): Output[] {
  const seen = new Set<string | undefined>();
  return values.map((value) => {
    const [, name = '', file] = /^([^=]*)(?:=(.*))?$/s.exec(value) ?? [];
    const format = formatNamed(oneOf('format', name, formatNames)) as OutputFormat;
    if (file === '')
      throw new UsageError(
        `Add a file name after “${name}=”. To print the findings instead, use --format ${name}.`,
      );
    const target = file && realPathOf(resolve(host.cwd, file));
    if (seen.has(target)) {
      const where = file === undefined ? 'printed' : `written to ${file}`;
      throw new UsageError(
        `Two formats cannot both be ${where}. Use a separate file for each, such as --format sarif=out.sarif.`,
      );
    }
    seen.add(target);
    return file === undefined ? { format } : { format, file };
  });
}

/** What reports for managers have only if it is asked for. */
export type ReportSettings = Pick<FormatContext, 'byInspector' | 'showsText'>;

/** Whose totals are printed only if they are asked for. */
const people = ['lead-inspector'] as const;

/**
 * Reads what reports for managers have beyond the usual.
 * @throws UsageError if no format has it
 */
export function reportSettingsOf(
  { by, 'show-text': showsText }: { readonly by?: string | undefined; readonly 'show-text': boolean },
  outputs: readonly Output[],
): ReportSettings {
  if (by !== undefined) oneOf('kind of totals', by, people);
  const has = (accepted: (format: OutputFormat) => boolean): boolean =>
    outputs.some(({ format }) => accepted(format));
  if (by !== undefined && !has(({ readBy }) => readBy === 'managers'))
    throw new UsageError('Add a format for managers, such as --format html=report.html, or leave out --by.');
  if (showsText && !has(({ name }) => name === 'html'))
    throw new UsageError('Add --format html=report.html, or leave out --show-text.');
  return { byInspector: by !== undefined, showsText };
}

/**
 * Reads the earlier run to compare with.
 * @throws UsageError if the file is something else
 */
export function previousOf(path: string | undefined, host: Host): PreviousRun | undefined {
  if (path === undefined) return undefined;
  let text: string;
  try {
    text = readRegular(resolve(host.cwd, path)).toString('utf8');
  } catch {
    throw new UsageError(
      `${path} could not be read. Use the output of an earlier --format json for --previous.`,
    );
  }
  const previous = readPrevious(text);
  if (previous) return previous;
  throw new UsageError(
    `${path} was not written by --format json. Use the output of an earlier --format json for --previous.`,
  );
}
