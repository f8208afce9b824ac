import type { ScalarValue, Value } from '../draft/yaml/value';
import { lawPackEnding } from '../knowledge/law/law-pack';
import { readBaseline } from '../lint/known/baseline';
import { isWellFormed } from '../text/uri';
import type { Files } from './files';
import { brokenPath, resolveInFolder } from './paths';
import { type ConfigReporter, readTexts } from './reporter';
import type { KnownFindings, LibraryFolder, TeamFile } from './types';

/** The name of the file that makes a folder a snippet library. */
export const metaName = 'library.yaml';

/** The URI that a path in a config leads to; one that leads out of the config's folder is reported. */
function targetOf(path: ScalarValue, reporter: ConfigReporter): string | undefined {
  const target = resolveInFolder(reporter.uri, path.text.text.trim());
  if (!target) {
    const message = isWellFormed(path.text.text)
      ? `“${path.text.text}” leads out of the folder of this config; name a folder or file below it.`
      : brokenPath;
    reporter.report(path.span, message);
  }
  return target;
}

/** The files that `knowledge` leads to. */
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
  for (const path of readTexts(value, '“knowledge”', reporter)) {
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
        const message = `There is no file and no folder with frameworks, instruments or law packs at “${path.text.text}”; check the path.`;
        reporter.report(path.span, message);
        missingPaths.push(uri, `${uri}/`);
      }
    }
  }
  return { teamFiles, lawFiles, sourceFiles, missingPaths };
}

/** The YAML files and law packs of a folder; a URI that is no folder with any is taken for a file. */
async function knowledgeFilesAt(target: string, files: Files): Promise<readonly string[]> {
  const isOwn = (name: string): boolean => /\.ya?ml$/i.test(name) || name.endsWith(lawPackEnding);
  const names = (await files.list(`${target}/`)).filter(isOwn).sort();
  return names.length > 0 ? names.map((name) => `${target}/${name}`) : [target];
}

/** The message about a folder that is no snippet library. */
export const noLibrary = (written: string): string =>
  `There is no snippet library at “${written}”: a folder with a file ${metaName}; check the path, or install it.`;

/** Reads which folders are snippet libraries. It lists the folders but reads no file in them. */
export async function readLibraryFolders(
  value: Value | undefined,
  files: Files,
  reporter: ConfigReporter,
): Promise<{ folders: LibraryFolder[]; missingPaths: string[] }> {
  const folders: LibraryFolder[] = [];
  const missingPaths: string[] = [];
  for (const path of readTexts(value, '“libraries”', reporter)) {
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
  const [path, second] = readTexts(value, '“baseline”', reporter);
  if (second)
    reporter.report(second.span, '“baseline” has one file, and only the first is read; remove the others.');
  const uri = path && targetOf(path, reporter);
  if (!path || !uri) return undefined;
  const text = await files.read(uri);
  const baseline = text === undefined ? undefined : readBaseline(text);
  const written = path.text.text.trim();
  const again = 'write it anew by “inspection-report baseline update”';
  if (text === undefined) {
    const fault = await files.fault?.(uri);
    const absent = `There is no baseline at “${written}”; write it by “inspection-report baseline update”, or remove the key.`;
    reporter.report(path.span, fault ? `“${written}” cannot be read as a baseline. ${fault}` : absent);
  } else if (/^<{7} /m.test(text)) {
    const message = `A merge was not finished in “${written}”, so that nothing is known; ${again}.`;
    reporter.report(path.span, message);
  } else if (!baseline) {
    reporter.report(path.span, `“${written}” cannot be read as a baseline; restore it, or ${again}.`);
  }
  return { uri, baseline };
}
