import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../server/src/render/docx/docx';
import { broken, clean } from '../examples.mjs';
import { share } from '../volume';
import { corpus, publish } from './drafts';
import { faultsIn } from './word-package';

const written = async (text: string, name = 'a.report.md', marked = false): Promise<Uint8Array> =>
  (await writeDocx(publish(text, name), { marked })).bytes;

describe('a Word file of an example has whole parts, relations, ids and orders', () => {
  for (const { name, text } of [...share([...clean, ...broken]), ...corpus]) {
    it(name, { tags: ['volume'] }, async () => {
      expect(faultsIn(await written(text, name))).toEqual([]);
      expect(faultsIn(await written(text, name, true))).toEqual([]);
    });
  }
});

describe('the check', () => {
  const text =
    '# T\n\nLeaders know.[^1] See [this](https://example.org).\n\n- a\n\n| A | B |\n|---|---|\n| c | d |\n\n[^1]: Note.\n';

  /** The faults of a file in which a text of a part is another. */
  async function faultsWith(part: string, before: string | RegExp, after: string): Promise<string[]> {
    const parts = unzipSync(await written(text));
    const own = strFromU8(parts[part] ?? new Uint8Array());
    const changed = own.replace(before, after);
    expect(changed).not.toBe(own);
    return faultsIn(zipSync({ ...parts, [part]: strToU8(changed) }));
  }

  it.each([
    ['word/document.xml', '</w:body>', '', /is not XML/],
    [
      '[Content_Types].xml',
      /<Override[^>]*styles\.xml[^>]*>/,
      '<Override PartName="/word/no.xml"/>',
      /no\.xml, but no part/,
    ],
    ['[Content_Types].xml', /Extension="(?:xml|rels)"/, 'Extension="abc"', /has no content type/],
    ['word/_rels/document.xml.rels', 'Target="styles.xml"', 'Target="no.xml"', /no\.xml, which is missing/],
    ['word/_rels/document.xml.rels', / Id="rIdLink1"/, ' Id="rId0"', /no relation rIdLink1/],
    [
      'word/document.xml',
      /(w:footnoteReference w:id=)"\d+"/,
      '$1"99"',
      /w:footnoteReference 99 leads nowhere/,
    ],
    ['word/document.xml', /<w:pStyle w:val="\w+"/, '<w:pStyle w:val="No"', /w:pStyle No leads nowhere/],
    ['word/document.xml', /<w:numId w:val="\d+"/, '<w:numId w:val="999"', /w:numId 999 leads nowhere/],
    ['word/document.xml', '<w:body>', '<w:body><w:bookmarkStart w:id="9" w:name="a b"/>', /has no end/],
    [
      'word/document.xml',
      '<w:body>',
      '<w:body><w:bookmarkStart w:id="9" w:name="a b"/>',
      /cannot have a bookmark/,
    ],
    ['word/document.xml', '<w:body>', '<w:body><w:bookmarkEnd w:id="9"/>', /before its beginning/],
    [
      'word/document.xml',
      '</w:pPr>',
      '<w:keepNext/><w:pStyle w:val="Title"/></w:pPr>',
      /w:pStyle comes too late/,
    ],
    ['word/document.xml', '</w:pPr>', '<w:b/></w:pPr>', /w:b cannot be in w:pPr/],
    ['word/document.xml', '<w:tcPr>', '<w:p/><w:tcPr>', /w:tcPr is not first/],
    ['word/document.xml', '</w:tc>', '<w:tbl/></w:tc>', /does not end with a paragraph/],
    ['word/document.xml', '</w:sectPr></w:body>', '</w:sectPr><w:p/></w:body>', /no section at its end/],
    [
      'word/styles.xml',
      /<w:style [^>]*w:styleId="Title"/,
      '<w:style w:type="paragraph" w:styleId="Normal"',
      /Normal twice/,
    ],
  ] as const)('finds what is wrong in %s with %s', async (part, before, after, fault) => {
    expect((await faultsWith(part, before, after)).join('\n')).toMatch(fault);
  });
});
