import { parseYamlFile } from '../draft/draft';
import { isEmpty, type Value, valueAt } from '../draft/yaml/value';
import { type LanguageSwitch, type Layer, languageSwitch } from '../lint/settings';
import { type Stage, stages } from '../report/report';
import type { StandardText } from '../report/standard-texts';
import type { SuppressionLimits } from '../rules/suppression/limits';
import { messagesOf, type NamedMessage } from '../text/messages';
import { type Span, span } from '../text/span';
import { quoted } from '../text/words';
import { nearFix } from './advice';
import { readBaselineFile } from './baseline/read-baseline';
import { baseOf } from './extends';
import type { Files } from './files';
import { configKeys, mostDueDays } from './keys';
import { type Condition, readGlobs, readOverrides } from './overrides';
import { readIndexPath, readLibraryFolders, readTeamFiles } from './referenced-files';
import { ConfigReporter, readTexts, reportUnknownKeys } from './reporter';
import { readRules } from './rules/read-rules';
import { joinLimits, readSuppressionLimits } from './suppressions/read-suppressions';
import { readStandardTexts } from './texts';
import type { ConfigProblem, KnownFindings, LibraryFolder, TeamFile } from './types';
import { wholeNumber } from './whole-number';
import { joinTeamWords, noTeamWordParts, readTeamWords, reportUnknownTerms } from './words/team-words';
import type { TeamWordParts } from './words/types';

/** The most configs that one may extend, directly or through others. More is a mistake, or configs that name each other. */
const mostConfigs = 50;
/** The most characters of a config. Nobody writes more, and every setting takes time. */
const mostCharacters = 250_000;

const messages = messagesOf({
  notMap: () => 'Write one setting on each line, such as “stage: review”.',
  extendsItself: (written: string) =>
    `Remove “${written}” here, or the entry that leads back to this config. The two extend each other.`,
  manyConfigs: () =>
    `Extend fewer configs. At most ${mostConfigs} are read, including those that others extend.`,
  unknownStage: (written: string, allowed: readonly string[]) =>
    written === ''
      ? `Write one stage: ${quoted(allowed, 'or')}.`
      : `“${written}” is not a stage. Use ${quoted(allowed, 'or')}.`,
  unknownReason: (written: string, allowed: readonly string[]) =>
    written === ''
      ? `Write ${quoted(allowed, 'or')} for “reason”.`
      : `“${written}” is not allowed for “reason”. Use ${quoted(allowed, 'or')}.`,
  unknownLanguage: (written: string) =>
    written === ''
      ? 'Write “on” or “off” for “language”.'
      : `“${written}” is not allowed for “language”. Use “on” or “off”.`,
  dueDays: () => `Write “due-days” as a whole number from 1 to ${mostDueDays}.`,
  notText: () => 'Save this config as UTF-8. It is saved as UTF-16, or is not a text file.',
  longConfig: () =>
    `This config has more than ${mostCharacters / 1000},000 characters, so none of it is read. Split it into files, and name them under “extends”.`,
  unreadableCharacter: () => 'This character cannot be read. Save this config as UTF-8.',
});

/** A config with all that it extends, before a team's frameworks and instruments are read. */
export interface ConfigParts {
  readonly stage?: Stage;
  readonly reason?: 'required' | 'optional';
  readonly suppressionLimits: SuppressionLimits;
  readonly baseline?: KnownFindings;
  readonly index?: string;
  readonly layers: readonly Layer[];
  readonly ignore: readonly string[];
  readonly teamFiles: readonly TeamFile[];
  readonly texts: readonly StandardText[];
  readonly lawFiles: readonly string[];
  /** A file under `knowledge` does not exist. */
  readonly teamFileMissing: boolean;
  /** Conditions of overrides, which only the frameworks can confirm. */
  readonly conditions: readonly Condition[];
  readonly libraries: readonly LibraryFolder[];
  readonly dueDays?: number;
  readonly language?: LanguageSwitch;
  readonly teamWords: TeamWordParts;
  readonly sourceFiles: readonly string[];
  readonly missingPaths: readonly string[];
  readonly problems: readonly ConfigProblem[];
}

/** Reads a config and those that it extends. A setting that cannot be used is left out and reported in `problems`. */
export const readParts = (uri: string, text: string, files: Files): Promise<ConfigParts> =>
  readFile({ uri, text }, files, { chain: [], budget: { left: mostConfigs } });

/** The path from the first config to one that it extends. */
interface ExtendsChain {
  /** The configs on the path, first to last. */
  readonly chain: readonly string[];
  /** The number of configs that may still be read, over all paths. */
  readonly budget: { left: number };
}

