export const snippetsHelp = `inspection-report snippets: libraries of phrases and skeletons that a team shares

Usage
  inspection-report snippets list            list the snippets that count here
  inspection-report snippets show ID         print one, with its status, what it rests on and where it comes from
  inspection-report snippets check [FOLDER…] check libraries: form, places, citations, reviews, the text once inserted
  inspection-report snippets export --to …   a file for Visual Studio Code, or a catalogue to read and review
  inspection-report snippets import FILE     make a library of a .code-snippets file

A library is a folder with a file library.yaml, and files of snippets beside it. Which libraries count is said by
.inspection-report.yaml, in the folder of the drafts or above it:

  libraries:
    - snippets                         a folder of this repository
    - vendor/northern-region           a git submodule
    - node_modules/@northern/snippets  a package

The product's own library comes last; a snippet hides those of the same id in later libraries. Nothing is ever fetched:
git or npm bring a library as they bring everything else. docs/snippets.md is the format.

"inspection-report snippets list --help" tells more, as do "show --help" and so on.
`;

export const listHelp = `inspection-report snippets list: lists the snippets that count here

Usage
  inspection-report snippets list [options]

Lists the snippets of the libraries that the config of this folder names, of those named by --library, and of the
product's own, in this order. Of an id that several libraries have the first counts. A line has id, prefix, status, where
it is offered, title and library.

Options
  --library DIR      one more library, by its folder; may be given several times
  --framework ID     only those that may be offered in drafts under it, such as sccif
  --setting ID       … in that setting, such as childrens-home
  --section ID       … in that part of the narrative: a judgement such as helped-and-protected, summary and so on
  --grade GRADE      … beside that grade, such as good
  --key KEY          … under that key of the front matter, such as requirements
  --tag TAG          only those with the tag
  --status STATUS    only draft, approved or retired ones
  --all              those that are hidden by others as well, and which hides which
  --format FORMAT    table (default) or json
  -h, --help         this text

Exit codes
  0  listed, also where there are none
  2  a wrong option, or a folder of --library that has no library

Examples
  inspection-report snippets list --setting childrens-home --section helped-and-protected --grade good
  inspection-report snippets list --library ../northern-region --all
  inspection-report snippets list --status draft --format json > drafts.json
`;

export const showHelp = `inspection-report snippets show: prints a snippet

Usage
  inspection-report snippets show [options] ID

ID is its id, one of its prefixes (all snippets with it are printed), or its key as "list --format json" has it. The text is
in the syntax of snippets: \${1:the plan} is a place to write over, and what a draft fills in stands there by its name.

Options
  --library DIR   one more library, by its folder; may be given several times
  -h, --help      this text

Exit codes
  0  printed
  2  a wrong option, or no such snippet

Examples
  inspection-report snippets show letter-focused-opening
  inspection-report snippets show --library ../northern-region missing
`;

export const checkHelp = `inspection-report snippets check: checks snippet libraries

Usage
  inspection-report snippets check [options] [FOLDER…]

FOLDER is the folder of a library, one with libraries below it, or a file of one. Without it the libraries are checked
that the config of this folder names. Checked are the form, the snippet syntax, variables, prefixes, whether there is a
place that a snippet is for, whether what it rests on exists and is in force, reviews, successors of retired ones, and
what the rules for drafts say of the text once it is inserted. docs/snippets.md lists the rules. "inspection-report lint"
checks libraries by the same, beside drafts.

Options
  --format FORMAT   stylish (default) or json (ESLint's shape, 1-based lines and columns)
  --no-color        no colours (as with NO_COLOR in the environment)
  -h, --help        this text

Exit codes
  0  nothing found, or nothing worse than warnings
  1  errors found, or a file or library that could not be read
  2  could not run: a wrong option, or no library

Examples
  inspection-report snippets check
  inspection-report snippets check snippets vendor/northern-region
  inspection-report snippets check --format json snippets/letters.yaml
`;

export const exportHelp = `inspection-report snippets export: writes libraries for others

Usage
  inspection-report snippets export --to FORMAT [options] [FOLDER…]

FOLDER is the folder of a library; without it those are exported that the config of this folder names.

  --to vscode     a .code-snippets file of one library, which Visual Studio Code uses without this product. What a draft
                  would fill in becomes a placeholder. What VS Code has no field for is kept under "inspection-report", so
                  that "import" gives the same library back
  --to markdown   a catalogue to read and review, by file and section: text, status, author, reviews, citations
  --to html       the same as one self-contained, accessible HTML file

Options
  --out FILE   the file to write; an earlier export is written anew, a draft never. Without it the text is printed
  --product    the product's own library, too
  -h, --help   this text

Exit codes
  0  exported
  1  exported, but for what could not be read or does not count, such as the second of an id
  2  not exported: a wrong option, no library, or a place that cannot be written to

Examples
  inspection-report snippets export --to vscode --out .vscode/team.code-snippets snippets
  inspection-report snippets export --to html --out catalogue.html
  inspection-report snippets export --to markdown --product > product.md
`;

export const importHelp = `inspection-report snippets import: makes a library of a .code-snippets file

Usage
  inspection-report snippets import FILE --out FOLDER [options]

FILE is JSON as Visual Studio Code writes snippets, with comments and trailing commas. What "export" wrote becomes the
library that it was, with the texts as they were changed in VS Code meanwhile. Of any other file each snippet is a draft,
and fields that libraries do not have are kept under "vscode". Nothing is overwritten, and nothing is written anywhere but
in FOLDER, whatever names FILE has.

Options
  --out FOLDER      the folder for the library; it is made where it is not there. Needed
  --name NAME       what the library is called, in place of what FILE says
  --owner OWNER     who answers for it
  --licence TERMS   the terms for others, such as MIT
  -h, --help        this text

Exit codes
  0  imported
  1  imported, but for snippets that have no body
  2  not imported: a wrong option, a file that cannot be read, or files that are there already

Examples
  inspection-report snippets import phrases.code-snippets --out snippets --owner "Quality assurance" --licence MIT
`;
