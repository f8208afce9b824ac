import { describe, expect, it } from 'vitest';
import { exported } from '../../../test/render/reviewer-copy';
import { readDocx } from '../documents/docx/read-docx';
import { check } from '../lint/check';
import type { StoredComment } from './comment-file';
import { commentsInDraft, commentThreads } from './comment-places';
import { findingThreads } from './finding-threads';
import { readReview } from './review';

const text = `# A report

## First

Leaders know *this* well. Leaders act.[^1] Leaders act again.[^1]

![Alt](a.png) See [the guide](https://example.org/) and leaders here.

[^1]: A note about leaders.
`;
const name = 'a.report.md';
const checked = check(text, name);

const comment = (words: string, context = ''): StoredComment => ({
  id: '0123abcd',
  author: 'Ann',
  date: '2026-06-01T10:00:00',
  words,
  context,
  text: `On ${words}`,
  replies: [{ author: 'Ben', date: '2026-06-02T10:00:00', text: 'Yes.' }],
});

describe('the words of a comment in a draft', () => {
  it.each([
    ['know this', '', 'know *this'],
    ['Leaders', '', 'Leaders'],
    ['act', 'Leaders know this well. Leaders', 'act'],
    ['leaders here', '', 'leaders here'],
    ['guide', 'the', 'guide'],
  ])('%s after “%s”', (words, context, shown) => {
    const [found] = commentsInDraft([comment(words, context)], checked);
    expect(found?.isFound).toBe(true);
    expect(text.slice(found?.span.start, found?.span.end)).toBe(shown);
  });

  it('are those after the same words, if they occur more than once', () => {
    const places = ['', 'well.', 'act.'].map(
      (context) => commentsInDraft([comment('Leaders', context)], checked)[0]?.span.start,
    );
    expect(places).toEqual([
      text.indexOf('Leaders'),
      text.indexOf('Leaders act.'),
      text.indexOf('Leaders act again'),
    ]);
  });

  it('are at the start if they are gone, and nowhere if they are resolved', () => {
    expect(commentsInDraft([comment('nothing like it')], checked)).toMatchObject([
      { isFound: false, span: { start: 0, end: 0 } },
    ]);
    expect(commentsInDraft([{ ...comment('act'), resolved: true }], checked)).toEqual([]);
  });
});

it('goes out at its words with its replies, and comes back as the same comment', async () => {
  const comments = ['this well', 'act again', 'guide and', 'leaders here'].map((words) => comment(words));
  const resolved = { ...comment('First'), resolved: true };
  const all = [...comments, resolved];
  const bytes = await exported(text, name, (published) => commentThreads(all, checked, published));
  const { comments: back } = readReview([readDocx(bytes)], checked);
  expect(
    back.map(({ words, author, date, replies, isResolved }) => [words, author, date, replies, isResolved]),
  ).toEqual(
    [resolved, ...comments].map(({ words, author, date, replies, resolved: isResolved = false }) => [
      words,
      author,
      date,
      replies,
      isResolved,
    ]),
  );
});

it('makes comments of findings, which do not come back', async () => {
  const draft = `---
framework: sccif
setting: childrens-home
urn: SC999001
stage: review
provider: {name: Example Care, home: Larchmere Lodge}
---

# Inspection

Staff at Larchmere Lodge did did well. TODO more.
`;
  const found = check(draft, name);
  const bytes = await exported(draft, name, (published) => findingThreads(found, published));
  const source = readDocx(bytes);
  const texts = [...source.comments.values()].map(({ text: words }) => words);
  expect(texts.length).toBeGreaterThan(2);
  expect(texts).toContainEqual(expect.stringMatching(/^Error: .+\.$/));
  expect(texts.join()).not.toContain('Larchmere');
  expect(readReview([source], found).comments).toEqual([]);
  const again = await exported(draft, name, (published) => findingThreads(found, published));
  expect(Buffer.from(again).equals(Buffer.from(bytes))).toBe(true);
});
