import { describe, expect, it } from 'vitest';
import type { SourceBlock, SourceTable } from '../../documents/document';
import { builtIn } from '../../knowledge/knowledge';
import { check } from '../../lint/check';
import { importDocument } from '../import-document';
import { textIn } from '../source/reading';
import { bullet, documentOf, heading, numbered, paragraph, table } from '../testing';

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

  it('keeps tables under a title of their own, with a TODO', () => {
    const titled = home.map((block) => {
      if (block.type !== 'table' || !/^(?:Requirement|Inspection date)$/.test(firstCell(block))) return block;
      return { ...block, rows: [{ cells: [{ blocks: [paragraph('A title')], columns: 2 }] }, ...block.rows] };
    });
    const result = imported(titled);
    expect(result.text).toContain('requirements: []\n');
    expect(result.report.gaps).toEqual([
      'move these inspections to “previous”',
      'move these requirements to “requirements” and check their due dates',
    ]);
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
});

describe('letters', () => {
  it('have their addressee, date and signature in the front matter', () => {
    const { text, stem } = imported([
      paragraph('20 May 2025'),
      paragraph('Evangeline Thornbury\nDirector of Children’s Services\nStannerby Council'),
      paragraph('Dear Ms Thornbury'),
      heading(1, 'Focused visit to Stannerby children’s services'),
      paragraph('This letter has the findings of the focused visit to Stannerby on 23 and 24 April 2025.'),
      heading(1, 'Headline findings'),
      paragraph('Help is early.'),
      paragraph('Yours sincerely'),
      paragraph('Rosalind Tenbury\nHis Majesty’s Inspector'),
    ]);
    expect(frontMatter(text)).toContain(`authority: Stannerby
urn: ''
stage: drafting
inspection:
  type: focused-visit
  start: 2025-04-23
  end: 2025-04-24
  lead-inspector: Rosalind Tenbury
letter-date: 2025-05-20
addressee: |
  Evangeline Thornbury
  Director of Children’s Services
  Stannerby Council
`);
    expect(bodyOf(text)).toBe(`# Focused visit to Stannerby children’s services

Dear Ms Thornbury

This letter has the findings of the focused visit to Stannerby on 23 and 24 April 2025.

## Headline findings

Help is early.`);
    expect(stem).toBe('stannerby-2025-04-24');
  });

  it('of several inspectorates have those, their theme and who signs', () => {
    const { text } = imported([
      paragraph('A N Other, Chief Nurse, Skelmarsh Integrated Care Board'),
      paragraph('B Else, Chief Constable, Skelmarsh Police'),
      paragraph('Dear Skelmarsh Safeguarding Children Partnership'),
      heading(1, 'Joint targeted area inspection of Skelmarsh'),
      paragraph(
        'This letter summarises the findings on the multi-agency response to children who are victims of domestic abuse in Skelmarsh.',
      ),
      paragraph(
        'This inspection took place from 9 to 13 March 2026. It was carried out by inspectors from Ofsted, the Care Quality Commission (CQC) and His Majesty’s Inspectorate of Probation (HMIP).',
      ),
      paragraph('Headline findings'),
      paragraph('Yours sincerely'),
      paragraph('Augusta Fenwick'),
      paragraph('National Director, Ofsted'),
      paragraph('Dr Horatio Pell BSc MSc\nChief Inspector of Healthcare, CQC'),
    ]);
    expect(frontMatter(text)).toContain(`  type: joint-inspection
  start: 2026-03-09
  end: 2026-03-13
  inspectorates:
    - Ofsted
    - Care Quality Commission
    - His Majesty’s Inspectorate of Probation
  theme: children who are victims of domestic abuse
addressee:
  - A N Other, Chief Nurse, Skelmarsh Integrated Care Board
  - B Else, Chief Constable, Skelmarsh Police
signatories:
  - name: Augusta Fenwick
    role: National Director, Ofsted
  - name: Dr Horatio Pell BSc MSc
    role: Chief Inspector of Healthcare, CQC
`);
  });
});

