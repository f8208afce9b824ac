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

/**
 * The configs that a run uses: the nearest of each draft, one that was named, or none.
 * @param cwd the folder that the path of a named one begins at, absolute
 * @throws UsageError if the named one does not exist
 */
export async function configsOf(values: ConfigValues, cwd: string): Promise<Configs> {
  const { config: path, 'no-config': none } = values;
  if (none && path !== undefined) {
    throw new UsageError('Use either --config or --no-config, not both.');
  }
  if (none) return new Configs(nodeFiles, noConfig);
  if (path === undefined) return completeConfigs();
  const uri = pathToFileURL(resolve(cwd, path)).href;
  const text = await nodeFiles.read(uri);
  if (text === undefined) {
    const fault = await nodeFiles.fault?.(uri);
    if (fault) throw new UsageError(`${path} cannot be read as a config. ${fault}`);
    throw new UsageError(
      `${path} does not exist. Check the path, or write a config with "inspection-report init".`,
    );
  }
  return new Configs(nodeFiles, await complete(await readConfig(uri, text, nodeFiles)));
}

/** The nearest configs, with the parts of their libraries and law packs that checks need. */
export const completeConfigs = (): Configs => new Configs(nodeFiles, undefined, complete);

const complete = async (config: Config): Promise<Config> =>
  withLawPacks(await withPhrases(config, nodeFiles), nodeFiles);

/** The config for drafts in a folder, which need not have any yet. */
export const configIn = (folder: string): Promise<Config> =>
  new Configs(nodeFiles).of(pathToFileURL(resolve(folder, 'new.report.md')).href);

/** The drafts that are not ignored by their config. */
export const notIgnored = <T extends { readonly path: string; readonly config: Config }>(
  drafts: readonly T[],
  cwd: string,
): T[] => drafts.filter(({ path, config }) => !isIgnored(config, pathToFileURL(resolve(cwd, path)).href));
