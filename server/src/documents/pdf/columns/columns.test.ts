import { describe, expect, it } from 'vitest';
import { readPdf } from '../read-pdf';
import { type PrintedText, pdfOf, shortly } from '../testing';

const words =
  'social workers visit often and each child knows them well because plans are clear to all of those'.split(
    ' ',
  );

/** A sentence of so many lines that fill a column, told from others by its name. */
function lines(name: string, count: number): string[] {
  const middle = Array.from({ length: count - 2 }, (_, at) => {
    const from = (name.length * 5 + at * 7) % words.length;
    return [...words, ...words].slice(from, from + 7).join(' ');
  });
  return [`${name} is seen by people who visit and`, ...middle, 'and things go well.'];
}

const joined = (name: string, count: number): string => lines(name, count).join(' ');

interface Column {
  readonly x: number;
  readonly y: number;
}

/** Lines below each other; an empty one is the white between paragraphs. */
const printed = (texts: readonly string[], { x, y }: Column): PrintedText[] =>
  texts.flatMap((text, at) => (text.length > 0 ? [{ text, x, y: y + 14.4 * at }] : []));

const blocksOf = async (...pages: readonly (readonly PrintedText[])[]) => {
  const { blocks, ...others } = await readPdf(pdfOf(pages));
  return { texts: shortly(blocks), ...others };
};

const left = { x: 50, y: 100 };
const right = { x: 310, y: 100 };

describe('columns of text', () => {
  it('are read one after the other, and a paragraph goes on in the next, also on the next page', async () => {
    const first = printed([...lines('Ada', 7), '', ...lines('Bea', 9).slice(0, 5)], left);
    const second = printed([...lines('Bea', 9).slice(5), '', ...lines('Cleo', 9).slice(0, 4)], right);
    const third = printed(lines('Cleo', 9).slice(4), { x: 50, y: 60 });
    const { texts } = await blocksOf([...first, ...second], third);
    expect(texts).toEqual([joined('Ada', 7), joined('Bea', 9), joined('Cleo', 9)]);
  });

  it('are read although a page is drawn line by line', async () => {
    const all = [
      ...printed([...lines('Ada', 6), '', ...lines('Bea', 5), '', ...lines('Cleo', 7)], left),
      ...printed([...lines('Dora', 8), '', ...lines('Edith', 9), '', ...lines('Fay', 3)], right),
    ].sort((a, b) => a.y - b.y);
    const names = { Ada: 6, Bea: 5, Cleo: 7, Dora: 8, Edith: 9, Fay: 3 };
    const { texts } = await blocksOf(all);
    expect(texts).toEqual(Object.entries(names).map(([name, count]) => joined(name, count)));
  });

  it('can be three', async () => {
    const narrow = (name: string) => [
      `${name} begins, and many people`,
      ...Array.from({ length: 7 }, () => 'visit, and all of them know'),
      'her.',
    ];
    const { texts } = await blocksOf(
      [50, 230, 410].flatMap((x, at) => printed(narrow('ABC'.charAt(at)), { x, y: 100 })),
    );
    expect(texts).toEqual([...'ABC'].map((name) => narrow(name).join(' ')));
  });

  it('have text that hangs from numbers', async () => {
    const item = (number: number, name: string, { x, y }: Column): PrintedText[] => [
      { text: `${number}.`, x, y },
      ...printed(lines(name, 6), { x: x + 28, y }),
    ];
    const rest = lines('Cleo', 8);
    const { texts } = await blocksOf([
      ...item(1, 'Ada', left),
      ...item(2, 'Bea', { ...left, y: 200 }),
      { text: '3.', x: 50, y: 300 },
      ...printed(rest.slice(0, 3), { x: 78, y: 300 }),
      ...printed(rest.slice(3), { x: 338, y: 100 }),
      ...item(4, 'Dora', { ...right, y: 185 }),
      ...item(5, 'Edith', { ...right, y: 285 }),
    ]);
    expect(texts).toEqual([
      `1. ${joined('Ada', 6)}`,
      `2. ${joined('Bea', 6)}`,
      `3. ${joined('Cleo', 8)}`,
      `4. ${joined('Dora', 6)}`,
      `5. ${joined('Edith', 6)}`,
    ]);
  });
});

