import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Config, Configs, noConfig, readConfig } from '../../config/config';
import { isIgnored, optionsFor } from '../../config/options';
import { check } from '../../lint/check';
import { layersFor, stateOf, weightOf } from '../../lint/settings';
import { nodeFiles } from '../../node/node-files';
import { type Stage, stages } from '../../report/report';
import { allMetas } from '../../rules/index';
import { readDraft } from '../disk/files';
import { type ExitCode, exit, type Host, UsageError } from '../host';

/** The options of a command that say by which config it checks. */
export const configOptions = {
  config: { type: 'string' },
  'no-config': { type: 'boolean', default: false },
} as const;

/** What the command line says of configs. */
export interface ConfigValues {
  readonly config?: string | undefined;
  readonly 'no-config': boolean;
}

/**
 * The configs that a command goes by: the nearest of each draft, one that was named, or none.
 * @throws UsageError where the named one is not there
 */
export async function configsOf(values: ConfigValues, host: Pick<Host, 'cwd'>): Promise<Configs> {
  const { config: named, 'no-config': none } = values;
  if (none && named !== undefined) {
    throw new UsageError('--config names a config and --no-config takes none; use one of them.');
  }
  if (none) return new Configs(nodeFiles, noConfig);
  if (named === undefined) return new Configs(nodeFiles);
  const uri = pathToFileURL(resolve(host.cwd, named)).href;
  const text = await nodeFiles.read(uri);
  if (text === undefined) {
    const fault = await nodeFiles.fault?.(uri);
    if (fault) throw new UsageError(`${named} cannot be read as a config. ${fault}`);
    throw new UsageError(
      `There is no config at ${named}; check the path, or write one by "inspection-report init".`,
    );
  }
  return new Configs(nodeFiles, await readConfig(uri, text, nodeFiles));
}

/**
 * `lint --print-config FILE`: prints what a file is checked by, as JSON, with the severity of each rule.
 * @throws UsageError where the file cannot be read
 */
export async function printConfig(
  file: string,
  configs: Configs,
  stage: Stage | undefined,
  host: Host,
): Promise<ExitCode> {
  if (!existsSync(resolve(host.cwd, file)))
    throw new UsageError(`There is no file ${file}; check the path behind --print-config.`);
  const { href } = pathToFileURL(resolve(host.cwd, file));
  const config = await configs.of(href);
  const read = readDraft(resolve(host.cwd, file));
  if ('failure' in read) throw new UsageError(`${file}: ${read.failure}`);
  const options = optionsFor(config, href);
  const given = stage ?? options.stage;
  const { report } = check(read.text, file, { ...options, stage: given, rules: [] });
  const layers = layersFor(options.layers ?? [], report);
  const at = report?.stage ?? given ?? 'review';
  const shown = (uri: string) => slashed(relative(host.cwd, fileURLToPath(uri)));
  const printed = {
    file,
    config: config.uri === undefined ? null : shown(config.uri),
    from: config.sourceFiles.map(shown),
    ignored: isIgnored(config, href),
    stage: at,
    draft: { framework: report?.framework.id, setting: report?.setting?.id, kind: report?.likelyKind?.id },
    suppressions: { reason: config.reason ?? 'required' },
    baseline: config.baseline ? shown(config.baseline.uri) : null,
    knowledge: config.knowledge.ids,
    libraries: config.libraries.map(({ folder }) => shown(folder)),
    rules: Object.fromEntries(allMetas.map(({ id }) => [id, ofRule(id)])),
    problems: config.problems.map(({ uri, message }) => `${shown(uri)}: ${message}`),
  };
  host.out(`${JSON.stringify(printed, null, 2)}\n`);
  return exit.clean;

  /** The severity at the draft's stage; at each, where they differ. */
  function ofRule(id: string): unknown {
    const severities = stages.map((one) => severityAt(id, one));
    const same = severities.every((one) => one === severities[0]);
    const { options: set } = stateOf(id, layers, at);
    const severity = same
      ? severities[0]
      : Object.fromEntries(stages.map((one, index) => [one, severities[index]]));
    return Object.keys(set).length > 0 ? { severity, options: set } : severity;
  }

  function severityAt(id: string, one: Stage): string {
    const state = stateOf(id, layers, one);
    const meta = allMetas.find((one) => one.id === id);
    if (state.level === 'off' || !meta) return 'off';
    if (id === 'suppression/reason' && config.reason === 'optional') return 'off';
    return weightOf(meta, { span: { start: 0, end: 0 }, message: '' }, state);
  }
}

const slashed = (path: string): string => path.replaceAll('\\', '/') || '.';

/** The drafts that are not ignored by their config. */
export const notIgnored = <T extends { readonly path: string; readonly config: Config }>(
  drafts: readonly T[],
  cwd: string,
): T[] => drafts.filter(({ path, config }) => !isIgnored(config, pathToFileURL(resolve(cwd, path)).href));
