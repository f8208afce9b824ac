import { expect, it } from 'vitest';
import { DocumentError, type SourceDocument } from '../document';
import { readDocx } from './read-docx';
import { paragraph, paragraphsOf, run, wordFile, wordParts, zipOf } from './testing';

// Whatever a file has in it: it is read, or it is refused with a sentence for people.

/** Numbers that look random, and are the same in each run. */
function* numbers(seed: number): Generator<number> {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

const field =
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "x"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>' +
  `${run('link')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const rich = {
  body:
    paragraph(
      `<w:bookmarkStart w:id="1" w:name="b"/><w:commentRangeStart w:id="1"/>${run('a', '<w:b/>')}<w:commentRangeEnd w:id="1"/>${field}`,
      '<w:pStyle w:val="H"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
    ) +
    `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/><w:vMerge w:val="restart"/></w:tcPr>${paragraph(`<w:ins w:id="2" w:author="A">${run('b')}</w:ins>`)}</w:tc></w:tr></w:tbl>` +
    paragraph('<w:r><w:footnoteReference w:id="2"/><w:sym w:font="Symbol" w:char="F0B7"/></w:r>'),
  styles: '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/></w:style>',
  numbering:
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
  comments: `<w:comment w:id="1" w:author="A">${paragraph(run('c'))}</w:comment>`,
  footnotes: `<w:footnote w:id="2">${paragraph(run('d'))}</w:footnote>`,
};

function read(bytes: Uint8Array): SourceDocument | undefined {
  try {
    return readDocx(bytes);
  } catch (error) {
    expect(error).toBeInstanceOf(DocumentError);
    return undefined;
  }
}

it('reads the file that is changed below', () => {
  const document = readDocx(wordFile(rich));
  expect(paragraphsOf(document.blocks).map(({ item, level }) => [item?.label, level])).toEqual([
    ['i.', 1],
    [undefined, undefined],
    [undefined, undefined],
  ]);
  expect([document.notes.size, document.comments.size, document.changes.size]).toEqual([1, 1, 1]);
});

it('reads or refuses a file with other bytes', () => {
  const whole = wordFile(rich);
  const random = numbers(1);
  const next = (below: number): number => Math.floor((random.next().value ?? 0) * below);
  let refused = 0;
  for (let round = 0; round < 200; round++) {
    const copy = Uint8Array.from(whole);
    for (let times = next(4); times >= 0; times--) copy[next(copy.length)] = next(256);
    if (!read(copy.subarray(0, next(5) === 0 ? next(copy.length) : copy.length))) refused++;
  }
  expect(refused).toBeGreaterThan(50);
});

it('reads or refuses a file with other XML', () => {
  const parts = Object.entries(wordParts(rich));
  const random = numbers(2);
  const next = (below: number): number => Math.floor((random.next().value ?? 0) * below);
  const odd = ['-1', '1e999', '99999999999999999999', '', 'NaN', '0x7', 'constructor', '__proto__', '%1%1%9'];
  let different = 0;
  for (let round = 0; round < 200; round++) {
    const changed = parts.map(([name, text]) => {
      const values = [...text.matchAll(/"[^"]*"|<w:\w+[^>]*\/>/g)];
      const value = values[next(values.length)];
      if (!value || next(3) > 0) return [name, text];
      const other = value[0].startsWith('"') ? `"${odd[next(odd.length)]}"` : '';
      return [name, text.slice(0, value.index) + other + text.slice(value.index + value[0].length)];
    });
    if (JSON.stringify(read(zipOf(Object.fromEntries(changed)))?.blocks) !== original) different++;
  }
  expect(different).toBeGreaterThan(50);
});

const original = JSON.stringify(readDocx(wordFile(rich)).blocks);
