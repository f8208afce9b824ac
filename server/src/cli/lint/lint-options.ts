import type { Paint } from '../../output/paint';
import type { PreviousRun } from '../../output/previous';
import { type Stage, stages } from '../../report/report';
import type { Fix } from '../../rules/finding';
import { ownPrefix } from '../../rules/rule-ids';
import type { ConfigValues } from '../../session/configs';
import { rulesNamed } from '../../session/rule-names';
import { oneOf, UsageError } from '../../session/usage-error';
import { listed } from '../../text/words';
import type { Changes } from '../disk/git';
import { forceOption } from '../disk/guard';
import type { Host } from '../host';
import { configOptions, readArgs } from '../options';
import { colourOptions, paintFor } from '../terminal/paint';
import { baselineOptions } from './baseline-run';
import { type DraftSelection, readShard } from './choose';
import { type Output, outputsOf, previousOf, type ReportSettings, reportSettingsOf } from './format-options';
import { type FailOn, failOns, type Limits, readMaxWarnings } from './verdict';

const options = {
  format: { type: 'string', multiple: true },
  previous: { type: 'string' },
  by: { type: 'string' },
  'show-text': { type: 'boolean', default: false },
  'fail-on-new': { type: 'boolean', default: false },
  fingerprints: { type: 'boolean', default: false },
  stage: { type: 'string' },
  'stdin-filename': { type: 'string' },
  'print-config': { type: 'string' },
  ...configOptions,
  ...baselineOptions,
  changed: { type: 'boolean', default: false },
  staged: { type: 'boolean', default: false },
  since: { type: 'string' },
  shard: { type: 'string' },
  'no-gitignore': { type: 'boolean', default: false },
  'no-suppressions': { type: 'boolean', default: false },
  'no-language': { type: 'boolean', default: false },
  rule: { type: 'string', multiple: true },
  'rules-from': { type: 'string' },
  quiet: { type: 'boolean', short: 'q', default: false },
  'max-warnings': { type: 'string' },
  'fail-on': { type: 'string', default: 'error' },
  watch: { type: 'boolean', default: false },
  cache: { type: 'boolean', default: false },
  'cache-location': { type: 'string' },
  fix: { type: 'boolean', default: false },
  'fix-kind': { type: 'string', multiple: true },
  'dry-run': { type: 'boolean', default: false },
  force: forceOption,
  ...colourOptions,
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** The fixes that are asked for. */
export interface Fixing {
  readonly kinds: readonly Fix['kind'][];
  /** Prints the changes instead of writing them. */
  readonly dryRun: boolean;
}

/** The cache that is asked for. */
interface CacheChoice {
  /** Its file or folder; undefined for a file in the user's own folder for caches. */
  readonly location: string | undefined;
}

/** The arguments of `lint`, read. */
export interface LintSettings {
  readonly paths: readonly string[];
  readonly stdinName: string | undefined;
  readonly stage: Stage | undefined;
  readonly config: ConfigValues;
  /** The file whose config is printed, instead of a check. */
  readonly printed: string | undefined;
  /** The baseline that is named instead of the config's. */
  readonly baseline: string | undefined;
  /** Takes findings that are gone out of the baseline. */
  readonly prune: boolean;
  readonly selection: DraftSelection;
  /** Leaves out files that `.gitignore` leaves out. */
  readonly gitignore: boolean;
  /** Checks the text itself, too. */
  readonly language: boolean;
  /** Leaves out findings that comments suppress. */
  readonly suppressions: boolean;
  /** The folder of a team’s own rules in JavaScript. */
  readonly rulesFrom: string | undefined;
  /** Tells if the findings of a rule are asked for. */
  readonly wanted: (rule: string) => boolean;
  /** The names of these rules, as they are in the arguments; none if all are asked for. */
  readonly named: readonly string[];
  /** Prints errors only. */
  readonly quiet: boolean;
  readonly limits: Limits;
  readonly watch: boolean;
  readonly cache: CacheChoice | undefined;
  readonly outputs: readonly Output[];
  /** Replaces files that are not earlier results. */
  readonly force: boolean;
  readonly fix: Fixing | undefined;
  readonly previous: PreviousRun | undefined;
  /** What reports for managers have only if it is asked for. */
  readonly report: ReportSettings;
  /** Lets findings that the earlier run had fail nothing. */
  readonly failOnNew: boolean;
  /** Adds to JSON what a later run compares with. */
  readonly fingerprints: boolean;
  /** Prints the fixed draft on standard output, and findings on standard error. */
  readonly fixesToOutput: boolean;
  readonly paint: Paint;
}

/**
 * Reads the arguments of `lint`.
 * @returns undefined if its help is asked for
 * @throws UsageError if an option is wrong, with what to write instead
 */
export function lintSettings(args: string[], host: Host): LintSettings | undefined {
  const { values, positionals } = readArgs('lint', args, options);
  if (values.help) return undefined;
  const paths: readonly string[] = positionals;
  const fix = fixingOf(values.fix, values['fix-kind'], values['dry-run']);
  // A dry run prints nothing but the diff, so that `git apply` can read it.
  const formatValues = values.format ?? (fix?.dryRun ? [] : ['stylish']);
  if (fix?.dryRun && formatValues.some((value) => !value.includes('=')))
    throw new UsageError(
      'Write the findings to a file, for example with --format json=findings.json. With --dry-run, the output is the diff.',
    );
  const fixesToOutput = fix !== undefined && !fix.dryRun && paths.includes('-');
  if (fixesToOutput && paths.some((path) => path !== '-'))
    throw new UsageError(
      'Leave out "-" or the other paths. With --fix, standard input cannot be mixed with files.',
    );
  if (values.watch) mustBeWatchable(formatValues, paths, fix);
  if (values['fail-on-new'] && values.previous === undefined)
    throw new UsageError(
      'Add --previous, with the output of an earlier --format json, to use --fail-on-new.',
    );
  const outputs = outputsOf(formatValues, host);
  return {
    paths,
    selection: {
      changes: changesOf(values),
      shard: values.shard === undefined ? undefined : readShard(values.shard),
    },
    gitignore: !values['no-gitignore'],
    language: !values['no-language'],
    suppressions: !values['no-suppressions'],
    wanted: values.rule ? rulesNamed(values.rule) : () => true,
    named: namedOf(values),
    rulesFrom: values['rules-from'],
    quiet: values.quiet,
    limits: {
      quiet: values.quiet,
      failOn: oneOf<FailOn>('severity', values['fail-on'], failOns),
      maxWarnings: values['max-warnings'] === undefined ? undefined : readMaxWarnings(values['max-warnings']),
    },
    watch: values.watch,
    cache: cacheOf(values.cache, values['cache-location']),
    stdinName: values['stdin-filename'],
    config: values,
    printed: values['print-config'],
    baseline: values.baseline,
    prune: values.prune,
    stage: values.stage === undefined ? undefined : oneOf('stage', values.stage, stages),
    outputs,
    force: values.force,
    fix,
    previous: previousOf(values.previous, host),
    report: reportSettingsOf(values, outputs),
    failOnNew: values['fail-on-new'],
    fingerprints: values.fingerprints,
    fixesToOutput,
    paint: paintFor(host, { ...values, 'no-color': fixesToOutput || values['no-color'] }),
  };
}

/** @throws UsageError if a place is named for a cache that is not asked for */
function cacheOf(cache: boolean, location: string | undefined): CacheChoice | undefined {
  if (location !== undefined && !cache) throw new UsageError('Add --cache, or leave out --cache-location.');
  if (location === '') throw new UsageError('Add a file or a folder after --cache-location.');
  return cache ? { location } : undefined;
}

/** @throws UsageError if there is a rule in JavaScript, and no folder to load it from */
function namedOf(values: { readonly rule?: string[]; readonly 'rules-from'?: string }): readonly string[] {
  const { rule: named = [], 'rules-from': folder } = values;
  const own = named.find((name) => name.startsWith(ownPrefix));
  if (own && folder === undefined)
    throw new UsageError(`Add --rules-from, with the folder that has the rule "${own}".`);
  return named;
}

/** The options by which git selects drafts. */
interface ChangeValues {
  readonly changed: boolean;
  readonly staged: boolean;
  readonly since?: string | undefined;
}

function changesOf({ changed, staged, since }: ChangeValues): Changes | undefined {
  const asked: Changes[] = [];
  if (changed) asked.push({ option: '--changed' });
  if (staged) asked.push({ option: '--staged' });
  if (since !== undefined) asked.push({ option: '--since', revision: since });
  if (asked.length > 1) {
    throw new UsageError(`Use only one of ${listed(asked.map(({ option }) => option))}.`);
  }
  return asked[0];
}

/** @throws UsageError if other options do not go with `--watch` */
function mustBeWatchable(
  formatValues: readonly string[],
  paths: readonly string[],
  fix: Fixing | undefined,
): void {
  if (paths.includes('-'))
    throw new UsageError('Give files or folders. --watch cannot watch standard input.');
  if (fix?.dryRun) throw new UsageError('Leave out --watch or --dry-run. They cannot be used together.');
  if (formatValues.some((value) => value.includes('='))) {
    throw new UsageError(
      'Leave out --watch, or the file after --format. With --watch, only changed drafts would be in the file.',
    );
  }
}

function fixingOf(fix: boolean, kinds: readonly string[] | undefined, dryRun: boolean): Fixing | undefined {
  if (!fix && (dryRun || kinds)) {
    throw new UsageError(`Add --fix, or leave out ${dryRun ? '--dry-run' : '--fix-kind'}.`);
  }
  if (!fix) return undefined;
  return {
    dryRun,
    kinds: (kinds ?? ['safe']).map((kind) => oneOf('kind of fix', kind, ['safe', 'suggestion'])),
  };
}
