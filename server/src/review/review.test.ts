// What reviewers do to a Word file, and what the draft becomes by it.
import { describe, expect, it } from 'vitest';
import { type By, ReviewerCopy } from '../../../test/render/reviewer-copy';
import { readDocx } from '../documents/docx/read-docx';
import { check } from '../lint/check';
import { readReview } from './review';
import { applied } from './trial';
import type { Review } from './types';

const draft = `---
framework: ilacs
authority: Ashmere
stage: review
---

# Inspection of Ashmere

## The wider picture

1. Children in care see their social worker *often*, and say that it helps.

2. The **local authority** knows its strengths. Leaders act on
   what they learn from audits.

3. Care leavers have [good advice](https://example.org/advice) from workers.[^1] They like it.

- Health visits are on time.
- Dental checks are late.

> A child said that she was listened to.

| Area | Result |
|------|--------|
| Visits | Late in May |

[^1]: The advice service opened in March.
`;

const ann: By = { author: 'Ann Reviewer' };
const ben: By = { author: 'Ben Reviewer', date: '2026-06-02T09:00:00Z' };

interface Tried {
  readonly review: Review;
  /** The draft with all suggestions. */
  readonly after: string;
}

async function reviewed(
  change: (copy: ReviewerCopy) => unknown,
  { text = draft, now = draft, name = 'a.report.md' } = {},
): Promise<Tried> {
  const copy = await ReviewerCopy.of(text, name);
  change(copy);
  return tried([copy], now, name);
}

function tried(copies: readonly ReviewerCopy[], now: string, name = 'a.report.md'): Tried {
  const checked = check(now, name);
  const review = readReview(
    copies.map((copy) => readDocx(copy.bytes())),
    checked,
  );
  const edits = review.suggestions.flatMap((suggestion) => suggestion.edits);
  return { review, after: applied(now, edits) ?? 'overlapping' };
}

const nothing = { comments: [], suggestions: [], conflicts: [] };

it('finds nothing in a copy that nobody changed', async () => {
  expect((await reviewed(() => undefined)).review).toEqual(nothing);
});

describe.each([
  ['tracked', ann],
  ['not tracked', {} as By],
])('changes that are %s', (_, who) => {
  it.each([
    ['words', 'often', 'weekly', 'worker *often*, and', 'worker *weekly*, and'],
    [
      'words with marks in them',
      'local authority knows',
      'council knows',
      '**local authority** knows',
      'council',
    ],
    [
      'words over the end of a line',
      'act on what',
      'act quickly on what',
      'Leaders act on',
      'Leaders act quickly on',
    ],
    ['words of a link', 'good advice', 'useful advice', '[good advice](', '[useful advice]('],
    ['the last words', 'They like it.', 'They value it.', 'They like it.', 'They value it.'],
    [
      'an item',
      'Dental checks are late.',
      'Dental checks are slow.',
      '- Dental checks are late.',
      '- Dental checks are slow.',
    ],
    ['a cell', 'Late in May', 'Late in June', '| Late in May |', '| Late in June |'],
    [
      'a quotation',
      'was listened to',
      'felt heard',
      '> A child said that she was listened to.',
      '> A child said that she felt heard.',
    ],
    ['a heading', 'wider picture', 'whole picture', '## The wider picture', '## The whole picture'],
    ['signs of Markdown', 'Health visits', 'Health_visits_*all*', '- Health visits', '- Health'],
  ])('%s', async (_name, words, by, before, after) => {
    const { review, after: text } = await reviewed((copy) => copy.replace(words, by, who));
    expect(review.conflicts).toEqual([]);
    expect(draft).toContain(before);
    expect(text).toContain(after);
    expect(review.suggestions.every(({ authors }) => authors.join() === (who.author ?? ''))).toBe(true);
    // All else stays.
    expect(text.split('\n').filter((line) => !draft.includes(line)).length).toBeLessThanOrEqual(2);
  });

  it('a deleted paragraph', async () => {
    const { review, after } = await reviewed((copy) => copy.deleteParagraph('local authority', who));
    expect(review).toMatchObject({ conflicts: [], suggestions: [{ kind: 'delete' }] });
    expect(after).not.toContain('local authority');
    expect(after).toContain('helps.\n\n3. Care leavers');
  });

  it('an inserted paragraph', async () => {
    const { review, after } = await reviewed((copy) =>
      copy.insertParagraph('local authority', 'New words.', who),
    );
    expect(review).toMatchObject({ conflicts: [], suggestions: [{ kind: 'insert', after: 'New words.' }] });
    expect(after).toContain('from audits.\n\n3. New words.\n\n3. Care');
  });

  it('a paragraph that is divided', async () => {
    const { review, after } = await reviewed((copy) => copy.split('Leaders act', who));
    expect(review).toMatchObject({ conflicts: [], suggestions: [{ kind: 'split' }] });
    expect(after).toContain('knows its strengths.\n\n3. Leaders act on\n   what they learn');
  });

  it('paragraphs that are merged', async () => {
    const { review, after } = await reviewed((copy) => copy.merge('see their social worker', who));
    expect(review).toMatchObject({ conflicts: [], suggestions: [{ kind: 'merge' }] });
    expect(after).toContain('say that it helps. The **local authority** knows');
  });
});

