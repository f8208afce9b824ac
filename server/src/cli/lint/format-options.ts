import { readFileSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { comparing, formats } from '../../output/formats/index';
import { type Previous, readPrevious } from '../../output/previous';
import type { Format } from '../../output/result';
import { oneOf, UsageError } from '../../session/usage-error';
import type { Host } from '../host';

/** A format, and the file that it goes to; standard output where there is none. */
export interface Output {
  readonly format: Format;
  readonly file?: string;
}

/**
 * The formats that are asked for, each `FORMAT` or `FORMAT=FILE`.
 * @throws UsageError where there is no such format, or two of them have one place
 */
export function outputsOf(given: readonly string[], host: Host): Output[] {
  const seen = new Set<string | undefined>();
  return given.map((one) => {
    const [, name = '', file] = /^([^=]*)(?:=(.*))?$/s.exec(one) ?? [];
    const format = formats[oneOf('format', name, Object.keys(formats))] as Format;
    if (file === '')
      throw new UsageError(`--format ${one} names no file; write ${name}=FILE, or ${name} alone.`);
    const place = file && placeOf(resolve(host.cwd, file));
    if (seen.has(place)) {
      const where = file === undefined ? 'printed' : `written to ${file}`;
      throw new UsageError(
        `Two formats cannot both be ${where}; send each to a file of its own, as in --format sarif=out.sarif.`,
      );
    }
    seen.add(place);
    return file === undefined ? { format } : { format, file };
  });
}

/** The path behind links, so that one file is known by all its names. */
function placeOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/**
 * Reads the earlier run that is to be compared with.
 * @param given the formats that are asked for
 * @throws UsageError where none of them compares, or the file is something else
 */
export function previousOf(
  path: string | undefined,
  given: readonly string[],
  host: Host,
): Previous | undefined {
  if (path === undefined) return undefined;
  if (!given.some((one) => comparing.includes(one.replace(/=.*$/s, '')))) {
    throw new UsageError(
      '--previous is for the formats markdown and html; add --format html=report.html, or leave it out.',
    );
  }
  let text: string;
  try {
    text = readFileSync(resolve(host.cwd, path), 'utf8');
  } catch {
    throw new UsageError(`${path} could not be read for --previous; name the JSON file of an earlier run.`);
  }
  const previous = readPrevious(text);
  if (previous) return previous;
  throw new UsageError(`${path} is not what --format json writes; name the JSON file of an earlier run.`);
}
