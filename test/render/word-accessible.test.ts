// Word’s accessibility checker finds nothing in what the product exports, whatever the draft has in it.
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../server/src/render/docx/docx';
import { versionsDocx } from '../../server/src/render/docx/versions/write';
import { comparePublished } from '../../server/src/render/versions/compare-versions';
import { publish } from './drafts';
import { all, open, textOf, vals } from './word';
import { accessibilityFaults } from './word-accessible';

const front = '---\nframework: ilacs\nauthority: Carrowby\n---\n\n# Inspection of Carrowby\n\n';

/** Parts of drafts that a checker would complain of if they were written as they are. */
const kinds: Readonly<Record<string, string>> = {
  'headings that skip levels':
    '#### First\n\nText.\n\n## Second\n\n##### Third\n\n### Fourth\n\n###### Fifth\n',
  'a heading in a list and in a quotation': '## One\n\n- #### Two\n\n> ##### Three\n',
  pictures: 'A ![house by the sea](house.png) and ![](none.png), [![both](a.png)](https://example.org).\n',
  'a table without a header': '| | |\n|---|---|\n| Care | Good |\n| Help | Good |\n',
  'a table of its header only': '| Area | Grade |\n|---|---|\n',
  'a table with rows of other lengths': '| Area | Grade |\n|---|---|\n| Care |\n| Help | Good | more |\n',
  'tables in a list, a quotation and a footnote':
    '- Item\n\n  | A | B |\n  |---|---|\n  | 1 | 2 |\n\n> | A | B |\n> |---|---|\n> | 1 | 2 |\n\nText.[^1]\n\n[^1]: Note.\n\n    | A | B |\n    |---|---|\n    | 1 | 2 |\n',
};

const word = async (text: string, options: Parameters<typeof writeDocx>[1]) =>
  open((await writeDocx(publish(text), options)).bytes);

describe.each(Object.entries(kinds))('a draft with %s', (_, body) => {
  it.each([true, false])('is accessible as Word; marked as a draft: %s', async (marked) => {
    expect(accessibilityFaults(await word(front + body, { marked }))).toEqual([]);
  });

  it('is accessible as a comparison, whichever version has it', async () => {
    for (const [before, after] of [
      [front, front + body],
      [front + body, front],
    ] as const) {
      const bytes = await versionsDocx(comparePublished(publish(before), publish(after)));
      expect(accessibilityFaults(open(bytes))).toEqual([]);
    }
  });
});

it('describes pictures in words', async () => {
  const file = await word(front + (kinds.pictures ?? ''), { marked: false });
  expect(textOf(file.part('word/document.xml'))).toContain('housebythesea');
  expect(all(file.part('word/document.xml'), 'w:drawing')).toEqual([]);
});

it('has the title that the draft has, which says so while it is one', async () => {
  const titles = [false, true].map(async (marked) => {
    const core = (await word(front, { marked })).part('docProps/core.xml');
    return core.getElementsByTagName('dc:title')[0]?.textContent;
  });
  expect(await Promise.all(titles)).toEqual(['Inspection of Carrowby', 'Draft: Inspection of Carrowby']);
});

it('keeps the language with a template in another one', async () => {
  const { bytes } = await writeDocx(publish(front), { marked: false });
  const parts = unzipSync(bytes);
  const styles = new TextDecoder().decode(parts['word/styles.xml']).replaceAll('en-GB', 'fr-FR');
  const template = zipSync({ ...parts, 'word/styles.xml': strToU8(styles) });
  expect(accessibilityFaults(await word(front + (kinds.pictures ?? ''), { marked: true, template }))).toEqual(
    [],
  );
});

it('finds what a checker finds', () => {
  const w = 'xmlns:w="w" xmlns:wp="wp" xmlns:dc="dc"';
  const row = (head: boolean) => `<w:tr>${head ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}<w:tc/></w:tr>`;
  const files: Readonly<Record<string, string>> = {
    'word/document.xml': `<w:document ${w}><w:pStyle w:val="Heading1"/><w:pStyle w:val="Heading3"/><wp:docPr descr=" "/><w:tbl>${row(false)}${row(true)}</w:tbl><w:tbl>${row(true)}<w:tr><w:tc><w:gridSpan/></w:tc></w:tr></w:tbl></w:document>`,
    'docProps/core.xml': `<core ${w}><dc:title> </dc:title></core>`,
    'word/styles.xml': `<w:styles ${w}><w:lang w:val="de-DE"/></w:styles>`,
  };
  const file = open(
    zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)]))),
  );
  expect(vals(file.part('word/document.xml'), 'w:pStyle')).toHaveLength(2);
  expect(accessibilityFaults(file)).toEqual([
    'no dc:title',
    'no dc:language',
    'language de-DE',
    'word/document.xml: wp:docPr without words',
    'table with header rows at [1]',
    'table with merged cells',
    'heading 3 after 1',
  ]);
});