it('a paragraph that is moved', async () => {
  const { review, after } = await reviewed((copy) =>
    copy.move('see their social worker', 'Care leavers have'),
  );
  expect(review).toMatchObject({ conflicts: [], suggestions: [{ kind: 'move' }] });
  expect(after).toMatch(/like it\.\n\n\d\. Children in care see their social worker \*often\*, and say/);
  expect(after.match(/Children in care/g)).toHaveLength(1);
});

it('a paragraph that is moved with tracking', async () => {
  const { review, after } = await reviewed((copy) =>
    copy
      .deleteParagraph('see their social worker', ann)
      .insertParagraph(
        'Care leavers have',
        'Children in care see their social worker often, and say that it helps.',
        ann,
      ),
  );
  expect(review).toMatchObject({ conflicts: [], suggestions: [{ kind: 'move', authors: ['Ann Reviewer'] }] });
  expect(after).toContain('worker *often*, and');
});

it('ignores how a copy is formatted', async () => {
  const { review } = await reviewed((copy) =>
    copy.rewrite((xml) =>
      xml
        .replaceAll('<w:r>', '<w:proofErr w:type="spellStart"/><w:r w:rsidR="00AA11BB">')
        .replaceAll('knows its', 'knows\u00A0 its')
        .replace('<w:rPr>', '<w:rPr><w:lang w:val="en-US"/>'),
    ),
  );
  expect(review).toEqual(nothing);
});

describe('two copies', () => {
  it('are read together, and the same change is one', async () => {
    const [a, b] = [await ReviewerCopy.of(draft), await ReviewerCopy.of(draft)];
    a.replace('often', 'weekly', ann).replace('are late', 'are slow', ann);
    b.replace('often', 'weekly', ben).replace('on time', 'punctual', ben);
    const { review, after } = tried([a, b], draft);
    expect(review.conflicts).toEqual([]);
    expect(review.suggestions.map(({ after: words, authors }) => [words, authors])).toEqual([
      ['weekly', ['Ann Reviewer', 'Ben Reviewer']],
      ['punctual', ['Ben Reviewer']],
      ['slow', ['Ann Reviewer']],
    ]);
    expect(after).toContain('- Health visits are punctual.\n- Dental checks are slow.');
  });

  it('clash where they change the same words', async () => {
    const [a, b] = [await ReviewerCopy.of(draft), await ReviewerCopy.of(draft)];
    a.replace('often', 'weekly', ann);
    b.replace('often', 'monthly', ben);
    const { review } = tried([a, b], draft);
    expect(review.suggestions).toEqual([]);
    expect(review.conflicts.map(({ reason, authors }) => [reason, authors])).toEqual([
      ['reviewers', ['Ann Reviewer']],
      ['reviewers', ['Ben Reviewer']],
    ]);
    expect(review.conflicts[1]?.reviewer).toContain('social worker monthly, and');
  });
});

describe('a draft that has changed since', () => {
  const later = draft
    .replace('say that it helps', 'say this helps')
    .replace('1. Children', '1. A new first paragraph.\n\n2. Children');

  it('takes tracked changes of other words', async () => {
    const { review, after } = await reviewed((copy) => copy.replace('often', 'weekly', ann), { now: later });
    expect(review.conflicts).toEqual([]);
    expect(after).toContain('2. Children in care see their social worker *weekly*, and say this helps.');
  });

  it('shows both where the same words were changed, or nothing was tracked', async () => {
    for (const who of [ann, {} as By]) {
      const { review } = await reviewed((copy) => copy.replace('that it helps', 'that they like it', who), {
        now: later,
      });
      expect(review.suggestions).toEqual([]);
      expect(review.conflicts).toMatchObject([
        {
          reason: 'draft-changed',
          draft: 'Children in care see their social worker often, and say this helps.',
          reviewer: 'Children in care see their social worker often, and say that they like it.',
        },
      ]);
    }
  });

  it('has nothing to do where the same change was made', async () => {
    const now = later.replace('*often*', '*weekly*');
    const { review } = await reviewed((copy) => copy.replace('often', 'weekly', ann), { now });
    expect(review).toEqual(nothing);
  });

  it('takes changes of paragraphs that have not changed', async () => {
    const { review, after } = await reviewed((copy) => copy.replace('are late', 'are slow'), { now: later });
    expect(review).toMatchObject({ conflicts: [], suggestions: [{ isTracked: false, isUnsure: false }] });
    expect(after).toContain('- Dental checks are slow.');
  });
});

