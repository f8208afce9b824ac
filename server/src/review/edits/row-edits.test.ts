// Rows that reviewers add or delete, and comments on words that they add or delete.
import { describe, expect, it } from 'vitest';
import { type By, ReviewerCopy } from '../../../../test/render/reviewer-copy';
import { readDocx } from '../../documents/docx/read-docx';
import { check } from '../../lint/check';
import { commentsInDraft } from '../comment-places';
import { readReview } from '../review';
import { applied } from '../trial';

const draft = `---
framework: ilacs
authority: Ashmere
stage: review
---

# Inspection of Ashmere

1. Children in care see their social worker *often*, and say that it helps.

| Area | Result |
|------|--------|
| Visits | Late in May |
| Plans | Clear |

## Leaders

2. Leaders know children well.
`;

const ann: By = { author: 'Ann Reviewer' };
const changed = (kind: 'ins' | 'del') =>
  `<w:${kind} w:id="77" w:author="Ann Reviewer" w:date="2026-06-01T09:00:00Z"/>`;
const rowWith = (word: string, xml: string): string =>
  new RegExp(`<w:tr>(?:(?!<w:tr>)[\\s\\S])*?${word}[\\s\\S]*?</w:tr>`).exec(xml)?.[0] ?? '';
const tracked = (row: string, kind: 'ins' | 'del'): string =>
  row.replace(/<w:trPr>[\s\S]*?<\/w:trPr>/, '').replace('<w:tr>', `<w:tr><w:trPr>${changed(kind)}</w:trPr>`);

async function reviewed(change: (copy: ReviewerCopy) => unknown) {
  const copy = await ReviewerCopy.of(draft);
  change(copy);
  const checked = check(draft, 'a.report.md');
  const review = readReview([readDocx(copy.bytes())], checked);
  const after = applied(
    draft,
    review.suggestions.flatMap(({ edits }) => edits),
  );
  return { review, after, checked };
}

describe('a row of a table', () => {
  it.each([
    ['Visits', true],
    ['Plans', true],
    ['Visits', false],
    ['Plans', false],
  ])('is deleted as a whole, and nothing else: %s, tracked: %s', async (word, isTracked) => {
    const { review, after } = await reviewed((copy) =>
      copy.rewrite((xml) => {
        const row = rowWith(word, xml);
        return xml.replace(row, isTracked ? tracked(row, 'del') : '');
      }),
    );
    expect(review).toMatchObject({ conflicts: [], suggestions: [{ kind: 'delete' }] });
    expect(after).toBe(draft.replace(new RegExp(`\\| ${word}.*\\n`), ''));
  });

  it('is added as a row', async () => {
    const added = (xml: string) =>
      tracked(rowWith('Plans', xml), 'ins')
        .replace(/<w:bookmark(?:Start|End)[^>]*>/g, '')
        .replace('Plans', 'Reviews')
        .replace('Clear', 'Held [late] | twice');
    const { review, after } = await reviewed((copy) =>
      copy.rewrite((xml) => xml.replace(rowWith('Plans', xml), (row) => row + added(xml))),
    );
    expect(review.conflicts).toEqual([]);
    expect(after).toBe(
      draft.replace('| Plans | Clear |', '| Plans | Clear |\n| Reviews | Held \\[late\\] \\| twice |'),
    );
  });

  it('is never made of a paragraph that was added to a cell', async () => {
    const { review, after } = await reviewed((copy) => copy.insertParagraph('Clear', 'But late.', ann));
    expect(review.suggestions).toEqual([]);
    expect(review.conflicts).toMatchObject([{ reason: 'not-text', authors: ['Ann Reviewer'] }]);
    expect(after).toBe(draft);
  });
});

describe('a comment', () => {
  const kept = async (change: (copy: ReviewerCopy) => unknown) => {
    const { review, after = '', checked } = await reviewed(change);
    const comments = review.comments.map(({ isResolved: _, span: _span, ...comment }) => comment);
    const placeIn = (text: string, of = checked) =>
      commentsInDraft(comments, of).map(
        ({ span, isFound }) =>
          isFound && `${text.slice(span.start - 7, span.start)}|${text.slice(span.start, span.end)}`,
      );
    return {
      words: review.comments.map(({ words }) => words),
      now: placeIn(draft),
      later: placeIn(after, check(after, 'a.report.md')),
    };
  };

  it('is on deleted words while the draft has them, then where they were', async () => {
    expect(await kept((copy) => copy.comment('often', 'Why?').replace('often', '', ann))).toEqual({
      words: ['often'],
      now: ['orker *|often'],
      later: [' worker|'],
    });
  });

  it('is on the words that others replace', async () => {
    expect(await kept((copy) => copy.comment('often', 'Why?').replace('often', 'weekly', ann))).toEqual({
      words: ['often'],
      now: ['orker *|often'],
      later: [' worker|'],
    });
  });

  it('is where words are to be added, then on them', async () => {
    const { words, now, later } = await kept((copy) =>
      copy.insert('often', ' and gladly', ann).comment('gladly', 'Sure?'),
    );
    expect({ words, now, later }).toEqual({
      words: ['gladly'],
      now: [' *often|'],
      later: ['n* and |gladly'],
    });
  });
});
