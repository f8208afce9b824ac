export const importHelp = `inspection-report import: makes drafts from Word files and PDFs

Usage
  inspection-report import [options] FILE…

FILE is a Word file (.docx), a PDF, a folder (all such files in it), or a pattern in quotes ("reports/**/*.docx").
Recognised facts go into the front matter: the framework, the authority or provider, the dates, the judgements,
requirements and so on. Anything uncertain is marked TODO. All other text stays where it is. Only running headers,
footers, page numbers, postal addresses and the publisher's imprint are left out.

Each draft is written next to its file. It is named after the authority and the last day of the inspection, or after the
reference number and the month. An existing draft is never replaced: the new one gets a number.

Options
  --out FOLDER      the folder for the drafts
  --framework ID    the framework of the reports, if it is not recognised. "inspection-report frameworks" lists them
  --setting ID      the setting, for frameworks that have settings
  --format FORMAT   text (default) or json, for what was found in each file
  -h, --help        this text

Exit codes
  0  a draft was written for every file
  1  done, but there is an error in a config
  2  could not run, or a file could not be imported

Examples
  inspection-report import report.docx
  inspection-report import --out drafts "published/*.pdf"
  inspection-report import --framework sccif --setting childrens-home --format json report.docx
`;
