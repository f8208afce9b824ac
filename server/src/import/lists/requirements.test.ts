import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { SourceBlock, SourceCell, SourceRow, SourceTable } from '../../documents/document';
import { readDocx } from '../../documents/docx/read-docx';
import { run, wordFile, paragraph as wordParagraph } from '../../documents/docx/testing';
import { builtIn } from '../../knowledge/knowledge';
import { importDocument } from '../import-document';
import { documentOf, paragraph } from '../testing';

const cell = (text: string, size: Pick<SourceCell, 'rows' | 'columns'> = {}): SourceCell => ({
  blocks: text === '' ? [] : [paragraph(text)],
  ...size,
});
const row = (...cells: readonly (string | SourceCell)[]): SourceRow => ({
  cells: cells.map((own) => (typeof own === 'string' ? cell(own) : own)),
});
const tableOf = (...rows: readonly SourceRow[]): SourceTable => ({ type: 'table', rows });
const head = row('Requirement', 'Due date');

const imported = (...blocks: readonly SourceBlock[]) =>
  importDocument(documentOf([paragraph('Inspection of a children’s home'), ...blocks]), {
    knowledge: builtIn,
    framework: 'sccif',
    setting: 'childrens-home',
  });

function read(...rows: readonly SourceRow[]) {
  const { text, report } = imported(tableOf(...rows));
  const [, front = '', body = ''] = text.split('---\n');
  const { requirements } = parse(front, { schema: 'failsafe' });
  const entries = requirements.map((own: Record<string, unknown>) =>
    [own.text, own.regulation, own.due].map((part) => (part === null ? '' : String(part).trim())).join(' | '),
  );
  return { entries, body: body.trim(), gaps: report.gaps };
}

const act = 'Act. (Regulation 12)';
const record = 'Record. (Regulation 13)';

describe('a table of requirements', () => {
  it('has regulations without brackets, in a sentence at the end', () => {
    const written = 'Staff must be trained (all of them). Regulation 33(4)(b)';
    expect(read(head, row(written, '10 April 2026')).entries).toEqual([
      'Staff must be trained (all of them). | 33(4)(b) | 2026-04-10',
    ]);
  });

  it('has one due date for several rows', () => {
    const { entries, body } = read(
      head,
      row(act, cell('18 July 2026', { rows: 2 })),
      row(record),
      row('Tell. (Regulation 40)', '20 July 2026'),
    );
    expect(entries).toEqual([
      'Act. | 12 | 2026-07-18',
      'Record. | 13 | 2026-07-18',
      'Tell. | 40 | 2026-07-20',
    ]);
    expect(body).not.toContain('|');
  });

  it('has one due date for several rows in a Word file', () => {
    const wordCell = (text: string, merge = ''): string =>
      `<w:tc><w:tcPr>${merge}</w:tcPr>${wordParagraph(run(text))}</w:tc>`;
    const wordRow = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
    const rows = [
      wordRow(wordCell('Statutory requirements', '<w:gridSpan w:val="2"/>')),
      wordRow(wordCell('Requirement'), wordCell('Due date')),
      wordRow(wordCell(act), wordCell('18 July 2026', '<w:vMerge w:val="restart"/>')),
      wordRow(wordCell(record), wordCell('', '<w:vMerge/>')),
    ];
    const [table] = readDocx(wordFile({ body: `<w:tbl>${rows.join('')}</w:tbl>` })).blocks;
    expect(table?.type === 'table' && read(...table.rows).entries).toEqual([
      'Act. | 12 | 2026-07-18',
      'Record. | 13 | 2026-07-18',
    ]);
  });

  it('has a title, and its heads again on the next page', () => {
    const { entries, body, gaps } = read(
      row(cell('Statutory requirements', { columns: 2 })),
      head,
      row(act, '18 July 2026'),
      head,
      row(record, '18 July 2026'),
    );
    expect(entries).toEqual(['Act. | 12 | 2026-07-18', 'Record. | 13 | 2026-07-18']);
    expect(body).not.toContain('requirements');
    expect(gaps).toEqual([]);
  });

  it.each(['', '…', 'TBC', '[date]', 'To be confirmed'])('can have a due date to be written: %j', (due) => {
    expect(read(head, row(act, '18 July 2026'), row(record, due)).entries).toEqual([
      'Act. | 12 | 2026-07-18',
      'Record. | 13 | ',
    ]);
  });

  it.each(['…', '[requirement]', ''])('can have a requirement to be written: %j', (text) => {
    const { entries } = read(head, row(act, '18 July 2026'), row(text, '20 July 2026'));
    expect(entries).toEqual(['Act. | 12 | 2026-07-18', ' |  | 2026-07-20']);
  });

  it('has columns for numbers and regulations', () => {
    const { entries } = read(
      row('No.', 'Requirement', 'Regulation', 'To be met by'),
      row('1', 'Act.', 'Regulation 12(2)(a)', 'by 18 July 2026'),
      row('2', record, '', '18 July 2026'),
    );
    expect(entries).toEqual(['Act. | 12(2)(a) | 2026-07-18', 'Record. | 13 | 2026-07-18']);
  });

  it.each([
    'Date by which it must be met',
    'Deadline',
    'Target date',
    'Date for compliance',
    'To be completed by:',
    'Due date',
  ])('has its due dates under “%s”', (words) => {
    expect(read(row('Requirement', words), row(act, 'By the end of July 2026')).entries).toEqual([
      'Act. | 12 | 2026-07-31',
    ]);
  });

  it('has the regulation of an instrument as one citation', () => {
    const own = 'The Fostering Services (England) Regulations 2011, regulation 17(1), regulation 18';
    expect(read(head, row(`Act. (${own})`, '18 July 2026')).entries).toEqual([
      'Act. | The Fostering Services (England) Regulations 2011, regulation 17(1),18 | 2026-07-18',
    ]);
  });

  it('keeps only the rows that are not understood', () => {
    const { entries, body, gaps } = read(head, row(act, '18 July 2026'), row(record, 'as soon as possible'));
    expect(entries).toEqual(['Act. | 12 | 2026-07-18']);
    expect(body).toContain(
      '| Requirement | Due date |\n| --- | --- |\n| Record. (Regulation 13) | as soon as',
    );
    expect(body).not.toContain('Act.');
    expect(gaps).toEqual(['move these requirements to “requirements” and check their due dates']);
  });

  it.each([
    ['20 (2) (a)', '20(2)(a)'],
    ['13 (3)(a) (3)(b)', '13(3)(a),13(3)(b)'],
    ['12 (1) (2)(a)', '12 (1) (2)(a)'],
  ])('has regulations that a line may divide: %s', (written, regulation) => {
    expect(read(head, row(`Act. (Regulation ${written})`, '18 July 2026')).entries).toEqual([
      `Act. | ${regulation} | 2026-07-18`,
    ]);
  });

  it('is not one with other columns', () => {
    expect(read(row('Requirement', 'Owner', 'Due date'), row(act, 'A', '18 July 2026')).entries).toEqual([]);
  });
});

it('reads a history with a title and repeated heads', () => {
  const heads = row('Inspection date', 'Inspection type', 'Inspection judgement');
  const { text, report } = imported(
    tableOf(
      row(cell('Recent inspection history', { columns: 3 })),
      heads,
      row('11/07/2024', 'Full', 'Good'),
      heads,
      row('08/02/2023', 'Full', 'Outstanding'),
    ),
  );
  expect(text).toContain(`previous:
  - date: 2024-07-11
    type: full
    judgement: good
  - date: 2023-02-08
    type: full
    judgement: outstanding
`);
  expect(report.gaps).toEqual([]);
});
