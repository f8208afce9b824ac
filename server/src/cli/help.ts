export const mainHelp = `inspection-report: checks drafts of children's social care inspection reports (ILACS and SCCIF)

Usage
  inspection-report lint [PATH…]      check drafts and print what is found
  inspection-report init              write a config to begin with
  inspection-report baseline update   write what is found now as known, so that it fails nothing
  inspection-report new               begin a draft with all that its inspection calls for
  inspection-report cite WORDS        look up a regulation, section, standard or paragraph of guidance
  inspection-report cite --list       list what drafts cite, and whether it exists
  inspection-report render PATH…      write drafts as they will be read, as HTML, Word or PDF
  inspection-report snippets           list, check, export and import libraries of phrases that teams share
  inspection-report explain RULE      print what a rule looks at, why, and what it rests on
  inspection-report rules             list the rules
  inspection-report frameworks [ID]   print what is known of the frameworks: settings, judgements, grades, sources
  inspection-report knowledge status  print how well the law and guidance that reports cite are known
  inspection-report lsp --stdio       run the language server for an editor
  inspection-report --version
  inspection-report --help

Exit codes
  0  nothing found or only warnings, printed, written
  1  errors found, or a file that could not be read or written
  2  could not run: a wrong command or option, or nothing to work on

"inspection-report lint --help" tells more, as do "new --help" and so on. Nothing is ever sent anywhere.
`;

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
      stylish             for a person (default)
      compact             a line each: path:line:column: error: …
      json, jsonl         ESLint's shape; a finding a line
      sarif               SARIF 2.1.0, for code scanning
      github, gitlab      annotations of GitHub Actions; GitLab's code quality report
      junit, checkstyle   XML that CI servers read
      markdown, html      totals by rule, draft, lead inspector and team (x-team): no text of the drafts
  --print-config FILE     print what FILE is checked by, with the severity of each rule, as JSON, and check nothing
  --previous FILE         what --format json wrote earlier; markdown and html tell what has changed since
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

export const newHelp = `inspection-report new: begins a draft

Usage
  inspection-report new [options]

Writes a draft with every key and heading that the report of such an inspection has, and nothing in them yet. It is at
stage "drafting": what is missing in it is a hint. On a terminal you are asked for what the options do not say.

Options
  --framework ID   ilacs, sccif and so on; "inspection-report frameworks" lists them
  --setting ID     what is inspected, such as childrens-home, where the framework has settings
  --type ID        the type of inspection, such as full or focused-visit
  --start DAY      the first day, such as 2026-06-08: it decides the edition, and with it the judgements
  --end DAY        the last day
  --out FILE       the file to write; one that is there is never overwritten. Without it the draft is printed
  --yaml           a YAML draft in place of a Markdown one (as when FILE ends in .yaml)
  -h, --help       this text

Exit codes
  0  the draft was written
  2  it was not: something is missing or wrong, or the file is there already

Examples
  inspection-report new
  inspection-report new --framework sccif --setting childrens-home --type full --start 2026-06-08 --out home.report.md
  inspection-report new --framework ilacs --type focused-visit > visit.report.md
`;

export const frameworksHelp = `inspection-report frameworks: prints what is known

Usage
  inspection-report frameworks [options] [ID]

Without ID the frameworks are listed. With it, everything that checks, completion and new drafts know of that framework
is printed: editions, kinds of inspection, settings, judgements with their official wording, grades, the rules on how
grades go together, requirements and instruments, each with its source. What could not be confirmed is marked
"uncertain", and makes a warning at the most.

Options
  --format FORMAT   table (default) or json
  -h, --help        this text

Exit codes
  0  printed
  2  a wrong option, or no such framework

Examples
  inspection-report frameworks
  inspection-report frameworks sccif
  inspection-report frameworks sccif --format json
`;

export const knowledgeHelp = `inspection-report knowledge: tells how well the law and guidance are known

Usage
  inspection-report knowledge status [options]

Prints each instrument that reports cite (regulations, Acts, guidance, standards), the date of the text that it was read
from and its age in months, whether all of its provisions are listed, how many of them had their paragraphs read in an
official text, and what is uncertain. Nothing is looked up: the facts are those that came with this version, and those
of your team where the config of this folder names any.

Options
  --format FORMAT   table (default) or json, which has the whole notes and the addresses
  -h, --help        this text

Exit codes
  0  printed
  2  a wrong option, or no such command

Examples
  inspection-report knowledge status
  inspection-report knowledge status --format json
`;

