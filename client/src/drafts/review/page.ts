import type { ReviewConflict, ReviewedCopies } from '../../../../server/src/lsp/requests';
import { listed } from '../../../../server/src/text/words';
import { reviewTexts } from '../../texts';

/** A page in Markdown with the changes that cannot be made, and the comments whose words are not in the draft. */
export function conflictsPage({ conflicts, comments }: ReviewedCopies): string {
  const unplaced = comments.filter(({ range }) => !range);
  const parts = [
    ...(conflicts.length > 0 ? [`# ${reviewTexts.conflicts}`, ...conflicts.map(conflictPart)] : []),
    ...(unplaced.length > 0 ? [`# ${reviewTexts.unplaced}`] : []),
    ...unplaced.map(
      ({ author, words, text }) => `**${escaped(author)}**\n\n${quotation(words)}\n\n${escaped(text)}`,
    ),
  ];
  return `${parts.join('\n\n')}\n`;
}

const conflictPart = ({ authors, range, message, draft, reviewer }: ReviewConflict): string =>
  [
    `**${reviewTexts.line(range.start.line + 1)}${authors.length > 0 ? `, ${escaped(listed(authors))}` : ''}.** ${escaped(message)}`,
    `${reviewTexts.inDraft}\n\n${quotation(draft)}`,
    `${reviewTexts.ofReviewer}\n\n${quotation(reviewer)}`,
  ].join('\n\n');

const quotation = (text: string): string =>
  escaped(text)
    .split(/\r\n?|\n/)
    .map((line) => `> ${line}`)
    .join('\n');

const escaped = (text: string): string => text.replace(/[\\`*_[\]<>#|]/g, '\\$&');
