import { builtIn, type Knowledge } from '../knowledge/knowledge';
import type { Baseline } from '../lint/baseline';
import type { Layer } from '../lint/settings';
import type { Stage } from '../report/report';
import type { Fix } from '../rules/finding';
import { type Span, span } from '../text/span';
import { conditionProblems } from './conditions';
import { configName } from './config-name';
import type { Files } from './files';
import { above, parentOf } from './paths';
import { readParts } from './read';
import type { OwnFile } from './team-data';

export { configName } from './config-name';

/** Something in a config, or in a file that it names, that cannot be followed. */
export interface ConfigProblem {
  /** The file that it is in. */
  readonly uri: string;
  readonly span: Span;
  readonly message: string;
  readonly fixes?: readonly Fix[];
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

/** The file with the findings that are known; nothing was read where it is not there yet. */
export interface KnownFindings {
  readonly uri: string;
  readonly baseline: Baseline | undefined;
}

/** What a config comes to for the drafts below it. */
export interface Config {
  /** The file; undefined where there is none up the tree. */
  readonly uri?: string;
  readonly stage?: Stage;
  /** What it says of rules, with all that it extends; what comes later goes before. */
  readonly layers: readonly Layer[];
  /** Patterns of drafts that are not checked, from the config's folder. */
  readonly ignore: readonly string[];
  /** Whether a suppression has to say why; it has to where nothing is said. */
  readonly reason?: 'required' | 'optional';
  /** The findings that are known. */
  readonly baseline?: KnownFindings;
  readonly knowledge: Knowledge;
  /** The snippet libraries, in the order in which they are named. */
  readonly libraries: readonly LibraryFolder[];
  /** The files that it was read from: a change in one of them changes it. */
  readonly sourceFiles: readonly string[];
  /** Files, and folders with a slash at their end, that it names and that are not there yet: what comes there changes it. */
  readonly missingPaths: readonly string[];
  readonly problems: readonly ConfigProblem[];
}

/** What holds where nobody has configured anything. */
export const noConfig: Config = {
  layers: [],
  ignore: [],
  knowledge: builtIn,
  libraries: [],
  sourceFiles: [],
  missingPaths: [],
  problems: [],
};

/**
 * Finds the config of files: the nearest `.inspection-report.yaml` up the tree. The editor and the command line both
 * resolve by this, so that they check by the same. Each folder is looked at once.
 */
export class Configs {
  readonly #folders = new Map<string, Promise<Config>>();

  /** @param only a config that holds for all files, in place of the nearest */
  constructor(
    readonly files: Files,
    readonly only?: Config,
  ) {}

  /** The config for a file; never rejects. */
  of(uri: string): Promise<Config> {
    if (this.only) return Promise.resolve(this.only);
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
    const fault = await this.files.fault?.(uri);
    if (fault) {
      const message = `This config cannot be read, so that nothing of it holds. ${fault}`;
      return { ...noConfig, uri, sourceFiles: [uri], problems: [{ uri, span: span(0, 0), message }] };
    }
    const next = above(folder);
    return next === undefined ? noConfig : this.#folder(next);
  }
}

/** Reads a config. What cannot be followed is left out and said in `problems`. Never rejects. */
export async function readConfig(uri: string, text: string, files: Files): Promise<Config> {
  const { own, problems: said, conditions, unread, ...rest } = await readParts(uri, text, files);
  const problems = [...said];
  const knowledge = own.length === 0 ? builtIn : await bringIn(own, problems);
  // Where a team's framework could not be read, what is in it cannot be told from a slip.
  if (!unread && problems.length === said.length) problems.push(...conditionProblems(conditions, knowledge));
  return { uri, ...rest, knowledge, problems };
}

/** Loads what reads a team's files only where there are any: it is the larger part of what a config needs. */
async function bringIn(own: readonly OwnFile[], problems: ConfigProblem[]): Promise<Knowledge> {
  const { readOwn } = await import('./team-data');
  const read = readOwn(builtIn, own);
  problems.push(...read.problems);
  return read.knowledge;
}
