import { exportFormats } from '../../export/index';
import { forceHelp } from '../disk/guard';

const formats = Object.entries(exportFormats)
  .map(([id, { name }]) => `${id} (${name})`)
  .join(',\n                          ');

export const renderHelp = `inspection-report render: writes drafts as they will be read

Usage
  inspection-report render [options] PATH…

PATH is a file, a folder (all drafts in it), a glob in quotes ("drafts/**/*.md"), or - for standard input. The report is
composed of the draft's text and of what its front matter holds, in the order of its framework. A draft that is not at
stage "final", or has errors or places that are not yet final (TODO, […], an empty section, a missing due date), says DRAFT
on every page, with the list of what is open.

Options
  --to FORMAT             ${formats}
  --out PATH              the file to write, or the folder for several drafts; - for standard output. Without it each
                          document is written beside its draft; the name of one that is not final ends in "-draft". An
                          earlier export is replaced, and nothing else
  --template FILE         for docx: a Word file of the team; its styles, its theme and the size and margins of its pages
                          are used. Styles that it has not are named, and are the product's own
  --browser PATH          for pdf: the Chrome, Chromium or Edge that prints it, by its path or name. Without it the one in
                          INSPECTION_REPORT_BROWSER, or one found where they are usually installed
  --strict                write nothing of a draft that is not at stage "final", or has errors or places not yet final
  --force                 ${forceHelp}
  --compare               with the judgements of earlier inspections beside those of this one: those that the draft lists
                          under "previous", and those of other drafts in PATH with the same URN
  --stdin-filename NAME   the name of what comes on standard input: tells Markdown from YAML
  -h, --help              this text

Exit codes
  0  everything was written
  1  a draft could not be read, or was refused by --strict
  2  could not run: a wrong option, no drafts, or a place that cannot be written to

Examples
  inspection-report render home.report.md
  inspection-report render --to docx --template house.docx home.report.md
  inspection-report render --to pdf home.report.md
  inspection-report render --strict --out published "drafts/**/*.report.md"
  inspection-report render - < home.report.md > home.html
`;
