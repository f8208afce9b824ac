import { expect, it } from 'vitest';
import { tablesByPlace } from './aligned-tables';
import { type Flow, isGrid } from './flow';
import { joinedOverPages, tableOf } from './grids';
import type { PdfLine } from './lines';
import { tablesByTags } from './tagged-tables';
import { lineOf, shortly, tagOf } from './testing';

const cell = (
  text: string,
  place: Partial<PdfLine>,
  of: { table?: number; row: number; cell: number },
): PdfLine =>
  lineOf(text, { ...place, tag: tagOf(of.cell, { table: of.table ?? 1, row: of.row, cell: of.cell }) });

/** Each part of a flow as texts; rows of tables have “|” between their cells. */
const shown = (flow: readonly Flow[]): string[][] =>
  flow.map((part) =>
    isGrid(part)
      ? shortly([
          tableOf(part, (lines) => [
            { type: 'paragraph', runs: lines.map(({ text }) => ({ text: `${text} ` })) },
          ]),
        ]).map((text) => text.replaceAll(/ +/g, ' ').trim())
      : part.map(({ text }) => text),
  );

it('makes tables of rows in which two cells have text', () => {
  const lines = [
    cell('History', { y: 80 }, { row: 10, cell: 11 }),
    cell('Date', { y: 100 }, { row: 20, cell: 21 }),
    cell('Type', { y: 100, x: 200 }, { row: 20, cell: 22 }),
    cell('11/07/2024', { y: 120 }, { row: 30, cell: 31 }),
    cell('Full', { y: 120, x: 200 }, { row: 30, cell: 32 }),
    lineOf('Text.', { y: 150 }),
  ];
  expect(shown(tablesByTags(lines))).toEqual([['History'], ['Date | Type', '11/07/2024 | Full'], ['Text.']]);
});

it('keeps a row with one cell if the table goes on', () => {
  const lines = [
    cell('A', { y: 100 }, { row: 20, cell: 21 }),
    cell('B', { y: 100, x: 200 }, { row: 20, cell: 22 }),
    cell('Over the whole width of the table', { y: 120 }, { row: 30, cell: 31 }),
    cell('C', { y: 140 }, { row: 40, cell: 41 }),
    cell('D', { y: 140, x: 200 }, { row: 40, cell: 42 }),
  ];
  expect(shown(tablesByTags(lines))).toEqual([['A | B', 'Over the whole width of the table', 'C | D']]);
});

it('parts tables whose columns are in other places', () => {
  const lines = [
    cell('Lead inspector:', { y: 100 }, { row: 20, cell: 21 }),
    cell('Ada Marsh', { y: 100, x: 150 }, { row: 20, cell: 22 }),
    cell('Judgement', { y: 140 }, { row: 30, cell: 31 }),
    cell('Grade', { y: 140, x: 350 }, { row: 30, cell: 32 }),
  ];
  expect(shown(tablesByTags(lines))).toEqual([['Lead inspector: | Ada Marsh'], ['Judgement | Grade']]);
});

it('finds tables without tags, with cells in the middle of their rows', () => {
  const lines = [
    lineOf('Judgement', { y: 100 }),
    lineOf('Grade', { y: 100, x: 350 }),
    lineOf('The impact of leaders on', { y: 130 }),
    lineOf('Good', { y: 137, x: 350 }),
    lineOf('social work', { y: 144.4 }),
    lineOf('Overall', { y: 175 }),
    lineOf('Inadequate', { y: 175, x: 350 }),
    lineOf('A paragraph that runs over the whole width of the page follows the table.', { y: 205 }),
  ];
  expect(shown(tablesByPlace(lines, 1.2))).toEqual([
    ['Judgement | Grade', 'The impact of leaders on social work | Good', 'Overall | Inadequate'],
    ['A paragraph that runs over the whole width of the page follows the table.'],
  ]);
});

it('makes no table of one pair of lines', () => {
  expect(shown(tablesByPlace([lineOf('A'), lineOf('B', { x: 300 })], 1.2))).toEqual([['A', 'B']]);
});

const requirement = [
  cell('Requirement', { y: 700 }, { row: 20, cell: 21 }),
  cell('Due date', { y: 700, x: 430 }, { row: 20, cell: 22 }),
  cell('The registered person must', { y: 730 }, { row: 30, cell: 31 }),
  cell('1 May 2026', { y: 730, x: 430 }, { row: 30, cell: 32 }),
];

