import type { ScalarValue, Value } from '../draft/yaml/value';
import { messagesOf, type NamedMessage } from '../text/messages';
import { isWellFormed } from '../text/uri';
import type { Files } from './files';
import { brokenPath, lawPackEnding, resolveInFolder } from './paths';
import { type ConfigReporter, readTexts } from './reporter';
import type { LibraryFolder, TeamFile } from './types';

/** The name of the file that makes a folder a snippet library. */
export const metaName = 'library.yaml';

const messages = messagesOf({
  outsideFolder: (written: string) =>
    `“${written}” is outside the folder of this config. Use a folder or file inside it.`,
  secondIndex: () => 'Give only one file under “index”. The others are not read.',
  nothingKnown: (written: string) =>
    `There are no frameworks, instruments or law packs at “${written}”. Check the path.`,
  noLibrary: (written: string) =>
    `There is no snippet library at “${written}”. Check the path, or install the library. A library is a folder that contains ${metaName}.`,
});

/** The URI of a path in a config. A path outside the config's folder is reported. */
export function targetOf(path: ScalarValue, reporter: ConfigReporter): string | undefined {
  const target = resolveInFolder(reporter.uri, path.text.text.trim());
  if (!target) {
    const { text } = path.text;
    const message = isWellFormed(text) ? messages.outsideFolder(text) : brokenPath;
    reporter.report(path.span, message);
  }
  return target;
}

/** The index of earlier reports. It is not read here: it may be large, and most runs do not need it. */
export function readIndexPath(value: Value | undefined, reporter: ConfigReporter): string | undefined {
  const [path, second] = readTexts(value, 'index', reporter);
  if (second) reporter.report(second.span, messages.secondIndex());
  return path && targetOf(path, reporter);
}

/** The files that `knowledge` names. */
interface KnowledgeFiles {
  readonly teamFiles: TeamFile[];
  /** The URIs of law packs, which are not read here. */
  readonly lawFiles: string[];
  readonly sourceFiles: string[];
  readonly missingPaths: string[];
}

/** Reads the files with a team's frameworks and instruments, those of a folder in the order of their names. */
export async function readTeamFiles(
  value: Value | undefined,
  files: Files,
  reporter: ConfigReporter,
): Promise<KnowledgeFiles> {
  const teamFiles: TeamFile[] = [];
  const lawFiles: string[] = [];
  const sourceFiles: string[] = [];
  const missingPaths: string[] = [];
  for (const path of readTexts(value, 'knowledge', reporter)) {
    const target = targetOf(path, reporter);
    if (!target) continue;
    for (const uri of await knowledgeFilesAt(target, files)) {
      if (uri === reporter.uri || sourceFiles.includes(uri)) continue;
      sourceFiles.push(uri);
      if (uri.endsWith(lawPackEnding)) {
        lawFiles.push(uri);
        continue;
      }
      const text = await files.read(uri);
      if (text !== undefined) teamFiles.push({ uri, text });
      else {
        reporter.report(path.span, messages.nothingKnown(path.text.text));
        missingPaths.push(uri, `${uri}/`);
      }
    }
  }
  return { teamFiles, lawFiles, sourceFiles, missingPaths };
}

/** The YAML files and law packs of a folder. If there are none, the URI is treated as a file. */
async function knowledgeFilesAt(target: string, files: Files): Promise<readonly string[]> {
  const isOwn = (name: string): boolean => /\.ya?ml$/i.test(name) || name.endsWith(lawPackEnding);
  const names = (await files.list(`${target}/`)).filter(isOwn).sort();
  return names.length > 0 ? names.map((name) => `${target}/${name}`) : [target];
}

/** The message about a folder that is not a snippet library. */
export const noLibrary = (written: string): NamedMessage => messages.noLibrary(written);

/** Reads the folders of snippet libraries. It lists them but reads no file in them. */
export async function readLibraryFolders(
  value: Value | undefined,
  files: Files,
  reporter: ConfigReporter,
): Promise<{ folders: LibraryFolder[]; missingPaths: string[] }> {
  const folders: LibraryFolder[] = [];
  const missingPaths: string[] = [];
  for (const path of readTexts(value, 'libraries', reporter)) {
    const target = targetOf(path, reporter);
    if (!target) continue;
    const written = path.text.text.trim();
    folders.push({ folder: `${target}/`, config: reporter.uri, span: path.span, written });
    if ((await files.list(`${target}/`)).includes(metaName)) continue;
    reporter.report(path.span, noLibrary(written));
    missingPaths.push(`${target}/${metaName}`);
  }
  return { folders, missingPaths };
}
