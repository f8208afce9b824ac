import { comparingFormats, formats } from '../../output/formats/index';
import { listed } from '../../text/words';
import { forceHelp } from '../disk/guard';

// In line with the texts of the options.
const formatLines = formats.map(({ name, help }) => `      ${name.padEnd(18)}  ${help}`).join('\n');

export const lintHelp = `inspection-report lint: checks report drafts

Usage
  inspection-report lint [options] [PATH…]

PATH is a file, a folder (all drafts in it), a glob in quotes ("drafts/**/*.md"), or - for standard input.
Without PATH the drafts in this folder are checked. What .gitignore leaves out is left out, unless a path names it or
its folder; what only your own git excludes everywhere is not, so that CI finds the same. After -- everything is a path.
A draft is a Markdown file whose front matter has "framework:", a YAML file that has it at the top, or a file named
*.report.md or *.report.yaml. Files of snippet libraries (library.yaml and the YAML files beside it) are checked by the
rules for libraries; "inspection-report snippets check" checks only those.

Which drafts
  --changed               only those that differ from the last commit, and new ones
  --staged                only those that git is told to commit, and what it will commit of them; with --fix, what is in
                          the folder
  --since REV             only those that differ from where this branch left REV, such as main, and new ones
  --shard 2/5             the second of five parts: a draft stays in its part whatever others come or go
  --no-gitignore          those that .gitignore leaves out, too
  --stdin-filename NAME   the name of what comes on standard input: tells Markdown from YAML
  --watch                 check again what changes, until Ctrl+C

What is found
  --rule RULE             only findings of this rule, or of a group ("reference/*"); may be given several times
  --stage STAGE           drafting, review or final, in place of the drafts' own; in "drafting" what is missing is a hint
  --config FILE           check all by this config, in place of the nearest .inspection-report.yaml up the tree; the
                          patterns in it are of paths from its own folder
  --no-config             check by no config at all
  --baseline FILE         count what this file knows, and fail on what is new; the config's "baseline" without it
  --prune                 take what is found no more out of the baseline
  -q, --quiet             print errors only; warnings count for --max-warnings all the same
  --fail-on SEVERITY      fail on findings of this severity or worse: error (default), warning, info, hint, or never
  --max-warnings N        fail on more than N warnings

How it is printed
  --format FORMAT[=FILE]  how findings are printed, or written to FILE; may be given several times
${formatLines}
  --print-config FILE     print what FILE is checked by, with the severity of each rule, as JSON, and check nothing
  --previous FILE         what --format json wrote earlier; ${listed(comparingFormats)} tell what has changed since
  --force                 ${forceHelp}
  --no-color              no colours (as with NO_COLOR in the environment)

Fixing
  --fix                   apply fixes that are certain, and tell what is left; a file is written whole or not at all
  --fix-kind KIND         safe (default) or suggestion; may be given twice. A suggestion is applied only where a finding
                          has no other: read what has become of the draft
  --fix -                 print the fixed text of standard input, whether there was anything to fix or not, and what is
                          left on standard error
  --dry-run               with --fix: print what would be changed as a diff, and change nothing

  -h, --help              this text

Exit codes
  0  nothing found, or nothing that --fail-on and --max-warnings forbid; the end of --watch
  1  errors found (with --fix, those that are left), or what --fail-on and --max-warnings forbid, or a draft that could
     not be read or written
  2  could not run: a wrong option, no drafts and no libraries, or a FILE of --format that could not be written

Examples
  inspection-report lint examples
  inspection-report lint --stage final "drafts/**/*.report.md"
  inspection-report lint --staged --max-warnings 0
  inspection-report lint --fix --dry-run drafts
  inspection-report lint --format sarif=drafts.sarif --format stylish drafts
  inspection-report lint --format json - --stdin-filename draft.report.md < draft.report.md
  inspection-report lint --fix - --stdin-filename draft.report.md < draft.report.md > fixed.report.md
`;
