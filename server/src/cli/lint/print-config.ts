import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Config, Configs } from '../../config/config';
import { forEnvironment, isIgnored, optionsFor } from '../../config/options';
import { check } from '../../lint/check';
import { type Layer, layersFor, stateOf, weightOf } from '../../lint/settings';
import { jsonText } from '../../output/formats/escape';
import { type Report, type Stage, stages } from '../../report/report';
import { allMetas } from '../../rules/index';
import type { RuleMeta } from '../../rules/rule';
import { withUsual } from '../../rules/rule-options';
import { readDraft } from '../../session/read-draft';
import { UsageError } from '../../session/usage-error';
import { type ExitCode, exit, type Host } from '../host';

/** The file whose settings are printed, and how to find them. */
interface PrintedConfig {
  readonly file: string;
  readonly configs: Configs;
  /** The stage instead of the draft's own. */
  readonly stage: Stage | undefined;
}

/**
 * `lint --print-config FILE`: prints the settings that a file is checked with, as JSON, with the severity of each rule.
 * @throws UsageError if the file cannot be read
 */
export async function printConfig(
  { file, configs, stage }: PrintedConfig,
  host: Pick<Host, 'cwd' | 'env' | 'out'>,
): Promise<ExitCode> {
  const path = resolve(host.cwd, file);
  if (!existsSync(path)) throw new UsageError(`${file} does not exist. Check the path after --print-config.`);
  const { href } = pathToFileURL(path);
  const config = await configs.of(href);
  const decoded = readDraft(path);
  if ('failure' in decoded) throw new UsageError(`${file}: ${decoded.failure}`);
  const own = optionsFor(config, href);
  const options = forEnvironment(own, host.env);
  const setStage = stage ?? options.stage;
  const { report } = check(decoded.text, file, { ...options, stage: setStage, rules: [] });
  const draftStage = report?.stage ?? setStage ?? 'review';
  const layers = layersFor(options.layers ?? [], report);
  const shown = (uri: string) => slashed(relative(host.cwd, fileURLToPath(uri)));
  const printed = {
    file,
    config: config.uri === undefined ? null : shown(config.uri),
    from: config.sourceFiles.map(shown),
    ignored: isIgnored(config, href),
    stage: draftStage,
    draft: draftFacts(report),
    suppressions: suppressionsOf(config),
    baseline: config.baseline ? shown(config.baseline.uri) : null,
    index: config.index === undefined ? null : shown(config.index),
    knowledge: config.knowledge.ids,
    libraries: config.libraries.map(({ folder }) => shown(folder)),
    words: config.wordFiles.filter((uri) => config.sourceFiles.includes(uri)).map(shown),
    rules: ruleSettings([...allMetas, ...config.termRules.map(({ meta }) => meta)], {
      layers,
      reason: config.reason,
      stage: draftStage,
    }),
    problems: config.problems.map(({ uri, message }) => `${shown(uri)}: ${message}`),
  };
  host.out(`${jsonText(printed, 2)}\n`);
  return exit.clean;
}

function suppressionsOf({ reason = 'required', suppressionLimits }: Config): object {
  const { reasonLength, reasonForm, forbid } = suppressionLimits;
  return { reason, 'reason-length': reasonLength, 'reason-form': reasonForm, forbid };
}

const draftFacts = (report: Report | undefined): object => ({
  framework: report?.framework.id,
  setting: report?.setting?.id,
  kind: report?.likelyKind?.id,
});

/** The settings of rules that hold for a draft. */
interface RuleSettings {
  readonly layers: readonly Layer[];
  readonly reason: Config['reason'];
  readonly stage: Stage;
}

/** The severity of each rule, or that at each stage if they differ; with its options, for a rule that has any. */
const ruleSettings = (metas: readonly RuleMeta[], settings: RuleSettings): object =>
  Object.fromEntries(metas.map((meta) => [meta.id, settingOf(meta, settings)]));

function settingOf(meta: RuleMeta, settings: RuleSettings): unknown {
  const severities = stages.map((stage) => severityAt(meta, stage, settings));
  const same = severities.every((severity) => severity === severities[0]);
  const severity = same
    ? severities[0]
    : Object.fromEntries(stages.map((stage, index) => [stage, severities[index]]));
  if (!meta.options) return severity;
  const { options } = stateOf(meta.id, settings.layers, settings.stage);
  return { severity, options: withUsual(meta.options, options) };
}

function severityAt(meta: RuleMeta, stage: Stage, { layers, reason }: RuleSettings): string {
  const state = stateOf(meta.id, layers, stage);
  if (state.level === 'off') return 'off';
  if (meta.id === 'suppression/reason' && reason === 'optional') return 'off';
  return weightOf(meta, {}, state);
}

const slashed = (path: string): string => path.replaceAll('\\', '/') || '.';
