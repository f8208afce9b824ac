import { builtIn, type Knowledge } from '../knowledge/knowledge';
import type { LanguageSwitch, Layer } from '../lint/settings';
import { noTeamWords, type TeamWords } from '../prose/team';
import type { Stage } from '../report/report';
import type { StandardText } from '../report/standard-texts';
import type { Rule } from '../rules/rule';
import type { SuppressionLimits } from '../rules/suppression/limits';
import type { TeamTerm } from '../rules/team/team-term';
import { messagesOf, type NamedMessage } from '../text/messages';
import { span } from '../text/span';
import { conditionProblems } from './conditions';
import type { Files } from './files';
import { configName, configNames, folderAbove, misnamedConfigs, parentOf } from './paths';
import { readParts } from './read';
import type { ConfigProblem, KnownFindings, LibraryFolder, TeamFile } from './types';
import { teamWordsOf } from './words/team-words';

const messages = messagesOf({
  misnamed: () => `Rename this file to “${configName}”. A config with another name is not read.`,
  unreadable: (reason: string) => `This config cannot be read, so none of its settings apply. ${reason}`,
  ourFault: () =>
    'This config cannot be read, so none of its settings apply. The cause is a fault in the product. Please report it with the text of the config.',
});

/** A config, with all that it extends, for the drafts in its folder and below. */
export interface Config {
  /** The file; undefined if there is none up the tree. */
  readonly uri?: string;
  readonly stage?: Stage;
  /** Settings of rules, with those that the config extends; later layers override earlier ones. */
  readonly layers: readonly Layer[];
  /** Patterns of drafts that are not checked, from the config's folder. */
  readonly ignore: readonly string[];
  /** Suppressions need a reason unless this is `optional`. */
  readonly reason?: 'required' | 'optional';
  readonly suppressionLimits: SuppressionLimits;
  readonly baseline?: KnownFindings;
  /** The URI of the index of earlier reports, which is read when a rule needs it. It may not exist. */
  readonly index?: string;
  readonly knowledge: Knowledge;
  /** Standard words of its reports; later ones override earlier ones. */
  readonly texts?: readonly StandardText[];
  /** The URIs of the law packs that are not read yet; `withLawPacks` reads them. */
  readonly lawFiles: readonly string[];
  /** The snippet libraries, in the order in which they are named. */
  readonly libraries: readonly LibraryFolder[];
  /** The days from the end of an inspection to the date that snippets give its requirements. */
  readonly dueDays?: number;
  /** The team's words, for the rules on the text itself. */
  readonly team: TeamWords;
  /** The file that a word is added to; undefined where the config names none in its folder. */
  readonly wordsFile?: string | undefined;
  /** All files with the team's words, those that do not exist yet included. */
  readonly wordFiles: readonly string[];
  /** Details that reports may have although they look as if they identify somebody. */
  readonly allow: readonly string[];
  /** The team's own terms, and the rules that they make. */
  readonly terms: readonly TeamTerm[];
  readonly termRules: readonly Rule[];
  readonly language?: LanguageSwitch;
  /** The words of the gaps in their snippets, which must be filled in a draft; absent until they are read. */
  readonly phrases?: readonly string[];
  /** The files that it was read from: a change in one of them changes it. */
  readonly sourceFiles: readonly string[];
  /**
   * Files, and folders with a slash at their end, that it names and that do not exist. They are watched, because creating
   * one changes the config.
   */
  readonly missingPaths: readonly string[];
  readonly problems: readonly ConfigProblem[];
}

/** The config of drafts that have none. */
export const noConfig: Config = {
  suppressionLimits: {},
  layers: [],
  ignore: [],
  knowledge: builtIn,
  lawFiles: [],
  libraries: [],
  team: noTeamWords,
  wordFiles: [],
  allow: [],
  terms: [],
  termRules: [],
  sourceFiles: [],
  missingPaths: [],
  problems: [],
};

/**
 * Finds the config of files: the nearest `.inspection-report.yaml` up the tree. The editor and the command line both
 * resolve with this, so that they check alike. Each folder is read once.
 */
export class Configs {
  readonly #folders = new Map<string, Promise<Config>>();

  /**
   * @param only a config that applies to all files, instead of the nearest
   * @param complete called with each config that is read, to add what other files contribute
   */
  constructor(
    readonly files: Files,
    readonly only?: Config,
    readonly complete: (config: Config, files: Files) => Promise<Config> = async (config) => config,
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
    const config = this.#read(folder);
    this.#folders.set(folder, config);
    return config;
  }

  async #read(folder: string): Promise<Config> {
    const names = await this.files.list(folder);
    const found = (await this.#readIn(folder)) ?? (await this.#above(folder));
    const misnamed = misnamedConfigs(names).map((name) => folder + name);
    if (misnamed.length === 0) return found;
    const problems = misnamed.map((uri) => ({ uri, span: span(0, 0), ...messages.misnamed() }));
    return {
      ...found,
      sourceFiles: [...found.sourceFiles, ...misnamed],
      problems: [...found.problems, ...problems],
    };
  }

  #above(folder: string): Promise<Config> {
    const next = folderAbove(folder);
    return next === undefined ? Promise.resolve(noConfig) : this.#folder(next);
  }

  /** Reads the config that is in a folder; undefined if there is none. */
  async #readIn(folder: string): Promise<Config | undefined> {
    for (const name of configNames) {
      const uri = folder + name;
      const text = await this.files.read(uri);
      if (text !== undefined)
        return readConfig(uri, text, this.files)
          .then((config) => this.complete(config, this.files))
          .catch(() => unread(uri, messages.ourFault()));
      const fault = await this.files.fault?.(uri);
      if (fault) return unread(uri, messages.unreadable(fault));
    }
    return undefined;
  }
}

const unread = (uri: string, message: NamedMessage): Config => ({
  ...noConfig,
  uri,
  sourceFiles: [uri],
  problems: [{ uri, span: span(0, 0), ...message }],
});

/** Reads a config. A setting that cannot be used is left out and reported in `problems`. Never rejects. */
export async function readConfig(uri: string, text: string, files: Files): Promise<Config> {
  const { teamFiles, problems, conditions, teamFileMissing, teamWords, ...rest } = await readParts(
    uri,
    text,
    files,
  );
  const team = await readTeamFiles(teamFiles);
  const { knowledge } = team;
  // If one of a team's files is missing, an unknown name may be in it, so that it is not a misspelling.
  const complete = !teamFileMissing && team.problems.length === 0;
  const wrongConditions = complete ? conditionProblems(conditions, knowledge) : [];
  return {
    uri,
    ...rest,
    ...teamWordsOf(teamWords),
    wordsFile: teamWords.wordsFile,
    wordFiles: teamWords.wordFiles,
    allow: teamWords.allow,
    terms: teamWords.terms,
    knowledge,
    problems: [...problems, ...team.problems, ...wrongConditions],
  };
}

interface TeamKnowledge {
  readonly knowledge: Knowledge;
  readonly problems: readonly ConfigProblem[];
}

/** Loads the reader of a team's files only if there are any: it is the larger part of the code that a config needs. */
async function readTeamFiles(teamFiles: readonly TeamFile[]): Promise<TeamKnowledge> {
  if (teamFiles.length === 0) return { knowledge: builtIn, problems: [] };
  const { readTeamData } = await import('./team-data/team-data');
  return readTeamData(builtIn, teamFiles);
}
