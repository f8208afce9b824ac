import { describe, expect, it } from 'vitest';
import { DocumentError } from '../document';
import { readPdf } from './read-pdf';
import { type PrintedText, pdfOf, shortly } from './testing';

const footer = (number: number): PrintedText[] => [
  { text: 'Inspection of Carrowby children’s services', y: 770, size: 8 },
  { text: String(number), x: 520, y: 770, size: 8 },
];

/** A numbered paragraph whose text hangs from the number. */
const numbered = (number: number, y: number, ...lines: string[]): PrintedText[] => [
  { text: `${number}.`, y },
  ...lines.map((text, index) => ({ text, x: 78, y: y + 14.5 * index })),
];

const report = pdfOf([
  [
    { text: 'Inspection of Carrowby children’s services', y: 100, size: 26 },
    { text: 'Judgement', y: 140, bold: true },
    { text: 'Grade', x: 330, y: 140, bold: true },
    { text: 'The impact of leaders on social work', y: 170 },
    { text: 'Good', x: 330, y: 170 },
    { text: 'practice with children and families', y: 184.5 },
    { text: 'The experiences of children in care', y: 215 },
    { text: 'Outstanding', x: 330, y: 215 },
    { text: 'Services in Carrowby have improved a great deal since the last inspection, when', y: 250 },
    { text: 'the council was told to look at its work with children aged 16 and 17. The 16-', y: 264.5 },
    { text: 'and 17-year-olds are now seen, and the decision-', y: 279 },
    { text: 'making is quick.', y: 293.5 },
    { text: 'What needs to improve?', y: 330, size: 14, bold: true },
    { text: '1', x: 222, y: 325, size: 7, bold: true },
    { text: '•', y: 355 },
    { text: 'The stability of placements.', x: 68, y: 355 },
    ...numbered(1, 390, 'Most children are seen by a social worker whom they know and trust, and who'),
    { text: '1', y: 737, size: 5 },
    { text: 'The areas refer to the national framework.', x: 55, y: 740, size: 8 },
    ...footer(1),
  ],
  [
    { text: 'visits them often. Staff know them well.', x: 78, y: 60 },
    ...numbered(2, 90, 'Plans are clear.'),
    ...footer(2),
  ],
]);

describe('a report', () => {
  it('has its headings, table, lists and paragraphs in order', async () => {
    const { blocks } = await readPdf(report);
    expect(shortly(blocks)).toEqual([
      '# Inspection of Carrowby children’s services',
      'Judgement | Grade',
      'The impact of leaders on social work practice with children and families | Good',
      'The experiences of children in care | Outstanding',
      'Services in Carrowby have improved a great deal since the last inspection, when the council was told to look at its work with children aged 16 and 17. The 16- and 17-year-olds are now seen, and the decision-making is quick.',
      '## What needs to improve?[^1]',
      '• The stability of placements.',
      '1. Most children are seen by a social worker whom they know and trust, and who visits them often. Staff know them well.',
      '2. Plans are clear.',
    ]);
    expect(blocks[1]).toMatchObject({ rows: [{ isHeader: true }, {}, {}] });
    expect(blocks.at(-1)).toMatchObject({ item: { number: 2, depth: 0 } });
  });

  it('has its footnotes and its running footers apart', async () => {
    const { notes, furniture } = await readPdf(report);
    expect([...notes].map(([id, blocks]) => [id, ...shortly(blocks)])).toEqual([
      ['1', 'The areas refer to the national framework.'],
    ]);
    expect(furniture).toEqual(['Inspection of Carrowby children’s services', '1']);
  });
});

describe('a file that cannot be read', () => {
  const faultOf = async (bytes: Uint8Array) => {
    const error: unknown = await readPdf(bytes).catch((error: unknown) => error);
    expect(error).toBeInstanceOf(DocumentError);
    return error instanceof DocumentError ? error.message : '';
  };

  it('is explained', async () => {
    expect(await faultOf(new Uint8Array())).toMatch(/empty/);
    expect(await faultOf(new Uint8Array(50 * 1024 * 1024 + 1))).toMatch(/50 MB/);
    expect(await faultOf(new Uint8Array(200))).toMatch(/damaged/);
    expect(await faultOf(pdfOf([[]]))).toMatch(/without text/);
    expect(await faultOf(pdfOf(Array.from({ length: 501 }, () => [])))).toMatch(/500 pages/);
  });

  it('is explained if it needs a password', async () => {
    const key = 'ab'.repeat(32);
    const encrypt = `/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/O<${key}>/U<${key}>/P -4>>`;
    expect(await faultOf(pdfOf([[{ text: 'Secret', y: 100 }]], encrypt))).toMatch(/password/);
  });
});

