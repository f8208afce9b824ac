import { forceHelp } from '../disk/guard';

export const indexHelp = `inspection-report index: finds text that was copied from earlier reports

Usage
  inspection-report index [options] [FILES…]
  inspection-report index [options] --compare DRAFT

FILES are reports, folders or patterns in quotes. Without FILES, all reports in this folder are indexed. A report that
has not changed since the last time is not read again. Reports that a config ignores are indexed, too.

The rule across/copied compares drafts with the index. Add the file to .inspection-report.yaml:
  index: .inspection-report.index
Editors then show each paragraph that an earlier report has, with a link to it. On the command line, the rule is off
until you ask for it: lint --rule across/copied

The index has the paths of the reports, and hashes of their paragraphs. It has no text, and nobody can read the text
back from it: names and numbers are left out, hashes are short, and only some of them are kept. Somebody who has the
index and knows a paragraph can find out which report has it. So keep the index where you would keep the reports.

With --compare, each copied paragraph of a draft is listed with its file and line. Below it are the file and line of
each similar paragraph in other reports. Without FILES, the index is used as it is. Some paragraphs are left out: those
with fewer than 20 words, phrases that five reports or more share, and text from snippet libraries.

Options
  --out FILE       the index to write, or to compare with. By default it is the file that .inspection-report.yaml names
                   under "index", or else .inspection-report.index
  --compare DRAFT  list the paragraphs of this draft that are also in the index
  --same-service   also list paragraphs from reports on the same authority or service
  --format FORMAT  with --compare: table (default) or json
  --force          ${forceHelp}
  -h, --help       this text

Exit codes
  0  written, or compared
  1  written, but some files were left out: they cannot be read, or name no known framework
  2  could not write or compare: a wrong option, no report found, or a file that is not an index

Examples
  inspection-report index archive
  inspection-report index --out earlier.index archive "2025/**/*.report.md"
  inspection-report index --compare drafts/harbour.report.md
`;
