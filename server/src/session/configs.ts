import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Config, Configs, noConfig, readConfig } from '../config/config';
import { withLawPacks } from '../config/law-packs';
import { isIgnored } from '../config/options';
import { withPhrases } from '../config/phrases';
import { nodeFiles } from '../node/node-files';
import { UsageError } from './usage-error';

/** The choice of a config: the file that is named, or none at all. By default it is the nearest of each draft. */
export interface ConfigValues {
  readonly config?: string | undefined;
  readonly 'no-config'?: boolean | undefined;
}

/** A config as far as its faults go. */
export interface NotedConfig {
  readonly uri?: string | undefined;
  readonly problems: Config['problems'];
}

/** A command or script that reads configs in its folder. */
export interface ConfigReader {
  /** The folder that the path of a named config begins at, absolute. */
  readonly cwd: string;
  /**
   * Notes each config that is read, as its faults must not go unseen: they are printed when a command ends. A command that
   * lists them itself notes the config again without them.
   */
  readonly noteConfig?: (config: NotedConfig) => void;
}

/** Notes each config that it finds. */
class NotedConfigs extends Configs {
  constructor(
    private readonly reader: Pick<ConfigReader, 'noteConfig'>,
    ...rest: ConstructorParameters<typeof Configs>
  ) {
    super(...rest);
  }

  override async of(uri: string): Promise<Config> {
    const config = await super.of(uri);
    this.reader.noteConfig?.(config);
    return config;
  }
}

/**
 * The configs that a run uses: the nearest of each draft, one that was named, or none.
 * @throws UsageError if the named one does not exist
 */
export async function configsOf(values: ConfigValues, reader: ConfigReader): Promise<Configs> {
  const { config: path, 'no-config': none } = values;
  if (none && path !== undefined) {
    throw new UsageError('Use either --config or --no-config, not both.');
  }
  if (none) return new Configs(nodeFiles, noConfig);
  if (path === undefined) return completeConfigs(reader);
  const uri = pathToFileURL(resolve(reader.cwd, path)).href;
  const text = await nodeFiles.read(uri);
  if (text === undefined) {
    const fault = await nodeFiles.fault?.(uri);
    if (fault) throw new UsageError(`${path} cannot be read as a config. ${fault}`);
    throw new UsageError(
      `${path} does not exist. Check the path, or write a config with "inspection-report init".`,
    );
  }
  return new NotedConfigs(reader, nodeFiles, await complete(await readConfig(uri, text, nodeFiles)));
}

/** The nearest configs, with the parts of their libraries and law packs that checks need. */
export const completeConfigs = (reader: Pick<ConfigReader, 'noteConfig'>): Configs =>
  new NotedConfigs(reader, nodeFiles, undefined, complete);

const complete = async (config: Config): Promise<Config> =>
  withLawPacks(await withPhrases(config, nodeFiles), nodeFiles);

/** The config for drafts in the reader’s folder, which need not have any yet. */
export const configIn = (reader: ConfigReader): Promise<Config> =>
  new NotedConfigs(reader, nodeFiles).of(pathToFileURL(resolve(reader.cwd, 'new.report.md')).href);

/**
 * The drafts that are not ignored by their config.
 * @throws UsageError if there are drafts and all are ignored: a wrong pattern must not pass
 */
export function mustBeChecked<T extends { readonly path: string; readonly config: Config }>(
  drafts: readonly T[],
  cwd: string,
): T[] {
  const kept = notIgnored(drafts, cwd);
  if (kept.length === 0 && drafts.length > 0) throw new UsageError(allIgnored);
  return kept;
}

/** The sentences about drafts that are all ignored. */
export const allIgnored =
  'Nothing was checked. All drafts that were found are ignored by .inspection-report.yaml. Give others, or change “ignore”.';

/** The drafts that are not ignored by their config. */
export const notIgnored = <T extends { readonly path: string; readonly config: Config }>(
  drafts: readonly T[],
  cwd: string,
): T[] => drafts.filter(({ path, config }) => !isIgnored(config, pathToFileURL(resolve(cwd, path)).href));
