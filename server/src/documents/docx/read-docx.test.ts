import { Document, Packer, Paragraph, TextRun } from 'docx';
import { describe, expect, it } from 'vitest';
import { textOf } from '../document';
import { readDocx } from './read-docx';

describe('a file of the docx package', () => {
  it('has its headings and text', async () => {
    const children = [
      new Paragraph({ text: 'What needs to improve', heading: 'Heading2' }),
      new Paragraph({ children: [new TextRun('Leaders '), new TextRun({ text: 'know', bold: true })] }),
    ];
    const bytes = await Packer.toBuffer(new Document({ sections: [{ children }] }));
    const { blocks } = readDocx(new Uint8Array(bytes));
    const [heading, paragraph] = blocks.flatMap((block) => (block.type === 'paragraph' ? [block] : []));
    expect(heading).toMatchObject({ level: 2, style: 'Heading 2' });
    expect(paragraph && textOf(paragraph)).toBe('Leaders know');
    expect(paragraph?.runs.map(({ bold }) => bold)).toEqual([undefined, true]);
  });
});
