import { describe, expect, it } from 'vitest';
import type { SourceBlock } from '../../documents/document';
import { builtIn } from '../../knowledge/knowledge';
import { check } from '../../lint/check';
import { compose } from '../../render/compose';
import { plainText } from '../../render/document';
import { importDocument } from '../import-document';
import { bullet, documentOf, numbered, paragraph, table } from '../testing';
import { MarkdownWriter } from './blocks';

function markdown(...blocks: SourceBlock[]): string {
  const writer = new MarkdownWriter((note) => `[^${note}]`);
  for (const block of blocks) writer.block(block);
  return writer.text;
}

describe('text that looks like Markdown', () => {
  const texts = [
    '1. is no item here',
    '2) nor here',
    '# not a heading',
    '- not a bullet',
    '+ 3 more',
    '* a star',
    '> not a quotation',
    '--- not a rule',
    'a_b_c and _not italic_ and *not bold* and **neither**',
    'a <b>tag</b>, 3 < 5, a & b, &amp; and &nbsp;',
    'a [link](https://example.org) and a mark [^1] and [a]: b',
    'code `x` and a \\ backslash | and a pipe',
    '~~struck~~ and https://example.org/a_b_c',
    '![image](x.png)',
    '| a | b |',
    '=== and ===',
    '© £5 50% 20:30 “quoted” ‘so’ …',
  ];
  for (const text of texts) {
    it(text, () => {
      const { text: draft } = importDocument(documentOf([paragraph(text)]), {
        knowledge: builtIn,
        framework: 'ilacs',
      });
      const parts = compose(check(draft, 'a.report.md')).parts.filter(({ id }) => id === 'narrative');
      const blocks = parts.flatMap((part) => part.blocks);
      expect(blocks).toHaveLength(1);
      const [block] = blocks;
      expect(block?.type === 'paragraph' && plainText(block.inlines)).toBe(text);
    });
  }
});

describe('formatting', () => {
  it('is kept where it begins and ends at letters', () => {
    const runs = [
      { text: 'Leaders ' },
      { text: 'know ', bold: true },
      { text: 'their ', bold: true, italic: true },
      { text: 'services', italic: true },
      { text: '. ' },
      { text: 'More', href: 'https://example.org/a b' },
      { text: ' and ' },
      { text: 'less', href: 'javascript:alert(1)' },
    ];
    expect(markdown(paragraph(runs))).toBe(
      'Leaders **know** ***their*** *services*. [More](https://example.org/a%20b) and less\n',
    );
  });

  it('keeps the lines of a paragraph', () => {
    expect(markdown(paragraph('One\n2. Two'))).toBe('One\\\n2\\. Two\n');
  });
});

describe('lists', () => {
  it('nest below numbered paragraphs, whose numbers run on', () => {
    const blocks = [
      numbered(9, 'Nine:'),
      bullet('a', 1),
      bullet('b', 2),
      numbered(10, 'Ten:'),
      bullet('c', 1),
    ];
    expect(markdown(...blocks)).toBe('9. Nine:\n\n   - a\n     - b\n\n10. Ten:\n\n    - c\n');
  });

  it('keep labels that Markdown does not have', () => {
    const item: SourceBlock = {
      type: 'paragraph',
      item: { depth: 0, label: '(a)' },
      runs: [{ text: 'text' }],
    };
    expect(markdown(item)).toBe('- (a) text\n');
  });
});

describe('tables', () => {
  it('escape pipes, and have a cell for each column', () => {
    expect(markdown(table(['A', 'B'], ['1 | 2'], ['', 'x']))).toBe(
      '| A | B |\n| --- | --- |\n| 1 \\| 2 |  |\n|  | x |\n',
    );
  });

  it('have the text of a cell that spans in its first place', () => {
    const cell = (text: string, spans = {}) => ({ blocks: [paragraph(text)], ...spans });
    const rows = [
      { cells: [cell('Wide', { columns: 2 }), cell('C')] },
      { cells: [cell('Tall', { rows: 2 }), cell('b'), cell('c')] },
      { cells: [cell('d'), cell('e')] },
    ];
    expect(markdown({ type: 'table', rows })).toBe(
      '| Wide |  | C |\n| --- | --- | --- |\n| Tall | b | c |\n|  | d | e |\n',
    );
  });
});
