import { describe, expect, it } from 'vitest';
import type { SourceBlock, SourceTable } from '../../documents/document';
import { builtIn } from '../../knowledge/knowledge';
import { check } from '../../lint/check';
import { importDocument } from '../import-document';
import { textIn } from '../source/reading';
import { bullet, documentOf, heading, paragraph, table } from '../testing';

const imported = (blocks: readonly SourceBlock[], parts = {}) =>
  importDocument(documentOf(blocks, parts), { knowledge: builtIn });

const frontMatter = (text: string): string => text.split('---\n')[1] ?? '';
const bodyOf = (text: string): string => text.split('---\n').slice(2).join('---\n').trim();

const firstCell = ({ rows }: SourceTable): string => textIn(rows[0]?.cells[0]?.blocks ?? []);

/** The pages of a published report on a home, as a PDF has them. */
const home: readonly SourceBlock[] = [
  paragraph('SC999031'),
  paragraph('Registered provider: Thistlecombe Care Ltd'),
  paragraph('Full inspection'),
  paragraph('Inspected under the social care common inspection framework'),
  heading(1, 'Information about this children’s home'),
  paragraph('The home is privately owned.'),
  paragraph([{ text: 'Inspection dates: 18 and 19 June 2025', bold: true }]),
  table(
    ['Overall experiences and progress of children and young people, taking into account', 'good'],
    ['How well children and young people are helped and protected', 'outstanding'],
    ['The effectiveness of leaders and managers', 'requires improvement to be good'],
  ),
  paragraph('The children’s home provides effective services that meet the requirements for good.'),
  paragraph('Date of last inspection: 11 July 2024'),
  paragraph('Overall judgement at last inspection: outstanding'),
  paragraph('Enforcement action since last inspection: none'),
  heading(1, 'Recent inspection history'),
  table(
    ['Inspection date', 'Inspection type', 'Inspection judgement'],
    ['11/07/2024', 'Full', 'Outstanding'],
    ['08/02/2022', 'Interim', 'Sustained effectiveness'],
  ),
  heading(1, 'Inspection judgements'),
  heading(2, 'Overall experiences and progress of children and young people: good'),
  paragraph('Children are happy.'),
  heading(2, 'What does the children’s home need to do to improve?'),
  heading(3, 'Statutory requirements'),
  paragraph('This section sets out the actions that the registered person(s) must take.'),
  table(
    ['Requirement', 'Due date'],
    ['The registered person must act. (Regulation 12 (2)(a)(i))', '18 July 2025'],
    ['The registered person must record. (Regulation 13 (1) (2)(h)) (Ash House)', '18 July 2025'],
  ),
  heading(3, 'Recommendation'),
  bullet(
    'The registered person should listen. (‘Guide to the Children’s Homes Regulations, including the quality standards’, page 45, paragraph 9.30)',
  ),
  heading(1, 'Children’s home details'),
  paragraph('Unique reference number: SC999031'),
  paragraph('Provision sub-type: Children’s home'),
  paragraph('Registered provider: Thistlecombe Care Ltd'),
  paragraph('Registered provider address: 1 High Street, Anytown'),
  paragraph('Responsible individual: Tobias Merrivale'),
  paragraph('Registered manager: Post vacant'),
  heading(1, 'Inspectors'),
  paragraph('Honor Penhallick, Social Care Inspector'),
  paragraph('Linus Abernethwaite, Social Care Regulatory Inspector'),
  paragraph('Piccadilly Gate'),
  paragraph('Store Street'),
  paragraph('© Crown copyright 2025'),
];

