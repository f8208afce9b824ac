// Footnotes that a reviewer adds and deletes, as Word writes them.
import { expect, it } from 'vitest';
import { type By, exported, ReviewerCopy } from '../../../test/render/reviewer-copy';
import { readDocx } from '../documents/docx/read-docx';
import { check } from '../lint/check';
import { readReview } from './review';
import { applied } from './trial';
import type { Review } from './types';
import { reasonOf, titleOf } from './wording';

const body = `# Inspection of Ashmere

## The wider picture

1. Care leavers have good advice.[^a] They like it.

2. Leaders act on audits.[^b]
`;
const notes = `
[^a]: The service opened in March.

    It is open each day.

[^b]: Audits are monthly.
`;
const draft = `---\nframework: ilacs\nauthority: Ashmere\nstage: review\n---\n\n${body}${notes}`;

const ann: By = { author: 'Ann Reviewer' };

const mark = (id: number): string =>
  `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${id}"/></w:r>`;

const tracked = (tag: string, xml: string, { author }: By): string =>
  author === undefined
    ? xml
    : `<w:${tag} w:id="900" w:author="${author}" w:date="2026-06-01T09:00:00Z">${xml}</w:${tag}>`;

/** Deletes a note as Word does: its text stays in the file if the change is tracked. */
function deleteNote(copy: ReviewerCopy, id: number, who: By): void {
  copy.rewrite((xml) => {
    expect(xml).toContain(mark(id));
    return xml.replace(mark(id), who.author === undefined ? '' : tracked('del', mark(id), who));
  });
  if (who.author !== undefined) return;
  copy.part('word/footnotes.xml', (xml) =>
    xml.replace(new RegExp(`<w:footnote w:id="${id}">.*?</w:footnote>`), ''),
  );
}

/** Adds a note after another. */
function addNote(copy: ReviewerCopy, words: string, who: By): void {
  copy.rewrite((xml) => xml.replace(mark(1), mark(1) + tracked('ins', mark(77), who)));
  copy.part('word/footnotes.xml', (xml) =>
    xml.replace(
      '</w:footnotes>',
      `<w:footnote w:id="77"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> ${words}</w:t></w:r></w:p></w:footnote></w:footnotes>`,
    ),
  );
}

interface Tried {
  readonly review: Review;
  readonly after: string;
}

async function reviewed(change: (copy: ReviewerCopy) => void, now = draft, text = draft): Promise<Tried> {
  const copy = new ReviewerCopy(await exported(text));
  change(copy);
  const review = readReview([readDocx(copy.bytes())], check(now, 'a.report.md'));
  const edits = review.suggestions.flatMap((suggestion) => suggestion.edits);
  return { review, after: applied(now, edits) ?? 'overlapping' };
}

it.each([
  ['tracked', ann],
  ['not tracked', {}],
])('a footnote that was deleted is removed with its mark: %s', async (_, who) => {
  const { review, after } = await reviewed((copy) => deleteNote(copy, 1, who));
  expect(review.conflicts).toEqual([]);
  expect(review.suggestions).toMatchObject([
    { kind: 'delete-note', authors: who.author ? [who.author] : [], isTracked: who.author !== undefined },
  ]);
  expect(review.suggestions.map(titleOf)).toEqual([
    'Delete the footnote “The service opened in March. It is open each day.”',
  ]);
  expect(after).toContain('good advice. They like it.');
  expect(after).toMatch(/audits\.\[\^b\]\n\n\[\^b\]: Audits are monthly\.\n$/);
});

it('the last footnote is removed with the lines before it', async () => {
  const { after } = await reviewed((copy) => deleteNote(copy, 2, ann));
  expect(after).toMatch(/audits\.\n\n\[\^a\]: The service opened in March\.\n\n {4}It is open each day\.\n$/);
});

