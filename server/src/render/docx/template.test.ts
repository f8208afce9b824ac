import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { childrenOf, type Element, parseXml, valOf } from '../../text/xml';
import { namespace, ownStyles, styles } from './styles';
import { readTemplate } from './template';

const types = '<Types xmlns="x"><Default Extension="xml" ContentType="application/xml"/></Types>';
const body = (section = ''): string =>
  `<w:document xmlns:w="${namespace}"><w:body><w:p/>${section}</w:body></w:document>`;
const house = (inner: string): string => `<w:styles xmlns:w="${namespace}">${inner}</w:styles>`;

function file(parts: Readonly<Record<string, string>>): Uint8Array {
  const whole = {
    '[Content_Types].xml': types,
    'word/document.xml': body(),
    'word/styles.xml': ownStyles(),
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(whole).map(([name, xml]) => [name, strToU8(xml)])));
}

const stylesOf = (xml: string): readonly Element[] => {
  const root = parseXml(xml);
  return root ? childrenOf(root, 'w:style') : [];
};
const byId = (xml: string, id: string): Element | undefined =>
  stylesOf(xml).find((one) => one.attributes.get('w:styleId') === id);

describe('the styles of a template', () => {
  it('are all known where it has all', () => {
    expect(readTemplate(file({})).warnings).toEqual([]);
  });

  it('are known by their name, whatever their id, and what builds on them follows', () => {
    const { styles: made } = readTemplate(
      file({
        'word/styles.xml': house(
          '<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>' +
            '<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/><w:basedOn w:val="Standard"/><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr><w:keepNext/></w:pPr></w:style>' +
            '<w:style w:type="paragraph" w:styleId="Quote"><w:name w:val="Pull Quote"/><w:basedOn w:val="berschrift1"/></w:style>',
        ),
      }),
    );
    const heading = byId(made, 'Heading1');
    expect(heading && valOf(heading, 'w:basedOn')).toBe('Normal');
    expect(made).not.toContain('numPr');
    const pull = byId(made, 'HouseQuote');
    expect(pull && [valOf(pull, 'w:name'), valOf(pull, 'w:basedOn')]).toEqual(['Pull Quote', 'Heading1']);
    const quote = byId(made, 'Quote');
    expect(quote && valOf(quote, 'w:name')).toBe('Quote');
    const ids = stylesOf(made).map((one) => one.attributes.get('w:styleId'));
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id } of styles) expect(ids).toContain(id);
  });

  it('that are missing are named', () => {
    const without = ownStyles().replace(/<w:style [^>]*w:styleId="Quote">.*?<\/w:style>/, '');
    expect(readTemplate(file({ 'word/styles.xml': without })).warnings).toEqual([
      'The template does not have the style “Quote”, so the product’s own is used. To change this, add the style to the template.',
    ]);
    const fewer = without.replace(/<w:style [^>]*w:styleId="Caption">.*?<\/w:style>/, '');
    expect(readTemplate(file({ 'word/styles.xml': fewer })).warnings[0]).toMatch(
      /^The template does not have the styles “Quote” and “caption”, so the product’s own are used\./,
    );
  });

  it('are in the language of the report', () => {
    const { styles: made } = readTemplate(
      file({
        'word/styles.xml': house(
          '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/><w:lang w:val="de-DE"/></w:rPr></w:rPrDefault></w:docDefaults>' +
            '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="A"/><w:rPr><w:lang w:val="fr-FR"/></w:rPr></w:style>',
        ),
      }),
    );
    expect([...made.matchAll(/<w:lang w:val="([^"]*)"/g)].map(([, one]) => one)).toEqual(['en-GB']);
    expect(made).toContain('<w:sz w:val="22"/><w:lang');
  });
});

describe('the pages of a template', () => {
  const margins =
    '<w:pgMar w:top="1000" w:right="1100" w:bottom="1200" w:left="1300" w:header="500" w:footer="600" w:gutter="0"/>';

  it('are those of its last section', () => {
    const section = `<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>${margins}</w:sectPr>`;
    expect(readTemplate(file({ 'word/document.xml': body(section) })).page).toEqual({
      width: 11906,
      height: 16838,
      margins: { top: 1000, right: 1100, bottom: 1200, left: 1300, header: 500, footer: 600 },
    });
  });

  it.each([
    '',
    '<w:sectPr/>',
    `<w:sectPr><w:pgSz w:w="3000" w:h="16838"/>${margins}</w:sectPr>`,
    `<w:sectPr><w:pgSz w:w="1e9" w:h="x"/>${margins}</w:sectPr>`,
  ])('are the product’s own where there is no room for text: %s', (section) => {
    expect(readTemplate(file({ 'word/document.xml': body(section) })).page).toBeUndefined();
  });
});

it('reads a template once for all drafts, and as many styles as Word can have', () => {
  const bytes = file({ 'word/styles.xml': house('<w:style w:type="paragraph"/>'.repeat(5000)) });
  expect(readTemplate(bytes)).toBe(readTemplate(bytes));
});

describe('a file that is no template', () => {
  const noWord = 'Use a .docx file that Word has saved. This template is not a Word file.';
  const macros =
    'Save the template in Word as “Word Document (.docx)” and use that. This type of template can contain macros.';
  const unread =
    'Save the template in Word as “Word Document (.docx)” and use that. Its styles cannot be read.';
  const large = 'Use a template with styles and little text. This one is larger than 10 MB unpacked.';
  const entity = `<!DOCTYPE x [<!ENTITY a "aaaa">]>${house('')}`;
  const deep = house('<w:a>'.repeat(5000) + '</w:a>'.repeat(5000));

  it.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), noWord],
    ['text', strToU8('a letter'), noWord],
    ['half a file', file({}).slice(0, 900), noWord],
    ['another zip', zipSync({ 'a.txt': strToU8('a') }), noWord],
    [
      'a macro-enabled file',
      file({
        '[Content_Types].xml': types.replace(
          'application/xml',
          'application/vnd.ms-word.document.macroEnabled.main+xml',
        ),
      }),
      macros,
    ],
    ['a document type', file({ 'word/styles.xml': entity }), unread],
    ['broken styles', file({ 'word/styles.xml': '<w:styles><w:style></w:styles>' }), unread],
    ['another root', file({ 'word/styles.xml': '<html/>' }), unread],
    ['endless nesting', file({ 'word/styles.xml': deep }), unread],
    [
      'a file with many styles',
      file({ 'word/styles.xml': house('<w:style w:type="paragraph"/>'.repeat(60_000)) }),
      'Use a template with fewer styles. This one has more than 5,000.',
    ],
    ['a large part', file({ 'word/styles.xml': ' '.repeat(10_000_001) }), large],
    ['a part larger than it says', lying(), large],
    [
      'a large file',
      new Uint8Array(20_000_001),
      'Use a template without pictures. This one is larger than 20 MB.',
    ],
  ])('is refused with one sentence: %s', (_, bytes, message) => {
    expect(() => readTemplate(bytes)).toThrow(message);
  });

  /** A part of 40 MB that says it has 1000 bytes. */
  function lying(): Uint8Array {
    const bytes = file({ 'word/styles.xml': ' '.repeat(40_000_000) });
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (let at = 0; at + 4 <= bytes.length; at++) {
      if (view.getUint32(at, true) === 40_000_000) view.setUint32(at, 1000, true);
    }
    return bytes;
  }
});
