import { expect, it } from 'vitest';
import type { SourceBlock } from '../../documents/document';
import { builtIn } from '../../knowledge/knowledge';
import { importDocument } from '../import-document';
import { documentOf, heading, paragraph, table } from '../testing';

const home = (...blocks: readonly SourceBlock[]) =>
  importDocument(
    documentOf([
      paragraph('SC999031'),
      paragraph('Full inspection of a children’s home'),
      paragraph('Inspected under the social care common inspection framework'),
      ...blocks,
      heading(1, 'Information about this children’s home'),
      paragraph('The home is privately owned.'),
    ]),
    { knowledge: builtIn },
  );

const grades = `judgements:
  overall-experiences-and-progress: good
  helped-and-protected: requires improvement to be good
  leaders-and-managers: outstanding
`;

const short = [
  'Overall experiences\tgood',
  'Helped and protected\trequires improvement to be good',
  'Leaders and managers\toutstanding',
];

it('reads judgements that are named for short, and says that they are likely', () => {
  const { text, report } = home(...short.map((line) => paragraph(line)));
  expect(text).toContain(grades);
  const judged = report.found.filter(({ value = '' }) =>
    /^(?:good|outstanding|requires improvement to be good)$/.test(value),
  );
  expect(judged.map(({ confidence }) => confidence)).toContain('likely');
  expect(judged.map(({ confidence }) => confidence)).not.toContain('sure');
});

it('reads no judgement that two names could be for', () => {
  const { text } = home(paragraph('children and young people\tgood'), paragraph(short[1] ?? ''));
  expect(text).not.toContain('overall-experiences-and-progress: good');
});

const rows = [
  ['How well children and young people are helped and protected', 'requires improvement to be good'],
  ['The effectiveness of leaders and managers', 'outstanding'],
] as const;

it('reads the row above the table that came as a paragraph, with the grade between its lines', () => {
  const first = 'Overall experiences and progress of children and young good\npeople, taking into account';
  expect(home(paragraph(first), table(...rows)).text).toContain(grades);
});

it.each([
  ['This inspection', 'Previous inspection'],
  ['Current grade', 'Previous grade'],
])('reads the column of this inspection: %s', (now, before) => {
  const all = [['Overall experiences and progress of children and young people', 'good'] as const, ...rows];
  const { text } = home(
    table(
      ['Judgements', '', ''],
      ['Judgement', before, now],
      ...all.map(([name, grade]) => [name, 'inadequate', grade]),
    ),
  );
  expect(text).toContain(grades);
});

const judgedHeadings = [
  'Overall experiences and progress of children and young people: good',
  'How well children and young people are helped and protected: requires improvement to be good',
  'The effectiveness of leaders and managers: outstanding',
].flatMap((text) => [heading(2, text), paragraph('Children are safe.')]);

it('reads the grades in headings where no table has them', () => {
  const { text } = home(...judgedHeadings);
  expect(text).toContain(grades);
  expect(text).toContain(
    `\n## ${judgedHeadings[0]?.type === 'paragraph' ? judgedHeadings[0].runs[0]?.text : ''}\n`,
  );
});

it('reads no grade that two headings differ on', () => {
  const other = heading(2, 'The effectiveness of leaders and managers: good');
  expect(home(...judgedHeadings, other).text).toMatch(/ {2}leaders-and-managers: ?\n/);
});

it.each([
  ['Full', 'full'],
  ['assurance', 'assurance'],
])('reads a type of inspection after its label: %s', (written, type) => {
  const { text } = importDocument(
    documentOf([
      paragraph('Inspection report for children’s home'),
      paragraph(`Inspection type: ${written}`),
      heading(1, 'Information about this children’s home'),
    ]),
    { knowledge: builtIn },
  );
  expect(text).toMatch(new RegExp(`  type: ${type}\\n`));
});

it('leaves a type that it does not know in the text', () => {
  const { text } = importDocument(
    documentOf([
      paragraph('Inspection report for children’s home'),
      paragraph('Inspection type: Unusual'),
      heading(1, 'Information about this children’s home'),
    ]),
    { knowledge: builtIn },
  );
  expect(text).toContain('Inspection type: Unusual');
});
