import type { Previous } from '../../output/previous';
import { type Stage, stages } from '../../report/report';
import type { Fix } from '../../rules/finding';
import type { Changes } from '../disk/git';
import { type Host, UsageError } from '../host';
import { oneOf, readArgs } from '../options';
import { rulesNamed } from '../rule-list';
import { type Choice, readShard } from './choose';
import { type Output, outputsOf, previousOf } from './format-options';
import { knownOptions } from './known';
import { type ConfigValues, configOptions } from './lint-config';
import { type FailOn, failOns, type Limits, readMost } from './verdict';

const options = {
  format: { type: 'string', multiple: true },
  previous: { type: 'string' },
  stage: { type: 'string' },
  'stdin-filename': { type: 'string' },
  'print-config': { type: 'string' },
  ...configOptions,
  ...knownOptions,
  changed: { type: 'boolean', default: false },
  staged: { type: 'boolean', default: false },
  since: { type: 'string' },
  shard: { type: 'string' },
  'no-gitignore': { type: 'boolean', default: false },
  rule: { type: 'string', multiple: true },
  quiet: { type: 'boolean', short: 'q', default: false },
  'max-warnings': { type: 'string' },
  'fail-on': { type: 'string', default: 'error' },
  watch: { type: 'boolean', default: false },
  fix: { type: 'boolean', default: false },
  'fix-kind': { type: 'string', multiple: true },
  'dry-run': { type: 'boolean', default: false },
  'no-color': { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** What is to be fixed. */
export interface Fixing {
  readonly kinds: readonly Fix['kind'][];
  /** Whether what would be changed is printed, and nothing written. */
  readonly dryRun: boolean;
}

/** What the command line asks of `lint`. */
export interface LintSettings {
  readonly paths: readonly string[];
  readonly stdinName: string | undefined;
  readonly stage: Stage | undefined;
  readonly config: ConfigValues;
  /** The file of which it is to be printed what it is checked by, in place of a check. */
  readonly printed: string | undefined;
  /** The baseline that is named in place of the config's. */
  readonly baseline: string | undefined;
  /** Whether what is found no more is taken out of the baseline. */
  readonly prune: boolean;
  readonly choice: Choice;
  /** Whether what `.gitignore` leaves out is left out here. */
  readonly gitignore: boolean;
  /** Whether the findings of a rule are meant. */
  readonly wanted: (rule: string) => boolean;
  /** Whether only errors are printed. */
  readonly quiet: boolean;
  readonly limits: Limits;
  readonly watch: boolean;
  readonly outputs: readonly Output[];
  readonly fix: Fixing | undefined;
  readonly previous: Previous | undefined;
  /** Whether findings are printed on standard error, because a fixed draft goes to standard output. */
  readonly aside: boolean;
  readonly colour: boolean;
}

/**
 * Reads the arguments of `lint`.
 * @returns undefined where its help is asked for
 * @throws UsageError where an option is wrong, with what to write in its place
 */
export function lintSettings(args: string[], host: Host): LintSettings | undefined {
  const { values, positionals } = readArgs('lint', args, options);
  if (values.help) return undefined;
  const paths: readonly string[] = positionals;
  const fix = fixingOf(values.fix, values['fix-kind'], values['dry-run']);
  // A diff stands alone, so that `git apply` can read it.
  const format = values.format ?? (fix?.dryRun ? [] : ['stylish']);
  if (fix?.dryRun && format.some((one) => !one.includes('=')))
    throw new UsageError(
      '--dry-run prints a diff; send the format to a file, as in --format json=left.json.',
    );
  const aside = fix !== undefined && !fix.dryRun && paths.includes('-');
  if (aside && paths.some((one) => one !== '-'))
    throw new UsageError(
      '--fix prints what comes on standard input, which stands alone; leave out - or the other paths.',
    );
  if (values.watch) mayWatch(format, paths, fix);
  return {
    paths,
    choice: {
      changes: changesOf(values.changed, values.staged, values.since),
      shard: values.shard === undefined ? undefined : readShard(values.shard),
    },
    gitignore: !values['no-gitignore'],
    wanted: values.rule ? rulesNamed(values.rule) : () => true,
    quiet: values.quiet,
    limits: {
      quiet: values.quiet,
      failOn: oneOf<FailOn>('severity', values['fail-on'], failOns),
      maxWarnings: values['max-warnings'] === undefined ? undefined : readMost(values['max-warnings']),
    },
    watch: values.watch,
    stdinName: values['stdin-filename'],
    config: values,
    printed: values['print-config'],
    baseline: values.baseline,
    prune: values.prune,
    stage: values.stage === undefined ? undefined : oneOf('stage', values.stage, stages),
    outputs: outputsOf(format, host),
    fix,
    previous: previousOf(values.previous, format, host),
    aside,
    colour: host.terminal && !aside && !values['no-color'] && !host.env.NO_COLOR,
  };
}

function changesOf(changed: boolean, staged: boolean, since: string | undefined): Changes | undefined {
  const asked: Changes[] = [];
  if (changed) asked.push({ option: '--changed' });
  if (staged) asked.push({ option: '--staged' });
  if (since !== undefined) asked.push({ option: '--since', revision: since });
  if (asked.length > 1) {
    throw new UsageError(
      `Use one of ${asked.map(({ option }) => option).join(' and ')}; each names drafts of its own.`,
    );
  }
  return asked[0];
}

function mayWatch(format: readonly string[], paths: readonly string[], fix: Fixing | undefined): void {
  if (paths.includes('-'))
    throw new UsageError('--watch cannot watch standard input; name files or folders.');
  if (fix?.dryRun) throw new UsageError('--watch and --dry-run do not go together; leave one of them out.');
  if (format.some((one) => one.includes('='))) {
    throw new UsageError(
      '--watch checks what changes and not the whole; leave the files of --format to a run without it.',
    );
  }
}

function fixingOf(fix: boolean, kinds: readonly string[] | undefined, dryRun: boolean): Fixing | undefined {
  if (!fix && (dryRun || kinds)) {
    throw new UsageError(
      `${dryRun ? '--dry-run' : '--fix-kind'} says how to fix; add --fix, or leave it out.`,
    );
  }
  if (!fix) return undefined;
  return {
    dryRun,
    kinds: (kinds ?? ['safe']).map((kind) => oneOf('kind of fix', kind, ['safe', 'suggestion'])),
  };
}
