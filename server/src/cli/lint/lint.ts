import { formats } from '../../output/formats/index';
import { type Counts, type FileResult, nothing, onlyFindings, plus } from '../../output/result';
import { configsOf } from '../../session/configs';
import { UsageError } from '../../session/usage-error';
import { forceHelp } from '../disk/guard';
import { type ExitCode, exit, type Host } from '../host';
import { type LintSettings, lintSettings } from './lint-options';
import { beginRun, endRun, type LintRun } from './run/lint-run';
import { resultsOf } from './run/results';
import { ownRulesOf } from './run/team-rules';
import { type Targets, targetsOf } from './targets';
import { verdict } from './verdict';

/**
 * `inspection-report lint`: checks files and prints findings.
 * @throws UsageError if an option is wrong or there is nothing to check
 */
export async function lint(args: string[], host: Host): Promise<ExitCode> {
  const settings = lintSettings(args, host);
  if (!settings) {
    const { lintHelp } = await import('./help');
    host.out(lintHelp(formats, forceHelp));
    return exit.clean;
  }
  if (settings.printed !== undefined) {
    if (settings.paths.length > 0)
      throw new UsageError(`Leave out ${settings.paths.join(' ')}. --print-config is for one file.`);
    const configs = await configsOf(settings.config, host);
    const { printConfig } = await import('../other-commands');
    return printConfig({ file: settings.printed, configs, stage: settings.stage }, host);
  }
  const look = () => targetsOf(settings, host);
  const checkAll = (targets: Targets) => checkAndPrint(targets, settings, host);
  if (settings.watch) {
    const { watch } = await import('../other-commands');
    return watch({ look, recheck: async (targets) => void (await checkAll(targets)) }, host);
  }
  return verdict(await checkAll(await look()), settings.limits, host);
}

/** Checks drafts one after the other and prints the findings. */
async function checkAndPrint(targets: Targets, settings: LintSettings, host: Host): Promise<Counts> {
  const ownRules = await ownRulesOf(settings, host);
  try {
    const run = await beginRun(targets, { settings, ownRules, host });
    const counts = await printResults(targets, run);
    endRun(targets, run);
    return run.tracker && settings.failOnNew ? run.tracker.newOnly(counts) : counts;
  } finally {
    ownRules?.end();
  }
}

/** Prints each result as it comes: none is held longer than it takes to print. */
async function printResults(targets: Targets, run: LintRun): Promise<Counts> {
  const { settings, output, tracker, host } = run;
  let counts = nothing;
  for await (const found of resultsOf(targets, run)) {
    const result = found.compared || !tracker ? found : tracker.compared(found);
    counts = plus(counts, result);
    output.add(settings.quiet ? errorsOf(result) : result);
  }
  host.progress?.('');
  return counts;
}

const errorsOf = (result: FileResult): FileResult =>
  onlyFindings(result, ({ severity }) => severity === 'error');
