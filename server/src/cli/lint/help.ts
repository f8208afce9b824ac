import type { OutputFormat } from '../../output/formats/format';

// In line with the texts of the options.
const linesOf = (formats: readonly OutputFormat[]): string =>
  formats.map(({ name, help }) => `      ${name.padEnd(18)}  ${help}`).join('\n');

/** The help of `lint`. It is loaded alone, because no other run needs it. */
export const lintHelp = (
  formats: readonly OutputFormat[],
  forceHelp: string,
): string => `inspection-report lint: checks report drafts

Usage
  inspection-report lint [options] [PATH…]

PATH is a file, a folder (all drafts in it), a pattern in quotes ("drafts/**/*.md"), or - for standard input. Without
PATH, the drafts in this folder are checked. After -- everything is a path.

Files that .gitignore excludes are left out, unless PATH names the file or its folder. Your personal git
excludes do not apply, so that CI finds the same drafts.

A draft is a Markdown file with "framework:" in its front matter, a YAML file with it at the top, or a file named
*.report.md or *.report.yaml. Files of snippet libraries (library.yaml and the YAML files next to it) are checked by
the rules for libraries. To check only those, use "inspection-report snippets check".

Which drafts
  --changed               only drafts that differ from the last commit, and new ones
  --staged                only drafts that are staged in git, in their staged version. With --fix, their version in
                          the folder is checked and fixed
  --since REV             only drafts that are new or have changed since this branch left REV, such as main
  --shard 2/5             the second of five parts. A draft stays in its part when others are added or removed
  --no-gitignore          include files that .gitignore excludes
  --stdin-filename NAME   the file name for standard input. Its ending decides between Markdown and YAML
  --watch                 check files again when they change, until Ctrl+C

Which findings
  --rule RULE             only findings of this rule, or of a group ("reference/*"). May be repeated
  --rules-from FOLDER     run your own rules in JavaScript as well (own/*). Such code can do anything that you can
  --no-language           do not check spelling and wording (the rules language/*)
  --no-suppressions       also report findings that comments in drafts suppress
  --stage STAGE           check every draft at this stage (drafting, review or final), not at its own. While
                          drafting, missing items are information ("info")
  --config FILE           use this config instead of the nearest .inspection-report.yaml. Its patterns are relative to
                          its own folder
  --no-config             use no config
  --baseline FILE         treat the findings in this file as known, and fail only on findings that are not in it.
                          Without --baseline, the "baseline" of the config is used
  --prune                 remove fixed findings from the baseline, and record new names of drafts
  -q, --quiet             print errors only. Warnings still count for --max-warnings
  --fail-on SEVERITY      fail on this severity or worse: error (default), warning, info (information), hint, or never
  --fail-on-new           fail only on findings that are not in the --previous file
  --max-warnings N        fail on more than N warnings

Speed
  --cache                 store the results, and check only drafts that have changed since. The words of drafts are not
                          stored. Not used with --fix, --rules-from or standard input
  --cache-location PATH   the file or folder of the cache, instead of your usual cache folder

Output
  --format FORMAT[=FILE]  print findings in this format, or write them to FILE. May be repeated
${linesOf(formats)}
  --print-config FILE     print the settings for FILE, with the severity of each rule, as JSON. Nothing is checked
  --previous FILE         compare with the output of an earlier --format json, and count new, fixed and unchanged
                          findings. The formats markdown, html and json list new and fixed ones, with totals by draft,
                          rule, lead inspector and team
  --fingerprints          add fingerprints to json, so that a later --previous can follow findings and drafts through
                          edits and renames. Always on with --previous
  --by lead-inspector     add the totals of each lead inspector to html and markdown
  --show-text             show the messages of findings in html. They may quote the drafts
  --force                 ${forceHelp}
  --color                 use colours even without a terminal (as with FORCE_COLOR or CLICOLOR_FORCE in the
                          environment)
  --no-color              no colours (as with NO_COLOR in the environment, or TERM=dumb)

Fixing
  --fix                   make the fixes that are certain, and print the remaining findings. A file is written whole or
                          not at all
  --fix-kind KIND         safe (default) or suggestion. May be repeated. A suggestion is used only if it is the only one
                          for its finding. Read the draft again after using suggestions
  --fix -                 fix standard input: print the text to standard output, changed or not, and the findings to
                          standard error
  --dry-run               with --fix: print the changes as a diff, and change nothing

  -h, --help              this text

Exit codes
  0  passed: no findings that --fail-on counts (errors by default), and warnings within --max-warnings. Also when
     --watch ends. With --fix, only remaining findings count
  1  failed: findings that --fail-on counts, more warnings than --max-warnings allows, a draft that could not be read or
     written, or an error in a config
  2  could not run: a wrong option, no drafts or libraries, only drafts that the config ignores, or a FILE of --format
     that could not be written

Examples
  inspection-report lint examples
  inspection-report lint --stage final "drafts/**/*.report.md"
  inspection-report lint --staged --max-warnings 0
  inspection-report lint --fix --dry-run drafts
  inspection-report lint --format sarif=drafts.sarif --format stylish drafts
  inspection-report lint --format json - --stdin-filename draft.report.md < draft.report.md
  inspection-report lint --fix - --stdin-filename draft.report.md < draft.report.md > fixed.report.md
`;