describe('text over the whole width', () => {
  const section = (names: readonly [string, string], y: number) => [
    ...printed(lines(names[0], 6), { ...left, y }),
    ...printed(lines(names[1], 6), { ...right, y }),
  ];
  const heading = (text: string, y: number) => ({ text, x: 50, y, size: 17, bold: true });

  it('has its place between columns, although a heading is short', async () => {
    const { texts } = await blocksOf([
      heading('The experiences and progress of all the children who', 100),
      heading('need help', 121),
      ...section(['Ada', 'Bea'], 150),
      heading('Leaders', 260),
      ...section(['Cleo', 'Dora'], 290),
      { text: 'After the visit', x: 50, y: 400 },
    ]);
    expect(texts).toEqual([
      '# The experiences and progress of all the children who need help',
      ...['Ada', 'Bea'].map((name) => joined(name, 6)),
      '# Leaders',
      ...['Cleo', 'Dora'].map((name) => joined(name, 6)),
      'After the visit',
    ]);
  });

  it('is read first if it is at the right above columns', async () => {
    const date = { text: '12 June 2026', x: 430, y: 80 };
    const { texts } = await blocksOf([date, ...section(['Ada', 'Bea'], 140)]);
    expect(texts).toEqual([date.text, joined('Ada', 6), joined('Bea', 6)]);
  });

  it('has tables, on a page with columns, too', async () => {
    const row = (a: string, b: string, y: number) => [
      { text: a, x: 50, y },
      { text: b, x: 330, y },
    ];
    const { texts } = await blocksOf([
      ...row('Judgement', 'Grade', 100),
      ...row('Leaders', 'Good', 130),
      ...row('Care leavers', 'Inadequate', 160),
      {
        text: 'The services have improved a great deal since inspectors saw them for the last time.',
        x: 50,
        y: 200,
      },
      ...section(['Ada', 'Bea'], 240),
    ]);
    expect(texts.slice(0, 3)).toEqual(['Judgement | Grade', 'Leaders | Good', 'Care leavers | Inadequate']);
    expect(texts.slice(-2)).toEqual(['Ada', 'Bea'].map((name) => joined(name, 6)));
  });
});

it('leaves a table whole whose cells have as much text as columns', async () => {
  const row = (names: readonly [string, string], y: number, count: number) => [
    ...printed(lines(names[0], count), { ...left, y }),
    ...printed(lines(names[1], count - 1), { ...right, y }),
  ];
  const rows = [
    ...printed(lines('Grace', 4), { x: 50, y: 40 }),
    { text: 'Recommendation', y: 110 },
    { text: 'Response', x: 310, y: 110 },
    ...row(['Ada', 'Bea'], 130, 6),
    ...row(['Cleo', 'Dora'], 240, 5),
    ...row(['Edith', 'Fay'], 330, 7),
  ];
  const expected = [
    'Recommendation | Response',
    `${joined('Ada', 6)} | ${joined('Bea', 5)}`,
    `${joined('Cleo', 5)} | ${joined('Dora', 4)}`,
    `${joined('Edith', 7)} | ${joined('Fay', 6)}`,
  ];
  expect((await blocksOf(rows)).texts.slice(1)).toEqual(expected);
  expect((await blocksOf([...rows].sort((a, b) => a.y - b.y))).texts.slice(1)).toEqual(expected);
});

it('finds the footnotes of a column', async () => {
  const { texts, notes } = await blocksOf([
    ...printed(lines('Ada', 40), left),
    { text: '1', x: 157, y: 658, size: 7 },
    ...printed(lines('Bea', 20), right),
    { text: '1', x: 50, y: 727, size: 5 },
    { text: 'A note.', x: 56, y: 730, size: 8 },
  ]);
  expect(texts).toHaveLength(2);
  expect(texts[0]).toBe(`${joined('Ada', 40)}[^1]`);
  expect(texts[1]).toBe(joined('Bea', 20));
  expect([...notes.values()].map(shortly)).toEqual([['A note.']]);
});
