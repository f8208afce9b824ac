import { describe, expect, it } from 'vitest';
import type { SourceDocument } from '../document';
import { readDocx } from './read-docx';
import { paragraph, paragraphsOf, relation, run, textsOf, wordFile } from './testing';

const read = (content: string, styles = ''): SourceDocument =>
  readDocx(wordFile({ body: paragraph(content), styles }));
const texts = (content: string): string[] => textsOf(read(content).blocks);
const runsOf = (document: SourceDocument) => paragraphsOf(document.blocks).flatMap(({ runs }) => runs);
const piece = (xml: string): string => `<w:r><w:t>a</w:t>${xml}<w:t>b</w:t></w:r>`;
const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const instruction = (text: string): string => `<w:r><w:instrText>${text}</w:instrText></w:r>`;

describe('characters', () => {
  it.each([
    ['<w:tab/>', 'a\tb'],
    ['<w:br/>', 'a\nb'],
    ['<w:cr/>', 'a\nb'],
    ['<w:br w:type="page"/>', 'a\nb'],
    ['<w:noBreakHyphen/>', 'a\u2011b'],
    ['<w:softHyphen/>', 'ab'],
    ['<w:sym w:font="Wingdings" w:char="F0FC"/>', 'a✓b'],
    ['<w:sym w:font="Symbol" w:char="F0B3"/>', 'a≥b'],
    ['<w:lastRenderedPageBreak/>', 'ab'],
  ])('%s', (xml, text) => expect(texts(piece(xml))).toEqual([text]));
  it('does not begin or end a paragraph with a line for a new page', () => {
    const page = '<w:r><w:br w:type="page"/></w:r>';
    expect(texts(page + run('a') + page)).toEqual(['a']);
  });
  it('reads lines of the XML as spaces', () => {
    expect(texts('<w:r><w:t>\n  Leaders\n  know  \n</w:t></w:r>')).toEqual(['Leaders know']);
  });
  it('joins runs of one formatting', () => {
    expect(runsOf(read(`${run('Lea')}<w:proofErr w:type="spellStart"/>${run('ders')}`))).toEqual([
      { text: 'Leaders' },
    ]);
  });
});

describe('bold and italic', () => {
  const styles = `<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="24"/></w:rPr></w:rPrDefault></w:docDefaults>
    <w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style>
    <w:style w:type="paragraph" w:styleId="B"><w:name w:val="Bold one"/><w:rPr><w:b/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="C"><w:name w:val="Child"/><w:basedOn w:val="B"/></w:style>
    <w:style w:type="character" w:styleId="S"><w:name w:val="Strong"/><w:rPr><w:b w:val="true"/></w:rPr></w:style>`;
  const isBold = (style: string, properties: string): boolean | undefined => {
    const body = paragraph(run('a', properties), `<w:pStyle w:val="${style}"/>`);
    return runsOf(readDocx(wordFile({ body, styles })))[0]?.bold;
  };
  it.each([
    ['N', '', undefined],
    ['N', '<w:b/>', true],
    ['N', '<w:b w:val="0"/>', undefined],
    ['N', '<w:rStyle w:val="S"/>', true],
    ['C', '', true],
    ['C', '<w:b w:val="false"/>', undefined],
    ['C', '<w:rStyle w:val="S"/>', undefined],
    ['C', '<w:rStyle w:val="S"/><w:b/>', true],
  ])('in a paragraph of style %s with %s', (style, properties, bold) => {
    expect(isBold(style, properties)).toBe(bold);
  });
  it.each(['<w:strike/>', '<w:dstrike/>', '<w:strike w:val="0"/><w:dstrike/>'])(
    'struck through by %s',
    (xml) => {
      expect(runsOf(read(run('a') + run('b', xml)))).toEqual([{ text: 'a' }, { text: 'b', struck: true }]);
    },
  );
  it('has the size of the letters', () => {
    expect(runsOf(read(run('a') + run('b', '<w:i/><w:sz w:val="17"/>'), styles))).toEqual([
      { text: 'a', size: 12 },
      { text: 'b', italic: true, size: 8.5 },
    ]);
  });
});