export const citeHelp = `inspection-report cite: looks up law and guidance, or lists what drafts cite

Usage
  inspection-report cite [options] WORDS…
  inspection-report cite --list [options] [PATH…]

Looking up. WORDS are a number ("reg 12", "section 47", "standard 4", "12(2)(a)") or what it is about (restraint,
missing). Printed are number, heading, instrument, where it stands, whether it is in force, what it is about in our own
words, and the date of the text that the product was made from. Of "12(2)(a)" it is also said whether there is such a
paragraph, and what there is at that level. Nothing is looked up online.

  --setting ID       only what reports on that setting may cite, its own regulations first, such as childrens-home
  --framework ID     the same for a framework, such as ilacs; with --setting, the setting of that framework
  --limit N          at most so many (5)

Listing. PATH is as for "lint": a file, a folder, a glob in quotes, or - for standard input; without PATH the drafts in
this folder. Each citation is a line: place (line and column, 1-based), whether it exists, provision, instrument, and
how it is written. Numbers at the end. "by custom" is an instrument that the draft does not name, such as the Children
Act 1989 for "section 47".

  --list                 list in place of looking up
  --group provision      one line for each provision: how often, and in how many drafts; the most cited first
  --stdin-filename NAME  the name of what comes on standard input: tells Markdown from YAML

Verdicts of a list
  exists                         it is there, with the paragraph where one is cited
  exists, paragraph not checked  it is there; its paragraphs were not read in an official text as it is in force
  not in the data                it may exist: not all provisions of that instrument are known
  number left out                “outcome” or the like without a number, or with a name that is not known
  instrument not named           “that Act”, or a regulation in a draft whose setting has none of its own
  instrument not known           the product has no instrument of that name; your own can be added (docs/settings.md)
  not in the text of (a date)    it was not in the text of that date; it may have been added later
  starts on page (a number)      the paragraph of the Guide does not start on the page that is cited, or the one before
  number and name disagree       the name is that of another outcome, enabler or principle
  omitted, paragraph expired, revoked, in force from (a date), not in force when read: not law on the inspection's days
  does not exist, paragraph does not exist

Options for both
  --format FORMAT    table (default) or json
  -h, --help         this text

Exit codes
  0  printed, whatever the citations are like: "lint" is what fails on them
  2  a wrong option, no drafts, or one that could not be read (the others are printed)

Examples
  inspection-report cite restraint
  inspection-report cite "reg 12" --setting childrens-home
  inspection-report cite "12(2)(a)" --setting childrens-home
  inspection-report cite --list "2026-06/**/*.report.md"
  inspection-report cite --list --group provision --format json drafts > june.json
`;

export const explainHelp = `inspection-report explain: prints the page of a rule

Usage
  inspection-report explain [options] RULE…

RULE is the id that stands behind a finding, such as judgement/grade. Printed are what the rule looks at, why, what it
rests on, an example of what is reported and of what is not, and what it found on published reports. Of a group, such as
judgement, its rules are listed.

Options
  --no-color   no colours (as with NO_COLOR in the environment)
  -h, --help   this text

Exit codes
  0  printed
  2  a wrong option, or no such rule

Examples
  inspection-report explain judgement/grade
  inspection-report explain judgement
`;

export const rulesHelp = `inspection-report rules: lists the rules

Usage
  inspection-report rules [options]

Options
  --format FORMAT   table (default), json (with all that a rule's page says), or markdown
  -h, --help        this text

Exit codes
  0  printed
  2  a wrong option

Examples
  inspection-report rules
  inspection-report rules --format json > rules.json
`;

export const lspHelp = `inspection-report lsp: runs the language server for an editor

Usage
  inspection-report lsp --stdio

An editor starts it and talks to it by the Language Server Protocol; it prints nothing for a person. The README has the
lines for Neovim. VS Code needs none of it: its extension has the server in it.

Options
  --stdio       over standard input and output (also without any option)
  --pipe=NAME   over a named pipe
  --socket=PORT over a port of this machine
  --node-ipc    over the channel of the Node process that starts it
  -h, --help    this text

Exit codes
  0  the editor ended it
  1  the editor went away without ending it
`;
