import { relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { LineIndex } from '../draft/span';
import { check } from '../lint/check';
import type { Config, Configs } from '../lint/config';
import { configFindings } from '../lint/config-findings';
import { formats } from '../lint/formats/index';
import { count, type FileResult } from '../lint/result';
import { nodeFiles } from '../lsp/node-files';
import { type Stage, stages } from '../report/report';
import { checkLibraryFiles } from './check-libraries';
import { givenFiles } from './drafts';
import { lintHelp } from './help';
import { type ExitCode, exit, type Host, UsageError } from './host';
import { Known, knownOptions } from './known';
import { configOptions, configsOf, notIgnored, printConfig } from './lint-config';
import { readArgs } from './options';

const options = {
  format: { type: 'string', default: 'stylish' },
  stage: { type: 'string' },
  'stdin-filename': { type: 'string' },
  'print-config': { type: 'string' },
  ...configOptions,
  ...knownOptions,
  'no-color': { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/**
 * `inspection-report lint`: checks files and prints findings.
 * @throws UsageError where an option is wrong or there is nothing to check
 */
export async function lint(args: string[], host: Host): Promise<ExitCode> {
  const { values, positionals } = readArgs('lint', args, options);
  if (values.help) {
    host.out(lintHelp);
    return exit.clean;
  }
  const format = Object.hasOwn(formats, values.format) ? formats[values.format] : undefined;
  if (!format) {
    throw new UsageError(`There is no format "${values.format}"; use ${Object.keys(formats).join(' or ')}.`);
  }
  const stage = stageOf(values.stage);
  const configs = await configsOf(values, host);
  const printed = values['print-config'];
  if (printed !== undefined) return printConfig(printed, configs, stage, host);
  const known = await Known.of(values.baseline, host);
  const results = await collect(positionals, values['stdin-filename'], stage, host, configs, known);
  const colour = host.terminal && !values['no-color'] && !host.env.NO_COLOR;
  host.out(format(results, { colour, absolute: (path) => resolve(host.cwd, path) }));
  known.finish(values.prune, host);
  return count(results).errors > 0 ? exit.errors : exit.clean;
}

function stageOf(given: string | undefined): Stage | undefined {
  const stage = stages.find((one) => one === given);
  if (given !== undefined && !stage) {
    throw new UsageError(
      `There is no stage "${given}"; use ${stages.join(', ').replace(/, (?=\w+$)/, ' or ')}.`,
    );
  }
  return stage;
}

async function collect(
  paths: readonly string[],
  stdinName: string | undefined,
  stage: Stage | undefined,
  host: Host,
  configs: Configs,
  known: Known,
): Promise<FileResult[]> {
  const { drafts, missing, libraryFiles } = await givenFiles(paths, stdinName, host, configs);
  const results = notIgnored(drafts, host.cwd).map(({ path, decoded, config }): FileResult => {
    if ('failure' in decoded) return { path, failure: decoded.failure };
    const { href } = pathToFileURL(resolve(host.cwd, path));
    const options = known.optionsFor(config, href);
    const checked = check(decoded.text, path, { ...options, stage: stage ?? options.stage });
    const { text, lines } = checked.draft;
    return { path, checked: { text, lines, findings: known.unknown(config, href, checked) } };
  });
  results.push(...(await checkLibraryFiles(libraryFiles, host)));
  // What was named and is not there must not pass as clean.
  for (const path of missing)
    results.push({ path, failure: 'There is no report draft there; check the path.' });
  for (const config of new Set(drafts.map((one) => one.config)))
    results.unshift(...(await configResults(config, host.cwd)));
  return results;
}

/** A config that cannot be followed in full is said first: everything else may be wrong because of it. */
export async function configResults(config: Pick<Config, 'problems'>, cwd: string): Promise<FileResult[]> {
  const results: FileResult[] = [];
  for (const [uri, findings] of configFindings(config)) {
    const text = (await nodeFiles.read(uri)) ?? '';
    const path = relative(cwd, fileURLToPath(uri));
    results.push({ path, checked: { text, lines: new LineIndex(text), findings } });
  }
  return results;
}