it('a footnote without its words is removed', async () => {
  const { review, after } = await reviewed((copy) =>
    copy.part('word/footnotes.xml', (xml) =>
      xml.replace(
        /<w:r>(?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:t[^>]*>Audits are monthly\.<\/w:t><\/w:r>/,
        tracked('del', '<w:r><w:delText>Audits are monthly.</w:delText></w:r>', ann),
      ),
    ),
  );
  expect(review).toMatchObject({
    conflicts: [],
    suggestions: [{ kind: 'delete-note', authors: ['Ann Reviewer'] }],
  });
  expect(after).not.toContain('[^b]');
});

it('a footnote that the draft has changed is shown to a person', async () => {
  const now = draft.replace('monthly', 'weekly');
  const { review } = await reviewed((copy) => deleteNote(copy, 2, ann), now);
  expect(review).toMatchObject({
    suggestions: [],
    conflicts: [{ reason: 'draft-changed', authors: ['Ann Reviewer'], draft: 'Audits are weekly.' }],
  });
});

it('further marks of a footnote are not a change', async () => {
  const text = draft.replace('on audits.[^b]', 'on audits.[^b] They plan.[^b] They act.[^a]');
  const { review } = await reviewed(() => undefined, text, text);
  expect(review).toEqual({ comments: [], suggestions: [], conflicts: [] });
});

it('a footnote that is referred to again is left to a person', async () => {
  const text = draft.replace('on audits.[^b]', 'on audits.[^b] They plan.[^b]');
  const { review, after } = await reviewed(
    (copy) => {
      // The second mark is a field, which stays.
      copy.rewrite((xml) => xml.replace(mark(2), tracked('del', mark(2), ann)));
    },
    text,
    text,
  );
  expect(review.suggestions).toEqual([]);
  expect(after).toBe(text);
  expect(review.conflicts.map(({ reason, authors }) => [reason, authors])).toEqual([
    ['note-deleted', ['Ann Reviewer']],
  ]);
  expect(review.conflicts.map(reasonOf)).toEqual(['Delete this footnote by hand. Ann Reviewer deleted it.']);
});

it.each([
  ['tracked', ann, 'Add this footnote by hand. Ann Reviewer added it to the paragraph here.'],
  ['not tracked', {}, 'Add this footnote by hand. A reviewer added it to the paragraph here.'],
])('a footnote that was added is at its paragraph, with its author: %s', async (_, who, reason) => {
  const { review, after } = await reviewed((copy) => addNote(copy, 'Opened in May.', who));
  expect(review.suggestions).toEqual([]);
  expect(after).toBe(draft);
  expect(review.conflicts).toMatchObject([
    { reason: 'note-added', authors: who.author ? [who.author] : [], draft: '', reviewer: 'Opened in May.' },
  ]);
  expect(review.conflicts.map(reasonOf)).toEqual([reason]);
  expect(review.conflicts.map(({ span }) => draft.slice(span.start, span.end))).toEqual([
    'Care leavers have good advice.[^a] They like it.',
  ]);
});

it('a footnote that was added and deleted again is nobody’s', async () => {
  const { review } = await reviewed((copy) => {
    addNote(copy, 'Never mind.', ann);
    copy.rewrite((xml) => xml.replace(mark(77), tracked('del', mark(77), ann)));
  });
  expect(review).toEqual({ comments: [], suggestions: [], conflicts: [] });
});

it('a change of the words of a footnote is one of words', async () => {
  const { review, after } = await reviewed((copy) =>
    copy.part('word/footnotes.xml', (xml) => xml.replace('Audits are monthly', 'Audits are weekly')),
  );
  expect(review).toMatchObject({ conflicts: [], suggestions: [{ kind: 'words', after: 'weekly' }] });
  expect(after).toContain('[^b]: Audits are weekly.');
});

it('a footnote of a draft in YAML is removed from its own section', async () => {
  const section = (words: string): string =>
    `|\n    ${words}[^1] More.\n\n    [^1]: A note on ${words.toLowerCase()}\n`;
  const text = `framework: ilacs\nauthority: Ashmere\nstage: review\nsections:\n  help-and-protection: ${section('Help.')}  care-leavers: ${section('Care.')}`;
  const copy = await ReviewerCopy.of(text, 'a.report.yaml');
  deleteNote(copy, 2, ann);
  const review = readReview([readDocx(copy.bytes())], check(text, 'a.report.yaml'));
  expect(review).toMatchObject({ conflicts: [], suggestions: [{ kind: 'delete-note' }] });
  const after =
    applied(
      text,
      review.suggestions.flatMap(({ edits }) => edits),
    ) ?? '';
  expect(after.match(/\[\^1\]/g)).toHaveLength(2);
  expect(after.split('care-leavers')[after.indexOf('A note on help') < 0 ? 0 : 1]).not.toContain('[^1]');
});
