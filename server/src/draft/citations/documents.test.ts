import { describe, expect, it } from 'vitest';
import { MappedText } from '../../text/mapped';
import { inShort } from '../testing';
import { citationsIn, parseCitation } from './citations';

const missing = 'Statutory guidance on children who run away or go missing from home or care';

describe('the document of a page and a paragraph', () => {
  // The whole value of a key.
  it.each([
    [
      'Working Together to Safeguard Children 2023, page 120, paragraph 270',
      'paragraph 270 p120 @ Working Together to Safeguard Children 2023',
    ],
    [`‘${missing}’, page 14, paragraph 31`, `paragraph 31 p14 @ ${missing}`],
    [`${missing}, page 14, paragraph 31`, `paragraph 31 p14 @ ${missing}`],
    [`"${missing}", p. 14, para 31`, `paragraph 31 p14 @ ${missing}`],
    [
      'Promoting the education of looked-after and previously looked-after children (2018), page 5, paragraph 9',
      'paragraph 9 p5 @ Promoting the education of looked-after and previously looked-after children (2018)',
    ],
    [
      'The home’s safeguarding policy, page 3, paragraph 2.1',
      'paragraph 2.1 p3 @ home’s safeguarding policy',
    ],
    ['Children’s Guide, page 3, paragraph 2.1', 'paragraph 2.1 p3 @ Children’s Guide'],
    ['Guide (April 2015), page 22, paragraph 4.10', 'paragraph 4.10 p22'],
    ['The Guide, chapter 4, page 22, paragraph 4.10', 'paragraph 4.10 p22'],
    ['See page 22, paragraph 4.10', 'paragraph 4.10 p22'],
  ])('source: %s', (text, expected) => {
    expect(parseCitation(MappedText.of(text)).map(inShort)).toEqual([expected]);
  });

  it.each([
    [
      'Guide, page 15, paragraph 3.9; Working Together 2023, page 120, paragraph 270',
      ['paragraph 3.9 p15 @ Guide', 'paragraph 270 p120 @ Working Together 2023'],
    ],
    [
      'Guide, page 15, paragraph 3.9 and Working Together 2023, page 120, paragraph 270',
      ['paragraph 3.9 p15 @ Guide', 'paragraph 270 p120 @ Working Together 2023'],
    ],
    [
      'Working together 2023, page 120, paragraph 270; Guide, page 15, paragraph 3.9',
      ['paragraph 270 p120 @ Working together 2023', 'paragraph 3.9 p15 @ Guide'],
    ],
    [
      'Working together 2023, page 120, paragraph 270; page 121, paragraph 275',
      ['paragraph 270 p120 @ Working together 2023', 'paragraph 275 p121 @ Working together 2023'],
    ],
    [
      'Guide, page 15, paragraph 3.9 and page 22, paragraph 4.10',
      ['paragraph 3.9 p15 @ Guide', 'paragraph 4.10 p22'],
    ],
  ])('source: %s', (text, expected) => {
    expect(parseCitation(MappedText.of(text)).map(inShort)).toEqual(expected);
  });

  // Part of a sentence.
  it.each([
    [
      'Leaders act early (‘Working together to safeguard children’, page 22, paragraph 45).',
      'paragraph 45 p22 @ Working together to safeguard children',
    ],
    [
      'Leaders act early (Working together to safeguard children, page 22, paragraph 45).',
      'paragraph 45 p22 @ Working together to safeguard children',
    ],
    [
      'They follow statutory guidance on missing children, page 14, paragraph 31.',
      'paragraph 31 p14 @ statutory guidance',
    ],
    [
      "They follow ‘Guidance on children's homes’, page 22, paragraph 45.",
      "paragraph 45 p22 @ Guidance on children's homes",
    ],
    ['They follow the code of practice (page 22, paragraph 45).', 'paragraph 45 p22 @ code of practice'],
    ['As page 22, paragraph 45 of Working Together says.', 'paragraph 45 p22 @ Working Together'],
    ['As page 22, paragraph 45 of ‘Keeping children safe’ says.', 'paragraph 45 p22 @ Keeping children safe'],
    ['The policy is good. Page 22, paragraph 4.10 is met.', 'paragraph 4.10'],
    ['Records are poor (page 22, paragraph 4.10).', 'paragraph 4.10 p22'],
    ['Staff follow policy (Guide, page 22, paragraph 4.10).', 'paragraph 4.10 p22 @ Guide'],
    ['The guidance in the Guide is clear: see page 22, paragraph 4.10.', 'paragraph 4.10 p22'],
  ])('%s', (text, expected) => {
    expect(citationsIn(MappedText.of(text)).map(inShort)).toEqual([expected]);
  });

  it('has its place in the text', () => {
    const text = `Leaders act (‘${missing}’, page 14, paragraph 31).`;
    const [found] = citationsIn(MappedText.of(text));
    const { start = 0, end = 0 } = found?.span ?? {};
    expect(text.slice(start, end)).toBe(`‘${missing}’, page 14, paragraph 31`);
  });

  it.each([
    'In the home’s statement of purpose: page 3, paragraph 4.1 of the home’s own statement of purpose.',
  ])('none in: %s', (text) => expect(citationsIn(MappedText.of(text)).map(inShort)).toEqual([]));
});
