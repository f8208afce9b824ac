import type { Counts } from '../../output/result';
import { UsageError } from '../../session/usage-error';
import { inflect, plural } from '../../text/words';
import { type ExitCode, exit, type Host } from '../host';

/** The least severity that makes a run fail; with `never`, only a file that could not be checked does. */
export const failOns = ['error', 'warning', 'info', 'hint', 'never'] as const;
export type FailOn = (typeof failOns)[number];

/** The limits beyond which a run fails. */
export interface Limits {
  readonly failOn: FailOn;
  /** The most warnings that a run may have; any number if it is undefined. */
  readonly maxWarnings: number | undefined;
  /** Says that only errors are printed. */
  readonly quiet: boolean;
}

/** The exit code of a run; prints on standard error why it failed if nothing else says so. */
export function verdict(counts: Counts, { failOn, maxWarnings, quiet }: Limits, host: Host): ExitCode {
  if (maxWarnings !== undefined && counts.warnings > maxWarnings) {
    host.err(
      `${plural(counts.warnings, 'warning')} found, and --max-warnings allows ${maxWarnings}. Fix ${inflect(counts.warnings, 'it', 'them')}, or allow more.\n`,
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
    host.err(
      `Leave out --quiet to see why the check failed. It hides the findings that --fail-on ${failOn} counts.\n`,
    );
  }
  // Drafts that were checked without a part of the team’s settings must not pass.
  if (counts.configFaults > 0) return exit.errors;
  return counts.failures > 0 || failing.some((n) => n > 0) ? exit.errors : exit.clean;
}

/**
 * Reads the number of `--max-warnings`.
 * @throws UsageError if it is something else
 */
export function readMaxWarnings(value: string): number {
  if (/^\d{1,9}$/.test(value)) return Number(value);
  throw new UsageError(`Use a number for --max-warnings, such as 0 to allow none, not "${value}".`);
}
