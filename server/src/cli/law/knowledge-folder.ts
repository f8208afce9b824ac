import { readdirSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  configName,
  configNames,
  folderAbove,
  lawPackEnding,
  parentOf,
  resolveInFolder,
} from '../../config/paths';
import { parseDraft } from '../../draft/draft';
import { type ScalarValue, valueAt } from '../../draft/yaml/value';
import { nodeFiles } from '../../node/node-files';
import { infoOf } from '../../session/info';
import type { Host } from '../host';

/** The folder for law packs if a config names none. */
const usualFolder = 'law';

/** A change that adds the folder to a config. */
interface ConfigChange {
  readonly path: string;
  /** Empty if there is no config yet. */
  readonly before: string;
  /** Undefined if the line has to be added by hand. */
  readonly after: string | undefined;
}

/** The folder in which law packs are written. */
export interface KnowledgeFolder {
  /** Absolute: where new packs go. */
  readonly path: string;
  /** The folder of a pack that is there already, or else that of new ones. */
  readonly pathFor: (fileName: string) => string;
  /** Its path from the config. */
  readonly name: string;
  /** Undefined if the config names the folder already. */
  readonly change?: ConfigChange;
}

/**
 * Finds the folder for law packs: of those under “knowledge” in the nearest config the first that has some, or the first; or
 * one next to the config.
 */
export async function knowledgeFolder(host: Host): Promise<KnowledgeFolder> {
  const uri = await nearestConfig(pathToFileURL(resolve(host.cwd, configName)).href);
  const path = uri === undefined ? resolve(host.cwd, configName) : fileURLToPath(uri);
  const before = uri === undefined ? '' : ((await nodeFiles.read(uri)) ?? '');
  const { data, problems } = parseDraft(before, 'yaml');
  const folders = uri === undefined ? [] : foldersNamed(uri, texts(valueAt(data, 'knowledge')));
  const folder = folders.find(hasPacks) ?? folders.find(isUsual) ?? folders[0];
  if (folder !== undefined) {
    const pathFor = (name: string): string =>
      folders.find((other) => infoOf(join(other, name)) !== undefined) ?? folder;
    return { path: folder, name: relative(dirname(path), folder), pathFor };
  }
  const isFree =
    problems.length === 0 && valueAt(data, 'knowledge') === undefined && (!data || !isFlow(data));
  const end = before === '' || before.endsWith('\n') ? '' : '\n';
  const after = isFree ? `${before}${end}${before === '' ? '' : '\n'}knowledge: ${usualFolder}\n` : undefined;
  const own = join(dirname(path), usualFolder);
  return { path: own, name: usualFolder, pathFor: () => own, change: { path, before, after } };
}

async function nearestConfig(uri: string): Promise<string | undefined> {
  for (let folder = parentOf(uri); folder !== undefined; folder = folderAbove(folder))
    for (const name of configNames)
      if ((await nodeFiles.read(folder + name)) !== undefined) return folder + name;
  return undefined;
}

const isFlow = (data: NonNullable<ReturnType<typeof parseDraft>['data']>): boolean =>
  data.kind !== 'map' || data.flow;

const texts = (value: ReturnType<typeof valueAt>): readonly ScalarValue[] => {
  if (value?.kind === 'scalar') return [value];
  return value?.kind === 'list' ? value.items.filter((item) => item.kind === 'scalar') : [];
};

const isUsual = (folder: string): boolean => basename(folder) === usualFolder;

function hasPacks(folder: string): boolean {
  try {
    return readdirSync(folder).some((name) => name.endsWith(lawPackEnding));
  } catch {
    return false;
  }
}

/** The folders that a config names, those that could become one, and those of law packs that it names. */
function foldersNamed(config: string, paths: readonly ScalarValue[]): string[] {
  const targets = paths
    .flatMap(({ text }) => resolveInFolder(config, text.text.trim()) ?? [])
    .map((uri) => fileURLToPath(uri));
  const isFolder = (path: string): boolean => infoOf(path)?.isDirectory() ?? !/\.\w+$/.test(path);
  return targets.flatMap((path) => {
    if (path.endsWith(lawPackEnding)) return [dirname(path)];
    return isFolder(path) ? [path] : [];
  });
}
