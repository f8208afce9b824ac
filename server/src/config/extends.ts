import type { ScalarValue } from '../draft/yaml/value';
import { type Preset, presets } from '../lint/settings';
import type { Fix } from '../rules/finding';
import { messagesOf, type NamedMessage } from '../text/messages';
import { correction } from '../text/nearest';
import { isWellFormed } from '../text/uri';
import { nearFix } from './advice';
import type { Files } from './files';
import { brokenPath, configName, folderAbove, parentOf, resolvePath, resolveUri, workFolder } from './paths';

const messages = messagesOf({
  outsideFolder: (written: string) =>
    `“${written}” is outside the folder of your configs. Use a file inside it, or a package.`,
  notExtendable: (written: string) =>
    `“${written}” cannot be extended. Write “recommended”, “strict”, “all”, a path such as “./team.yaml”, or the name of a package.`,
  noFile: (written: string) => `There is no file “${written}”. Check the path.`,
  unreadableFile: (written: string, reason: string) => `“${written}” cannot be read. ${reason}`,
  noConfigInPackage: (name: string, file: string) =>
    `The package “${name}” has no config “${file}”. Use a file in it, such as “${name}/team.yaml”, or ask its authors.`,
  noPackage: (written: string, near: string | undefined) =>
    near
      ? `“${written}” is not an installed package that has a config. Did you mean “${near}”?`
      : `“${written}” is not an installed package that has a config. Install it, or write “./” before the path of a file.`,
});

/** A config that another extends: a preset, a file, or the reason why there is none. */
export type BaseConfig = { readonly preset: Preset } | BaseFile | MissingBase;

interface BaseFile {
  readonly uri: string;
  readonly text: string;
}

interface MissingBase extends NamedMessage {
  readonly fixes?: readonly Fix[];
  /** Paths at which creating a file or folder would provide the config. */
  readonly missingPaths?: readonly string[];
}

const packagePattern = /^((?:@[\w-][\w.-]*\/)?[\w-][\w.-]*)((?:\/[\w-][\w.-]*)*)$/;

/** Finds the config that an entry of `extends` names. Packages are searched for in node_modules; none of their code is run. */
export async function baseOf(entry: ScalarValue, config: string, files: Files): Promise<BaseConfig> {
  const written = entry.text.text.trim();
  if (Object.hasOwn(presets, written)) return { preset: written as Preset };
  if (!isWellFormed(written)) return brokenPath;
  const missingPaths: string[] = [];
  const uri = /^\.{1,2}[\\/]|^[^@].*\.ya?ml$/.test(written) ? resolvePath(config, written) : undefined;
  if (uri !== undefined) {
    const file = await readBaseFile(uri, config, files);
    if (file === 'outside') return messages.outsideFolder(written);
    if (file) return file;
    if (written.startsWith('.')) return missingFile(uri, written, files);
    missingPaths.push(uri);
  }
  const match = packagePattern.exec(written);
  if (!match) return messages.notExtendable(written);
  const [, name = '', path = ''] = match;
  const base = await baseInPackage({ written, name, path }, config, files);
  if (!('message' in base)) return base;
  return {
    ...base,
    missingPaths: [...missingPaths, ...(base.missingPaths ?? [])],
    fixes: nearFix({ written, span: entry.span }, Object.keys(presets)),
  };
}

async function readBaseFile(
  uri: string,
  config: string,
  files: Files,
): Promise<BaseFile | 'outside' | undefined> {
  const folder = parentOf(config);
  const within = folder && uri.startsWith(folder) ? folder : await workFolder(config, files);
  if (!within || !uri.startsWith(within)) return 'outside';
  const text = await files.read(uri);
  return text === undefined ? undefined : { uri, text };
}

async function missingFile(uri: string, written: string, files: Files): Promise<MissingBase> {
  const fault = await files.fault?.(uri);
  const message = fault ? messages.unreadableFile(written, fault) : messages.noFile(written);
  return { ...message, missingPaths: [uri] };
}

/** A package, or a file in one, as `extends` names it. */
interface PackageEntry {
  readonly written: string;
  readonly name: string;
  /** The path within the package, beginning with a slash; empty if only the package is named. */
  readonly path: string;
}

async function baseInPackage(
  { written, name, path }: PackageEntry,
  config: string,
  files: Files,
): Promise<BaseFile | MissingBase> {
  const missingPaths: string[] = [];
  for (let folder = parentOf(config); folder !== undefined; folder = folderAbove(folder)) {
    const root = `${folder}node_modules/${name}/`;
    missingPaths.push(root);
    for (const candidate of [...configPaths(path), ...(await exportedPaths(root, path, files))]) {
      // A package could export a path outside its own folder.
      if (!staysIn(root, candidate)) continue;
      const text = await files.read(root + candidate);
      if (text !== undefined) return { uri: root + candidate, text };
    }
    if ((await files.list(root)).length === 0) continue;
    const file = path ? path.slice(1) : 'inspection-report.yaml';
    return { ...messages.noConfigInPackage(name, file), missingPaths };
  }
  const near = correction(written, Object.keys(presets))?.name;
  return { ...messages.noPackage(written, near), missingPaths };
}

/** The paths in a package at which a config may be: the file named, with or without its ending, or one in that folder. */
function configPaths(path: string): string[] {
  const names = ['inspection-report.yaml', configName];
  const within = path.slice(1);
  if (within === '') return names;
  if (/\.ya?ml$/i.test(within)) return [within];
  return [`${within}.yaml`, `${within}.yml`, ...names.map((name) => `${within}/${name}`), within];
}

/** Tells a path to a file in a folder, by the URI that both together resolve to. */
function staysIn(folder: string, path: string): boolean {
  const [root, target] = [resolveUri(folder), resolveUri(folder + path)];
  return !path.includes('\\') && root !== undefined && target?.startsWith(root) === true;
}

/** The YAML file that a package.json exports under a path, if it does. */
async function exportedPaths(root: string, path: string, files: Files): Promise<string[]> {
  const text = await files.read(`${root}package.json`);
  try {
    const data: unknown = text === undefined ? undefined : JSON.parse(text);
    const all = propertyOf(data, 'exports');
    const target = typeof all === 'string' && path === '' ? all : propertyOf(all, `.${path}`);
    const file = typeof target === 'string' ? target : propertyOf(target, 'default');
    return typeof file === 'string' && /^\.\/.+\.ya?ml$/.test(file) ? [file.slice(2)] : [];
  } catch {
    return [];
  }
}

const propertyOf = (data: unknown, key: string): unknown =>
  typeof data === 'object' && data !== null && Object.hasOwn(data, key)
    ? (data as Record<string, unknown>)[key]
    : undefined;