it('takes the bookmark that LibreOffice repeats in the second half of a paragraph for one', async () => {
  const { review, after } = await reviewed((copy) => {
    copy.split('Leaders act');
    copy.rewrite((xml) => {
      const mark =
        /<w:bookmarkStart (?:(?!\/>).)*\/>(?=(?:(?!<w:bookmarkStart|<\/w:p>).)*local authority)/.exec(
          xml,
        )?.[0] ?? '';
      return xml.replace(/(<w:p>(?:(?!<w:p>).)*?)(<w:r>(?:(?!<w:r>).)*Leaders act)/, `$1${mark}$2`);
    });
  });
  expect(review).toMatchObject({ conflicts: [], suggestions: [{ kind: 'split' }] });
  expect(after).toContain('knows its strengths.\n\n3. Leaders act on');
});

describe('front matter', () => {
  const text = `framework: sccif
setting: childrens-home
stage: review
urn: SC999001
provider: Example Care
recommendations:
  - text: The registered person should listen.
    source: Guide, page 3
  - text: The registered person should write.
    source: Guide, page 4
  - text: It's "right".
    source: Guide, page 5
`;
  const name = 'a.report.yaml';

  it('takes changes of its texts, in the form of YAML', async () => {
    const { review, after } = await reviewed(
      (copy) =>
        copy
          .replace('should listen', "should: 'hear' # all", ann)
          .replace('Example Care', 'Sample Care', ann)
          .deleteParagraph('should write', ann),
      { text, now: text, name },
    );
    expect(review.conflicts).toEqual([]);
    expect(after).toContain('provider: Sample Care');
    expect(after).not.toContain('page 4');
    const printed = check(after, name).draft.text;
    expect(printed).toContain('hear');
    expect(readReview([], check(after, name))).toEqual(nothing);
  });

  it('leaves words of the product to a person', async () => {
    const { review } = await reviewed((copy) => copy.replace('Recommendations', 'Advice', ann), {
      text,
      now: text,
      name,
    });
    expect(review).toMatchObject({
      suggestions: [],
      conflicts: [{ reason: 'not-text', draft: 'Recommendations' }],
    });
  });
});

describe('a copy without marks', () => {
  it('is matched by numbers and words, and is unsure', async () => {
    const { review, after } = await reviewed((copy) => copy.replace('often', 'weekly', ann).withoutMarks());
    expect(review).toMatchObject({ conflicts: [], suggestions: [{ isUnsure: true }] });
    expect(after).toContain('*weekly*');
  });

  it('is a conflict where nothing was tracked', async () => {
    const { review } = await reviewed((copy) => {
      copy.replace('often', 'weekly').withoutMarks();
      copy.part('docProps/custom.xml', () => undefined);
      copy.part('_rels/.rels', (xml) => xml.replace(/<Relationship [^>]*custom[^>]*>/, ''));
      copy.part('[Content_Types].xml', (xml) => xml.replace(/<Override [^>]*custom[^>]*>/, ''));
    });
    expect(review.suggestions).toEqual([]);
    expect(review.conflicts).toHaveLength(1);
  });
});

describe('comments', () => {
  const words = (review: Review, text = draft): (string | undefined)[] =>
    review.comments.map(({ span }) => span && text.slice(span.start, span.end));

  it('are at their words', async () => {
    const { review } = await reviewed((copy) =>
      copy.comment('local authority knows', 'Say how.').comment('Late in May', 'Which year?', ben),
    );
    expect(words(review)).toEqual(['local authority** knows', 'Late in May']);
    expect(review.comments).toMatchObject([
      {
        author: 'A N Other',
        date: '2026-06-01T10:00:00',
        text: 'Say how.',
        words: 'local authority knows',
        isUnsure: false,
      },
      { author: 'Ben Reviewer', text: 'Which year?' },
    ]);
  });

  it('are found where the draft and the copy have changed', async () => {
    const now = draft.replace('Leaders act', 'Its leaders now act').replace('## The', 'New.\n\n## The');
    const { review } = await reviewed(
      (copy) => copy.replace('strengths', 'weaknesses', ann).comment('learn from audits', 'Which?'),
      { now },
    );
    expect(words(review, now)).toEqual(['learn from audits']);
  });

  it('are one if two copies have them', async () => {
    const copies = [await ReviewerCopy.of(draft), await ReviewerCopy.of(draft)];
    for (const copy of copies) copy.comment('often', 'How often?');
    expect(tried(copies, draft).review.comments).toHaveLength(1);
  });
});