describe('other documents', () => {
  it('have details in a table, labels above their values, typed numbers and a table of contents', () => {
    const toc = (text: string): SourceBlock => ({ type: 'paragraph', style: 'toc 1', runs: [{ text }] });
    const { text, report } = imported([
      heading(1, 'Inspection of Carrowby City Council children’s services'),
      table(
        ['Inspection dates', '6 to 10 June 2022'],
        ['Unique reference number', '80993'],
        ['Version', '3'],
      ),
      paragraph('Lead inspector'),
      paragraph('Ottoline Prewett'),
      paragraph('Contents'),
      toc('What needs to improve?\t2'),
      toc('The experiences and progress of care leavers\t3'),
      toc('Main findings\t4'),
      heading(2, 'What needs to improve?'),
      paragraph('•\tPlans.'),
      paragraph('1.\tHelp is early.'),
      paragraph('2.\tCare is warm.'),
    ]);
    expect(frontMatter(text)).toContain("authority: Carrowby\nurn: '80993'");
    expect(frontMatter(text)).toContain(
      'start: 2022-06-06\n  end: 2022-06-10\n  lead-inspector: Ottoline Prewett',
    );
    expect(bodyOf(text)).toBe(`# Inspection of Carrowby City Council children’s services

Version: 3

## What needs to improve?

- Plans.

1. Help is early.

2. Care is warm.`);
    expect(report.leftOutCount).toBe(4);
  });

  it('keep headings with grades that are only bold, in their places', () => {
    const bold = (text: string): SourceBlock => paragraph([{ text, bold: true }]);
    const { text } = imported([
      heading(1, 'Inspection of Carrowby City Council children’s services'),
      paragraph('Inspection dates: 6 to 10 June 2022'),
      bold('The experiences and progress of children in care: good'),
      paragraph('Care is warm.'),
      bold('The experiences and progress of care leavers: good'),
      paragraph('Homes are found.'),
    ]);
    expect(bodyOf(text)).toContain(`## The experiences and progress of children in care: good

Care is warm.

## The experiences and progress of care leavers: good`);
  });

  it('have inspectors with letters after their names, several on a line', () => {
    const { text } = imported([
      heading(1, 'Inspection of Carrowby City Council children’s services'),
      paragraph('Lead inspector: Ottoline Prewett HMI'),
      paragraph('Team inspectors: Linus Merrivale HMI, Honor Fenwick HMI'),
    ]);
    expect(frontMatter(text)).toContain(`  lead-inspector: Ottoline Prewett HMI
  team:
    - Linus Merrivale HMI
    - Honor Fenwick HMI
`);
  });

  it('have numbers typed with a bracket, or after those of Word', () => {
    const { text } = imported([
      heading(1, 'Inspection of Carrowby City Council children’s services'),
      paragraph('1) Help is early.'),
      paragraph('2)\tCare is warm.'),
      numbered(3, 'Plans are good.'),
      numbered(4, 'Visits are on time.'),
      paragraph('5. Leaders listen.'),
      paragraph('7. is a number in the text.'),
    ]);
    expect(bodyOf(text)).toContain(`1. Help is early.

2. Care is warm.

3. Plans are good.

4. Visits are on time.

5. Leaders listen.

7\\. is a number in the text.`);
  });

  it('have the publisher’s address in a paragraph left out', () => {
    const { text, report } = imported([
      paragraph('Ofsted\nPiccadilly Gate\nStore Street\nManchester\nM1 2WD'),
      paragraph('T 0300 123 1231\nwww.gov.uk/ofsted'),
      paragraph('2 September 2026'),
      paragraph('Ms Thornbury\nStannerby Council'),
      paragraph('Dear Ms Thornbury'),
      heading(1, 'Monitoring visit to Stannerby children’s services'),
    ]);
    expect(frontMatter(text)).toContain('addressee: |\n  Ms Thornbury\n  Stannerby Council\n');
    expect(report.leftOutCount).toBe(2);
  });

  it('have headings that are only bold, known or not', () => {
    const bold = (text: string): SourceBlock => paragraph([{ text, bold: true }]);
    const { text } = imported([
      heading(1, 'Inspection of Carrowby City Council children’s services'),
      bold('Something else'),
      paragraph('Help is early.'),
      bold('What needs to improve?'),
      bullet('Plans.'),
      bold('Fostering'),
      paragraph('Carers are valued.'),
      bold('This sentence is important.'),
      paragraph('It is.'),
      bold('The end'),
    ]);
    expect(bodyOf(text)).toContain(`## Something else

Help is early.

## What needs to improve?

- Plans.

### Fostering

Carers are valued.

**This sentence is important.**

It is.

**The end**`);
  });

  it('have tracked changes accepted', () => {
    const { text, report } = imported(
      [
        {
          type: 'paragraph',
          markDeleted: 'c3',
          runs: [
            { text: 'Help is ' },
            { text: 'late', deleted: 'c1' },
            { text: 'early', inserted: 'c2' },
            { text: ', and' },
          ],
        },
        paragraph(' care is warm.'),
      ],
      { changes: new Map(['c1', 'c2', 'c3'].map((id) => [id, { author: 'A' }])) },
    );
    expect(bodyOf(text)).toContain('Help is early, and care is warm.');
    expect(report.counts.changes).toBe(3);
  });

  it('become a draft whatever they are', () => {
    for (const blocks of [[], [paragraph('Minutes of a meeting')], [table(['a'], ['b'])]]) {
      const { text, report } = imported(blocks);
      expect(text).toMatch(/^---\nframework: ilacs\n/);
      expect(report.missing).toContain('Framework');
    }
  });
});
