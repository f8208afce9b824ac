import type { Counts } from '../../output/result';
import { inflect, plural } from '../../text/words';
import { type ExitCode, exit, type Host, UsageError } from '../host';

/** From which severity on a finding makes a run fail; with `never`, only what could not be checked does. */
export const failOns = ['error', 'warning', 'info', 'hint', 'never'] as const;
export type FailOn = (typeof failOns)[number];

/** What makes a run fail. */
export interface Limits {
  readonly failOn: FailOn;
  /** How many warnings there may be; any number where it is undefined. */
  readonly maxWarnings: number | undefined;
  /** Whether only errors are printed. */
  readonly quiet: boolean;
}

/** The exit code of a run, with a word on standard error where nothing else says why it failed. */
export function verdict(counts: Counts, { failOn, maxWarnings, quiet }: Limits, host: Host): ExitCode {
  if (maxWarnings !== undefined && counts.warnings > maxWarnings) {
    const are = inflect(counts.warnings, 'is', 'are');
    host.err(
      `There ${are} ${plural(counts.warnings, 'warning')}, and --max-warnings allows ${maxWarnings}; mend them, or allow more.\n`,
    );
    return exit.errors;
  }
  const found = [
    counts.errors - counts.failures,
    counts.warnings,
    counts.infos,
    counts.others - counts.infos,
  ];
  const failing = failOn === 'never' ? [] : found.slice(0, failOns.indexOf(failOn) + 1);
  if (quiet && counts.errors === 0 && failing.some((n) => n > 0)) {
    host.err(`What --fail-on ${failOn} forbids was found; leave out --quiet to see it.\n`);
  }
  return counts.failures > 0 || failing.some((n) => n > 0) ? exit.errors : exit.clean;
}

/**
 * Reads the number of `--max-warnings`.
 * @throws UsageError where it is none
 */
export function readMost(given: string): number {
  if (/^\d{1,9}$/.test(given)) return Number(given);
  throw new UsageError(`"${given}" is no number of warnings; write --max-warnings 0 to allow none.`);
}
