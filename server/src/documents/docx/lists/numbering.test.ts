import { describe, expect, it } from 'vitest';
import { readDocx } from '../read-docx';
import { paragraph, paragraphsOf, run, textsOf, wordFile } from '../testing';

const level = (depth: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const abstract = (id: number, levels: string): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
const list = (id: number, of: number, overrides = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${overrides}</w:num>`;
const item = (text: string, id: number, depth = 0): string =>
  paragraph(run(text), `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${id}"/></w:numPr>`);
const labels = (numbering: string, body: string, styles = ''): (string | undefined)[] =>
  paragraphsOf(readDocx(wordFile({ numbering, body, styles })).blocks).map(({ item }) => item?.label);

const decimal = abstract(1, level(0, 'decimal', '%1.') + level(1, 'lowerLetter', '(%2)'));

describe('numbers', () => {
  it('run on over headings, and over the lists of one definition', () => {
    const body = item('a', 1) + item('b', 1) + paragraph(run('Heading')) + item('c', 1) + item('d', 2);
    expect(labels(decimal + list(1, 1) + list(2, 1), body)).toEqual(['1.', '2.', undefined, '3.', '4.']);
  });
  it('begin again where the list says so, once', () => {
    const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>';
    const body = item('a', 1) + item('b', 2) + item('c', 2) + item('d', 1);
    expect(labels(decimal + list(1, 1) + list(2, 1, restart), body)).toEqual(['1.', '7.', '8.', '9.']);
  });
  it('of a lower level begin again after an item above', () => {
    const body = item('a', 1) + item('b', 1, 1) + item('c', 1, 1) + item('d', 1) + item('e', 1, 1);
    expect(labels(decimal + list(1, 1), body)).toEqual(['1.', '(a)', '(b)', '2.', '(a)']);
  });
  it('of a lower level go on if the list says so', () => {
    const levels = level(0, 'decimal', '%1.') + level(1, 'lowerLetter', '(%2)', '<w:lvlRestart w:val="0"/>');
    const body = item('a', 1) + item('b', 1, 1) + item('c', 1) + item('d', 1, 1);
    expect(labels(abstract(1, levels) + list(1, 1), body)).toEqual(['1.', '(a)', '2.', '(b)']);
  });
  it('of several levels are printed together, as digits if the list is legal', () => {
    const levels =
      level(0, 'upperRoman', '%1.') +
      level(1, 'decimal', '%1.%2') +
      level(2, 'lowerLetter', '%1.%2.%3', '<w:isLgl/>');
    const body = item('a', 1) + item('b', 1) + item('c', 1, 1) + item('d', 1, 2);
    expect(labels(abstract(1, levels) + list(1, 1), body)).toEqual(['I.', 'II.', 'II.1', '2.1.1']);
  });
  it('have the formats of Word', () => {
    const formats = [
      'lowerRoman',
      'upperRoman',
      'lowerLetter',
      'upperLetter',
      'decimalZero',
      'ordinal',
      'none',
    ];
    const levels = formats.map((format, depth) =>
      level(depth, format, `%${depth + 1})`).replace('w:start w:val="1"', 'w:start w:val="28"'),
    );
    const body = formats.map((format, depth) => item(format, 1, depth)).join('');
    expect(labels(abstract(1, levels.join('')) + list(1, 1), body)).toEqual([
      'xxviii)',
      'XXVIII)',
      'bb)',
      'BB)',
      '28)',
      '28th)',
      ')',
    ]);
  });
  it('are given as a number only if the label is one in digits', () => {
    const body = item('a', 1) + item('b', 1, 1);
    const { blocks } = readDocx(wordFile({ numbering: decimal + list(1, 1), body }));
    expect(paragraphsOf(blocks).map(({ item }) => item)).toEqual([
      { depth: 0, label: '1.', number: 1 },
      { depth: 1, label: '(a)' },
    ]);
  });
  it('are not printed for a list that the paragraph switches off, is not there, or has empty labels', () => {
    const numbering = abstract(1, level(0, 'none', '')) + list(1, 1);
    expect(labels(numbering, item('a', 0) + item('b', 9) + item('c', 1))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('bullets', () => {
  const bullet = (text: string, font: string): string =>
    abstract(
      1,
      `<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="${text}"/><w:rPr><w:rFonts w:ascii="${font}"/></w:rPr></w:lvl>`,
    ) + list(1, 1);
  it.each([
    ['\uF0B7', 'Symbol', '•'],
    ['\uF0A7', 'Wingdings', '▪'],
    ['\uF0FC', 'Wingdings', '✓'],
    ['o', 'Courier New', '◦'],
    ['–', 'Tahoma', '–'],
    ['', 'Tahoma', '•'],
    ['\uE00C', 'OpenSymbol', '•'],
  ])('%s of %s is %s', (text, font, label) => {
    expect(labels(bullet(text, font), item('a', 1))).toEqual([label]);
  });
});

describe('styles that carry numbers', () => {
  const numbered = `<w:style w:type="paragraph" w:styleId="Numbered"><w:name w:val="Numbered"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="Lettered"><w:name w:val="Lettered"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Own"/><w:basedOn w:val="Lettered"/></w:style>`;
  const levels =
    level(0, 'decimal', '%1.', '<w:pStyle w:val="Numbered"/>') +
    level(1, 'lowerLetter', '(%2)', '<w:pStyle w:val="Lettered"/>');
  const styled = (style: string, more = ''): string =>
    paragraph(run('a'), `<w:pStyle w:val="${style}"/>${more}`);
  it('have the level of the list that names them, or the style they are based on', () => {
    const body = styled('Numbered') + styled('Lettered') + styled('Own') + styled('Numbered');
    expect(labels(abstract(1, levels) + list(1, 1), body, numbered)).toEqual(['1.', '(a)', '(b)', '2.']);
  });
  it('give way to what the paragraph says', () => {
    const off = '<w:numPr><w:numId w:val="0"/></w:numPr>';
    expect(labels(abstract(1, levels) + list(1, 1), styled('Numbered', off), numbered)).toEqual([undefined]);
  });
  it('can be styles of lists', () => {
    const styles =
      '<w:style w:type="numbering" w:styleId="L"><w:name w:val="L"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>';
    const numbering =
      abstract(1, '<w:numStyleLink w:val="L"/>') +
      abstract(2, `<w:styleLink w:val="L"/>${level(0, 'decimal', '%1)')}`) +
      list(1, 1) +
      list(2, 2);
    expect(labels(numbering, item('a', 1) + item('b', 2), styles)).toEqual(['1)', '2)']);
  });
  it('are read with the text', () => {
    const { blocks } = readDocx(
      wordFile({ numbering: decimal + list(1, 1), body: item('Leaders know.', 1) }),
    );
    expect(textsOf(blocks)).toEqual(['1. Leaders know.']);
  });
});
