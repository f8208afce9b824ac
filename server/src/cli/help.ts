export const mainHelp = `inspection-report: checks drafts of children's social care inspection reports (ILACS and SCCIF)

Usage
  inspection-report lint [PATH…]     check drafts and print what is found
  inspection-report lsp --stdio      run the language server for an editor
  inspection-report --version
  inspection-report --help

"inspection-report lint --help" tells more. Nothing is ever sent anywhere.
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
