import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { comparing, formats } from '../lint/formats/index';
import { type Previous, readPrevious } from '../lint/previous';
import type { Format } from '../lint/result';
import { type Stage, stages } from '../report/report';
import type { Fix } from '../rules/finding';
import { type Host, UsageError } from './host';
import { oneOf, readArgs } from './options';

const options = {
  format: { type: 'string', multiple: true },
  previous: { type: 'string' },
  stage: { type: 'string' },
  'stdin-filename': { type: 'string' },
  fix: { type: 'boolean', default: false },
  'fix-kind': { type: 'string', multiple: true },
  'dry-run': { type: 'boolean', default: false },
  'no-color': { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** A format, and the file that it goes to; standard output where there is none. */
export interface Output {
  readonly format: Format;
  readonly file?: string;
}

/** What is to be fixed. */
export interface Fixing {
  readonly kinds: readonly Fix['kind'][];
  /** Whether what would be changed is printed, and nothing written. */
  readonly dryRun: boolean;
}

/** What the command line asks of `lint`. */
export interface LintSettings {
  readonly paths: readonly string[];
  readonly stdinName: string | undefined;
  readonly stage: Stage | undefined;
  readonly outputs: readonly Output[];
  readonly fix: Fixing | undefined;
  readonly previous: Previous | undefined;
  readonly colour: boolean;
}

/**
 * Reads the arguments of `lint`.
 * @returns undefined where its help is asked for
 * @throws UsageError where an option is wrong, with what to write in its place
 */
export function lintSettings(args: string[], host: Host): LintSettings | undefined {
  const { values, positionals } = readArgs('lint', args, options);
  if (values.help) return undefined;
  const paths: readonly string[] = positionals;
  const fix = fixingOf(values.fix, values['fix-kind'], values['dry-run']);
  // A diff stands alone, so that `git apply` can read it.
  const format = values.format ?? (fix?.dryRun ? [] : ['stylish']);
  if (fix?.dryRun && format.some((one) => !one.includes('=')))
    throw new UsageError(
      '--dry-run prints a diff; send the format to a file, as in --format json=left.json.',
    );
  if (fix && !fix.dryRun && paths.includes('-'))
    throw new UsageError(
      '--fix cannot write to standard input; name the file, or add --dry-run for the diff.',
    );
  return {
    paths,
    stdinName: values['stdin-filename'],
    stage: values.stage === undefined ? undefined : oneOf('stage', values.stage, stages),
    outputs: outputsOf(format),
    fix,
    previous: previousOf(values.previous, format, host),
    colour: host.terminal && !values['no-color'] && !host.env.NO_COLOR,
  };
}

function fixingOf(fix: boolean, kinds: readonly string[] | undefined, dryRun: boolean): Fixing | undefined {
  if (!fix && (dryRun || kinds)) {
    throw new UsageError(
      `${dryRun ? '--dry-run' : '--fix-kind'} says how to fix; add --fix, or leave it out.`,
    );
  }
  if (!fix) return undefined;
  return {
    dryRun,
    kinds: (kinds ?? ['safe']).map((kind) => oneOf('kind of fix', kind, ['safe', 'suggestion'])),
  };
}

function outputsOf(given: readonly string[]): Output[] {
  const seen = new Set<string | undefined>();
  return given.map((one) => {
    const [, name = '', file] = /^([^=]*)(?:=(.*))?$/s.exec(one) ?? [];
    const format = formats[oneOf('format', name, Object.keys(formats))] as Format;
    if (file === '')
      throw new UsageError(`--format ${one} names no file; write ${name}=FILE, or ${name} alone.`);
    if (seen.has(file)) {
      const where = file === undefined ? 'printed' : `written to ${file}`;
      throw new UsageError(
        `Two formats cannot both be ${where}; send each to a file of its own, as in --format sarif=out.sarif.`,
      );
    }
    seen.add(file);
    return file === undefined ? { format } : { format, file };
  });
}

function previousOf(path: string | undefined, given: readonly string[], host: Host): Previous | undefined {
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
