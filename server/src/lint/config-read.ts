import { parseDraft } from '../draft/draft';
import { type Span, span } from '../draft/span';
import { entryOf, isEmpty, type ScalarValue, type Value } from '../draft/value';
import { type Stage, stages } from '../report/report';
import { readBaseline } from './baseline';
import type { ConfigProblem, KnownFindings, LibraryFolder } from './config';
import { baseOf } from './config-extends';
import { configKeys, suppressionKeys } from './config-keys';
import { inside } from './config-paths';
import { readGlobs, readOverrides, readRules, refuseOthers, type Say, scalars } from './config-rules';
import type { Files } from './files';
import type { OwnFile } from './own';
import type { Layer } from './settings';

/** What a config says, with all that it extends, before the files that it names are understood. */
export interface ConfigParts {
  readonly stage?: Stage;
  readonly reason?: 'required' | 'optional';
  readonly baseline?: KnownFindings;
  readonly layers: readonly Layer[];
  readonly ignore: readonly string[];
  readonly own: readonly OwnFile[];
  readonly libraries: readonly LibraryFolder[];
  readonly from: readonly string[];
  readonly problems: readonly ConfigProblem[];
}

/** Files that a config is made of, at the most: more is a mistake, or two that name each other by many ways. */
const most = 50;

/** Reads a config and what it extends. What cannot be followed is left out and said in `problems`. */
export async function readParts(
  uri: string,
  text: string,
  files: Files,
  chain: readonly string[] = [],
  budget = { left: most },
): Promise<ConfigParts> {
  const { data, problems: syntax } = parseDraft(text, 'yaml');
  const problems: ConfigProblem[] = syntax.map(({ span: at, message }) => ({ uri, span: at, message }));
  const say: Say = (at, message) => void problems.push({ uri, span: at, message });
  if (data && data.kind !== 'map')
    say(span(0, 0), 'A config has keys, such as “stage: review”; write them one a line.');
  if (data?.kind === 'map') refuseOthers(data, configKeys, 'a config', say);
  const of = (key: string): Value | undefined => entryOf(data, key)?.value;

  const bases: ConfigParts[] = [];
  for (const one of scalars(of('extends'))) {
    const base = await baseOf(one, uri, files);
    if ('message' in base) say(one.span, base.message);
    else if ('preset' in base) bases.push({ ...nothing, layers: [{ preset: base.preset, rules: [] }] });
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
  const stage = readStage(of('stage'), say);
  const reason = readReason(of('suppressions'), say);
  const all = <T>(pick: (parts: ConfigParts) => readonly T[]): T[] => bases.flatMap(pick);
  return {
    ...Object.assign(
      {},
      ...bases.map(({ stage: s, reason: r, baseline: b }) => given({ stage: s, reason: r, baseline: b })),
    ),
    ...given({ stage, reason, baseline: baseline.file }),
    layers: [...all((one) => one.layers), { rules }, ...readOverrides(of('overrides'), say)],
    ignore: [...all((one) => one.ignore), ...readGlobs(of('ignore'), say)],
    own: [...own.files, ...all((one) => one.own)],
    libraries: [...libraryFolders(of('libraries'), uri, say), ...all((one) => one.libraries)],
    from: [...new Set([uri, ...own.from, ...baseline.from, ...all((one) => one.from)])],
    problems: [...problems, ...all((one) => one.problems)],
  };
}

const nothing: ConfigParts = { layers: [], ignore: [], own: [], libraries: [], from: [], problems: [] };

/** Without what is not given, so that it does not go before what is. */
const given = <T extends object>(parts: T): Partial<T> =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as Partial<T>;

function targetOf(config: string, path: ScalarValue, say: Say): string | undefined {
  const target = inside(config, path.text.text.trim());
  if (!target)
    say(
      path.span,
      `“${path.text.text}” leads out of the folder of this config; name a folder or file below it.`,
    );
  return target;
}

async function ownFiles(
  value: Value | undefined,
  config: string,
  files: Files,
  say: Say,
): Promise<{ files: OwnFile[]; from: string[] }> {
  const own: OwnFile[] = [];
  const from: string[] = [];
  for (const path of scalars(value)) {
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
      }
    }
  }
  return { files: own, from };
}

function libraryFolders(value: Value | undefined, config: string, say: Say): LibraryFolder[] {
  return scalars(value).flatMap((path) => {
    const target = targetOf(config, path, say);
    const written = path.text.text.trim();
    return target ? [{ folder: `${target}/`, config, span: path.span, written }] : [];
  });
}

async function baselineFile(
  value: Value | undefined,
  config: string,
  files: Files,
  say: Say,
): Promise<{ file?: KnownFindings; from: string[] }> {
  const [path] = scalars(value);
  const uri = path && targetOf(config, path, say);
  if (!path || !uri) return { from: [] };
  const text = await files.read(uri);
  const baseline = text === undefined ? undefined : readBaseline(text);
  const written = path.text.text.trim();
  if (text === undefined)
    say(
      path.span,
      `There is no baseline at “${written}”; write it by “inspection-report baseline update”, or remove the key.`,
    );
  else if (!baseline)
    say(
      path.span,
      `“${written}” cannot be read as a baseline; restore it, or write it anew by “inspection-report baseline update”.`,
    );
  return { file: { uri, baseline }, from: [uri] };
}

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
  say: (place: Span, message: string) => void,
): T | undefined {
  if (!value || isEmpty(value)) return undefined;
  const written = value.kind === 'scalar' ? value.text.text.trim() : '';
  const word = words.find((one) => one === written);
  if (!word) say(value.span, `${written === '' ? 'What stands here' : `“${written}”`} is not ${not}.`);
  return word;
}