it('keeps raised digits apart from the word before them', () => {
  const raised = (text: string): string => run(text, '<w:vertAlign w:val="superscript"/>');
  expect(runsOf(read(run('Board') + raised('12') + run(', 5') + raised('th')))).toEqual([
    expect.objectContaining({ text: 'Board¹², 5th' }),
  ]);
});

describe('headings', () => {
  const styles = `<w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>
    <w:style w:type="paragraph" w:styleId="X"><w:name w:val="House title"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="Y"><w:name w:val="Mine"/><w:basedOn w:val="berschrift2"/></w:style>
    <w:style w:type="paragraph" w:styleId="Z"><w:name w:val="TOC Heading"/><w:basedOn w:val="berschrift2"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>`;
  it.each([
    ['<w:pStyle w:val="berschrift2"/>', 2, 'Heading 2'],
    ['<w:pStyle w:val="X"/>', 3, 'House title'],
    ['<w:pStyle w:val="Y"/>', 2, 'Mine'],
    ['<w:pStyle w:val="Z"/>', undefined, 'TOC Heading'],
    ['<w:pStyle w:val="Heading1"/>', 1, 'Heading 1'],
    ['<w:outlineLvl w:val="0"/>', 1, undefined],
    ['<w:pStyle w:val="X"/><w:outlineLvl w:val="9"/>', undefined, 'House title'],
  ])('%s', (properties, level, style) => {
    const [first] = paragraphsOf(
      readDocx(wordFile({ body: paragraph(run('a'), properties), styles })).blocks,
    );
    expect([first?.level, first?.style]).toEqual([level, style]);
  });
  it('has no name for the style of ordinary text', () => {
    const normal =
      '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style>';
    const body = paragraph(run('a'), '<w:pStyle w:val="N"/>');
    expect(paragraphsOf(readDocx(wordFile({ body, styles: normal })).blocks)[0]?.style).toBeUndefined();
  });
  it('survives styles that are based on each other in a circle', () => {
    const circle = ['A', 'B'].map(
      (id, at) =>
        `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="${'BA'[at]}"/></w:style>`,
    );
    const body = paragraph(run('a'), '<w:pStyle w:val="A"/>');
    expect(textsOf(readDocx(wordFile({ body, styles: circle.join('') })).blocks)).toEqual(['a']);
  });
});

