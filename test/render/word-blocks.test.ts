import { expect, it } from 'vitest';
import { writeDocx } from '../../server/src/render/docx/docx';
import { publish } from './drafts';
import { all, type Opened, open, textOf, val, vals } from './word';

const word = async (text: string, marked = false): Promise<Opened> =>
  open((await writeDocx(publish(`# T\n\n${text}\n`), { marked })).bytes);

/** Each paragraph's style and text; the format, number and depth of its list. */
async function outline(text: string): Promise<string[]> {
  const { part } = await word(text);
  const numbering = part('word/numbering.xml');
  return all(part('word/document.xml'), 'w:p')
    .slice(1)
    .map((one) => {
      const [id] = vals(one, 'w:numId');
      const depth = Number(vals(one, 'w:ilvl')[0] ?? 0);
      const list = all(numbering, 'w:num').find((num) => val(num, 'w:numId') === id);
      const abstract = all(numbering, 'w:abstractNum').find(
        (num) => list && val(num, 'w:abstractNumId') === vals(list, 'w:abstractNumId')[0],
      );
      const level = abstract && all(abstract, 'w:lvl').find((lvl) => Number(val(lvl, 'w:ilvl')) === depth);
      const mark = level ? ` ${vals(level, 'w:lvlText')[0]} from ${vals(level, 'w:start')[0]}` : '';
      return `${vals(one, 'w:pStyle')[0] ?? 'Normal'}${mark}: ${textOf(one)}`;
    });
}

it('writes lists within lists, each with its own numbers', async () => {
  expect(await outline('- a\n  - b\n\n    3. c\n    4. d\n\n  e\n- f\n\n1. g')).toEqual([
    'ListParagraph • from 1: a',
    'ListParagraph – from 1: b',
    'ListParagraph %3. from 3: c',
    'ListParagraph %3. from 3: d',
    'ListParagraph: e',
    'ListParagraph • from 1: f',
    'ListParagraph %1. from 1: g',
  ]);
});

it('writes a footnote once, and leads to it again by a field', async () => {
  const file = await word('One[^a], two[^a], three[^b].\n\n[^a]: First.\n\n[^b]: Second.');
  const document = file.part('word/document.xml');
  expect(all(document, 'w:footnoteReference').map((one) => val(one, 'w:id'))).toEqual(['1', '2']);
  expect(all(document, 'w:fldSimple').map((one) => [val(one, 'w:instr').trim(), one.textContent])).toEqual([
    ['NOTEREF _RefNote1 \\f \\h', '1'],
  ]);
  expect(
    all(document, 'w:bookmarkStart')
      .map((one) => val(one, 'w:name'))
      .filter((name) => !name.startsWith('_ir_')),
  ).toEqual(['_RefNote1']);
  expect(textOf(file.part('word/footnotes.xml'))).toBe('First.Second.');
});

it('keeps a footnote that nothing leads to, at the end', async () => {
  expect((await outline('Text.\n\n[^a]: Alone.')).slice(1)).toEqual(['FootnoteText: 1Alone.']);
});

it('leads to addresses, and keeps the words of one that is none', async () => {
  const file = await word('[a](https://example.org/ä?x=1&y=%20) [b](https://[x)');
  const links = all(file.part('word/_rels/document.xml.rels'), 'Relationship').filter((one) =>
    val(one, 'TargetMode'),
  );
  expect(links.map((one) => val(one, 'Target'))).toEqual(['https://example.org/%C3%A4?x=1&y=%20']);
  expect(all(file.part('word/document.xml'), 'w:hyperlink').map(textOf)).toEqual(['a']);
});

it('writes quotes, kept lines and rules without empty paragraphs', async () => {
  expect(await outline('> q\n\n---\n\n```\na\n\tb\n```')).toEqual(['Quote: q', 'HTMLPreformatted: ab']);
});

it('keeps two tables apart', async () => {
  const { part } = await word('| a |\n|---|\n| b |\n\n| c |\n|---|\n| d |\n\nAfter.');
  const [body] = all(part('word/document.xml'), 'w:body');
  const kinds = [...(body?.childNodes ?? [])].map(({ nodeName }) => nodeName);
  expect(kinds).toEqual(['w:p', 'w:tbl', 'w:p', 'w:tbl', 'w:p', 'w:sectPr']);
});

it('marks what is open where it is to be marked', async () => {
  const marks = (file: Opened): string[] =>
    all(file.part('word/document.xml'), 'w:r')
      .filter((one) => vals(one, 'w:rStyle')[0] === 'OpenPoint')
      .map(textOf);
  expect(marks(await word('It has TODO.', true))).toEqual(['TODO']);
  expect(marks(await word('It has TODO.'))).toEqual([]);
});
