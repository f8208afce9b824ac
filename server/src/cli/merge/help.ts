import { forceHelp } from '../disk/guard';

export const mergeHelp = `inspection-report merge: joins the results of several runs into one file

Usage
  inspection-report merge [options] FILE…

FILE is what "inspection-report lint" wrote with --format json, sarif or junit, all in the same format. The usual case
is a check that several CI jobs share with --shard: each writes its part, and a last job merges them.

The result is what one run would have written: drafts in the order of their paths, faults in configs first. A fault in a
config, or a path without drafts, is in every part and counted once. A draft that is in several parts is counted once if
its findings are the same. If they differ, nothing is merged.

Options
  --format FORMAT      json, sarif or junit: refuse files in any other format. Without it, the first file decides
  --out FILE           the file to write. Without --out, the result is printed
  --force              ${forceHelp}
  --fail-on SEVERITY   fail on this severity or worse: error (default), warning, info (information), hint, or never
  --max-warnings N     fail on more than N warnings
  -h, --help           this text

Exit codes, as for one run of lint
  0  passed: no findings that --fail-on counts, and warnings within --max-warnings. Findings that a baseline has or a
     comment suppresses do not count
  1  failed: findings that --fail-on counts, more warnings than --max-warnings allows, a draft that could not be read, or
     an error in a config
  2  could not merge: a wrong option, a file that cannot be read or is in another format, or parts that contradict each
     other

Examples
  inspection-report merge --out checks.json part-1.json part-2.json part-3.json
  inspection-report merge --fail-on warning --out checks.sarif parts/*.sarif
`;