describe('wrappers', () => {
  const sdt = (content: string): string => `<w:sdt><w:sdtPr/><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
  it.each([
    ['content controls', sdt(run('a') + sdt(run('b')))],
    ['smart tags', `<w:smartTag w:element="place">${run('a')}</w:smartTag>${run('b')}`],
    ['custom XML', `<w:customXml w:element="x">${run('a')}${run('b')}</w:customXml>`],
    ['directions', `<w:bdo w:val="ltr">${run('a')}</w:bdo><w:dir>${run('b')}</w:dir>`],
  ])('%s', (_, content) => expect(texts(content)).toEqual(['ab']));
  it('are also round paragraphs', () => {
    const body = sdt(paragraph(run('a')) + sdt(paragraph(run('b'))));
    expect(textsOf(readDocx(wordFile({ body })).blocks)).toEqual(['a', 'b']);
  });
  it('reads one of several alternatives', () => {
    const choice = (requires: string, text: string): string =>
      `<mc:Choice Requires="${requires}">${run(text)}</mc:Choice>`;
    const fallback = `<mc:Fallback>${run('old')}</mc:Fallback>`;
    const both = (content: string): string => `<mc:AlternateContent>${content}</mc:AlternateContent>`;
    expect(texts(both(choice('wps', 'new') + fallback))).toEqual(['new']);
    expect(texts(both(choice('zz', 'new') + fallback))).toEqual(['old']);
    expect(texts(both(choice('zz', 'new')))).toEqual(['new']);
  });
  it('keeps the base and the reading of ruby text', () => {
    const ruby = `<w:r><w:ruby><w:rubyBase>${run('base')}</w:rubyBase></w:ruby></w:r>`;
    expect(texts(ruby)).toEqual(['base']);
  });
});

describe('links', () => {
  const linked = (content: string, relations = ''): (string | undefined)[] =>
    runsOf(readDocx(wordFile({ body: paragraph(content), relations }))).map(({ href }) => href);
  const site = relation('l', 'hyperlink', 'https://example.org/a').replace('/>', ' TargetMode="External"/>');
  it('by relations and bookmarks', () => {
    expect(linked(`<w:hyperlink r:id="l">${run('a')}</w:hyperlink>${run('b')}`, site)).toEqual([
      'https://example.org/a',
      undefined,
    ]);
    expect(linked(`<w:hyperlink r:id="l" w:anchor="x">${run('a')}</w:hyperlink>`, site)).toEqual([
      'https://example.org/a#x',
    ]);
    expect(linked(`<w:hyperlink w:anchor="x">${run('a')}</w:hyperlink>`)).toEqual(['#x']);
  });
  it('by fields', () => {
    const simple = `<w:fldSimple w:instr=" HYPERLINK &quot;https://example.org/b&quot; ">${run('a')}</w:fldSimple>`;
    expect(linked(simple)).toEqual(['https://example.org/b']);
    const complex =
      field('begin') +
      instruction(' HYPERLINK "https://example.org/c" ') +
      instruction('\\l "x" \\o "A tip" ') +
      field('separate') +
      run('a') +
      field('end') +
      run('b');
    expect(linked(complex)).toEqual(['https://example.org/c#x', undefined]);
  });
});

describe('fields', () => {
  it('are their results, never their instructions', () => {
    const inner = field('begin') + instruction('DATE') + field('separate') + run('no') + field('end');
    const outer = field('begin') + instruction('IF ') + inner + field('separate') + run('yes') + field('end');
    expect(texts(outer)).toEqual(['yes']);
  });
  it('take no text after them if they do not end', () => {
    expect(texts(field('begin') + instruction('PAGE') + run('a'))).toEqual(['a']);
    expect(texts(field('end') + run('a'))).toEqual(['a']);
  });
  it('go on over paragraphs', () => {
    const body =
      paragraph(field('begin') + instruction('TOC') + field('separate') + run('a')) +
      paragraph(run('b') + field('end'));
    expect(textsOf(readDocx(wordFile({ body })).blocks)).toEqual(['a', 'b']);
  });
  it('have the numbers of lists in the text, which the file does not have', () => {
    const number = (code: string): string => field('begin') + instruction(code) + field('end');
    const printed = (...codes: readonly string[]) => texts(codes.map(number).join(run(' ')))[0];
    expect(printed('LISTNUM', 'LISTNUM NumberDefault \\l 2', 'LISTNUM \\l 2', 'LISTNUM \\l 3')).toBe(
      '1) a) b) i)',
    );
    expect(printed('LISTNUM \\s 4', 'LISTNUM', 'LISTNUM \\l 4', 'LISTNUM')).toBe('4) 5) (1) 6)');
    expect(printed('LISTNUM "LegalDefault" \\l 2', 'LISTNUM LegalDefault \\l 2')).toBe('1.1. 1.2.');
    expect(printed('LISTNUM OutlineDefault', 'LISTNUM', 'LISTNUM OutlineDefault')).toBe('I. 1) II.');
    expect(printed('AUTONUM', 'AUTONUMLGL \\e', 'AUTONUM')).toBe('1. 2 3.');
    expect(printed('LISTNUM \\l -4 \\s x', 'PAGE', 'LISTNUM \\l 99')).toBe('1)  i.');
    expect(texts(`<w:fldSimple w:instr=" AUTONUM "/>${run(' a')}`)).toEqual(['1. a']);
    expect(
      texts(field('begin') + instruction('SEQ Table') + field('separate') + run('3') + field('end')),
    ).toEqual(['3']);
  });
  it('can be boxes and choices of a form', () => {
    const form = (data: string): string =>
      `<w:r><w:fldChar w:fldCharType="begin"><w:ffData>${data}</w:ffData></w:fldChar></w:r>` +
      instruction('FORM') +
      field('end');
    expect(texts(form('<w:checkBox><w:checked/></w:checkBox>'))).toEqual(['☒']);
    expect(texts(form('<w:checkBox><w:default w:val="0"/></w:checkBox>'))).toEqual(['☐']);
    const entries = '<w:listEntry w:val="good"/><w:listEntry w:val="outstanding"/>';
    expect(texts(form(`<w:ddList><w:result w:val="1"/>${entries}</w:ddList>`))).toEqual(['outstanding']);
  });
});

describe('text outside the paragraphs', () => {
  it('of a box comes after its paragraph, once', () => {
    const box = `<w:txbxContent>${paragraph(run('box'))}</w:txbxContent>`;
    const drawing = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>`;
    const { blocks, losses } = read(`${run('a')}<w:r>${drawing}</w:r>${run('b')}`);
    expect([textsOf(blocks), losses]).toEqual([['ab', 'box'], []]);
  });
  it('of a drop cap belongs to the next paragraph', () => {
    const body = paragraph(run('L'), '<w:framePr w:dropCap="drop"/>') + paragraph(run('eaders'));
    expect(textsOf(readDocx(wordFile({ body })).blocks)).toEqual(['Leaders']);
  });
  it('of equations is kept', () => {
    const { blocks, losses } = read(`${run('x ')}<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>`);
    expect([textsOf(blocks), losses]).toEqual([['x a+b'], ['1 equation is kept as plain text.']]);
  });
  it('of headers and footers is apart, each once', () => {
    const header = paragraph(run('Inspection of Ashmere'));
    const body = paragraph(run('a'));
    const { furniture } = readDocx(wordFile({ body, header, footer: header + paragraph('') }));
    expect(furniture).toEqual(['Inspection of Ashmere']);
  });
});

