export const reviewHelp = `inspection-report review: brings a reviewer's Word file back into its draft

Usage
  inspection-report review [options] FILE.docx… DRAFT

FILE.docx is the Word file that "render --to docx" made from DRAFT, with a reviewer's comments and changes. Name
several files to read them together. Each paragraph is recognised by a hidden bookmark, so the draft may have changed
since. Changes are found even if they were not tracked.

Comments are kept in NAME.review.yaml next to the draft. A comment that the file already has is not added again. The
editor shows the comments next to the text, and the next Word export has them too. Each change is listed with a number.
The draft is not changed until you choose:

  --accept CHOICE     apply changes: all, author:NAME, or numbers such as 1,4. It can be repeated. Use the numbers
                      from an earlier run with the same files and the same draft
  --dry-run           change no file, and show what would be done

A change that cannot be applied is listed as a conflict, with both texts. This happens if the same words were changed in
the draft, if two reviewers disagree, or if a footnote was added. Changes to words that are added on export, such as a
date, are conflicts too.

"(unsure)" means that a paragraph was found by its number or its words, because its bookmark was lost. A final report
has no bookmarks: send reviewers a file that was exported at an earlier stage. A file that is not a copy of DRAFT
is refused.

Options
  --format FORMAT     table (default) or json
  -h, --help          this text

Exit codes
  0  every change can be applied, or none was found
  1  there are conflicts, or an error in a config
  2  could not run: a wrong option, a file that cannot be read or written

Examples
  inspection-report render --to docx home.report.md
  inspection-report review home-ann.docx home-ben.docx home.report.md
  inspection-report review home-ann.docx home.report.md --accept all
  inspection-report review home-ann.docx home.report.md --accept "author:Ann Reviewer" --dry-run
`;