describe('a published report on a children’s home', () => {
  const { text, stem, report } = imported(home, { furniture: ['Rose Cottage'] });

  it('has all of its facts in the front matter', () => {
    expect(frontMatter(text)).toBe(`framework: sccif
setting: childrens-home
provider:
  name: Thistlecombe Care Ltd
  address: '1 High Street, Anytown'
  responsible-individual: Tobias Merrivale
  registered-manager: Post vacant
urn: SC999031
stage: drafting
inspection:
  type: full
  start: 2025-06-18
  end: 2025-06-19
  lead-inspector:
    name: Honor Penhallick
    role: Social Care Inspector
  team:
    - name: Linus Abernethwaite
      role: Social Care Regulatory Inspector
judgements:
  overall-experiences-and-progress: good
  helped-and-protected: outstanding
  leaders-and-managers: requires improvement to be good
standard-sentence: The children’s home provides effective services that meet the requirements for good.
requirements:
  - text: |
      The registered person must act.
    regulation: 12(2)(a)(i)
    due: 2025-07-18
  - text: |
      The registered person must record.
    regulation: '13 (1) (2)(h)'
    due: 2025-07-18
    building: Ash House
recommendations:
  - text: |
      The registered person should listen.
    source: Guide, page 45, paragraph 9.30
enforcement: []
previous:
  - date: 2024-07-11
    type: full
    judgement: outstanding
  - date: 2022-02-08
    type: interim
    judgement: sustained effectiveness
`);
  });

  it('keeps every other word, in its place', () => {
    expect(bodyOf(text)).toBe(`## Information about this children’s home

The home is privately owned.

## Overall experiences and progress of children and young people: good

Children are happy.

## What does the children’s home need to do to improve?

### Statutory requirements

This section sets out the actions that the registered person(s) must take.`);
  });

  it('keeps titles of tables that the report does not print itself', () => {
    const titled = home.map((block) => {
      if (block.type !== 'table' || !/^(?:Requirement|Inspection date)$/.test(firstCell(block))) return block;
      return { ...block, rows: [{ cells: [{ blocks: [paragraph('A title')], columns: 2 }] }, ...block.rows] };
    });
    const result = imported(titled);
    expect(frontMatter(result.text)).toBe(frontMatter(text));
    expect(bodyOf(result.text).split('A title')).toHaveLength(3);
    expect(result.report.gaps).toEqual([]);
  });

  it('says what was found without identifying the home', () => {
    expect(stem).toBe('sc999031-2025-06');
    expect(report.found).toContainEqual({ name: 'Provider', confidence: 'sure' });
    expect(JSON.stringify(report)).not.toMatch(/Thistlecombe|High Street|Merrivale|Rose/);
    expect(report).toMatchObject({ missing: [], gaps: [], leftOut: [], leftOutCount: 4 });
  });
});

describe('what is not recognised in full', () => {
  const change = (find: string, replace: SourceBlock) =>
    imported(home.map((block) => (JSON.stringify(block).includes(find) ? replace : block)));

  it.each([
    [
      'a due date in words',
      'must act',
      table(['Requirement', 'Due date'], ['Act.', 'soon']),
      'requirements: []',
      '| Act. | soon |',
    ],
    [
      'an inspection without a date',
      '11/07/2024',
      table(['Inspection date', 'Inspection type', 'Judgement'], ['last year', 'Full', 'Good']),
      'start: 2025-06-18',
      '| last year | Full | Good |',
    ],
    [
      'a grade that is none',
      'taking into account',
      table(
        ['The effectiveness of leaders and managers', 'good'],
        ['How well children and young people are helped and protected', 'fair'],
      ),
      'leaders-and-managers: good',
      '| fair |',
    ],
  ])('stays in the text with a TODO: %s', (_, find, block, fact, kept) => {
    const { text, report } = change(find, block);
    expect(frontMatter(text)).toContain(fact);
    expect(bodyOf(text)).toContain(kept);
    expect(bodyOf(text)).toContain(`[TODO: ${report.gaps[0]}]`);
    expect(check(text, 'a.report.md').findings.map(({ rule }) => rule)).toContain('draft/unfinished');
  });

  it('keeps a requirement with a footnote in the text', () => {
    const row = {
      cells: [
        { blocks: [paragraph([{ text: 'Act.' }, { text: '', note: 'n' }])] },
        { blocks: [paragraph('18 July 2025')] },
      ],
    };
    const head = { cells: ['Requirement', 'Due date'].map((words) => ({ blocks: [paragraph(words)] })) };
    const { text } = imported(
      home.map((block) =>
        JSON.stringify(block).includes('must act') ? { type: 'table', rows: [head, row] } : block,
      ),
      { notes: new Map([['n', [paragraph('A note.')]]]) },
    );
    expect(bodyOf(text)).toContain('| Act.[^1] | 18 July 2025 |');
    expect(bodyOf(text)).toContain('[^1]: A note.');
  });

  it('keeps the asterisk of a requirement that is under a compliance notice', () => {
    const marked = table(
      ['Requirement', 'Due date'],
      ['The provider must act. (Regulation 12(2)(a)) *', '18 July 2025'],
    );
    const { text } = imported(
      home.map((block) => (JSON.stringify(block).includes('must act') ? marked : block)),
    );
    expect(frontMatter(text)).toMatch(/\* The provider must act\.\n/);
    expect(frontMatter(text)).toContain('    regulation: 12(2)(a)\n');
    const rules = check(text, 'a.report.md').findings.map(({ rule }) => rule);
    expect(rules).toEqual(['section/missing']);
  });
});
