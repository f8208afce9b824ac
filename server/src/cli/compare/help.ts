import { forceHelp } from '../disk/guard';

export const compareHelp = `inspection-report compare: shows what changed between two versions of a report

Usage
  inspection-report compare [options] OLD NEW

OLD and NEW are drafts, or copies of the report in Word or PDF. One of them can be git:REVISION, which is the other
file as it was at that commit, branch or tag.

Both versions are compared as their readers see them: words added and removed in each paragraph, paragraphs that were
added, removed or moved, judgements, requirements and their due dates. Bold, italics, quotation marks and paragraph
numbers make no difference.

Options
  --to FORMAT   text (words that were [-removed-] or {+added+}), html (one self-contained HTML file), or docx (NEW as a
                Word file with tracked changes). Accept all changes to get NEW, or reject all to get OLD. Without
                --to, the ending of --out decides: .html, .docx, or any other for text
  --out FILE    the file to write, needed for docx. Without --out, the comparison is printed
  --force       ${forceHelp}
  -h, --help    this text

Exit codes
  0  both versions read the same
  1  they differ, or there is an error in a config
  2  could not compare: a wrong option, or a file that cannot be read or written

Examples
  inspection-report compare first.report.md second.report.md
  inspection-report compare home.report.md reviewed.docx
  inspection-report compare git:HEAD home.report.md
  inspection-report compare --out changes.html git:v1 home.report.md
  inspection-report compare --out changes.docx first.report.md second.report.md
`;
