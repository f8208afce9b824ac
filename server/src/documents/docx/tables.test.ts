import { describe, expect, it } from 'vitest';
import type { SourceTable } from '../document';
import { readDocx } from './read-docx';
import { paragraph, run, textsOf, wordFile } from './testing';

const cell = (text: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(run(text))}</w:tc>`;
const row = (cells: string, properties = ''): string => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;
const restart = '<w:vMerge w:val="restart"/>';
const go = '<w:vMerge/>';

function tablesOf(rows: string): SourceTable[] {
  const { blocks } = readDocx(wordFile({ body: `<w:tbl><w:tblPr/><w:tblGrid/>${rows}</w:tbl>` }));
  return blocks.flatMap((block) => (block.type === 'table' ? [block] : []));
}

/** Each cell as its texts, with its columns and rows if it has several. */
const grid = (rows: string): string[][] =>
  tablesOf(rows).flatMap((table) =>
    table.rows.map(({ cells }) =>
      cells.map(({ blocks, columns = 1, rows: high = 1 }) => {
        const size = columns * high > 1 ? ` ${columns}×${high}` : '';
        return textsOf(blocks).join('/') + size;
      }),
    ),
  );

describe('tables', () => {
  it('have rows and cells, and rows that are headers', () => {
    const rows = row(cell('a') + cell('b'), '<w:tblHeader/>') + row(cell('c') + cell('d'));
    expect(grid(rows)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(tablesOf(rows)[0]?.rows.map(({ isHeader }) => isHeader)).toEqual([true, undefined]);
  });
  it('have cells over columns and rows', () => {
    const rows =
      row(cell('a', '<w:gridSpan w:val="2"/>') + cell('b', restart)) +
      row(cell('c') + cell('d') + cell('', go)) +
      row(cell('e', restart) + cell('f') + cell('', go)) +
      row(cell('', go) + cell('g') + cell('h'));
    expect(grid(rows)).toEqual([
      ['a 2×1', 'b 1×3'],
      ['c', 'd'],
      ['e 1×2', 'f'],
      ['g', 'h'],
    ]);
  });
  it('have cells that old files merge along the row', () => {
    const rows = row(cell('a', '<w:hMerge w:val="restart"/>') + cell('', '<w:hMerge/>') + cell('b'));
    expect(grid(rows)).toEqual([['a 2×1', 'b']]);
  });
  it('keep what is in a cell that is merged away, and a merge that begins nowhere', () => {
    expect(grid(row(cell('a', restart)) + row(cell('b', go)))).toEqual([['a/b 1×2'], []]);
    expect(grid(row(cell('a', go)) + row(cell('b', go)))).toEqual([['a/b 1×2'], []]);
  });
  it('have empty cells where a row begins later or ends earlier', () => {
    const rows = row(cell('a'), '<w:gridBefore w:val="1"/><w:gridAfter w:val="2"/>');
    expect(grid(rows)).toEqual([['', 'a', ' 2×1']]);
  });
  it('can have content controls round rows and cells', () => {
    const control = (content: string): string => `<w:sdt><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    expect(grid(control(row(control(cell('a')) + cell('b'))))).toEqual([['a', 'b']]);
  });
  it('can be in cells', () => {
    const inner = `<w:tbl>${row(cell('b'))}</w:tbl>`;
    const outer = row(cell('a').replace('</w:tc>', `${inner}${paragraph('')}</w:tc>`));
    const [table] = tablesOf(outer);
    expect(table?.rows[0]?.cells[0]?.blocks.map(({ type }) => type)).toEqual([
      'paragraph',
      'table',
      'paragraph',
    ]);
  });
});
