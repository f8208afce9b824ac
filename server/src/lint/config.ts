import { parseDraft } from '../draft/draft';
import { type Span, span } from '../draft/span';
import { entryOf, isEmpty, type ScalarValue, type Value } from '../draft/value';
import { builtIn, type Knowledge } from '../knowledge/knowledge';
import { type Stage, stages } from '../report/report';
import type { Files } from './files';
import type { OwnFile } from './own';

/** The name of the file that a folder's drafts are checked by. */
export const configName = '.inspection-report.yaml';

/** Something in a config, or in a file that it names, that cannot be followed. */
export interface ConfigProblem {
  /** The file that it is in. */
  readonly uri: string;
  readonly span: Span;
  readonly message: string;
}

/** A folder with a snippet library that a config names; nothing has looked into it yet. */
export interface LibraryFolder {
  /** Its URI, with a slash at its end. */
  readonly folder: string;
  /** The config that names it, and where. */
  readonly config: string;
  readonly span: Span;
  readonly written: string;
}

/** What a config comes to for the drafts below it. */
export interface Config {
  /** The file; undefined where there is none up the tree. */
  readonly uri?: string;
  readonly stage?: Stage;
  readonly knowledge: Knowledge;
  /** The snippet libraries, in the order in which they are named. */
  readonly libraries: readonly LibraryFolder[];
  /** The files that it was read from: a change in one of them changes it. */
  readonly from: readonly string[];
  readonly problems: readonly ConfigProblem[];
}

/** What holds where nobody has configured anything. */
export const noConfig: Config = { knowledge: builtIn, libraries: [], from: [], problems: [] };

/**
 * Finds the config of files: the nearest `.inspection-report.yaml` up the tree. The editor and the command line both
 * resolve by this, so that they check by the same. Each folder is looked at once.
 */
export class Configs {
  readonly #folders = new Map<string, Promise<Config>>();

  constructor(readonly files: Files) {}

  /** The config for a file; never rejects. */
  of(uri: string): Promise<Config> {
    const folder = parentOf(uri);
    return folder === undefined ? Promise.resolve(noConfig) : this.#folder(folder);
  }

  #folder(folder: string): Promise<Config> {
    const known = this.#folders.get(folder);
    if (known) return known;
    const found = this.#read(folder);
    this.#folders.set(folder, found);
    return found;
  }

  async #read(folder: string): Promise<Config> {
    const uri = folder + configName;
    const text = await this.files.read(uri);
    if (text !== undefined) return readConfig(uri, text, this.files);
    const above = parentOf(folder.slice(0, -1));
    return above === undefined ? noConfig : this.#folder(above);
  }
}

/** The folder that a URI lies in, with a slash at its end; undefined at the top. */
function parentOf(uri: string): string | undefined {
  const found = /^([a-z][\w+.-]*:(?:\/\/[^/]*)?\/(?:.*\/)?)[^/]+$/i.exec(uri);
  return found?.[1];
}

/** Reads a config. What cannot be followed is left out and said in `problems`. */
async function readConfig(uri: string, text: string, files: Files): Promise<Config> {
  const { data, problems: syntax } = parseDraft(text, 'yaml');
  const problems: ConfigProblem[] = syntax.map((problem) => ({
    uri,
    span: problem.span,
    message: problem.message,
  }));
  const report = (place: Span, message: string) => void problems.push({ uri, span: place, message });
  const from = [uri];
  const own: OwnFile[] = [];
  if (data && data.kind !== 'map')
    report(span(0, 0), `A config has keys, such as “stage: review”; write them one a line.`);
  for (const { key, keySpan } of data?.kind === 'map' ? data.entries : []) {
    if (['stage', 'knowledge', 'libraries'].includes(key) || key.startsWith('x-')) continue;
    report(
      keySpan,
      `“${key}” is not a key of a config that this version follows; it has “stage”, “knowledge” and “libraries”.`,
    );
  }
  const targetOf = (path: ScalarValue): string | undefined => {
    const target = inside(uri, path.text.text.trim());
    const message = `“${path.text.text}” leads out of the folder of this config; name a folder or file below it.`;
    if (!target) report(path.span, message);
    return target;
  };
  for (const path of paths(entryOf(data, 'knowledge')?.value)) {
    const target = targetOf(path);
    if (!target) continue;
    const names = (await files.list(`${target}/`)).filter((name) => /\.ya?ml$/i.test(name)).sort();
    const uris = names.length > 0 ? names.map((name) => `${target}/${name}`) : [target];
    for (const one of uris) {
      if (from.includes(one)) continue;
      const file = await files.read(one);
      from.push(one);
      if (file !== undefined) own.push({ uri: one, text: file });
      else {
        const message = `There is no file and no folder with frameworks or instruments at “${path.text.text}”; check the path.`;
        report(path.span, message);
      }
    }
  }
  const libraries = paths(entryOf(data, 'libraries')?.value).flatMap((path) => {
    const target = targetOf(path);
    const written = path.text.text.trim();
    return target ? [{ folder: `${target}/`, config: uri, span: path.span, written }] : [];
  });
  const stage = readStage(entryOf(data, 'stage')?.value, report);
  const knowledge = own.length === 0 ? builtIn : await bringIn(own, problems);
  return { uri, ...(stage && { stage }), knowledge, libraries, from, problems };
}

/** Loads what reads a team's files only where there are any: it is the larger part of what a config needs. */
async function bringIn(own: readonly OwnFile[], problems: ConfigProblem[]): Promise<Knowledge> {
  const { readOwn } = await import('./own');
  const read = readOwn(builtIn, own);
  problems.push(...read.problems);
  return read.knowledge;
}

function readStage(
  value: Value | undefined,
  report: (place: Span, message: string) => void,
): Stage | undefined {
  if (!value || isEmpty(value)) return undefined;
  const written = value.kind === 'scalar' ? value.text.text.trim() : '';
  const stage = stages.find((one) => one === written);
  if (!stage)
    report(
      value.span,
      `${written === '' ? 'What stands here' : `“${written}”`} is not a stage; use “drafting”, “review” or “final”.`,
    );
  return stage;
}

/** One path or a list of them. */
function paths(value: Value | undefined): ScalarValue[] {
  const all = value?.kind === 'list' ? value.items : value ? [value] : [];
  return all.filter((one): one is ScalarValue => one.kind === 'scalar' && !isEmpty(one));
}

/** The URI of a path relative to a config; undefined where it leads out of the config's folder. */
function inside(config: string, path: string): string | undefined {
  const folder = parentOf(config);
  if (folder === undefined || /^[a-z][\w+.-]*:|^[\\/]/i.test(path)) return undefined;
  const target = new URL(
    encodeURI(path.replaceAll('\\', '/')).replaceAll('#', '%23').replaceAll('?', '%3F'),
    folder,
  ).href;
  return target.startsWith(folder) && target !== folder ? target.replace(/\/+$/, '') : undefined;
}
