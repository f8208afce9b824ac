import { parseDraft } from '../draft/draft';
import { isEmpty, type Value, valueAt } from '../draft/yaml/value';
import type { Layer } from '../lint/settings';
import { type Stage, stages } from '../report/report';
import type { StandardText } from '../report/standard-texts';
import { type Span, span } from '../text/span';
import { nearFix } from './advice';
import { baseOf } from './extends';
import type { Files } from './files';
import { configKeys, mostDueDays, suppressionKeys } from './keys';
import { type Condition, readGlobs, readOverrides } from './overrides';
import { readBaselineFile, readLibraryFolders, readTeamFiles } from './referenced-files';
import { ConfigReporter, readTexts, reportUnknownKeys } from './reporter';
import { readRules, wholeNumber } from './rules';
import { readStandardTexts } from './texts';
import type { ConfigProblem, KnownFindings, LibraryFolder, TeamFile } from './types';

/** A config with all that it extends, before a team's frameworks and instruments are read. */
export interface ConfigParts {
  readonly stage?: Stage;
  readonly reason?: 'required' | 'optional';
  readonly baseline?: KnownFindings;
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
  readonly sourceFiles: readonly string[];
  readonly missingPaths: readonly string[];
  readonly problems: readonly ConfigProblem[];
}

/** Configs that one may extend, directly or not: more is a mistake, or configs that name each other in many ways. */
const mostConfigs = 50;
/** Characters of a config: nobody writes more, and every key takes time. */
const mostCharacters = 250_000;

/** Reads a config and those that it extends. Anything that cannot be followed is left out and reported in `problems`. */
export const readParts = (uri: string, text: string, files: Files): Promise<ConfigParts> =>
  readFile({ uri, text }, files, { chain: [], budget: { left: mostConfigs } });

/** The way from the first config to one that it extends. */
interface ExtendsChain {
  /** The configs on the way, first to last. */
  readonly chain: readonly string[];
  /** The number of configs that may still be read, counted over all ways. */
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
  return extend(bases.parts, { ...parts, missingPaths, problems: reporter.problems });
}

/** Reads the keys of a config, without their values, and reports what is no key or cannot be read at all. */
function readData(reporter: ConfigReporter): Value | undefined {
  const broken = unreadable(reporter.text);
  const { data, problems } = parseDraft(broken?.nothingRead ? '' : reporter.text, 'yaml');
  for (const problem of problems) reporter.reportSlip(problem);
  if (broken) reporter.report(broken.span, broken.message);
  if (data && data.kind !== 'map')
    reporter.report(span(0, 0), 'A config has keys, such as “stage: review”; write them one a line.');
  if (data?.kind === 'map') reportUnknownKeys(data, { allowed: configKeys, where: 'a config' }, reporter);
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
  for (const entry of readTexts(value, '“extends”', reporter)) {
    const base = await baseOf(entry, reporter.uri, files);
    if ('message' in base) {
      reporter.report(entry.span, base.message, base.fixes);
      missingPaths.push(...(base.missingPaths ?? []));
    } else if ('preset' in base) {
      parts.push({ ...noParts, layers: [{ preset: base.preset, rules: [] }] });
    } else if (chain.includes(base.uri)) {
      const message = `“${entry.text.text.trim()}” extends this config itself, directly or by way of others; remove one of them.`;
      reporter.report(entry.span, message);
    } else if (budget.left-- <= 0) {
      reporter.report(entry.span, `More than ${mostConfigs} configs are extended; name fewer.`);
    } else parts.push(await readFile(base, files, { chain, budget }));
  }
  return { parts, missingPaths };
}

/** Reads the values of all keys but `extends`. */
async function readKeys(data: Value | undefined, files: Files, reporter: ConfigReporter) {
  const rules = readRules(valueAt(data, 'rules'), reporter);
  const team = await readTeamFiles(valueAt(data, 'knowledge'), files, reporter);
  const baseline = await readBaselineFile(valueAt(data, 'baseline'), files, reporter);
  const overrides = readOverrides(valueAt(data, 'overrides'), reporter);
  const ignore = readGlobs(valueAt(data, 'ignore'), 'ignore', reporter);
  const standard = readStandardTexts(valueAt(data, 'texts'), reporter);
  const libraries = await readLibraryFolders(valueAt(data, 'libraries'), files, reporter);
  const stage = readStage(valueAt(data, 'stage'), reporter);
  const reason = readReason(valueAt(data, 'suppressions'), reporter);
  const dueDays = readDueDays(valueAt(data, 'due-days'), reporter);
  return {
    ...(stage && { stage }),
    ...(reason && { reason }),
    ...(dueDays && { dueDays }),
    ...(baseline && { baseline }),
    layers: [{ rules }, ...overrides.layers],
    ignore,
    teamFiles: team.teamFiles,
    lawFiles: team.lawFiles,
    teamFileMissing: team.missingPaths.length > 0,
    conditions: [...overrides.conditions, ...standard.conditions],
    texts: standard.texts,
    libraries: libraries.folders,
    sourceFiles: [reporter.uri, ...team.sourceFiles, ...(baseline ? [baseline.uri] : [])],
    missingPaths: [...team.missingPaths, ...libraries.missingPaths],
  };
}

