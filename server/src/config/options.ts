import type { CheckOptions } from '../lint/check';
import type { KnownOfFile } from '../lint/known/baseline';
import { type Layer, languageOff, offInCi, offOnCommandLine, type RuleSetting } from '../lint/settings';
import type { Config } from './config';
import { matches } from './glob';
import { parentOf, pathFrom } from './paths';
import type { KnownFindings } from './types';

/** Tests for a draft that its config excludes from checks. */
export function isIgnored({ uri: config, ignore }: Config, uri: string): boolean {
  const path = pathOf(config, uri);
  return path !== undefined && ignore.length > 0 && matches(ignore, path);
}

/** A config by which no draft is ignored: an export must be marked as a draft, or refused, because of any error. */
export const withoutIgnored = (config: Config): Config => ({ ...config, ignore: [] });

/**
 * The options of `check` for a file under a config. The editor and the command line both use them. An ignored draft has no
 * findings, but is read, so that an editor can make suggestions in it.
 * @param uri the draft's
 */
export function optionsFor(config: Config, uri: string): CheckOptions {
  const { suppressionLimits } = config;
  const { stage, knowledge, reason, baseline, phrases, texts, team, allow, termRules, language } = config;
  // A preview of an ignored draft has them too.
  const words = texts && texts.length > 0 ? { texts } : {};
  if (isIgnored(config, uri)) return { stage, knowledge, rules: [], ...words };
  return {
    stage,
    knowledge,
    layers: [...layersOf(config, uri), ...(language === 'off' ? [languageOff] : [])],
    team,
    allow,
    terms: termRules,
    reason,
    suppressionLimits,
    ...(phrases && { phrases }),
    ...words,
    known: baseline && knownIn(baseline, uri),
    gone: baseline?.gone,
  };
}

/** The options of a check without the rules on spelling and wording. */
export const withoutLanguage = <Options extends Pick<CheckOptions, 'layers'>>(options: Options): Options => ({
  ...options,
  layers: [...(options.layers ?? []), languageOff],
});

/** The variables of the environment that a check depends on. */
interface Environment {
  readonly CI?: string | undefined;
}

/** Tells if a check runs in CI. Some machines of people set the variable to “false”. */
export const isInCi = ({ CI = '' }: Environment): boolean => !/^(?:|0|false)$/i.test(CI);

/**
 * The options of a check on the command line, with the rules that are off there, or in CI. A config can switch them on again,
 * but a preset does not.
 * @param named the rules that are asked for by name, which are not switched off
 */
export function forEnvironment<Options extends Pick<CheckOptions, 'layers'>>(
  options: Options,
  environment: Environment,
  named: readonly string[] = [],
): Options {
  const all = isInCi(environment) ? [...offInCi, ...offOnCommandLine] : offOnCommandLine;
  const off = all.filter((rule) => !named.includes(rule));
  if (off.length === 0) return options;
  const rules = off.map((rule): RuleSetting => ({ rule, level: 'off' }));
  const layers = (options.layers ?? []).flatMap((layer) =>
    layer.preset ? presetWithout(layer, rules) : layer,
  );
  return { ...options, layers: [...off.flatMap((rule) => layersOff.get(rule) ?? []), ...layers] };
}

/** A layer for each rule that may be off there. These are the same in all drafts, so what follows from them is made once. */
const layersOff: ReadonlyMap<string, Layer> = new Map(
  [...offInCi, ...offOnCommandLine].map((rule) => [rule, { rules: [{ rule, level: 'off' }] }]),
);

const presetWithout = ({ preset, ...layer }: Layer, off: readonly RuleSetting[]): readonly Layer[] => [
  { ...layer, ...(preset && { preset }), rules: [] },
  { ...layer, rules: off },
  layer,
];

/**
 * Tells if a rule that is off on the command line may be on there in some draft of a config.
 * @param named the rules that are asked for by name
 */
export const asksFor = ({ layers }: Config, rule: string, named: readonly string[] = []): boolean =>
  named.includes(rule) ||
  layers.some(({ rules }) =>
    rules.some((setting) => namesOf(rule).includes(setting.rule) && !isOff(setting)),
  );

const namesOf = (rule: string): readonly string[] => ['*', `${rule.split('/')[0]}/*`, rule];

const isOff = ({ level, stages = {} }: RuleSetting): boolean =>
  [level, ...Object.values(stages)].every((each) => each === undefined || each === 'off');

/** The options for the check of a file of a snippet library under a config; an ignored one has no findings. */
export function libraryOptionsFor(config: Config, uri: string) {
  const { knowledge, team, language } = config;
  if (isIgnored(config, uri)) return { knowledge, rules: [] };
  const layers = [...layersOf(config, uri), ...(language === 'off' ? [languageOff] : [])];
  return { knowledge, layers, team };
}

/** The known findings of a file, by its path from the baseline's folder. */
export function knownIn({ uri, baseline }: KnownFindings, file: string): KnownOfFile | undefined {
  const path = baselinePath(uri, file);
  return baseline && Object.hasOwn(baseline.files, path) ? baseline.files[path] : undefined;
}

/** The path by which a baseline stores a file. */
export const baselinePath = (baseline: string, file: string): string =>
  pathFrom(parentOf(baseline) ?? '', file);

/** The layers of a config that apply to a path. `check` selects by framework, setting and kind: they are in the draft. */
function layersOf({ uri: config, layers }: Config, uri: string): readonly Layer[] {
  const path = pathOf(config, uri);
  return layers.filter(({ files }) => !files || (path !== undefined && matches(files, path)));
}

/** The path of a draft from its config's folder; undefined if there is no config, or the draft is outside the folder. */
function pathOf(config: string | undefined, uri: string): string | undefined {
  const folder = config === undefined ? undefined : parentOf(config);
  const path = folder === undefined ? undefined : pathFrom(folder, uri);
  return path === uri || path?.startsWith('../') ? undefined : path;
}
