import { describe, expect, it } from 'vitest';
import { check } from '../lint/check';
import { compose } from './compose';
import { type Inline, type Published, type PublishedBlock, plainText } from './document';

const publish = (text: string, name = 'a.report.md'): Published => compose(check(text, name));
const blocksOf = ({ parts }: Published): PublishedBlock[] => parts.flatMap(({ blocks }) => blocks);
const order = ({ parts }: Published): string[] =>
  parts.map(({ id, judgement }) => (judgement ? `${id} ${judgement}` : id));
/** The blocks of a text without the title that is composed for it. */
const body = (text: string): PublishedBlock[] => blocksOf(publish(text)).slice(1);
const inlinesOf = (text: string): readonly Inline[] => {
  const [first] = body(text);
  return first?.type === 'paragraph' ? first.inlines : [];
};

const ilacs = `framework: ilacs
authority: Ashmere
urn: '80999'
inspection: {start: 2026-06-29, end: 2026-07-10, lead-inspector: A N Other}`;

describe('the order', () => {
  it('is that of the framework, whatever the order of the keys', () => {
    const keys = [
      'sections:\n  leaders: |\n    2. Last.\n  help-and-protection: |\n    1. First.\n',
      'previous:\n  - {date: 2023-01-23, type: short, judgement: good}\n',
      'areas-for-improvement: [One.]\n',
      'summary: Told.\n',
      'judgements: {care-leavers: good, leaders: outstanding}\n',
      `${ilacs}\n`,
    ];
    const one = publish(keys.join(''), 'a.report.yaml');
    const other = publish([...keys].reverse().join(''), 'a.report.yaml');
    expect(order(one)).toEqual(order(other));
    expect(order(one)).toEqual([
      'title',
      'facts',
      'judgements-table',
      'narrative',
      'improvement',
      'judgements help-and-protection',
      'judgements children-in-care',
      'judgements care-leavers',
      'judgements leaders',
      'history',
      'inspection',
    ]);
    const numbers = blocksOf(one).flatMap((block) =>
      block.type === 'paragraph' ? (block.number ?? []) : [],
    );
    expect(numbers).toEqual([1, 2]);
  });

  it('keeps the sections of a body where they are written', () => {
    const text = `---\n${ilacs}\n---\n\n# T\n\n## The experiences and progress of care leavers\n\n1. A.\n\n## What needs to improve?\n\n- B.\n`;
    expect(order(publish(text)).slice(-3)).toEqual(['judgements care-leavers', 'improvement', 'inspection']);
  });

  it('puts the facts before sections of a name that is not known', () => {
    const text = `---\n${ilacs}\n---\n\n# T\n\n## A section\n\nText.\n`;
    expect(order(publish(text))).toEqual(['title', 'facts', 'judgements-table', 'other', 'inspection']);
  });
});

describe('the table of judgements', () => {
  const table = (judgements: string): string[][] => {
    const found = blocksOf(publish(`---\n${ilacs}\njudgements: ${judgements}\n---\n`)).find(
      (block) => block.type === 'table',
    );
    if (found?.type !== 'table') return [];
    return found.rows.map(({ cells }) =>
      cells.map(({ blocks: [first] }) => (first?.type === 'paragraph' ? plainText(first.inlines) : '')),
    );
  };

  it('has the official wording and order, and marks what is missing', () => {
    expect(table('{care-leavers: good, leaders: Outstanding}')).toEqual([
      ['The impact of leaders on social work practice with children and families', 'Outstanding'],
      ['The experiences and progress of children who need help and protection', 'No grade yet'],
      ['The experiences and progress of children in care', 'No grade yet'],
      ['The experiences and progress of care leavers', 'Good'],
    ]);
  });

  it('shows a grade or a judgement that is none as it is written', () => {
    expect(table('{leaders: brilliant, dancing: good}')).toContainEqual(['Dancing', 'Good']);
    expect(table('{leaders: brilliant}')[0]?.[1]).toBe('Brilliant');
  });
});

describe('the last inspection', () => {
  const judgedLast = (previous: string, type = 'interim'): unknown => {
    const front = `framework: sccif\nsetting: childrens-home\ninspection: {type: ${type}, start: 2026-06-08}`;
    const { parts } = publish(`---\n${front}\nprevious:\n${previous}---\n`);
    const blocks = parts.find(({ id }) => id === 'last-inspection')?.blocks;
    return blocks?.map((block) => (block.type === 'paragraph' ? plainText(block.inlines) : ''));
  };
  const day = 'Date of last inspection: 4 March 2025';

  it.each([
    ['judgement: good', ['Overall judgement at last inspection: good']],
    ['judgement: Good', ['Overall judgement at last inspection: good']],
    [
      'judgements: {overall-experiences-and-progress: good, helped-and-protected: outstanding}',
      ['Overall judgement at last inspection: good'],
    ],
    [
      'judgement: outstanding, judgements: {overall-experiences-and-progress: good, helped-and-protected: good}',
      ['Overall judgement at last inspection: outstanding'],
    ],
    [
      'judgements: {helped-and-protected: good, leaders-and-managers: inadequate}',
      [
        'How well children and young people are helped and protected: good',
        'The effectiveness of leaders and managers: inadequate',
      ],
    ],
  ])('has its date and judgement: %s', (judged, expected) => {
    expect(judgedLast(`  - {date: 2025-03-04, type: full, ${judged}}\n`)).toEqual([day, ...expected]);
  });

  it('has the date alone where the draft has no judgement', () => {
    for (const judged of [
      '',
      ', judgements: {}',
      ', judgements: good',
      ', judgements: {helped-and-protected: }',
    ])
      expect(judgedLast(`  - {date: 2025-03-04${judged}}\n`)).toEqual([day]);
  });
});

