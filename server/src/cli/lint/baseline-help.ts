import { forceHelp } from '../disk/guard';

export const baselineHelp = `inspection-report baseline update: records the current findings as known

Usage
  inspection-report baseline update [options] [PATH…]

"lint" counts known findings, and does not fail because of them. The editor shows them as hints. Only this command
adds to a baseline. With PATH, the known findings of other drafts stay as they are. Hints are not recorded, nor
what is missing while drafting. A draft that cannot be read keeps its known findings.

The file has no text of your drafts: only rules, paths and digests. Its path is "baseline" of the config, or else
.inspection-report-baseline.json in this folder.

Options
  --baseline FILE  the file to write
  --stage STAGE    check every draft at this stage: drafting, review or final. Use the same --stage for "lint"
  --config FILE    use this config instead of the nearest .inspection-report.yaml
  --no-config      use no config
  --force          ${forceHelp}
  -h, --help       this text

Exit codes
  0  written
  1  written, but a draft could not be read. Not written, if there is an error in a config
  2  could not run: a wrong option, no drafts, only drafts that are ignored, or a file that must not be replaced

Examples
  inspection-report baseline update
  inspection-report baseline update --baseline known.json drafts
  inspection-report lint --baseline known.json drafts
`;
