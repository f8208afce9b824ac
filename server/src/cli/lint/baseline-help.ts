import { forceHelp } from '../disk/guard';

export const baselineHelp = `inspection-report baseline update: writes what is found now as what is known

Usage
  inspection-report baseline update [options] [PATH…]

What is known is counted by "lint" and fails nothing; in an editor it is shown as hints. Only this command adds to a
baseline. Drafts that PATH does not name keep what is known of them. Hints are not written, and neither is what cannot be
read. The file has no text of the drafts: only rules, paths and digests. It is written to where the config's "baseline"
says, or else to .inspection-report-baseline.json in this folder.

Options
  --baseline FILE  the file to write
  --stage STAGE    check all as drafting, review or final, in place of their own stage; name the same to "lint"
  --config FILE    check all by this config, in place of the nearest .inspection-report.yaml up the tree
  --no-config      check by no config at all
  --force          ${forceHelp}
  -h, --help       this text

Exit codes
  0  written
  1  written, but a draft could not be read; what was known of it is kept
  2  could not run: a wrong option, no drafts, or a file that may not be replaced

Examples
  inspection-report baseline update
  inspection-report baseline update --baseline known.json drafts
  inspection-report lint --baseline known.json drafts
`;