describe('what is lost', () => {
  it('is said', () => {
    const content =
      run('a') +
      '<w:r><w:drawing/><w:object/></w:r>' +
      run('secret', '<w:vanish/>') +
      run('b') +
      '<w:r><w:pict/></w:r>';
    const body = `${paragraph(content)}<w:altChunk r:id="x"/>`;
    const { blocks, losses } = readDocx(wordFile({ body }));
    expect(textsOf(blocks)).toEqual(['ab']);
    expect(losses).toEqual([
      '2 pictures or drawings are left out.',
      '1 embedded file is left out.',
      'Hidden text is left out.',
      '1 part from another file, such as RTF, is left out. Save the document in Word first, so that the part becomes ordinary text.',
    ]);
  });
});

describe('notes', () => {
  const note = (kind: string, id: number, text: string): string =>
    `<w:${kind} w:id="${id}">${paragraph(`<w:r><w:${kind}Ref/></w:r>${run(text)}`)}</w:${kind}>`;
  it('are by their ids, in the order of the text', () => {
    const refer = (kind: string, id: number): string => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
    const { blocks, notes } = readDocx(
      wordFile({
        body: paragraph(run('a') + refer('endnote', 2) + run('b') + refer('footnote', 2)),
        footnotes: note('footnote', 0, 'line') + note('footnote', 2, 'At the foot.'),
        endnotes: note('endnote', 2, 'At the end.'),
      }),
    );
    expect([...notes].map(([id, own]) => [id, textsOf(own)])).toEqual([
      ['endnote-2', ['At the end.']],
      ['footnote-2', ['At the foot.']],
    ]);
    expect(paragraphsOf(blocks)[0]?.runs.map(({ text, note }) => note ?? text)).toEqual([
      'a',
      'endnote-2',
      'b',
      'footnote-2',
    ]);
  });
});

describe('bookmarks and properties', () => {
  it('has the bookmarks that begin in or before a paragraph', () => {
    const bookmark = (name: string): string => `<w:bookmarkStart w:id="1" w:name="${name}"/>`;
    const body =
      bookmark('_ir_a') + paragraph(bookmark('_GoBack') + bookmark('b') + run('a')) + paragraph(run('b'));
    expect(paragraphsOf(readDocx(wordFile({ body })).blocks).map(({ bookmarks }) => bookmarks)).toEqual([
      ['_ir_a', 'b'],
      undefined,
    ]);
  });
  it('has the properties of the file', () => {
    const properties = '<property name="_ir_a"><vt:lpwstr>1f2e</vt:lpwstr></property>';
    expect([...readDocx(wordFile({ body: '', properties })).properties]).toEqual([['_ir_a', '1f2e']]);
  });
});
