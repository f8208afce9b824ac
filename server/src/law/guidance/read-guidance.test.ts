import { describe, expect, it } from 'vitest';
import { builtIn } from '../../knowledge/knowledge';
import type { LawPack } from '../../knowledge/law/law-pack';
import { readGuidance } from './read-guidance';

const instruments = builtIn.instruments.index();
const title = 'Guide to the\nChildren’s Homes Regulations\nincluding the quality standards\nApril 2015\n';

function packOf(pages: readonly string[], front = title): LawPack {
  const read = readGuidance([front, ...pages].join('\f'), instruments);
  if ('failure' in read) throw new Error(read.failure);
  return read.pack;
}

const paragraphsOf = (...pages: string[]): string[] =>
  packOf(pages).provisions.map(({ number, page, words }) => `${number} p${page} ${words[0]?.text}`);

describe('a text with page breaks', () => {
  it('is told by its title, and has the date of its first pages', () => {
    const { instrument, text } = packOf(['1.1   Lamps burn.\n\n 2\n']);
    expect({ instrument, text }).toEqual({
      instrument: 'chr-guide-2015',
      text: { date: '2015-04', basis: 'guidance' },
    });
  });

  it('has its numbered paragraphs, with the printed pages on which they begin', () => {
    expect(
      paragraphsOf(
        'Lamps\n\n1.1    Lamps burn\nall night, and well-\nbeing follows.\n\nOil\n\n1.2 Oil is kept:\n\n• in cans\n  of tin;\n\n• in the\n\n              4\n',
        'shed. It is\nmeasured.\n1.3 A keeper who sees that the glass of the lamp is no longer as clean as\n\n              5\n',
        'it should be wipes it.\n\n[1] A note.\n\n              6\n',
      ),
    ).toEqual([
      '1.1 p4 Lamps burn all night, and well-being follows.',
      '1.2 p4 Oil is kept:\n• in cans of tin;\n• in the shed. It is measured.',
      '1.3 p5 A keeper who sees that the glass of the lamp is no longer as clean as it should be wipes it.',
    ]);
  });

  it('leaves out what is printed on every page, and numbers that do not count on', () => {
    const page = (text: string, number: number) => `Guide to lamps\n\n${text}\n\nPage ${number}\n`;
    expect(
      paragraphsOf(
        page('1.1 One.', 2),
        page('1.2 Two, with\n9.5 metres of wick.', 3),
        page('2.1 Three.', 4),
        page('1.3 is a size.', 5),
      ),
    ).toEqual(['1.1 p2 One.', '1.2 p3 Two, with 9.5 metres of wick.', '2.1 p4 Three.']);
  });

  it('leaves out its contents, and numbers at the beginning of a line that are in a sentence', () => {
    expect(
      paragraphsOf(
        'Contents\n\n1.1 Lamps\n1.2 Oil\n',
        '1.1 Lamps ....... 4\n1.2 Oil      5\n',
        '1.1 Cans of oil have\n1.2 litres each.\n1.2 A can.\n',
      ),
    ).toEqual(['1.1 p4 Cans of oil have 1.2 litres each.', '1.2 p4 A can.']);
  });

  it('has an item of a list on each line, and words that a line break parts', () => {
    expect(
      paragraphsOf(
        '1.1 The person, a well-\nlit per-\nson and the even\u00ad\ning:\n•\noil;\n(a) wick.\n',
      )[0],
    ).toBe('1.1 p2 The person, a well-lit person and the evening:\n• oil;\n(a) wick.');
  });

  it('begins again in an Annex', () => {
    expect(paragraphsOf('Annex A is at the end.\n\n1.1 One.\n', 'Annex A: oil\n\n1.1 Two.\n')).toEqual([
      '1.1 p2 One.',
      'Annex A 1.1 p3 Two.',
    ]);
  });

  it('may have plain numbers, and numbers on lines of their own', () => {
    const front = 'Working together to safeguard children 2023\nDecember 2023\n';
    const { instrument, text, provisions } = packOf(
      ['1. Lamps.\n\n2. Oil.\n', '4.\n\nWicks.\n\nA heading\n'],
      front,
    );
    expect(instrument).toBe('working-together-2023');
    expect(text.date).toBe('2023-12');
    expect(provisions.map(({ number, words }) => [number, words[0]?.text])).toEqual([
      ['1', 'Lamps.'],
      ['2', 'Oil.'],
      ['4', 'Wicks.'],
    ]);
  });
});

it('tells why a text cannot be used', () => {
  const failure = (text: string, id?: string): string => {
    const read = readGuidance(text, instruments, id);
    return 'failure' in read ? read.failure : read.pack.instrument;
  };
  expect(failure('Some text.')).toMatch(/pdftotext -layout/);
  expect(failure('A letter\f1.1 One.')).toMatch(/--instrument ID/);
  expect(failure('A letter\f1.1 One.', 'kcsie')).toBe('kcsie');
  expect(failure(`${title}\fNothing.`)).toMatch(/^It has no numbered paragraphs\./);
});