describe('text', () => {
  it('has no list where a line wraps before a number', () => {
    expect(body('They are supported until the age of\n25. Then they leave.\n')).toMatchObject([
      { type: 'paragraph', inlines: [{ text: 'They are supported until the age of 25. Then they leave.' }] },
    ]);
  });

  it('shows raw HTML and templates as text, and leaves comments out', () => {
    expect(inlinesOf('<b onclick="x">a</b> {% = %} <%= c %> <!-- d -->\n')).toEqual([
      { type: 'text', text: '<b onclick="x">a</b> {% = %} <%= c %>' },
    ]);
  });

  it.each([
    ['a <!--> b -->\n', 'a  b -->'],
    ['a <!---> b -->\n', 'a  b -->'],
    ['a <!-- b > c -->\n', 'a'],
  ])('ends a comment where Markdown does: %s', (text, shown) => {
    expect(inlinesOf(text)).toEqual([{ type: 'text', text: shown }]);
  });

  it('describes an image by its words', () => {
    expect(publish('![a *b* [c](d) ![e](f)\n`g`](h)\n').open.map(({ kind }) => kind)).toContain('image');
    expect(inlinesOf('![a *b* [c](d) ![e](f)\n`g`](h)\n')).toMatchObject([
      { type: 'marker', text: 'a b c e g' },
    ]);
  });

  it.each([
    ['[a](javascript:alert(1))', 'a'],
    ['[a](data:text/html,x)', 'a'],
    ['[a](JaVaScRiPt:x)', 'a'],
    ['[a](//evil.example)', 'a'],
    ['[a](#b)', 'a'],
    ['<vbscript:x>', 'vbscript:x'],
  ])('makes no link of %s', (text, shown) => {
    expect(inlinesOf(text)).toEqual([{ type: 'text', text: shown }]);
  });

  it('links to the web and to mail', () => {
    expect(inlinesOf('[a](https://example.org "t")')).toMatchObject([
      { type: 'link', href: 'https://example.org', title: 't' },
    ]);
    expect(inlinesOf('<mailto:a@b.example>')).toMatchObject([{ type: 'link', href: 'mailto:a@b.example' }]);
  });

  it('numbers footnotes by their first mention and keeps those that nothing refers to', () => {
    const published = publish(
      'A[^b] and B[^a] and A[^b]. C[^no].\n\n[^a]: Second.\n[^b]: First.\n[^c]: Third.\n',
    );
    expect(published.footnotes.map(({ number, refs }) => [number, refs])).toEqual([
      [1, ['noteref-1', 'noteref-1-2']],
      [2, ['noteref-2']],
      [3, []],
    ]);
    expect(published.open.map(({ kind, message }) => [kind, message])).toEqual([
      ['footnote', 'Write the footnote for this mark, or remove the mark.'],
    ]);
  });
});

describe('what is open', () => {
  const marked = (text: string): string[] =>
    publish(text).open.map(({ source }) => text.slice(source.start, source.end));

  it('is every placeholder, at its place', () => {
    expect(marked('One TODO two […] three [insert name] four TBC, TODO.\n\n- XXX\n')).toEqual([
      'TODO',
      '[…]',
      '[insert name]',
      'TBC',
      'TODO',
      'XXX',
    ]);
  });

  it('is no insertion in a quotation, no citation and no word', () => {
    expect(
      marked('‘They [staff] listen, [Name] too.’ [Outcome 3, national framework] What to do? (XXI) Why??\n'),
    ).toEqual([]);
  });

  it('is found in values of the front matter', () => {
    expect(marked('---\nframework: sccif\nprovider: Home TBC\nurn: SC999001\n---\n\n# T\n')).toContain('TBC');
  });

  it('is an empty section, but not one with sections in it', () => {
    const text = '# T\n\n## A\n\n### B\n\nText.\n\n## C\n\n## D\n';
    expect(marked(text)).toEqual(['## C', '## D']);
  });

  it('is a requirement without regulation or due date', () => {
    const text =
      '---\nframework: sccif\nsetting: childrens-home\nrequirements:\n  - text: One.\n    due:\n---\n';
    const messages = publish(text).open.map(({ message }) => message);
    expect(messages).toContain('Add the date by which this requirement must be met.');
    expect(messages).toContain('Add the regulation for this requirement.');
  });
});

it('prints days as reports do', () => {
  const dates = (inspection: string) =>
    publish(`---\nframework: ilacs\ninspection: ${inspection}\n---\n`).properties.dates;
  expect(dates('{start: 2026-06-08, end: 2026-06-19}')).toBe('8 to 19 June 2026');
  expect(dates('{start: 2026-06-29, end: 2026-07-10}')).toBe('29 June to 10 July 2026');
  expect(dates('{start: 2026-12-29, end: 2027-01-08}')).toBe('29 December 2026 to 8 January 2027');
  expect(dates('{start: 2026-06-08, end: 2026-06-08}')).toBe('8 June 2026');
  expect(dates('{dates: [{start: 2026-06-08, end: 2026-06-12}, {start: 2026-07-01, end: 2026-07-02}]}')).toBe(
    '8 to 12 June 2026 and 1 to 2 July 2026',
  );
  expect(dates('{start: next week}')).toBe('next week');
});

it.each(['', '---', '---\nframework: ilacs', 'framework: [', '# ', '---\nframework: nothing\n---\nText'])(
  'composes %j',
  (text) => {
    expect(publish(text).title).not.toBe('');
    expect(publish(text, 'a.report.yaml').parts.length).toBeGreaterThan(0);
  },
);
