import { describe, expect, it } from 'vitest';
import type { SourceBlock, SourceRun } from '../../documents/document';
import { builtIn } from '../../knowledge/knowledge';
import { importDocument } from '../import-document';
import { documentOf, heading, paragraph } from '../testing';

const imported = (...blocks: readonly SourceBlock[]): string =>
  importDocument(
    documentOf([heading(1, 'Inspection of Carrowby local authority children’s services'), ...blocks]),
    { knowledge: builtIn },
  ).text;
const bodyOf = (text: string): string => text.split('---\n').slice(2).join('---\n').trim();
const bold = (text: string): SourceRun => ({ text, bold: true });

describe('details without a colon', () => {
  it('are known by their labels and the forms of their values', () => {
    const text = imported(
      paragraph('Inspection dates 19 to 30 January 2026'),
      paragraph('Lead inspector Ottoline Prewett HMI'),
      paragraph([bold('Unique reference number '), { text: '80999' }]),
    );
    expect(text).toContain(`urn: '80999'
stage: drafting
inspection:
  start: 2026-01-19
  end: 2026-01-30
  lead-inspector:
    name: Ottoline Prewett
    role: HMI
`);
    expect(bodyOf(text)).toBe('# Inspection of Carrowby local authority children’s services');
  });

  it('can be several in a paragraph, with their labels in bold letters', () => {
    const text = imported(
      paragraph([
        bold('Inspection dates'),
        { text: ' 19 to 30 January 2026 ' },
        bold('Lead inspector:'),
        { text: ' Ottoline Prewett' },
      ]),
    );
    expect(text).toContain('  end: 2026-01-30\n  lead-inspector: Ottoline Prewett\n');
    expect(bodyOf(text)).not.toContain('Ottoline');
  });

  it.each([
    'Inspection dates were agreed with leaders.',
    'Lead inspector and team met leaders',
    'Local authority Leaders',
    'Inspectors Saw Children.',
  ])('are not words of a text: %s', (words) => {
    expect(bodyOf(imported(paragraph(words)))).toContain(words);
  });

  it('are not words of a text with a label in bold letters', () => {
    const text = imported(
      paragraph([bold('Local authority'), { text: ' leaders know their services well.' }]),
    );
    expect(bodyOf(text)).toContain('**Local authority** leaders know');
  });
});

it('takes the label of a judgement in words with it', () => {
  const { text } = importDocument(
    documentOf([
      paragraph('SC999031'),
      paragraph('Interim inspection'),
      paragraph('Inspection dates: 18 and 19 June 2019'),
      paragraph([bold('Interim judgement')]),
      paragraph('Sustained effectiveness'),
      paragraph('Children are happy.'),
    ]),
    { knowledge: builtIn, framework: 'sccif', setting: 'childrens-home' },
  );
  expect(text).toContain('interim-judgement: sustained effectiveness\n');
  expect(bodyOf(text)).not.toMatch(/judgement/i);
});

it('takes the type of inspection from the first words that name one', () => {
  const { text } = importDocument(
    documentOf([
      paragraph('SC999031'),
      paragraph('Full inspection'),
      paragraph('Inspection dates: 18 and 19 June 2026'),
      paragraph('Assurance inspection'),
    ]),
    { knowledge: builtIn, framework: 'sccif', setting: 'childrens-home' },
  );
  expect(text).toContain('  type: full\n');
});

it('keeps headings above facts unless the report of the import lists them, and sentences in any case', () => {
  const { text, report } = importDocument(
    documentOf([
      heading(1, 'Inspection of Carrowby local authority children’s services'),
      heading(2, 'Key facts'),
      paragraph('Inspection dates: 19 to 30 January 2026'),
      heading(2, 'The authority is in the north.'),
      paragraph('Lead inspector: Ottoline Prewett'),
    ]),
    { knowledge: builtIn },
  );
  expect(bodyOf(text)).toContain('## The authority is in the north.');
  expect(bodyOf(text)).not.toContain('Key facts');
  expect(report.leftOut).toEqual(['Key facts']);
});

it('has the authority as the details write it, if only capitals or “&” differ', () => {
  const authority = (inTitle: string, inDetails: string) => {
    const title = heading(1, `Inspection of ${inTitle} local authority children’s services`);
    const { text } = importDocument(documentOf([title, paragraph(`Local authority: ${inDetails}`)]), {
      knowledge: builtIn,
    });
    return /^authority: (.*)$/m.exec(text)?.[1];
  };
  expect(authority('Ashby And Marsh', 'Ashby & Marsh')).toBe('Ashby & Marsh');
  expect(authority('Ashby and Marsh', 'ASHBY AND MARSH')).toBe('Ashby and Marsh');
  expect(authority('Ashby and Marsh', 'Carrowby')).toBe('Ashby and Marsh');
});

it.each([
  ['[No lead inspector yet]', false],
  ['No lead inspector yet', true],
])('takes no note of an unfinished export for a fact: %s', (text, bold) => {
  const lead = paragraph([{ text: 'Lead inspector: ' }, { text, ...(bold && { bold }) }]);
  const title = heading(1, 'Inspection of Carrowby local authority children’s services');
  const imported = importDocument(documentOf([title, lead]), { knowledge: builtIn });
  expect(imported.text).toMatch(/^ {2}lead-inspector: ?$/m);
  expect(imported.text).not.toContain('yet');
});