const noParts: ConfigParts = {
  layers: [],
  ignore: [],
  teamFiles: [],
  lawFiles: [],
  teamFileMissing: false,
  texts: [],
  conditions: [],
  libraries: [],
  sourceFiles: [],
  missingPaths: [],
  problems: [],
};

/** A config over those that it extends: of layers, patterns and texts the later override, of files and folders the earlier. */
function extend(bases: readonly ConfigParts[], parts: ConfigParts): ConfigParts {
  const all = <T>(pick: (base: ConfigParts) => readonly T[]): T[] => bases.flatMap(pick);
  const last = <T>(pick: (base: ConfigParts) => T | undefined): T | undefined =>
    [...bases, parts].map(pick).findLast((value) => value !== undefined);
  const stage = last((base) => base.stage);
  const reason = last((base) => base.reason);
  const dueDays = last((base) => base.dueDays);
  const baseline = last((base) => base.baseline);
  return {
    ...(stage && { stage }),
    ...(reason && { reason }),
    ...(dueDays && { dueDays }),
    ...(baseline && { baseline }),
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

function readStage(value: Value | undefined, reporter: ConfigReporter): Stage | undefined {
  const expected = 'a stage; use “drafting”, “review” or “final”';
  return readWord(value, { words: stages, expected }, reporter);
}

function readReason(value: Value | undefined, reporter: ConfigReporter): 'required' | 'optional' | undefined {
  if (value?.kind === 'map')
    reportUnknownKeys(value, { allowed: suppressionKeys, where: '“suppressions”' }, reporter);
  else if (value && !isEmpty(value))
    reporter.report(value.span, '“suppressions” has the key “reason”; write it below.');
  const words = ['required', 'optional'] as const;
  const expected = 'known here; use “required” or “optional”';
  return readWord(valueAt(value, 'reason'), { words, expected }, reporter);
}

function readDueDays(value: Value | undefined, reporter: ConfigReporter): number | undefined {
  if (!value || isEmpty(value)) return undefined;
  const days = wholeNumber(value);
  if (days >= 1 && days <= mostDueDays) return days;
  reporter.report(value.span, `“due-days” takes a whole number from 1 to ${mostDueDays}.`);
  return undefined;
}

/**
 * Reads one of a few words; another is reported.
 * @param expected the end of the message, after “is not”
 */
function readWord<T extends string>(
  value: Value | undefined,
  { words, expected }: { readonly words: readonly T[]; readonly expected: string },
  reporter: ConfigReporter,
): T | undefined {
  if (!value || isEmpty(value)) return undefined;
  const written = value.kind === 'scalar' ? value.text.text.trim() : '';
  const word = words.find((candidate) => candidate === written);
  if (word) return word;
  const { span: place } = value;
  const subject = written === '' ? 'What stands here' : `“${written}”`;
  reporter.report(place, `${subject} is not ${expected}.`, nearFix({ written, span: place }, words));
  return undefined;
}

interface UnreadableText {
  readonly span: Span;
  readonly message: string;
  /** Not even the part without the fault is read. */
  readonly nothingRead: boolean;
}

/** The reason why a text cannot be read as a config in full, at the first place that shows it. */
function unreadable(text: string): UnreadableText | undefined {
  if (text.includes('\0')) {
    const message = 'This config is not saved as UTF-8 but as UTF-16, or is no text; save it as UTF-8.';
    return { span: span(0, 0), message, nothingRead: true };
  }
  if (text.length > mostCharacters) {
    const message = `This config has more than ${mostCharacters / 1000},000 characters, so that nothing of it is read; write shorter ones, and one that “extends” the others.`;
    return { span: span(0, 0), message, nothingRead: true };
  }
  const at = text.indexOf('\uFFFD');
  if (at < 0) return undefined;
  const message =
    'This character cannot be read, because the config is not saved as UTF-8; save it as UTF-8.';
  return { span: span(at, at + 1), message, nothingRead: false };
}
