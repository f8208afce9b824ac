import { expect, it } from 'vitest';
import { recipientLines } from './recipients';
import { lineOf } from './testing';

const startsIn = (...texts: readonly string[]) => {
  const lines = texts.map((text, at) => lineOf(text, { y: 100 + 15 * at }));
  return [...recipientLines(lines)].map(({ text }) => text);
};

it('finds the lines that begin with a name, before a post or an organisation', () => {
  const names = [
    'Evangeline Thornbury OBE, Executive Director, Stannerby Council',
    'Dr Marion Quill-Farrow – Chief Nursing Officer',
    'Acting Chief Constable Horatio Pell, Skelmarsh Constabulary',
    'Osbert de la Rue QPM Chief Constable, Skelmarsh Police',
    'Jemima O’Brien (Independent Scrutineer)',
  ];
  expect(startsIn(...names, 'Dear Stannerby Safeguarding Children Partnership')).toEqual(names);
});

it.each([
  'Stannerby Metropolitan Borough Council',
  'Skelmarsh Integrated Care Board, Stannerby',
  'Independent Scrutineer, Stannerby',
  'and Maidenbury, Skelmarsh',
  '(SSCP), Stannerby',
])('finds no name in the rest of a line above: %s', (rest) => {
  expect(startsIn('Evangeline Thornbury, Director', rest, 'Dear Ms Thornbury')).toEqual([
    'Evangeline Thornbury, Director',
  ]);
});

it('finds none after a line that goes on', () => {
  expect(startsIn('Osbert Quill, Chair of', 'Stannerby Vale, Skelmarsh', 'Dear Mr Quill')).toHaveLength(1);
});

it('finds none without a salutation, and none below it', () => {
  expect(startsIn('Evangeline Thornbury, Director')).toEqual([]);
  expect(startsIn('Dear Ms Thornbury', 'Osbert Quill, the chair, said so.')).toEqual([]);
});
