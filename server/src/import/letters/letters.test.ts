import { describe, expect, it } from 'vitest';
import type { SourceBlock } from '../../documents/document';
import { builtIn } from '../../knowledge/knowledge';
import { importDocument } from '../import-document';
import { bullet, documentOf, heading, numbered, paragraph, table } from '../testing';

const imported = (blocks: readonly SourceBlock[], parts = {}) =>
  importDocument(documentOf(blocks, parts), { knowledge: builtIn });

const frontMatter = (text: string): string => text.split('---\n')[1] ?? '';
const bodyOf = (text: string): string => text.split('---\n').slice(2).join('---\n').trim();

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

  it.each([
    [['1 High Street', 'Stannerby', 'ZZ1 1AA'], '1 High Street, Stannerby, ZZ1 1AA'],
    [
      ['Council Offices', 'Market Place, Stannerby ZZ1 1AA'],
      'Council Offices, Market Place, Stannerby ZZ1 1AA',
    ],
    [['Stannerby', 'ZZ1 1AA'], 'Stannerby, ZZ1 1AA'],
  ])('leave out the postal address: %j', (address, left) => {
    const who = ['Evangeline Thornbury', 'Director of Children’s Services', 'Stannerby Council'];
    for (const lines of [[[...who, ...address].join('\n')], [...who, ...address]]) {
      const { text, report } = imported([
        ...lines.map(paragraph),
        paragraph('Dear Ms Thornbury'),
        heading(1, 'Focused visit to Stannerby children’s services'),
      ]);
      expect(frontMatter(text)).toContain(`addressee: |\n  ${who.join('\n  ')}\n`);
      expect(text).not.toContain('ZZ1');
      expect(report.leftOut).toEqual([left]);
    }
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

describe('recipients of a joint letter', () => {
  const letterTo = (...head: readonly SourceBlock[]) =>
    imported([
      paragraph('20 May 2025'),
      ...head,
      paragraph('Dear Stannerby Safeguarding Children Partnership'),
      heading(1, 'Joint targeted area inspection of Stannerby'),
      paragraph('This letter summarises the findings of the joint targeted area inspection in Stannerby.'),
    ]);
  const addressee = `addressee:
  - Evangeline Thornbury, Director of Children’s Services, Stannerby Council
  - Osbert Quill QPM, Chief Constable, Skelmarsh Police
`;

  it.each([
    ['on lines', ['Evangeline Thornbury\nDirector of Children’s Services\nStannerby Council']],
    ['in paragraphs', ['Evangeline Thornbury', 'Director of Children’s Services', 'Stannerby Council']],
    ['on two lines', ['Evangeline Thornbury', 'Director of Children’s Services, Stannerby Council']],
  ])('are one text each, if their posts are %s below their names', (_, lines) => {
    const { text } = letterTo(
      ...lines.map(paragraph),
      paragraph('Osbert Quill QPM\nChief Constable\nSkelmarsh Police'),
    );
    expect(frontMatter(text)).toContain(addressee);
  });

  it('are read from a table, without its header', () => {
    const rows = [
      ['Evangeline Thornbury', 'Director of Children’s Services', 'Stannerby Council'],
      ['Osbert Quill QPM', 'Chief Constable\nSkelmarsh Police', ''],
    ];
    for (const head of [[], [['Name', 'Post', 'Organisation']]]) {
      const { text } = letterTo(table(...head, ...rows));
      expect(frontMatter(text)).toContain(addressee);
      expect(bodyOf(text)).not.toContain('|');
    }
  });

  it('are not read from a table of something else', () => {
    const { text } = letterTo(table(['Our reference', 'Version 3'], ['Copies', 'Two']));
    expect(frontMatter(text)).toContain('addressee: []');
    expect(bodyOf(text)).toContain('Our reference');
  });

  it('have no words on how the letter was sent', () => {
    const { text, report } = letterTo(
      paragraph('To:'),
      paragraph('Evangeline Thornbury, Director of Children’s Services, Stannerby Council'),
      paragraph('Osbert Quill QPM, Chief Constable, Skelmarsh Police'),
      paragraph('By email'),
    );
    expect(frontMatter(text)).toContain(addressee);
    expect(report.leftOut).toEqual(['To:', 'By email']);
  });

  it('leave their footnotes in the text, with a TODO', () => {
    const { text } = imported(
      [
        paragraph([{ text: 'Evangeline Thornbury, Director, Stannerby Council' }, { text: '', note: 'n1' }]),
        paragraph('Dear Stannerby Safeguarding Children Partnership'),
        heading(1, 'Joint targeted area inspection of Stannerby'),
      ],
      { notes: new Map([['n1', [paragraph('Since July.')]]]) },
    );
    expect(bodyOf(text)).toContain('[TODO: move the footnote on the recipients into the text, or delete it]');
    expect(bodyOf(text)).toContain('[^1]: Since July.');
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

  it('have a table of contents of two lines in a style for it', () => {
    const toc = (text: string): SourceBlock => ({ type: 'paragraph', style: 'toc 1', runs: [{ text }] });
    const { text, report } = imported([
      heading(1, 'Inspection of Carrowby City Council children’s services'),
      toc('What needs to improve?\t2'),
      toc('The experiences and progress of care leavers\t3'),
      paragraph('Help is early.'),
    ]);
    expect(bodyOf(text)).toBe('# Inspection of Carrowby City Council children’s services\n\nHelp is early.');
    expect(report.leftOutCount).toBe(2);
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

  it('have the publisher’s name above its address in a table left out', () => {
    const { text, report } = imported([
      paragraph('Ofsted'),
      table(['Piccadilly Gate', 'T 0300 123 1231']),
      paragraph('Ms Thornbury\nStannerby Council'),
      paragraph('Dear Ms Thornbury'),
      heading(1, 'Monitoring visit to Stannerby children’s services'),
    ]);
    expect(frontMatter(text)).toContain('addressee: |\n  Ms Thornbury\n  Stannerby Council\n');
    expect(report.leftOut).toEqual(['Ofsted', 'Piccadilly Gate T 0300 123 1231']);
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
