import { parseDraft } from '../draft/draft';
import { entryOf, isEmpty, type Value } from '../draft/yaml/value';
import type { Layer } from '../lint/settings';
import { type Stage, stages } from '../report/report';
import type { Fix } from '../rules/finding';
import { type Span, span } from '../text/span';
import type { PlacedCondition } from './conditions';
import type { ConfigProblem, KnownFindings, LibraryFolder } from './config';
import { baseOf } from './extends';
import type { Files } from './files';
import { configKeys, suppressionKeys } from './keys';
import { baselineFile, libraryFolders, ownFiles } from './referenced-files';
import { nearFix, refuseOthers, type Say, texts } from './reporter';
import { type Condition, readGlobs, readOverrides, readRules } from './rules';
import type { OwnFile } from './team-data';

/** What a config says, with all that it extends, before the files that it names are understood. */
export interface ConfigParts {
  readonly stage?: Stage;
  readonly reason?: 'required' | 'optional';
  readonly baseline?: KnownFindings;
  readonly layers: readonly Layer[];
  readonly ignore: readonly string[];
  readonly own: readonly OwnFile[];
  /** Whether something of a team's own is not there. */
  readonly unread: boolean;
  /** Words of overrides that only the frameworks can tell to be right. */
  readonly conditions: readonly PlacedCondition[];
  readonly libraries: readonly LibraryFolder[];
  readonly sourceFiles: readonly string[];
  readonly missingPaths: readonly string[];
  readonly problems: readonly ConfigProblem[];
}

/** Files that a config is made of, at the most: more is a mistake, or two that name each other by many ways. */
const most = 50;
/** Characters of a config at the most: nobody writes more, and every key costs time. */
const longest = 250_000;

/** Reads a config and what it extends. What cannot be followed is left out and said in `problems`. */
export async function readParts(
  uri: string,
  text: string,
  files: Files,
  chain: readonly string[] = [],
  budget = { left: most },
): Promise<ConfigParts> {
  const broken = unreadable(text);
  const { data, problems: syntax } = parseDraft(broken?.all ? '' : text, 'yaml');
  const problems: ConfigProblem[] = syntax.map(({ span: at, message }) => ({ uri, span: at, message }));
  const say: Say = Object.assign(
    (at: Span, message: string, fixes?: readonly Fix[]) =>
      void problems.push({ uri, span: at, message, ...(fixes && fixes.length > 0 && { fixes }) }),
    { text, searches: { left: 100 } },
  );
  if (broken) say(broken.span, broken.message);
  if (data && data.kind !== 'map')
    say(span(0, 0), 'A config has keys, such as “stage: review”; write them one a line.');
  if (data?.kind === 'map') refuseOthers(data, configKeys, 'a config', say);
  const of = (key: string): Value | undefined => entryOf(data, key)?.value;

  const bases: ConfigParts[] = [];
  const awaited: string[] = [];
  for (const one of texts(of('extends'), '“extends”', say)) {
    const base = await baseOf(one, uri, files);
    if ('message' in base) {
      say(one.span, base.message, base.fixes);
      awaited.push(...(base.missingPaths ?? []));
    } else if ('preset' in base) bases.push({ ...nothing, layers: [{ preset: base.preset, rules: [] }] });
    else if (base.uri === uri || chain.includes(base.uri)) {
      say(
        one.span,
        `“${one.text.text.trim()}” extends this config itself, directly or by way of others; remove one of them.`,
      );
    } else if (budget.left-- <= 0) {
      say(one.span, `More than ${most} configs are extended; name fewer.`);
    } else bases.push(await readParts(base.uri, base.text, files, [...chain, uri], budget));
  }

  const rules = readRules(of('rules'), say);
  const own = await ownFiles(of('knowledge'), uri, files, say);
  const baseline = await baselineFile(of('baseline'), uri, files, say);
  const wanted: Condition[] = [];
  const overrides = readOverrides(of('overrides'), say, wanted);
  const ignore = readGlobs(of('ignore'), 'ignore', say);
  const libraries = await libraryFolders(of('libraries'), uri, files, say);
  const stage = readStage(of('stage'), say);
  const reason = readReason(of('suppressions'), say);
  const all = <T>(pick: (parts: ConfigParts) => readonly T[]): T[] => bases.flatMap(pick);
  return {
    ...Object.assign(
      {},
      ...bases.map(({ stage: s, reason: r, baseline: b }) => given({ stage: s, reason: r, baseline: b })),
    ),
    ...given({ stage, reason, baseline: baseline.file }),
    layers: [...all((one) => one.layers), { rules }, ...overrides],
    ignore: [...all((one) => one.ignore), ...ignore],
    own: [...own.files, ...all((one) => one.own)],
    unread: own.awaited.length > 0 || bases.some((one) => one.unread),
    conditions: [...all((one) => one.conditions), ...wanted.map((one) => ({ ...one, uri }))],
    libraries: [...libraries.folders, ...all((one) => one.libraries)],
    sourceFiles: [...new Set([uri, ...own.from, ...baseline.from, ...all((one) => one.sourceFiles)])],
    missingPaths: [...awaited, ...own.awaited, ...libraries.awaited, ...all((one) => one.missingPaths)],
    problems: [...problems, ...all((one) => one.problems)],
  };
}

const nothing: ConfigParts = {
  layers: [],
  ignore: [],
  own: [],
  unread: false,
  conditions: [],
  libraries: [],
  sourceFiles: [],
  missingPaths: [],
  problems: [],
};

/** Without what is not given, so that it does not go before what is. */
const given = <T extends object>(parts: T): Partial<T> =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as Partial<T>;

function readStage(value: Value | undefined, say: Say): Stage | undefined {
  return oneOf(value, stages, 'a stage; use “drafting”, “review” or “final”', say);
}

function readReason(value: Value | undefined, say: Say): 'required' | 'optional' | undefined {
  if (value?.kind === 'map') refuseOthers(value, suppressionKeys, '“suppressions”', say);
  else if (value && !isEmpty(value)) say(value.span, '“suppressions” has the key “reason”; write it below.');
  const reason = entryOf(value, 'reason')?.value;
  return oneOf(reason, ['required', 'optional'] as const, 'known here; use “required” or “optional”', say);
}

function oneOf<T extends string>(
  value: Value | undefined,
  words: readonly T[],
  not: string,
  say: Say,
): T | undefined {
  if (!value || isEmpty(value)) return undefined;
  const written = value.kind === 'scalar' ? value.text.text.trim() : '';
  const word = words.find((one) => one === written);
  const subject = written === '' ? 'What stands here' : `“${written}”`;
  if (!word) say(value.span, `${subject} is not ${not}.`, nearFix(written, value.span, words));
  return word;
}

/** Why a text is no config, where it starts, and whether nothing of it is to be read. */
function unreadable(text: string): { span: Span; message: string; all: boolean } | undefined {
  if (text.includes('\0')) {
    const message = 'This config is not saved as UTF-8 but as UTF-16, or is no text; save it as UTF-8.';
    return { span: span(0, 0), message, all: true };
  }
  if (text.length > longest) {
    const message = `This config has more than ${longest / 1000},000 characters, so that nothing of it is read; write shorter ones, and one that “extends” the others.`;
    return { span: span(0, 0), message, all: true };
  }
  const at = text.indexOf('\uFFFD');
  if (at < 0) return undefined;
  const message =
    'This character cannot be read, because the config is not saved as UTF-8; save it as UTF-8.';
  return { span: span(at, at + 1), message, all: false };
}
