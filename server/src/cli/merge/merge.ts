import { resolve } from 'node:path';
import { readRegular } from '../../node/regular-file';
import { checkResults } from '../../output/own-files';
import type { Counts } from '../../output/result';
import { realPathOf } from '../../session/info';
import { oneOf, UsageError } from '../../session/usage-error';
import { plural } from '../../text/words';
import { forceOption } from '../disk/guard';
import { writeOver } from '../disk/write';
import { type ExitCode, exit, type Host } from '../host';
import { type FailOn, failOns, type Limits, readMaxWarnings, verdict } from '../lint/verdict';
import { readArgs } from '../options';
import { mergeHelp } from './help';
import { jsonResults } from './json';
import { junitResults } from './junit';
import {
  countsOf,
  type MergeFormat,
  mergedDrafts,
  type Results,
  type ResultsText,
  repeatedSentence,
} from './results';
import { sarifResults } from './sarif';

const options = {
  format: { type: 'string' },
  out: { type: 'string' },
  force: forceOption,
  'fail-on': { type: 'string', default: 'error' },
  'max-warnings': { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

const formats: readonly MergeFormat[] = [jsonResults, sarifResults, junitResults];
const formatNames = formats.map(({ name }) => name);

/**
 * `inspection-report merge`: joins the results of several runs into one file.
 * @throws UsageError if an option is wrong, a file is no result, or the results cannot be joined
 */
export async function merge(args: string[], host: Host): Promise<ExitCode> {
  const { values, positionals } = readArgs('merge', args, options);
  if (values.help) {
    host.out(mergeHelp);
    return exit.clean;
  }
  const { out, force, 'max-warnings': most } = values;
  const wanted = values.format === undefined ? undefined : oneOf('format', values.format, formatNames);
  const limits: Limits = {
    quiet: false,
    failOn: oneOf<FailOn>('severity', values['fail-on'], failOns),
    maxWarnings: most === undefined ? undefined : readMaxWarnings(most),
  };
  const { format, all } = readAll(textsOf(positionals, host), wanted);
  const { drafts, repeated } = mergedDrafts(all);
  const content = format.write(drafts, all);
  if (repeated.length > 0) host.err(repeatedSentence(repeated));
  const counts = countsOf(drafts, format.failuresOf?.(all) ?? 0);
  if (out === undefined) host.out(content, 'file');
  else {
    const guard = { kind: checkResults, force };
    writeOver({ path: resolve(host.cwd, out), shown: out, content }, guard);
    host.out(`${out} was written: ${plural(all.length, 'file')} merged, with ${amountsOf(counts)}.\n`);
  }
  return verdict(counts, limits, host);
}

const amountsOf = ({ errors, warnings, others }: Counts): string =>
  `${plural(errors, 'error')}, ${plural(warnings, 'warning')} and ${plural(others, 'other finding')}`;

/**
 * Reads the files of results.
 * @throws UsageError if one is named twice, or cannot be read
 */
function textsOf(paths: readonly string[], host: Host): ResultsText[] {
  if (paths.length === 0)
    throw new UsageError(
      'Give the files to merge, such as "inspection-report merge part-1.json part-2.json".',
    );
  const seen = new Set<string>();
  return paths.map((shown) => {
    const path = resolve(host.cwd, shown);
    const real = realPathOf(path);
    if (seen.has(real)) throw new UsageError(`Give ${shown} only once.`);
    seen.add(real);
    try {
      return {
        shown,
        text: readRegular(path)
          .toString('utf8')
          .replace(/^\uFEFF/, ''),
      };
    } catch {
      throw new UsageError(`${shown} could not be read. Check that it exists and that you can read it.`);
    }
  });
}

/** Results, and the format that they are in. */
interface FormattedResults {
  readonly format: MergeFormat;
  readonly results: Results;
}

/** All results, and the one format that they are in. */
interface AllResults {
  readonly format: MergeFormat;
  readonly all: readonly Results[];
}

/**
 * Reads results in the format that their content has.
 * @throws UsageError if there is none, or one is anything else, or in another format than the first or the one that is wanted
 */
function readAll(texts: readonly ResultsText[], wanted: string | undefined): AllResults {
  const [first, ...others] = texts.map(readOne);
  if (!first)
    throw new UsageError(
      'Give the files to merge, such as "inspection-report merge part-1.json part-2.json".',
    );
  const { format, results } = first;
  if (wanted !== undefined && format.name !== wanted)
    throw new UsageError(`${results.shown} is in the format ${format.name}, not ${wanted}.`);
  const other = others.find((each) => each.format !== format);
  if (other)
    throw new UsageError(
      `${results.shown} is in the format ${format.name}, and ${other.results.shown} in ${other.format.name}. Merge files of the same format.`,
    );
  return { format, all: [first, ...others].map((each) => each.results) };
}

function readOne(text: ResultsText): FormattedResults {
  for (const format of formats) {
    const results = format.read(text);
    if (results) return { format, results };
  }
  throw new UsageError(
    `${text.shown} has no results that can be merged. Use files that lint wrote with --format json, sarif or junit.`,
  );
}
