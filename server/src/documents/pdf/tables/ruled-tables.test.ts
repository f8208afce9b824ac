import { describe, expect, it } from 'vitest';
import { readPdf } from '../read-pdf';
import { type PrintedText, pdfOf, shortly } from '../testing';

/** A line from one place to another, as `x1 y1 x2 y2`, from the top. */
type Line = readonly [number, number, number, number];

/** The borders of a table, of which those in `without` are not drawn: `row:column` of the cell above or left of them. */
function borders(xs: readonly number[], ys: readonly number[], without: readonly string[] = []): Line[] {
  const lines: Line[] = [];
  for (const [row, y] of ys.entries())
    for (const [column, x] of xs.entries()) {
      const [right, below] = [xs[column + 1], ys[row + 1]];
      if (right !== undefined && !without.includes(`below ${row - 1}:${column}`))
        lines.push([x, y, right, y]);
      if (below !== undefined && !without.includes(`right ${row}:${column - 1}`))
        lines.push([x, y, x, below]);
    }
  return lines;
}

interface PrintedPage {
  readonly texts: readonly PrintedText[];
  readonly lines?: readonly Line[];
  /** Drawn as thin rectangles, as Word does. */
  readonly filled?: boolean;
}

async function read(...pages: readonly PrintedPage[]): Promise<string[]> {
  const drawn = ({ lines = [], filled = false }: PrintedPage): string[] =>
    lines.map(([x1, y1, x2, y2]) =>
      filled
        ? `${x1} ${800 - y2} ${Math.max(0.5, x2 - x1)} ${Math.max(0.5, y2 - y1)} re f`
        : `${x1} ${800 - y1} m ${x2} ${800 - y2} l S`,
    );
  const bytes = pdfOf(
    pages.map(({ texts }) => texts),
    '',
    pages.map((page) => drawn(page).join('\n')),
  );
  return shortly((await readPdf(bytes)).blocks);
}

const column = (x: number, y: number, ...lines: readonly string[]): PrintedText[] =>
  lines.map((text, at) => ({ text, x, y: y + 14 * at }));
const rows = 'The experiences of children|The impact of leaders'.split('|');

describe('a drawn table without tags', () => {
  it.each([false, true])('has cells with text in their middle (lines as rectangles: %s)', async (filled) => {
    const texts = [
      { text: 'Text above.', y: 80 },
      ...column(60, 120, 'The experiences of', 'children who need', 'help'),
      { text: 'Good', x: 190, y: 134 },
      ...column(60, 170, 'The impact of', 'leaders'),
      { text: 'Outstanding', x: 170, y: 177 },
      { text: 'Text below.', y: 240 },
    ];
    expect(await read({ texts, lines: borders([50, 160, 260], [105, 155, 200]), filled })).toEqual([
      'Text above.',
      'The experiences of children who need help | Good',
      'The impact of leaders | Outstanding',
      'Text below.',
    ]);
  });

  it('has cells whose text reaches the next column', async () => {
    const texts = [
      ...column(60, 120, 'The experiences', 'of children'),
      ...column(147, 120, 'Requires impr-', 'ovement'),
      ...column(60, 160, 'The impact of l', 'eaders'),
      ...column(147, 160, 'Good'),
    ];
    const found = await read({ texts, lines: borders([50, 145, 260], [105, 145, 190]) });
    expect(found).toHaveLength(2);
    expect(found[1]?.split(' | ')[1]).toBe('Good');
  });

  it('has cells that are merged over rows and columns', async () => {
    const texts = [
      { text: 'Judgements', x: 60, y: 118 },
      ...rows.map((text, at) => ({ text, x: 60, y: 138 + 20 * at })),
      { text: 'Good', x: 300, y: 148 },
    ];
    const lines = borders([50, 250, 400], [105, 125, 145, 165], ['right 0:0', 'below 1:1']);
    expect(await read({ texts, lines })).toEqual([
      'Judgements',
      'The experiences of children | Good',
      'The impact of leaders',
    ]);
  });

  it('goes on with a row on the next page, without heads there', async () => {
    const first = {
      texts: [
        { text: 'Judgement', x: 60, y: 658 },
        { text: 'Grade', x: 300, y: 658 },
        { text: 'The experiences and progress of', x: 60, y: 678 },
        { text: 'Good', x: 300, y: 678 },
      ],
      lines: borders([50, 250, 400], [645, 665, 685]),
    };
    const second = {
      texts: [
        { text: 'children in care', x: 60, y: 118 },
        { text: 'The impact of leaders', x: 60, y: 138 },
        { text: 'Outstanding', x: 300, y: 138 },
        { text: 'Text', x: 50, y: 180 },
        { text: 'beside', x: 200, y: 180 },
      ],
      lines: borders([50, 250, 400], [105, 125, 145]),
    };
    expect((await read(first, second)).slice(0, 3)).toEqual([
      'Judgement | Grade',
      'The experiences and progress of children in care | Good',
      'The impact of leaders | Outstanding',
    ]);
  });

  it('is none where lines are round text of one column, or only under headings', async () => {
    const texts = [
      { text: 'Framed.', x: 60, y: 118 },
      { text: 'Left', x: 60, y: 300 },
      { text: 'right', x: 300, y: 300 },
    ];
    const found = await read({ texts, lines: [...borders([50, 550], [105, 125]), [50, 310, 550, 310]] });
    expect(found[0]).toBe('Framed.');
  });
});
