import { expect, it } from 'vitest';
import { check } from '../../lint/check';
import { foldingOf, mostImportant } from './folding';
import { type OutlineItem, outlineOf } from './outline';

const markdown = `---
framework: ilacs
authority: Bexcombe
# Two lines
# of a comment.
inspection: {start: 2026-06-08, end: 2026-06-19}
judgements:
  children-in-care: good
---

# Inspection of Bexcombe 🙂

Opening.

## The experiences and progress of children in care: good

1. Children live in stable homes.

2. They do well.

### Homes

<!-- A note
over two lines -->

- One
- Two

## Other

Text.
`;

const lines = (items: readonly OutlineItem[], text: string, indent = ''): string[] =>
  items.flatMap(({ kind, name, detail, span, at, children }) => [
    `${indent}${kind} ${name}${detail === undefined ? '' : ` [${detail}]`} “${text.slice(at.start, at.end)}” to “${text.slice(span.end - 5, span.end)}”`,
    ...lines(children, text, `${indent}  `),
  ]);

it('has the facts and the sections, with their grades', () => {
  expect(lines(outlineOf(check(markdown, 'a.report.md')), markdown)).toEqual([
    'front-matter Front matter “---” to “\n---\n”',
    '  key framework [ilacs] “framework” to “ilacs”',
    '  key authority [Bexcombe] “authority” to “combe”',
    '  key inspection “inspection” to “6-19}”',
    '    key start [2026-06-08] “start” to “06-08”',
    '    key end [2026-06-19] “end” to “06-19”',
    '  key judgements “judgements” to “ good”',
    '    judgement The experiences and progress of children in care [good] “children-in-care” to “ good”',
    'section Inspection of Bexcombe 🙂 “Inspection of Bexcombe 🙂” to “ext.\n”',
    '  section The experiences and progress of children in care [good] “The experiences and progress of children in care: good” to “ Two\n”',
    '    section Homes “Homes” to “ Two\n”',
    '  section Other “Other” to “ext.\n”',
  ]);
});

it('has the sections and the requirements of a YAML draft', () => {
  const text = `framework: sccif
setting: childrens-home
judgements:
  helped-and-protected: good
requirements:
  - text: The registered person must
      assess risks.
    regulation: 12(2)(a)
    due: 2026-07-31
  - A text alone
sections:
  helped-and-protected: |
    Text.

    ### Risks

    More.
  other: Text
`;
  expect(lines(outlineOf(check(text, 'a.report.yaml')), text).slice(2)).toEqual([
    'key judgements “judgements” to “ good”',
    '  judgement How well children and young people are helped and protected [good] “helped-and-protected” to “ good”',
    'list requirements “requirements” to “alone”',
    '  requirement The registered person must assess risks. [12(2)(a), 2026-07-31] “text: The registered person must” to “07-31”',
    '  requirement A text alone “A text alone” to “alone”',
    'key sections “sections” to “ Text”',
    '  section How well children and young people are helped and protected [good] “helped-and-protected” to “More.”',
    '    section Risks “Risks” to “More.”',
    '  section other “other” to “ Text”',
  ]);
});

it('keeps every part within the one around it, in drafts that are half typed', () => {
  const within = ({ span, at, children, name }: OutlineItem): void => {
    expect(name.trim()).not.toBe('');
    expect(span.start <= at.start && at.end <= span.end).toBe(true);
    for (const child of children) {
      expect(span.start <= child.span.start && child.span.end <= span.end).toBe(true);
      within(child);
    }
  };
  const anchors =
    'framework: ilacs\nx-a: &a\n  b: 1\nx-c: *a\nx-d:\n  <<: *a\n  e: 2\njudgements: {leaders: \n';
  for (let end = 0; end < markdown.length; end += 3) {
    for (const item of outlineOf(check(`${markdown.slice(0, end)}[`, 'a.report.md'))) within(item);
    for (const item of outlineOf(check(anchors.slice(0, end), 'a.report.yaml'))) within(item);
  }
});

it('folds sections, facts, comments and lists, but not numbered paragraphs', () => {
  const folds = foldingOf(check(markdown, 'a.report.md'));
  const first = markdown.split('\n');
  expect(folds.map(({ from, to, kind = '' }) => `${first[from]} … ${first[to]} ${kind}`.trim())).toEqual([
    '--- … ---',
    '# Two lines … # of a comment. comment',
    'judgements: …   children-in-care: good',
    '# Inspection of Bexcombe 🙂 … Text.',
    '## The experiences and progress of children in care: good … - Two',
    '### Homes … - Two',
    '<!-- A note … over two lines --> comment',
    '- One … - Two',
    '## Other … Text.',
  ]);
  expect(mostImportant(folds, 2).map(({ from }) => first[from])).toEqual([
    '# Inspection of Bexcombe 🙂',
    '## The experiences and progress of children in care: good',
  ]);
});

it('folds the keys and the texts of a YAML draft', () => {
  const text = `framework: sccif
setting: childrens-home
requirements:
  - text: |
      # No comment.
      # No comment.
    due: 2026-07-31
sections:
  helped-and-protected: |
    Text.

    ### Risks

    More.
`;
  const written = text.split('\n');
  expect(
    foldingOf(check(text, 'a.report.yaml')).map(({ from, to }) => `${written[from]} … ${written[to]}`),
  ).toEqual([
    'requirements: …     due: 2026-07-31',
    '  - text: | …     due: 2026-07-31',
    'sections: …     More.',
    '  helped-and-protected: | …     More.',
    '    ### Risks …     More.',
  ]);
});

it('has parts within their parts where a line separator begins a heading within a line', () => {
  const [outer, ...others] = outlineOf(check('# One\u2028## Two \n\nText.\n', 'a.report.md'));
  const [inner] = outer?.children ?? [];
  expect(others).toEqual([]);
  expect([outer?.span, inner?.span]).toEqual([
    { start: 0, end: 21 },
    { start: 5, end: 21 },
  ]);
});
