import { describe, expect, it } from 'vitest';
import type { SourceBlock } from '../../documents/document';
import { builtIn } from '../../knowledge/knowledge';
import { importDocument } from '../import-document';
import { documentOf, heading, paragraph, table } from '../testing';

const inspectors = (...blocks: readonly SourceBlock[]): string => {
  const title = heading(1, 'Inspection of Carrowby City Council children’s services');
  const { text } = importDocument(documentOf([title, ...blocks]), { knowledge: builtIn });
  return (/ {2}lead-inspector:[\s\S]*?(?=judgements:|---)/.exec(text)?.[0] ?? '').trim();
};
const lead = (name: string, role: string): string => `lead-inspector:\n    name: ${name}\n    role: ${role}`;

describe('the lead inspector', () => {
  it.each(['Lead HMI', 'Led by', 'Inspection led by', 'Inspection lead'])('is after “%s”', (label) => {
    expect(inspectors(paragraph(`${label}: Jane Doe`))).toBe('lead-inspector: Jane Doe');
  });

  it.each([
    ['Jane Doe HMI', 'HMI'],
    ['Jane Doe, HMI', 'HMI'],
    ['Jane Doe (HMI)', 'HMI'],
    ['HMI Jane Doe', 'HMI'],
    ['Jane Doe, His Majesty’s Inspector', 'His Majesty’s Inspector'],
    ["Jane Doe Her Majesty's Inspector", "Her Majesty's Inspector"],
    ['His Majesty’s Inspector Jane Doe', 'His Majesty’s Inspector'],
    ['Jane Doe social care inspector', 'social care inspector'],
    ['Jane Doe Social Care Regulatory Inspector', 'Social Care Regulatory Inspector'],
    ['Jane Doe – Senior HMI', 'Senior HMI'],
    ['Jane Doe (social care inspector)', 'social care inspector'],
    ['Social Care Inspector, Jane Doe', 'Social Care Inspector'],
    ['Jane Doe, Social Care Compliance Inspector', 'Social Care Compliance Inspector'],
    ['Social care inspector: Jane Doe', 'Social care inspector'],
    ['Jane Doe\nRegulatory Inspection Manager', 'Regulatory Inspection Manager'],
    ['Jane Doe, Senior Inspector and Regulatory Manager', 'Senior Inspector and Regulatory Manager'],
  ])('%j has a name and a role', (written, role) => {
    expect(inspectors(paragraph(`Lead inspector: ${written}`))).toBe(lead('Jane Doe', role));
  });

  it.each(['Jane Doe', 'Jane Doe OBE', 'Jane van der Doe', 'Jane', 'J. Inspector-Doe'])(
    '%s has no role',
    (name) => {
      expect(inspectors(paragraph(`Lead inspector: ${name}`))).toBe(`lead-inspector: ${name}`);
    },
  );
});

it.each([
  'John Roe HMI, Mary Major (HMI)',
  'John Roe HMI and Mary Major HMI',
  'John Roe, HMI and Mary Major, HMI',
  'John Roe, HMI; Mary Major, HMI',
  'John Roe\nHMI\nMary Major\nHMI',
])('several inspectors have names and roles: %j', (written) => {
  expect(inspectors(paragraph('Lead inspector: Jane Doe'), paragraph(`Team inspectors: ${written}`))).toBe(
    `lead-inspector: Jane Doe
  team:
    - name: John Roe
      role: HMI
    - name: Mary Major
      role: HMI`,
  );
});

it('who sign a letter have their role apart from their name', () => {
  const { text } = importDocument(
    documentOf([
      paragraph('Dear Ms Thornbury'),
      heading(1, 'Focused visit to Stannerby children’s services'),
      paragraph('Help is early.'),
      paragraph('Yours sincerely'),
      paragraph('Jane Doe OBE HMI'),
    ]),
    { knowledge: builtIn },
  );
  expect(text).toContain('  lead-inspector:\n    name: Jane Doe OBE\n    role: HMI\n');
});

it('reads names in scripts without capitals', () => {
  const found = inspectors(
    paragraph('Lead inspector: Jane Doe'),
    paragraph('Team inspectors: أحمد الخطيب, דוד כהן, 王 小明'),
  );
  for (const name of ['أحمد الخطيب', 'דוד כהן', '王 小明']) expect(found).toContain(`- ${name}`);
});

it('are read from a table, and the lead inspector once', () => {
  const found = inspectors(
    paragraph('Lead inspector: Jane Doe'),
    heading(2, 'Inspectors'),
    table(['Name', 'Role'], ['Jane Doe', 'Social care inspector'], ['John Roe', 'HMI']),
  );
  expect(found).toBe(`${lead('Jane Doe', 'Social care inspector')}
  team:
    - name: John Roe
      role: HMI`);
});
