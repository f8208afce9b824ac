import type { ScalarValue } from '../draft/yaml/value';
import { type Preset, presets } from '../lint/settings';
import type { Fix } from '../rules/finding';
import { span } from '../text/span';
import { configName } from './config-name';
import type { Files } from './files';
import { above, parentOf, resolved, workFolder } from './paths';
import { meant, nearFix } from './reporter';

/** What an entry of `extends` stands for. */
export type Base =
  | { readonly preset: Preset }
  | { readonly uri: string; readonly text: string }
  | {
      readonly message: string;
      readonly fixes?: readonly Fix[];
      /** Where it would be: what comes there is to be read. */
      readonly missingPaths?: readonly string[];
    };

const packageName = /^((?:@[\w-][\w.-]*\/)?[\w-][\w.-]*)((?:\/[\w-][\w.-]*)*)$/;

/** Finds what a config extends. A package is looked for in node_modules, and none of its code is run. */
export async function baseOf({ text, span: at }: ScalarValue, config: string, files: Files): Promise<Base> {
  const written = text.text.trim();
  if (Object.hasOwn(presets, written)) return { preset: written as Preset };
  const missing: string[] = [];
  const file = /^\.{1,2}[\\/]|^[^@].*\.ya?ml$/.test(written) ? resolved(config, written) : undefined;
  if (file !== undefined) {
    const folder = parentOf(config);
    const within = folder && file.startsWith(folder) ? folder : await workFolder(config, files);
    if (!within || !file.startsWith(within)) {
      return {
        message: `“${written}” leads out of the folder that your configs lie in; name a file in it, or a package.`,
      };
    }
    const read = await files.read(file);
    if (read !== undefined) return { uri: file, text: read };
    if (written.startsWith('.')) {
      const fault = await files.fault?.(file);
      const why = fault
        ? `“${written}” cannot be read. ${fault}`
        : `There is no file “${written}”; check the path.`;
      return { message: why, missingPaths: [file] };
    }
    missing.push(file);
  }
  const name = packageName.exec(written);
  if (!name) {
    return {
      message: `“${written}” cannot be extended; write “recommended”, “strict”, “all”, a path such as “./team.yaml”, or the name of a package.`,
    };
  }
  const found = await inPackage(written, name, config, files);
  return 'message' in found
    ? {
        ...found,
        missingPaths: [...missing, ...(found.missingPaths ?? [])],
        fixes: nearFix(written, at, Object.keys(presets)),
      }
    : found;
}

async function inPackage(
  written: string,
  [, name = '', path = '']: readonly string[],
  config: string,
  files: Files,
): Promise<Base> {
  const awaited: string[] = [];
  for (let folder = parentOf(config); folder !== undefined; folder = above(folder)) {
    const root = `${folder}node_modules/${name}/`;
    awaited.push(root);
    for (const one of [...placesIn(path), ...(await exported(root, path, files))]) {
      // Whoever made the package chose the path, and it may be written so that it leads out of it.
      if (!staysIn(root, one)) continue;
      const text = await files.read(root + one);
      if (text !== undefined) return { uri: root + one, text };
    }
    if ((await files.list(root)).length === 0) continue;
    const what = path ? `“${path.slice(1)}”` : 'inspection-report.yaml';
    const message = `The package “${name}” has no ${what} to be extended; name a file of it, such as “${name}/team.yaml”, or ask those who make it.`;
    return { message, missingPaths: awaited };
  }
  const at = span(0, 0);
  const near = meant(written, at, Object.keys(presets), {
    otherwise: 'write “./” in front of a file',
  }).words;
  const message = `“${written}” is not there to be extended: no package in node_modules has an inspection-report.yaml under that name; install it, or ${near}.`;
  return { message, missingPaths: awaited };
}

/** Where in a package a config may lie: the file that is named, with its ending or without, or that of a folder. */
function placesIn(path: string): string[] {
  const names = ['inspection-report.yaml', configName];
  const within = path.slice(1);
  if (within === '' || /\.ya?ml$/i.test(within)) return within === '' ? names : [within];
  return [`${within}.yaml`, `${within}.yml`, ...names.map((name) => `${within}/${name}`), within];
}

/** Whether a path leads to a file in a folder, by what the URI of both together means. */
const staysIn = (folder: string, path: string): boolean =>
  !path.includes('\\') && new URL(folder + path).href.startsWith(new URL(folder).href);

/** The file that a package.json exports under a path; others than YAML are none. */
async function exported(root: string, path: string, files: Files): Promise<string[]> {
  const text = await files.read(`${root}package.json`);
  try {
    const data: unknown = text === undefined ? undefined : JSON.parse(text);
    const all = keyOf(data, 'exports');
    const one = typeof all === 'string' && path === '' ? all : keyOf(all, `.${path}`);
    const file = typeof one === 'string' ? one : keyOf(one, 'default');
    return typeof file === 'string' && /^\.\/.+\.ya?ml$/.test(file) ? [file.slice(2)] : [];
  } catch {
    return [];
  }
}

const keyOf = (data: unknown, key: string): unknown =>
  typeof data === 'object' && data !== null && Object.hasOwn(data, key)
    ? (data as Record<string, unknown>)[key]
    : undefined;
