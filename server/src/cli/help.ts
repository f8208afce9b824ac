export const mainHelp = `inspection-report: checks drafts of children's social care inspection reports (ILACS and SCCIF)

Usage
  inspection-report lint [PATH…]      check drafts and print what is found
  inspection-report new               begin a draft with all that its inspection calls for
  inspection-report render PATH…      write drafts as they will be read, as HTML or PDF
  inspection-report frameworks [ID]   print what is known of the frameworks: settings, judgements, grades, sources
  inspection-report knowledge status  print how well the law and guidance that reports cite are known
  inspection-report lsp --stdio       run the language server for an editor
  inspection-report --version
  inspection-report --help

"inspection-report lint --help" tells more, as do "new --help" and so on. Nothing is ever sent anywhere.
`;

export const lintHelp = `inspection-report lint: checks report drafts

Usage
  inspection-report lint [options] [PATH…]

PATH is a file, a folder (all drafts in it), a glob in quotes ("drafts/**/*.md"), or - for standard input.
Without PATH the drafts in this folder are checked. A draft is a Markdown file whose front matter has "framework:",
a YAML file that has it at the top, or a file named *.report.md or *.report.yaml.

Options
  --format FORMAT         stylish (default) or json (ESLint's shape, 1-based lines and columns)
  --stage STAGE           drafting, review or final, in place of the drafts' own; in "drafting" what is missing is a hint
  --stdin-filename NAME   the name of what comes on standard input: tells Markdown from YAML
  --no-color              no colours (as with NO_COLOR in the environment)
  -h, --help              this text

Exit codes
  0  nothing found, or nothing worse than warnings
  1  errors found, or a file that could not be read
  2  could not run: a wrong option, or no drafts

Examples
  inspection-report lint examples
  inspection-report lint --stage final "drafts/**/*.report.md"
  inspection-report lint --format json - --stdin-filename draft.report.md < draft.report.md
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
official text, and what is uncertain. Nothing is looked up: the facts are those that came with this version.

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
