import { describe, expect, it } from 'vitest';
import type { Fragment, Page } from './fragments';
import { linesOf } from './lines';

const fragment = (text: string, x: number, y: number): Fragment => ({
  text,
  x,
  y,
  width: 5 * text.length,
  size: 10,
  bold: false,
  italic: false,
  isSpaced: true,
  startsItem: false,
  isArtifact: false,
});

const page = (index: number, ...fragments: readonly Fragment[]): Page => ({
  index,
  width: 600,
  height: 800,
  fragments,
});

const textsOf = (...pages: readonly Page[]) => linesOf(pages).map((lines) => lines.map(({ text }) => text));

/** A row whose first cell ends a little before the second begins. */
const narrow = (index: number, y: number) =>
  page(index, fragment('x'.repeat(48), 50, y), fragment('Good', 300, y));

it('parts cells with a narrow gap where the page before has a column at its foot', () => {
  const above = page(0, fragment('Judgement', 50, 700), fragment('Grade', 300, 700));
  expect(textsOf(narrow(0, 60))[0]).toHaveLength(1);
  expect(textsOf(above, narrow(1, 60))[1]).toEqual(['x'.repeat(48), 'Good']);
});

it('parts no text far down the page by the columns of the page before', () => {
  const above = page(0, fragment('Judgement', 50, 700), fragment('Grade', 300, 700));
  const lines = Array.from({ length: 9 }, (_, at) => fragment('Text.', 50, 60 + 20 * at));
  const below = page(1, ...lines, ...narrow(1, 400).fragments);
  expect(textsOf(above, below)[1]).toHaveLength(10);
});

describe('justified text', () => {
  const words = (y: number, ...texts: readonly string[]) => {
    const letters = texts.join('').length * 5;
    const space = (250 - letters) / (texts.length - 1);
    let x = 50;
    return texts.map((text) => {
      const word = fragment(text, x, y);
      x += 5 * text.length + space;
      return word;
    });
  };
  const full = Array.from({ length: 8 }, (_, at) => fragment('x'.repeat(50), 50, 100 + 14 * at));

  it('has wide spaces, and no columns', () => {
    const wide = [
      ...words(220, 'workers', 'information', 'families'),
      ...words(234, 'multi-agency-understanding', 'relationships'),
    ];
    expect(textsOf(page(0, ...full, ...wide))[0]?.slice(8)).toEqual([
      'workers information families',
      'multi-agency-understanding relationships',
    ]);
  });

  it('does not end where cells do by chance, or with one wide gap', () => {
    const row = [fragment('Leaders', 50, 240), fragment('Good', 280, 240)];
    const uneven = [fragment('A', 50, 260), fragment('visit', 80, 260), fragment('Good', 280, 260)];
    expect(textsOf(page(0, ...full, ...row, ...uneven))[0]?.slice(8)).toEqual([
      'Leaders',
      'Good',
      'A',
      'visit',
      'Good',
    ]);
  });
});
