import type { ScalarValue } from '../draft/value';
import { configName } from './config-name';
import { above, parentOf, resolved, workFolder } from './config-paths';
import { meant } from './config-rules';
import type { Files } from './files';
import { type Preset, presets } from './settings';

/** What an entry of `extends` stands for. */
export type Base =
  | { readonly preset: Preset }
  | { readonly uri: string; readonly text: string }
  | { readonly message: string };

const packageName = /^((?:@[\w-][\w.-]*\/)?[\w-][\w.-]*)((?:\/[\w-][\w.-]*)*)$/;

/** Finds what a config extends. A package is looked for in node_modules, and none of its code is run. */
export async function baseOf({ text }: ScalarValue, config: string, files: Files): Promise<Base> {
  const written = text.text.trim();
  if (Object.hasOwn(presets, written)) return { preset: written as Preset };
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
    if (written.startsWith('.')) return { message: `There is no file “${written}”; check the path.` };
  }
  const name = packageName.exec(written);
  if (!name) {
    return {
      message: `“${written}” cannot be extended; write “recommended”, “strict”, “all”, a path such as “./team.yaml”, or the name of a package.`,
    };
  }
  return (await inPackage(name[1] as string, name[2] as string, config, files)) ?? missing(written);
}

async function inPackage(
  name: string,
  path: string,
  config: string,
  files: Files,
): Promise<Base | undefined> {
  const names = path ? [path.slice(1)] : ['inspection-report.yaml', configName];
  for (let folder = parentOf(config); folder !== undefined; folder = above(folder)) {
    for (const one of names) {
      const uri = `${folder}node_modules/${name}/${one}`;
      const text = await files.read(uri);
      if (text !== undefined) return { uri, text };
    }
  }
  return undefined;
}

const missing = (written: string): Base => ({
  message: `“${written}” is not there to be extended: no package in node_modules has an inspection-report.yaml under that name; install it, or ${meant(written, Object.keys(presets), 'write “./” in front of a file')}.`,
});
