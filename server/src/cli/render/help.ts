import { exportFormats } from '../../export/index';
import { forceHelp } from '../disk/guard';

const formats = Object.entries(exportFormats)
  .map(([id, { name }]) => `${id} (${name})`)
  .join(',\n                          ');

export const renderHelp = `inspection-report render: exports drafts as finished reports

Usage
  inspection-report render [options] PATH…

PATH is a file, a folder (all drafts in it), a pattern in quotes ("drafts/**/*.md"), or - for standard input. The report
has the text and the facts of the draft, in the order of its framework.

A draft is marked DRAFT on every page if its stage is not "final", if it has errors, or if something is unfinished.
Unfinished means TODO, […], an empty section, a missing due date and so on. The first page then lists what still needs
finishing.

Options
  --to FORMAT             ${formats}
  --out PATH              the file to write, or the folder for several drafts, or - for standard output. Without --out,
                          each report is written next to its draft. If it is not final, its name ends in "-draft". Only
                          an earlier export is replaced
  --template FILE         for docx: a Word file with your styles, theme, page size and margins. Styles that it does not
                          have are listed, and the product's own are used
  --comments findings     for docx: add the findings as Word comments, for readers who have only Word. Never in a
                          report whose stage is "final". Reviewers' comments in NAME.review.yaml are always added
  --browser PATH          for pdf: the Chrome, Chromium or Edge to use, by path or name. Without --browser, the one
                          in INSPECTION_REPORT_BROWSER is used, or one in a usual folder
  --strict                refuse drafts that are not at stage "final", have errors, or are unfinished
  --force                 ${forceHelp}
  --compare               add the judgements of earlier inspections: those under "previous", and those of other drafts
                          in PATH with the same URN
  --stdin-filename NAME   the file name for standard input. Its ending decides between Markdown and YAML
  -h, --help              this text

Exit codes
  0  everything was written
  1  a draft could not be read, or --strict refused it, or there is an error in a config
  2  could not run: a wrong option, no drafts, or a file that cannot be written

Examples
  inspection-report render home.report.md
  inspection-report render --to docx --template house.docx home.report.md
  inspection-report render --to pdf home.report.md
  inspection-report render --strict --out published "drafts/**/*.report.md"
  inspection-report render - < home.report.md > home.html
`;