it('joins a table that goes on over pages, without its header again', () => {
  const next = [
    cell('Requirement', { page: 1, y: 60 }, { row: 20, cell: 21 }),
    cell('Due date', { page: 1, y: 60, x: 430 }, { row: 20, cell: 22 }),
    cell('Second', { page: 1, y: 90 }, { row: 30, cell: 31 }),
    cell('2 May 2026', { page: 1, y: 90, x: 430 }, { row: 30, cell: 32 }),
  ];
  expect(shown(joinedOverPages([...tablesByTags(requirement), ...tablesByTags(next)]))).toEqual([
    ['Requirement | Due date', 'The registered person must | 1 May 2026', 'Second | 2 May 2026'],
  ]);
});

it('joins a cell that goes on over pages', () => {
  const next = [
    cell('visit often.', { page: 1, y: 60 }, { row: 5, cell: 6 }),
    cell('Inspector', { page: 1, y: 90 }, { row: 8, cell: 9 }),
  ];
  expect(shown(joinedOverPages([...tablesByTags(requirement), ...tablesByTags(next)]))).toEqual([
    ['Requirement | Due date', 'The registered person must visit often. | 1 May 2026'],
    ['Inspector'],
  ]);
});

const row = (y: number, page: number, ...texts: readonly string[]): PdfLine[] =>
  texts.map((text, at) => lineOf(text, { x: 50 + 150 * at, y, page }));

it('keeps rows whose last cells are empty, also the last of a page', () => {
  const lines = [
    ...row(700, 0, 'Date', 'Type', 'Judgement'),
    ...row(730, 0, '11/07/2024', 'Full', 'Good'),
    ...row(760, 0, '12/07/2023', 'Assurance'),
  ];
  expect(shown(tablesByPlace(lines, 1.2))).toEqual([
    ['Date | Type | Judgement', '11/07/2024 | Full | Good', '12/07/2023 | Assurance |'],
  ]);
});

it('joins rows without tags that go on over pages, with heads or without', () => {
  const first = [...row(700, 0, 'Date', 'Type', 'Judgement'), ...row(730, 0, '11/07/2024', 'Full', 'Good')];
  const next = [...row(60, 1, '12/07/2023', 'Assurance'), lineOf('Text.', { y: 90, page: 1 })];
  const parts = (lines: readonly PdfLine[]) => tablesByPlace(lines, 1.2);
  expect(shown(joinedOverPages([...parts(first), ...parts(next)]))).toEqual([
    ['Date | Type | Judgement', '11/07/2024 | Full | Good', '12/07/2023 | Assurance |'],
    ['Text.'],
  ]);
  const headed = [...row(60, 1, 'Date', 'Type', 'Judgement'), ...row(90, 1, '12/07/2023', 'Assurance')];
  expect(shown(joinedOverPages([...parts(first), ...parts(headed)]))).toEqual([
    ['Date | Type | Judgement', '11/07/2024 | Full | Good', '12/07/2023 | Assurance |'],
  ]);
});

it('joins cells without tags that go on over pages, within a sentence and in the next one', () => {
  const lines = [
    ...row(700, 0, 'Requirement', 'Due date'),
    ...row(730, 0, 'The person must', '1 May 2026'),
    lineOf('visit often, and', { y: 744 }),
    lineOf('record it.', { y: 60, page: 1 }),
    lineOf('It must tell', { y: 74, page: 1 }),
    ...row(104, 1, 'Second', '2 May 2026'),
    lineOf('Heading', { y: 140, page: 1, size: 17 }),
  ];
  expect(shown(tablesByPlace(lines, 1.2))).toEqual([
    [
      'Requirement | Due date',
      'The person must visit often, and record it. It must tell | 1 May 2026',
      'Second | 2 May 2026',
    ],
    ['Heading'],
  ]);
});

it('makes no row of text at the top of the next page', () => {
  const lines = [
    ...row(700, 0, 'Requirement', 'Due date'),
    ...row(730, 0, 'Act.', '1 May 2026'),
    lineOf('Inspectors', { y: 60, page: 1 }),
    lineOf('Ada Marsh', { y: 80, page: 1 }),
  ];
  expect(shown(tablesByPlace(lines, 1.2))).toEqual([
    ['Requirement | Due date', 'Act. | 1 May 2026'],
    ['Inspectors', 'Ada Marsh'],
  ]);
});

it('leaves out the heads of a table without tags that are repeated on its next page', () => {
  const lines = [
    ...row(700, 0, 'Date', 'Type'),
    ...row(730, 0, '11/07/2024', 'Full'),
    ...row(60, 1, 'Date', 'Type'),
    ...row(90, 1, '12/07/2023', 'Full'),
  ];
  expect(shown(tablesByPlace(lines, 1.2))).toEqual([
    ['Date | Type', '11/07/2024 | Full', '12/07/2023 | Full'],
  ]);
});
