import { forceHelp } from '../disk/guard';

export const baselineHelp = `inspection-report baseline update: records the current findings as known

Usage
  inspection-report baseline update [options] [PATH…]

"lint" leaves known findings out, and says how many there are. The editor shows them as hints. Only this command
adds to a baseline. With PATH, the known findings of other drafts are kept. Hints, and items that are
missing while drafting, are not recorded. A draft that cannot be read keeps its known findings.

The file contains no text from your drafts: only rules, paths and digests (codes that show no words). Its path is
under "baseline" in the config. Without that, it is .inspection-report-baseline.json in this folder.

Options
  --baseline FILE  the file to write
  --stage STAGE    check every draft at this stage: drafting, review or final. Use the same --stage for "lint"
  --config FILE    use this config instead of the nearest .inspection-report.yaml
  --no-config      use no config
  --force          ${forceHelp}
  -h, --help       this text

Exit codes
  0  written
  1  a draft could not be read (the rest was written), or there is an error in a config (nothing was written)
  2  could not run: a wrong option, no drafts, only drafts that are ignored, or a file that must not be replaced

Examples
  inspection-report baseline update
  inspection-report baseline update --baseline known.json drafts
  inspection-report lint --baseline known.json drafts
`;