it('is read or explained, whatever happened to its bytes', async () => {
  for (let seed = 1; seed <= 60; seed += 1) {
    const bytes = report.slice(0, seed % 7 === 0 ? report.length - 40 * seed : report.length);
    for (let count = 0; count < 8; count += 1)
      bytes[(seed * 7919 + count * 104_729) % bytes.length] = (seed * 31 + count * 17) % 256;
    const result = await readPdf(bytes).then(
      ({ blocks }) => blocks.length >= 0,
      (error: unknown) => error,
    );
    if (result !== true) expect(result, `seed ${seed}`).toBeInstanceOf(DocumentError);
  }
});

it('leaves the bytes as they were', async () => {
  const before = report.slice();
  await readPdf(report);
  expect(report).toEqual(before);
});

describe('pages of other kinds', () => {
  const lines = ['Children are seen by a social worker', 'whom they know and trust.'];
  const texts = async (pages: readonly (readonly PrintedText[])[]) => {
    const { blocks, ...others } = await readPdf(pdfOf(pages));
    return { texts: shortly(blocks), ...others };
  };
  const upright = lines.map((text, at) => ({ text, y: 300 + 14.4 * at }));

  it.each([
    [90, (at: number) => ({ x: 500 - 14.4 * at, y: 100 })],
    [180, (at: number) => ({ x: 500, y: 500 - 14.4 * at })],
    [270, (at: number) => ({ x: 100 + 14.4 * at, y: 700 })],
  ])('are read if their text is turned by %d degrees', async (turn, place) => {
    const turned = lines.map((text, at) => ({ text, turn, ...place(at) }));
    expect((await texts([upright, turned])).texts).toEqual([lines.join(' '), lines.join(' ')]);
  });

  it('have their watermarks left out, across the page or on each of them', async () => {
    const slanted = { text: 'DRAFT', x: 100, y: 500, size: 90, turn: 315 };
    const flat = { text: 'COPY', x: 90, y: 312, size: 60 };
    for (const mark of [slanted, flat]) {
      const found = await texts([[...upright, mark], [mark]]);
      expect(found.texts).toEqual([lines.join(' ')]);
      expect(found.furniture).toEqual([mark.text]);
    }
    const small = { text: 'A label', x: 100, y: 500, turn: 315 };
    expect((await texts([[...upright, small]])).texts).toContain('A label');
    expect((await texts([[...upright, flat], upright, upright])).texts).toContain('# COPY');
  });

  it('are named if they have no text, because they may be scanned', async () => {
    expect((await texts([upright])).losses).toEqual([]);
    expect((await texts([upright, []])).losses).toEqual([
      'Page 2 has no text. If it is scanned, add the text yourself, or make it readable (OCR) first.',
    ]);
    expect((await texts([[], upright, []])).losses).toEqual([
      'Pages 1 and 3 have no text. If they are scanned, add the text yourself, or make it readable (OCR) first.',
    ]);
  });
});

it('knows footnotes that are as large as the text by their marks', async () => {
  const { blocks, notes } = await readPdf(
    pdfOf([
      [
        { text: 'Children are seen by a social worker.', y: 100 },
        { text: '1', x: 252, y: 96, size: 7 },
        { text: '1', y: 717, size: 7 },
        { text: 'The areas refer to the national', x: 55, y: 720 },
        { text: 'framework.', y: 734.4 },
      ],
    ]),
  );
  expect(shortly(blocks)).toEqual(['Children are seen by a social worker.[^1]']);
  expect([...notes.values()].map(shortly)).toEqual([['The areas refer to the national framework.']]);
});
