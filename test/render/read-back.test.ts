import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { type SourceBlock, type SourceParagraph, textOf } from '../../server/src/documents/document';
import { readDocx } from '../../server/src/documents/docx/read-docx';
import { writeDocx } from '../../server/src/render/docx/docx';
import { broken, clean } from '../examples.mjs';
import { share } from '../volume';
import { corpus, publish } from './drafts';
import { every, solid, wordsOf } from './word';

// Reads the Word files that the product writes. mammoth, another reader, is the measure of what can be read.

const paragraphsIn = (blocks: readonly SourceBlock[]): SourceParagraph[] =>
  blocks.flatMap((block) =>
    block.type === 'paragraph'
      ? [block]
      : block.rows.flatMap(({ cells }) => cells.flatMap((cell) => paragraphsIn(cell.blocks))),
  );
const tablesIn = (blocks: readonly SourceBlock[]): number =>
  blocks.filter(({ type }) => type === 'table').length;
const count = (text: string, wanted: string): number => text.split(wanted).length - 1;

describe('a Word file of an example, read again', () => {
  for (const { name, text } of [...share([...clean, ...broken]), ...corpus]) {
    it(name, { tags: ['volume'] }, async () => {
      const published = publish(text, name);
      const { bytes } = await writeDocx(published, { marked: false });
      const { blocks, notes, losses } = readDocx(bytes);
      const paragraphs = paragraphsIn(blocks);

      // Nothing lost, order kept.
      expect(solid(paragraphs.map((own) => textOf(own)).join(''))).toBe(wordsOf(published));
      expect(losses).toEqual([]);
      expect(notes.size).toBe(published.footnotes.filter(({ refs }) => refs.length > 0).length);

      const written = every(published.parts.flatMap((part) => part.blocks));
      const numbers = written.flatMap((one) => (one.type === 'paragraph' && one.number) || []);
      const read = paragraphs.filter(({ style }) => style === 'Numbered Paragraph');
      expect(read.map(({ item }) => item?.number)).toEqual(numbers);

      const buffer = Buffer.from(bytes);
      expect(solid((await mammoth.extractRawText({ buffer })).value)).toBe(wordsOf(published));
      const html = (await mammoth.convertToHtml({ buffer })).value;
      expect(tablesIn(blocks)).toBe(count(html, '<table'));
      const items = paragraphs.filter(({ item }) => item !== undefined);
      expect(items.length).toBe(count(html, '<li') - count(html, '<li id="footnote'));
    });
  }
});
