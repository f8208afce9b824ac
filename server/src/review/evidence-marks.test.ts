// A reviewer’s copy has no marks of evidence. Whatever its reviewer changes, the draft keeps them.
import { describe, expect, it } from 'vitest';
import { ReviewerCopy } from '../../../test/render/reviewer-copy';
import { readDocx } from '../documents/docx/read-docx';
import { check } from '../lint/check';
import { readReview } from './review';
import { applied } from './trial';
import type { Review } from './types';

const markdown = `---
framework: sccif
setting: childrens-home
provider: Example Care Limited
stage: review
requirements:
  - text: The registered person must train staff well {e1}.
    regulation: 33(4)(a)
    due: 2026-07-30
recommendations:
  - text: "Leaders should listen {e2} to staff."
    source: Guide, page 22, paragraph 4.10
---

# Inspection of a children’s home

## Helped and protected: good {e3}

{e4} Children see their social worker often {e5}, and say that it helps {e6}{e7}.

Leaders *act quickly* {e8} on what they
learn from audits {e9}. {e10}

- Health visits are on time {e11}.
- Dental checks {E12, e13} are late.

| Area | Result |
|------|--------|
| Visits {e14} | Late {e15} in May |

Care leavers like it.[^1] {e16} They say so {e17}.

[^1]: The advice service {e18} opened in March {e19}.
`;

const yaml = `framework: sccif
setting: childrens-home
provider: Example Care Limited
stage: review
summary: Children live {e1} in a calm home {e2}.
sections:
  helped-and-protected: >
    Children see their social worker often {e3},
    and say that it helps {e4}.

    Leaders act {e5} on audits.
requirements:
  - text: 'The registered person''s staff must train {e6} each month {e7}.'
`;

async function reviewed(text: string, change: (copy: ReviewerCopy) => unknown, name = 'a.report.md') {
  const copy = await ReviewerCopy.of(text, name);
  change(copy);
  const review: Review = readReview([readDocx(copy.bytes())], check(text, name));
  const after =
    applied(
      text,
      review.suggestions.flatMap(({ edits }) => [...edits]),
    ) ?? 'overlapping';
  return { review, after };
}

const marksIn = (text: string, name = 'a.report.md'): string[] =>
  check(text, name)
    .draft.evidence.map(({ id }) => id)
    .sort();

const changes: readonly [string, string, string][] = [
  ['around a mark', 'often, and', 'each week, and they'],
  ['before a mark', 'that it helps', 'that this helps'],
  ['over two marks', 'social worker often, and say that it helps', 'worker'],
  ['next to emphasis', 'act quickly on', 'act at once on'],
  ['over the end of a line', 'what they learn', 'all that they learn'],
  ['before a mark at the end', 'audits.', 'their audits.'],
  ['of an item', 'on time', 'in time'],
  ['over marks of another form', 'Dental checks are', 'Dentists are'],
  ['of a cell', 'Late in May', 'Soon in June'],
  ['of a heading', 'Helped and protected: good', 'Helped and well protected: good'],
  ['of a requirement', 'train staff well', 'train all staff'],
  ['of a recommendation', 'listen to', 'hear'],
  ['after a note', 'They say so', 'They often say so'],
];

describe.each([
  ['tracked', { author: 'Ann Reviewer' }],
  ['not tracked', {}],
])('a change that is %s', (_, who) => {
  it.each(changes)('%s', async (_name, words, by) => {
    const { review, after } = await reviewed(markdown, (copy) => copy.replace(words, by, who));
    expect(review.conflicts).toEqual([]);
    expect(review.suggestions).not.toEqual([]);
    expect(marksIn(after)).toEqual(marksIn(markdown));
    // What the reviewer wrote is what is printed then.
    expect((await reviewed(after, () => undefined)).review.suggestions).toEqual([]);
    const again = await reviewed(after, (copy) => copy.replace(by, words, who));
    expect(again.review.suggestions).not.toEqual([]);
  });

  it.each([
    ['of a value', 'in a calm home', 'in a quiet home'],
    ['over a mark in a value', 'live in', 'stay in'],
    ['in a folded text', 'often, and say', 'weekly, and they say'],
    ['in a quoted text', 'must train each', 'must learn each'],
  ])('%s of a YAML draft', async (_name, words, by) => {
    const name = 'a.report.yaml';
    const { review, after } = await reviewed(yaml, (copy) => copy.replace(words, by, who), name);
    expect(review.conflicts).toEqual([]);
    expect(review.suggestions).not.toEqual([]);
    expect(marksIn(after, name)).toEqual(marksIn(yaml, name));
  });

  it('that divides or joins paragraphs', async () => {
    const divided = await reviewed(markdown, (copy) => copy.split('and say', who));
    expect(marksIn(divided.after)).toEqual(marksIn(markdown));
    const merged = await reviewed(markdown, (copy) => copy.merge('it helps', who));
    expect(merged.review.suggestions.length + merged.review.conflicts.length).toBeGreaterThan(0);
    expect(marksIn(merged.after)).toEqual(marksIn(markdown));
  });

  it('that adds a paragraph', async () => {
    const { review, after } = await reviewed(markdown, (copy) =>
      copy.insertParagraph('from audits', 'They tell staff.', who),
    );
    expect(review).toMatchObject({ conflicts: [], suggestions: [{ kind: 'insert' }] });
    expect(marksIn(after)).toEqual(marksIn(markdown));
  });
});

it('a copy that nobody changed leads to no change', async () => {
  for (const [text, name] of [
    [markdown, 'a.report.md'],
    [yaml, 'a.report.yaml'],
  ] as const)
    expect((await reviewed(text, () => undefined, name)).review).toEqual({
      comments: [],
      suggestions: [],
      conflicts: [],
    });
});

it('a change of a footnote keeps its marks', async () => {
  const { review, after } = await reviewed(markdown, (copy) =>
    copy.part('word/footnotes.xml', (xml) => xml.replace('service opened', 'line opened')),
  );
  expect(review.conflicts).toEqual([]);
  expect(after).toContain('line {e18} opened');
});

it('a paragraph that was moved takes its marks with it', async () => {
  const { after } = await reviewed(markdown, (copy) => copy.move('act quickly', 'They say so'));
  expect(marksIn(after)).toEqual(marksIn(markdown));
});
