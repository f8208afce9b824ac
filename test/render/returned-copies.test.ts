// Copies of a draft that come back from Word as Word and LibreOffice leave them.
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../server/src/documents/docx/read-docx';
import { check } from '../../server/src/lint/check';
import { commentThreads } from '../../server/src/review/comment-places';
import { readReview } from '../../server/src/review/review';
import type { PlacedComment, Review } from '../../server/src/review/types';
import { exported, ReviewerCopy } from './reviewer-copy';
import { faultsIn } from './word-package';

const reviewOf = (copy: ReviewerCopy, draft: string): Review =>
  readReview([readDocx(copy.bytes())], check(draft, 'a.report.md'));

const section = (at: number): string =>
  `## Part ${at}\n\n${`Children in part ${at} are seen often and helped by people whom they know. `.repeat(75)}`;
const long = `# A long report\n\n${Array.from({ length: 8 }, (_, at) => section(at + 1)).join('\n\n')}\n`;

it('a table of contents that was brought up to date is no insertion', async () => {
  const copy = await ReviewerCopy.of(long);
  let entries = 0;
  // The program makes the entries again, with the numbers of pages and without our bookmarks.
  copy.rewrite((xml) =>
    xml.replace(/<w:p>(?:(?!<\/w:p>).)*?w:val="TOC1".*?<\/w:p>/gs, (entry) => {
      entries++;
      return entry
        .replace(/<w:bookmark(?:Start|End) [^>]*\/>/g, '')
        .replace('</w:hyperlink>', '<w:r><w:tab/><w:t>3</w:t></w:r></w:hyperlink>');
    }),
  );
  expect(entries).toBe(8);
  expect(reviewOf(copy, long)).toEqual({ comments: [], suggestions: [], conflicts: [] });
});

it('a copy of another draft is told from one that was changed a lot', async () => {
  const draft = `# Report\n\n${'Children see the staff whom they know. '.repeat(4)}\n\n${'Leaders act on audits. '.repeat(4)}\n`;
  const other = `# Report\n\n${'Foster carers have regular training. '.repeat(4)}\n\nPanels meet promptly.\n`;
  expect(reviewOf(await ReviewerCopy.of(other), draft).stranger).toBe(0);
  const changed = await ReviewerCopy.of(draft);
  changed.replace('Children see the', 'Foster carers have').deleteParagraph('Leaders');
  expect(reviewOf(changed, draft).stranger).toBeUndefined();
});

describe('a draft that has moved a paragraph since the export', () => {
  const paragraphs = [
    'Children see staff often.',
    'Leaders act on audits.',
    'Homes are warm.',
    'Meals are good.',
  ];
  const draftOf = (all: readonly string[]): string => `# Report\n\n${all.join('\n\n')}\n`;
  const [first = '', ...others] = paragraphs;
  const now = draftOf([...others, first]);

  it('takes the reviewer’s words where the paragraph is now', async () => {
    const copy = await ReviewerCopy.of(draftOf(paragraphs));
    copy.replace('often', 'daily', { author: 'Ann' }).comment('see staff', 'Which?');
    const { suggestions, conflicts, comments } = reviewOf(copy, now);
    expect(conflicts).toEqual([]);
    expect(suggestions).toMatchObject([{ kind: 'words', before: 'often', after: 'daily' }]);
    expect(comments.map(({ span }) => span?.start)).toEqual([now.indexOf('see staff')]);
  });

  it('is not told to move it back', async () => {
    const copy = await ReviewerCopy.of(draftOf(paragraphs));
    expect(reviewOf(copy, now)).toMatchObject({ suggestions: [], conflicts: [] });
    copy.move('Meals', 'Leaders');
    expect(reviewOf(copy, now)).toMatchObject({ suggestions: [{ kind: 'move', before: 'Meals are good.' }] });
  });
});

it.each([
  ['# no heading', '\\# no heading'],
  ['2026. was a year', '2026\\. was a year'],
])('a paragraph that begins like a mark of Markdown, “%s”, is inserted as text', async (words, written) => {
  for (const draft of [
    '# Report\n\nChildren see staff often.\n',
    '# Report\n\n4. Children see staff often.\n',
  ]) {
    const copy = await ReviewerCopy.of(draft);
    copy.insertParagraph('Children', words, { author: 'Ann' }).insertParagraph(words, 'And *this* one.');
    const { suggestions, conflicts } = reviewOf(copy, draft);
    expect(conflicts).toEqual([]);
    expect(suggestions.flatMap(({ edits }) => edits.map(({ text }) => text)).join('')).toContain(written);
  }
});

it('a comment that names the home is kept and sent out without the name, and comes back as one', async () => {
  const home = `---
framework: sccif
setting: childrens-home
stage: review
provider: {name: Example Care Limited, home: Hollin Bank House}
---

# Inspection of a children’s home

Children see staff often.
`;
  const checked = check(home, 'a.report.md');
  const copy = await ReviewerCopy.of(home);
  copy.comment('often', 'Is this so at Hollin Bank House?');
  const [comment] = reviewOf(copy, home).comments;
  expect(comment?.text).toBe('Is this so at [name of the home]?');
  // Somebody wrote the name into the file of comments.
  const kept = {
    ...(comment as PlacedComment),
    replies: [{ author: 'Ben', text: 'Not at Hollin Bank House.' }],
  };
  const next = new ReviewerCopy(
    await exported(home, 'a.report.md', (published) => commentThreads([kept], checked, published)),
  );
  const [back] = reviewOf(next, home).comments;
  expect(back?.id).toBe(comment?.id);
  expect(back?.replies).toMatchObject([{ author: 'Ben', text: 'Not at [name of the home].' }]);
});

it('a resolved comment without replies goes out and comes back as resolved, and no other does', async () => {
  const draft = '# Report\n\nChildren see staff often. Leaders act.\n';
  const stored = [
    { id: 'a', author: 'Ann', words: 'often', text: 'How often?', resolved: true },
    { id: 'b', author: 'Ben', words: 'Leaders', text: 'Which?' },
    {
      id: 'c',
      author: 'Ben',
      words: 'act',
      text: 'When?',
      replies: [{ author: 'Ann', text: 'Soon.' }],
    },
  ];
  const checked = check(draft, 'a.report.md');
  for (const comments of [stored.slice(0, 1), stored.slice(0, 2), stored]) {
    const bytes = await exported(draft, 'a.report.md', (published) =>
      commentThreads(comments, checked, published),
    );
    expect(faultsIn(bytes)).toEqual([]);
    const back = reviewOf(new ReviewerCopy(bytes), draft).comments;
    expect(back.map(({ text, isResolved, replies }) => [text, isResolved, replies.length])).toEqual(
      comments.map(({ text, resolved = false, replies = [] }) => [text, resolved, replies.length]),
    );
  }
});