async function readFile(
  { uri, text }: { readonly uri: string; readonly text: string },
  files: Files,
  { chain, budget }: ExtendsChain,
): Promise<ConfigParts> {
  const reporter = new ConfigReporter(uri, text);
  const data = readData(reporter);
  const extended = valueAt(data, 'extends');
  const bases = await readBases(extended, files, { chain: [...chain, uri], budget, reporter });
  const parts = await readKeys(data, files, reporter);
  const missingPaths = [...bases.missingPaths, ...parts.missingPaths];
  const all = extend(bases.parts, { ...parts, missingPaths, problems: reporter.problems });
  reportUnknownTerms(all.teamWords, reporter);
  return { ...all, problems: [...reporter.problems, ...bases.parts.flatMap(({ problems }) => problems)] };
}

/** Reads the keys of a config without their values. Reports unknown keys, and text that cannot be read. */
function readData(reporter: ConfigReporter): Value | undefined {
  const broken = unreadable(reporter.text);
  const { data, problems } = parseYamlFile(broken?.nothingRead ? '' : reporter.text);
  for (const problem of problems) reporter.reportSlip(problem);
  if (broken) reporter.report(broken.span, broken.message);
  if (data && data.kind !== 'map') reporter.report(span(0, 0), messages.notMap());
  if (data?.kind === 'map') reportUnknownKeys(data, { allowed: configKeys }, reporter);
  return data;
}

/** Reads the configs that `extends` names; the last of the chain is the config that names them. */
async function readBases(
  value: Value | undefined,
  files: Files,
  { chain, budget, reporter }: ExtendsChain & { readonly reporter: ConfigReporter },
): Promise<{ parts: readonly ConfigParts[]; missingPaths: readonly string[] }> {
  const parts: ConfigParts[] = [];
  const missingPaths: string[] = [];
  for (const entry of readTexts(value, 'extends', reporter)) {
    const base = await baseOf(entry, reporter.uri, files);
    if ('message' in base) {
      const { fixes, missingPaths: missing = [], ...message } = base;
      reporter.report(entry.span, message, fixes);
      missingPaths.push(...missing);
    } else if ('preset' in base) {
      parts.push({ ...noParts, layers: [{ preset: base.preset, rules: [] }] });
    } else if (chain.includes(base.uri)) {
      reporter.report(entry.span, messages.extendsItself(entry.text.text.trim()));
    } else if (budget.left-- <= 0) {
      reporter.report(entry.span, messages.manyConfigs());
    } else parts.push(await readFile(base, files, { chain, budget }));
  }
  return { parts, missingPaths };
}

/** Reads the values of all keys but `extends`. */
async function readKeys(data: Value | undefined, files: Files, reporter: ConfigReporter) {
  const rules = readRules(valueAt(data, 'rules'), reporter);
  const team = await readTeamFiles(valueAt(data, 'knowledge'), files, reporter);
  const baseline = await readBaselineFile(valueAt(data, 'baseline'), files, reporter);
  const index = readIndexPath(valueAt(data, 'index'), reporter);
  const overrides = readOverrides(valueAt(data, 'overrides'), reporter);
  const ignore = readGlobs(valueAt(data, 'ignore'), 'ignore', reporter);
  const standard = readStandardTexts(valueAt(data, 'texts'), reporter);
  const libraries = await readLibraryFolders(valueAt(data, 'libraries'), files, reporter);
  const stage = readStage(valueAt(data, 'stage'), reporter);
  const suppressionLimits = readSuppressionLimits(valueAt(data, 'suppressions'), reporter);
  const reason = readReason(valueAt(data, 'suppressions'), reporter);
  const dueDays = readDueDays(valueAt(data, 'due-days'), reporter);
  const language = readLanguage(valueAt(data, 'language'), reporter);
  const own = await readTeamWords(data, files, reporter);
  return {
    ...(stage && { stage }),
    ...(reason && { reason }),
    ...(dueDays && { dueDays }),
    ...(language && { language }),
    ...(baseline && { baseline }),
    ...(index && { index }),
    suppressionLimits,
    teamWords: own.teamWords,
    layers: [{ rules }, ...overrides.layers],
    ignore,
    teamFiles: team.teamFiles,
    lawFiles: team.lawFiles,
    teamFileMissing: team.missingPaths.length > 0,
    conditions: [...overrides.conditions, ...standard.conditions, ...own.conditions],
    texts: standard.texts,
    libraries: libraries.folders,
    sourceFiles: [reporter.uri, ...team.sourceFiles, ...own.sourceFiles, ...(baseline ? [baseline.uri] : [])],
    missingPaths: [...team.missingPaths, ...libraries.missingPaths, ...own.missingPaths],
  };
}

