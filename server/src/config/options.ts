import type { KnownOfFile } from '../lint/baseline';
import type { CheckOptions } from '../lint/check';
import type { Layer } from '../lint/settings';
import type { Config, KnownFindings } from './config';
import { matches } from './glob';
import { parentOf, pathFrom } from './paths';

/** Whether a config says that a draft is not to be checked. */
export function ignored({ uri: config, ignore }: Config, uri: string): boolean {
  const path = pathOf(config, uri);
  return path !== undefined && ignore.length > 0 && matches(ignore, path);
}

/**
 * What `check` is to go by for a file under a config: the one way from configs to checks, for the editor and the command
 * line alike. An ignored draft is read, so that an editor can complete in it, and nothing is found in it.
 * @param uri the draft's
 */
export function optionsFor(config: Config, uri: string): CheckOptions {
  const { stage, knowledge, reason, baseline } = config;
  if (ignored(config, uri)) return { stage, knowledge, rules: [] };
  return {
    stage,
    knowledge,
    layers: layersOf(config, uri),
    reason,
    known: baseline && knownIn(baseline, uri),
  };
}

/** What the check of a file of a snippet library is to go by under a config: in one that is ignored nothing is found. */
export function libraryOptionsFor(config: Config, uri: string) {
  const { knowledge } = config;
  return ignored(config, uri) ? { knowledge, rules: [] } : { knowledge, layers: layersOf(config, uri) };
}

/** What a baseline knows of a file, by its path from the baseline's folder. */
export function knownIn({ uri, baseline }: KnownFindings, file: string): KnownOfFile | undefined {
  const path = baselinePath(uri, file);
  return baseline && Object.hasOwn(baseline.files, path) ? baseline.files[path] : undefined;
}

/** The path under which a baseline has a file. */
export const baselinePath = (baseline: string, file: string): string =>
  pathFrom(parentOf(baseline) ?? '', file);

/** The layers of a config for a file, by its path; those by framework, setting and kind are told when it is read. */
function layersOf({ uri: config, layers }: Config, uri: string): readonly Layer[] {
  const path = pathOf(config, uri);
  return layers.filter(({ files }) => !files || (path !== undefined && matches(files, path)));
}

/** The path of a draft from its config's folder; undefined where there is no config, or it lies elsewhere. */
function pathOf(config: string | undefined, uri: string): string | undefined {
  const folder = config === undefined ? undefined : parentOf(config);
  const path = folder === undefined ? undefined : pathFrom(folder, uri);
  return path === uri || path?.startsWith('../') ? undefined : path;
}
