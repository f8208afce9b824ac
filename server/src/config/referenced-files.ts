import type { ScalarValue, Value } from '../draft/yaml/value';
import { lawPackEnding } from '../knowledge/law/law-pack';
import { readBaseline } from '../lint/known/baseline';
import { messagesOf, type NamedMessage } from '../text/messages';
import { isWellFormed } from '../text/uri';
import type { Files } from './files';
import { brokenPath, resolveInFolder } from './paths';
import { type ConfigReporter, readTexts } from './reporter';
import type { KnownFindings, LibraryFolder, TeamFile } from './types';

/** The name of the file that makes a folder a snippet library. */
export const metaName = 'library.yaml';

const messages = messagesOf({
  outsideFolder: (written: string) =>
    `“${written}” is outside the folder of this config. Name a folder or file inside it.`,
  nothingKnown: (written: string) =>
    `There are no frameworks, instruments or law packs at “${written}”. Check the path.`,
  noLibrary: (written: string) =>
    `There is no snippet library at “${written}”. Check the path, or install the library. A library is a folder with a file ${metaName}.`,
  secondBaseline: () => 'Name only one file under “baseline”. The others are not read.',
  noBaseline: (written: string) =>
    `There is no baseline at “${written}”. Write it with “inspection-report baseline update”, or remove “baseline” here.`,
  unreadableBaseline: (written: string, reason: string) =>
    `The baseline “${written}” cannot be read. ${reason}`,
  unfinishedMerge: (written: string) =>
    `Finish the merge in “${written}”, or run “inspection-report baseline update”. Until then, all findings count as new.`,
  notBaseline: (written: string) =>
    `“${written}” is not a baseline. Restore it, or write it again with “inspection-report baseline update”.`,
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

/** Reads the baseline. A file that does not exist yet is returned too, because `baseline update` writes it. */
export async function readBaselineFile(
  value: Value | undefined,
  files: Files,
  reporter: ConfigReporter,
): Promise<KnownFindings | undefined> {
  const [path, second] = readTexts(value, 'baseline', reporter);
  if (second) reporter.report(second.span, messages.secondBaseline());
  const uri = path && targetOf(path, reporter);
  if (!path || !uri) return undefined;
  const text = await files.read(uri);
  const baseline = text === undefined ? undefined : readBaseline(text);
  const written = path.text.text.trim();
  if (text === undefined) {
    const fault = await files.fault?.(uri);
    const message = fault ? messages.unreadableBaseline(written, fault) : messages.noBaseline(written);
    reporter.report(path.span, message);
  } else if (/^<{7} /m.test(text)) reporter.report(path.span, messages.unfinishedMerge(written));
  else if (!baseline) reporter.report(path.span, messages.notBaseline(written));
  return { uri, baseline };
}
