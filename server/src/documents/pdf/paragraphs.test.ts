import { expect, it } from 'vitest';
import type { PdfLine } from './lines';
import type { Measures } from './measures';
import { paragraphsOf } from './paragraphs';
import { isGrid } from './tables/flow';
import { lineOf, tagOf } from './testing';

const measures: Measures = { bodySize: 12, leading: 1.2, rightEdge: 530, isTagged: false };
const tagged = { ...measures, isTagged: true };

/** Full lines end at the right edge. */
const full = (text: string, place: Partial<PdfLine>) => lineOf(text, { right: 525, ...place });

const textsOf = (lines: readonly PdfLine[], by = measures) =>
  paragraphsOf(lines, by).map(({ label, lines }) =>
    [
      ...(label ? [label.label] : []),
      ...lines.map(({ pieces }) => pieces.map(({ text }) => text).join('')),
    ].join(' '),
  );

it('joins lines that follow each other closely', () => {
  const lines = [
    full('Children are', { y: 100 }),
    full('seen often.', { y: 114.4 }),
    lineOf('Next.', { y: 140 }),
  ];
  expect(textsOf(lines)).toEqual(['Children are seen often.', 'Next.']);
});

it('parts lines that were ended though the next word would have fitted', () => {
  const lines = [lineOf('Store Street', { y: 100 }), lineOf('Manchester', { y: 114.4 })];
  expect(textsOf(lines)).toEqual(['Store Street', 'Manchester']);
});

it('follows tags, unless a sentence goes on over them', () => {
  const at = (text: string, y: number, element: number) => full(text, { y, tag: tagOf(element) });
  expect(textsOf([at('One.', 100, 1), at('Two.', 114.4, 2)], tagged)).toEqual(['One.', 'Two.']);
  expect(textsOf([at('Children', 100, 1), at('are seen.', 114.4, 2)], tagged)).toEqual([
    'Children are seen.',
  ]);
  expect(textsOf([at('One.', 100, 1), at('Two.', 118, 1)], tagged)).toEqual(['One. Two.']);
});

it('parts headings from text, by size', () => {
  const lines = [lineOf('Care', { y: 100, size: 14 }), full('Children are', { y: 117 })];
  expect(textsOf(lines)).toEqual(['Care', 'Children are']);
});

it('goes on to the next page within a sentence, and with what hangs from a number', () => {
  const number = lineOf('4.', { y: 700, right: 60 }).pieces;
  const text = full('Plans are', { y: 700, x: 78 }).pieces;
  const first = full('', { y: 700, pieces: [...number, ...text] });
  expect(textsOf([first, lineOf('clear.', { page: 1, y: 60, x: 78 })])).toEqual(['4. Plans are clear.']);
  const ended = { ...first, text: '4. Plans are clear.' };
  expect(textsOf([ended, lineOf('They help.', { page: 1, y: 60, x: 78 })])).toHaveLength(1);
  expect(textsOf([ended, lineOf('Next', { page: 1, y: 60 })])).toHaveLength(2);
});

it('knows a number by what hangs from it, but not in running text', () => {
  const text = 'Children are seen by somebody whom they know and trust, and who can help';
  const hanging = [lineOf(`7. ${text}`, { y: 100 }), lineOf('them.', { y: 114.4, x: 68 })];
  expect(textsOf(hanging)).toEqual([`7. ${text} them.`]);
  expect(paragraphsOf(hanging, measures)[0]?.label?.number).toBe(7);
  const running = [
    full('until they are', { y: 100 }),
    full('25. Most are', { y: 114.4 }),
    full('well.', { y: 128.8 }),
  ];
  expect(textsOf(running)).toEqual(['until they are 25. Most are well.']);
});

it('goes on below a number or bullet within a sentence, but not after it', () => {
  const number = lineOf('4.', { right: 60 }).pieces;
  const first = full('Plans are', { pieces: [...number, ...full('Plans are', { x: 78 }).pieces] });
  expect(textsOf([first, lineOf('Clear.', { y: 114.4 })])).toEqual(['4. Plans are Clear.']);
  const ended = { ...first, text: '4. Plans are.' };
  expect(textsOf([ended, lineOf('Next', { y: 114.4 })])).toHaveLength(2);
});

it('parts recipients of a letter, though their lines are full, unless tags tell them', () => {
  const head = (place: Partial<PdfLine> = {}) => [
    full('A Quill, Director, Stannerby', { ...place, y: 100 }),
    full('Metropolitan Borough Council', { ...place, y: 114.4 }),
    full('B Pell, Chair, Skelmarsh', { ...place, y: 128.8 }),
  ];
  const salute = lineOf('Dear Mr Quill', { y: 160 });
  expect(textsOf([...head(), salute])).toEqual([
    'A Quill, Director, Stannerby Metropolitan Borough Council',
    'B Pell, Chair, Skelmarsh',
    'Dear Mr Quill',
  ]);
  expect(textsOf([...head({ tag: tagOf(1) }), salute], tagged)).toHaveLength(2);
});

it('parts a line that was ended from the next page', () => {
  const ended = lineOf('Yours sincerely', { y: 700 });
  expect(textsOf([ended, lineOf('A Quill', { page: 1, y: 60 })])).toHaveLength(2);
  expect(textsOf([ended, lineOf('and others', { page: 1, y: 60 })])).toHaveLength(1);
});

it('tells lines from tables', () => {
  expect(isGrid([lineOf('x')])).toBe(false);
  expect(isGrid({ rows: [] })).toBe(true);
});