const noParts: ConfigParts = {
  suppressionLimits: {},
  layers: [],
  ignore: [],
  teamFiles: [],
  lawFiles: [],
  teamFileMissing: false,
  texts: [],
  conditions: [],
  teamWords: noTeamWordParts,
  libraries: [],
  sourceFiles: [],
  missingPaths: [],
  problems: [],
};

/** A config with those that it extends. Later layers, patterns and texts override earlier ones; for files it is the reverse. */
function extend(bases: readonly ConfigParts[], parts: ConfigParts): ConfigParts {
  const all = <T>(pick: (base: ConfigParts) => readonly T[]): T[] => bases.flatMap(pick);
  const last = <T>(pick: (base: ConfigParts) => T | undefined): T | undefined =>
    [...bases, parts].map(pick).findLast((value) => value !== undefined);
  const stage = last((base) => base.stage);
  const reason = last((base) => base.reason);
  const dueDays = last((base) => base.dueDays);
  const language = last((base) => base.language);
  const baseline = last((base) => base.baseline);
  const index = last((base) => base.index);
  return {
    ...(stage && { stage }),
    ...(reason && { reason }),
    ...(dueDays && { dueDays }),
    ...(language && { language }),
    ...(baseline && { baseline }),
    ...(index && { index }),
    suppressionLimits: joinLimits([...all((base) => [base.suppressionLimits]), parts.suppressionLimits]),
    teamWords: joinTeamWords(
      all((base) => [base.teamWords]),
      parts.teamWords,
    ),
    layers: [...all((base) => base.layers), ...parts.layers],
    ignore: [...all((base) => base.ignore), ...parts.ignore],
    teamFiles: [...parts.teamFiles, ...all((base) => base.teamFiles)],
    lawFiles: [...new Set([...parts.lawFiles, ...all((base) => base.lawFiles)])],
    teamFileMissing: parts.teamFileMissing || bases.some((base) => base.teamFileMissing),
    texts: [...all((base) => base.texts), ...parts.texts],
    conditions: [...all((base) => base.conditions), ...parts.conditions],
    libraries: [...parts.libraries, ...all((base) => base.libraries)],
    sourceFiles: [...new Set([...parts.sourceFiles, ...all((base) => base.sourceFiles)])],
    missingPaths: [...parts.missingPaths, ...all((base) => base.missingPaths)],
    problems: [...parts.problems, ...all((base) => base.problems)],
  };
}

const readStage = (value: Value | undefined, reporter: ConfigReporter): Stage | undefined =>
  readWord(value, { allowed: stages, otherwise: messages.unknownStage }, reporter);

function readReason(value: Value | undefined, reporter: ConfigReporter): 'required' | 'optional' | undefined {
  const allowed = ['required', 'optional'] as const;
  return readWord(valueAt(value, 'reason'), { allowed, otherwise: messages.unknownReason }, reporter);
}

const readLanguage = (value: Value | undefined, reporter: ConfigReporter): LanguageSwitch | undefined =>
  readWord(value, { allowed: languageSwitch, otherwise: messages.unknownLanguage }, reporter);

function readDueDays(value: Value | undefined, reporter: ConfigReporter): number | undefined {
  if (!value || isEmpty(value)) return undefined;
  const days = wholeNumber(value);
  if (days >= 1 && days <= mostDueDays) return days;
  reporter.report(value.span, messages.dueDays());
  return undefined;
}

/** Words that a setting can have, and the message about any other. */
interface WordChoice<T extends string> {
  readonly allowed: readonly T[];
  readonly otherwise: (written: string, allowed: readonly T[]) => NamedMessage;
}

/** Reads one of a few words. Any other is reported. */
function readWord<T extends string>(
  value: Value | undefined,
  { allowed, otherwise }: WordChoice<T>,
  reporter: ConfigReporter,
): T | undefined {
  if (!value || isEmpty(value)) return undefined;
  const written = value.kind === 'scalar' ? value.text.text.trim() : '';
  const word = allowed.find((candidate) => candidate === written);
  if (word) return word;
  const { span: place } = value;
  reporter.report(place, otherwise(written, allowed), nearFix({ written, span: place }, allowed));
  return undefined;
}

interface UnreadableText {
  readonly span: Span;
  readonly message: NamedMessage;
  /** True if no part of the text is read. */
  readonly nothingRead: boolean;
}

/** The first reason why a text cannot be read in full as a config. */
function unreadable(text: string): UnreadableText | undefined {
  if (text.includes('\0')) return { span: span(0, 0), message: messages.notText(), nothingRead: true };
  if (text.length > mostCharacters)
    return { span: span(0, 0), message: messages.longConfig(), nothingRead: true };
  const at = text.indexOf('\uFFFD');
  if (at < 0) return undefined;
  return { span: span(at, at + 1), message: messages.unreadableCharacter(), nothingRead: false };
}
