import type { ScalarValue, Value } from '../draft/yaml/value';
import { readBaseline } from '../lint/baseline';
import type { KnownFindings, LibraryFolder } from './config';
import { metaName } from './config-name';
import type { Files } from './files';
import { inside } from './paths';
import { type Say, texts } from './reporter';
import type { OwnFile } from './team-data';

/** What a path of a config leads to; undefined, and said, where that is out of its folder. */
function targetOf(config: string, path: ScalarValue, say: Say): string | undefined {
  const target = inside(config, path.text.text.trim());
  if (!target)
    say(
      path.span,
      `“${path.text.text}” leads out of the folder of this config; name a folder or file below it.`,
    );
  return target;
}

/** The files with a team's frameworks and instruments, those of folders in the order of their names. */
export async function ownFiles(
  value: Value | undefined,
  config: string,
  files: Files,
  say: Say,
): Promise<{ files: OwnFile[]; from: string[]; awaited: string[] }> {
  const own: OwnFile[] = [];
  const from: string[] = [];
  const awaited: string[] = [];
  for (const path of texts(value, '“knowledge”', say)) {
    const target = targetOf(config, path, say);
    if (!target) continue;
    const names = (await files.list(`${target}/`)).filter((name) => /\.ya?ml$/i.test(name)).sort();
    const uris = names.length > 0 ? names.map((name) => `${target}/${name}`) : [target];
    for (const one of uris) {
      if (one === config || from.includes(one)) continue;
      const text = await files.read(one);
      from.push(one);
      if (text !== undefined) own.push({ uri: one, text });
      else {
        const message = `There is no file and no folder with frameworks or instruments at “${path.text.text}”; check the path.`;
        say(path.span, message);
        awaited.push(one, `${one}/`);
      }
    }
  }
  return { files: own, from, awaited };
}

/** What is said of a folder that is no library. */
export const noLibrary = (written: string): string =>
  `There is no snippet library at “${written}”: a folder with a file ${metaName}; check the path, or install it.`;

/** The folders of snippet libraries, and of those that are none yet that they are awaited; no file of them is read. */
export async function libraryFolders(
  value: Value | undefined,
  config: string,
  files: Files,
  say: Say,
): Promise<{ folders: LibraryFolder[]; awaited: string[] }> {
  const folders: LibraryFolder[] = [];
  const awaited: string[] = [];
  for (const path of texts(value, '“libraries”', say)) {
    const target = targetOf(config, path, say);
    if (!target) continue;
    const written = path.text.text.trim();
    folders.push({ folder: `${target}/`, config, span: path.span, written });
    if ((await files.list(`${target}/`)).includes(metaName)) continue;
    say(path.span, noLibrary(written));
    awaited.push(`${target}/${metaName}`);
  }
  return { folders, awaited };
}

/** The baseline; a file that is not there yet is named all the same, so that it can be written. */
export async function baselineFile(
  value: Value | undefined,
  config: string,
  files: Files,
  say: Say,
): Promise<{ file?: KnownFindings; from: string[] }> {
  const [path, another] = texts(value, '“baseline”', say);
  if (another) say(another.span, '“baseline” has one file, and only the first is read; remove the others.');
  const uri = path && targetOf(config, path, say);
  if (!path || !uri) return { from: [] };
  const text = await files.read(uri);
  const baseline = text === undefined ? undefined : readBaseline(text);
  const written = path.text.text.trim();
  const anew = 'write it anew by “inspection-report baseline update”';
  if (text === undefined) {
    const fault = await files.fault?.(uri);
    const absent = `There is no baseline at “${written}”; write it by “inspection-report baseline update”, or remove the key.`;
    say(path.span, fault ? `“${written}” cannot be read as a baseline. ${fault}` : absent);
  } else if (/^<{7} /m.test(text)) {
    say(path.span, `A merge was not finished in “${written}”, so that nothing is known; ${anew}.`);
  } else if (!baseline) {
    say(path.span, `“${written}” cannot be read as a baseline; restore it, or ${anew}.`);
  }
  return { file: { uri, baseline }, from: [uri] };
}
