import { expect, it } from 'vitest';
import type { PdfLine } from '../lines';
import { lineOf, shortly, tagOf } from '../testing';
import { tablesByPlace } from './aligned-tables';
import { type Flow, isGrid } from './flow';
import { joinedOverPages, tableOf } from './grids';
import { tablesByTags } from './tagged-tables';

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

/** Lines of the columns of a table; a text of more lines has “/” between them, from the top of its row. */
const rowsAt = (y: number, page: number, rows: readonly (readonly string[])[]): PdfLine[] => {
  let top = y;
  return rows.flatMap((cells) => {
    const lines = cells.flatMap((text, column) =>
      text.split(' / ').map((part, at) =>
        lineOf(part, {
          x: 50 + 200 * column,
          y: top + 14.4 * at,
          page,
          bold: part === 'Judgement' || part === 'Grade',
        }),
      ),
    );
    top += 14.4 * Math.max(...cells.map((text) => text.split(' / ').length));
    return lines.sort((a, b) => a.y - b.y || a.x - b.x);
  });
};

const graded = [
  'Judgement | Grade',
  'The impact of leaders on social work practice with families | Requires improvement to be good',
  'The progress of all the children in care | Requires improvement to be good',
  'The experiences of those leaving care | Inadequate',
];
const gradedRows = [
  ['Judgement', 'Grade'],
  ['The impact of leaders on social / work practice with families', 'Requires improvement / to be good'],
  ['The progress of all the children / in care', 'Requires improvement / to be good'],
  ['The experiences of those / leaving care', 'Inadequate'],
];

it('reads rows without gaps of which all cells have two lines', () => {
  expect(shown(tablesByPlace(rowsAt(100, 0, gradedRows), 1.2))).toEqual([graded]);
});

it.each([false, true])(
  'reads a row that is broken over a page at any line; the header again: %s',
  (isAgain) => {
    const lines = rowsAt(100, 0, gradedRows);
    const heights = [...new Set(lines.map(({ y }) => y))];
    for (const height of heights.slice(2)) {
      const head = isAgain ? rowsAt(60, 1, gradedRows.slice(0, 1)) : [];
      const below = lines
        .filter(({ y }) => y >= height)
        .map((line) => ({ ...line, page: 1, y: 74.4 + line.y - height }));
      const flow = tablesByPlace([...lines.filter(({ y }) => y < height), ...head, ...below], 1.2);
      expect(shown(joinedOverPages(flow))).toEqual([graded]);
    }
  },
);

it('keeps rows of small letters apart that did not need another line', () => {
  const rows = [
    ['kind of visit made', 'grade given'],
    ['monitoring', 'good'],
    ['assurance', 'good'],
  ];
  expect(shown(tablesByPlace(rowsAt(100, 0, rows), 1.2))).toEqual([
    ['kind of visit made | grade given', 'monitoring | good', 'assurance | good'],
  ]);
});

it('reads cells in the middle of rows of two lines', () => {
  const lines = [
    ...row(100, 0, 'Judgement', 'Grade'),
    ...row(130, 0, 'Overall', 'Good'),
    lineOf('The progress', { y: 160 }),
    lineOf('Inadequate', { x: 200, y: 167 }),
    lineOf('of children', { y: 174.4 }),
    lineOf('Care leavers', { y: 205 }),
    lineOf('Outstanding', { x: 200, y: 212 }),
    lineOf('and others', { y: 219.4 }),
  ];
  expect(shown(tablesByPlace(lines, 1.2))).toEqual([
    [
      'Judgement | Grade',
      'Overall | Good',
      'The progress of children | Inadequate',
      'Care leavers and others | Outstanding',
    ],
  ]);
});

it('joins the rest of a tagged row below a header that is printed again without tags', () => {
  const above = [
    cell('Judgement', { y: 700 }, { row: 20, cell: 21 }),
    cell('Grade', { y: 700, x: 300 }, { row: 20, cell: 22 }),
    cell('How well children', { y: 730 }, { row: 30, cell: 31 }),
    cell('requires improvement to be', { y: 730, x: 300 }, { row: 30, cell: 32 }),
  ];
  const head = [lineOf('Judgement', { page: 1, y: 60 }), lineOf('Grade', { page: 1, y: 60, x: 300 })];
  const rest = [
    [cell('are helped', { page: 1, y: 75 }, { row: 5, cell: 6 })],
    [cell('good', { page: 1, y: 75, x: 300 }, { row: 5, cell: 7 })],
  ];
  const last = [
    cell('Leaders', { page: 1, y: 100 }, { row: 8, cell: 9 }),
    cell('inadequate', { page: 1, y: 100, x: 300 }, { row: 8, cell: 10 }),
  ];
  const joined = (lines: readonly PdfLine[]) =>
    shown(joinedOverPages([...tablesByTags(above), ...tablesByTags([...lines, ...last])]));
  const [first = [], second = []] = rest;
  expect(joined([...head, ...first])[0]).toEqual([
    'Judgement | Grade',
    'How well children are helped | requires improvement to be',
    'Leaders | inadequate',
  ]);
  expect(joined(second)[0]).toEqual([
    'Judgement | Grade',
    'How well children | requires improvement to be good',
    'Leaders | inadequate',
  ]);
});

it('begins a row with a capital at the top of a page, though its grade has a small letter', () => {
  const next = [
    cell('The leaders', { page: 1, y: 60 }, { row: 8, cell: 9 }),
    cell('inadequate', { page: 1, y: 60, x: 430 }, { row: 8, cell: 10 }),
  ];
  expect(shown(joinedOverPages([...tablesByTags(requirement), ...tablesByTags(next)]))[0]).toContain(
    'The leaders | inadequate',
  );
});
