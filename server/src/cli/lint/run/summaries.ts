import { inflect, listed, plural } from '../../../text/words';

/** Says that rules that were asked for found nothing because they did not run. */
export const offSentence = (rules: readonly string[]): string =>
  `${listed(rules)} ${inflect(rules.length, 'is', 'are')} switched off in every draft, so ${inflect(rules.length, 'it', 'they')} found nothing. To see the settings of a draft, use --print-config.\n`;

/** The number of fixes so far. */
export interface FixCounts {
  drafts: number;
  all: number;
  /** Drafts that could not be read or written. */
  failed: number;
}

/** Counts the fixes in a sentence for standard error, because a program may read standard output. */
export function fixSummary({ drafts, all, failed }: FixCounts, dryRun: boolean): string {
  if (all === 0 && failed > 0)
    return `Nothing was fixed. ${plural(failed, 'draft')} could not be read or written.\n`;
  if (all === 0) return 'Nothing to fix.\n';
  const what = `${plural(all, 'fix', 'fixes')} in ${plural(drafts, 'draft')}`;
  return dryRun
    ? `${what} found. Leave out --dry-run to make ${inflect(all, 'it', 'them')}.\n`
    : `${what} made.\n`;
}
