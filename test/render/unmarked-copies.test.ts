// Copies without marks: final reports never have any, and some programs lose them.
import { expect, it } from 'vitest';
import { readDocx } from '../../server/src/documents/docx/read-docx';
import { check } from '../../server/src/lint/check';
import { writeDocx } from '../../server/src/render/docx/docx';
import { readReview } from '../../server/src/review/review';
import type { Review } from '../../server/src/review/types';
import { reasonOf, unmarkedMessage } from '../../server/src/review/wording';
import { drafts, publish } from './drafts';
import { ReviewerCopy } from './reviewer-copy';

const name = 'carrowby-2025.report.md';
const draft = drafts.find((example) => example.name === name)?.text ?? '';

async function finalCopy(text = draft, file = name): Promise<ReviewerCopy> {
  const { bytes } = await writeDocx(publish(text, file), { marked: false });
  return new ReviewerCopy(bytes);
}

/** A copy of a draft from a program that keeps neither bookmarks nor properties. */
async function lostCopy(text = draft, file = name): Promise<ReviewerCopy> {
  const copy = (await ReviewerCopy.of(text, file)).withoutMarks();
  copy.part('word/footnotes.xml', (xml) => xml.replace(/<w:bookmark(?:Start|End) [^>]*\/>/g, ''));
  copy.part('docProps/custom.xml', () => undefined);
  copy.part('_rels/.rels', (xml) => xml.replace(/<Relationship [^>]*custom[^>]*>/, ''));
  copy.part('[Content_Types].xml', (xml) => xml.replace(/<Override [^>]*custom[^>]*>/, ''));
  return copy;
}

const reviewOf = (copy: ReviewerCopy, text = draft, file = name): Review =>
  readReview([readDocx(copy.bytes())], check(text, file));

const finalDrafts = drafts.filter(({ text }) => /^stage: final$/m.test(text));

it.each(finalDrafts)(
  'nothing is found in a copy that nobody changed: $name',
  async ({ name: file, text }) => {
    const nothing = { comments: [], suggestions: [], conflicts: [] };
    const [final, lost] = [await finalCopy(text, file), await lostCopy(text, file)];
    expect(reviewOf(final, text, file)).toEqual({ ...nothing, unmarked: [{ file: 0, isFinal: true }] });
    expect(reviewOf(lost, text, file)).toEqual({ ...nothing, unmarked: [{ file: 0, isFinal: false }] });
  },
);

it('a person is told what is the matter with each, and nothing of a copy with marks', async () => {
  const [final, lost] = [true, false].map((isFinal) => unmarkedMessage({ file: 0, isFinal }));
  expect(final).toContain('exported at stage “final”');
  expect(final).toContain('set the stage to “review” and export again');
  expect(lost).toContain('has lost its hidden bookmarks');
  expect(reviewOf(await ReviewerCopy.of(draft, name)).unmarked).toBeUndefined();
});

it.each([
  ['a final report', finalCopy],
  ['a file that has lost its marks', lostCopy],
])('%s has comments and tracked changes, and its other changes are for a person', async (_, open) => {
  const copy = await open();
  copy
    .replace('Most assessments', 'All assessments', { author: 'Ann' })
    .replace('is well understood', 'is understood')
    .comment('Conferences', 'Which?');
  const { comments, suggestions, conflicts } = reviewOf(copy);
  expect(comments).toMatchObject([{ text: 'Which?', words: 'Conferences' }]);
  expect(suggestions).toMatchObject([{ after: 'All', authors: ['Ann'], isUnsure: true }]);
  expect(conflicts).toMatchObject([
    { reason: 'unmarked', reviewer: expect.stringMatching(/^Consent is understood/) },
  ]);
  expect(conflicts.map(reasonOf)).toEqual([
    'Compare both texts. The file has no hidden bookmarks, so either side may have changed.',
  ]);
});

it('loses no paragraph that is only in the draft', async () => {
  const copy = await finalCopy();
  copy.deleteParagraph('Consent is well understood');
  const { suggestions, conflicts } = reviewOf(copy);
  expect(suggestions).toEqual([]);
  expect(conflicts).toMatchObject([
    { reason: 'unmarked', draft: expect.stringMatching(/^Consent is well/), reviewer: '' },
  ]);
});
