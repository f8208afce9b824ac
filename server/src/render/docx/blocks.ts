import {
  BorderStyle,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  Tab,
  type Table,
  TextRun,
} from 'docx';
import { clean } from '../../text/xml';
import type { Definitions, Preformatted, PublishedBlock, PublishedHeading, PublishedList } from '../document';
import { type DocxContext, type DocxScope, newList, numberOf, numberWidth } from './context';
import { text } from './inlines';
import { bookmarked, marked } from './marked';
import { printColours } from './palette';
import { termWidth } from './styles';
import { TableWriter } from './tables';

/** The options that a paragraph takes from the block before it. */
type Before = Pick<IParagraphOptions, 'border' | 'spacing' | 'keepNext'>;

const rule: Before = {
  border: { top: { style: BorderStyle.SINGLE, size: 4, space: 12, color: printColours.line.slice(1) } },
  spacing: { before: 360 },
};
/** So many details at most stay on one page. */
const mostKept = 12;

const afterTable: Before = { spacing: { before: 240 } };

/** Writes blocks as Word's paragraphs and tables. */
export class BlockWriter {
  readonly #context: DocxContext;
  readonly #tables: TableWriter;

  constructor(context: DocxContext) {
    this.#context = context;
    this.#tables = new TableWriter(context, (blocks, scope) => this.write(blocks, scope));
  }

  /**
   * Blocks in their order. Word has no block that only draws a line: it is the next paragraph's border.
   * @param before the options that the first of them takes from the block above
   */
  write(blocks: readonly PublishedBlock[], scope: DocxScope, before: Before = {}): (Paragraph | Table)[] {
    const written: (Paragraph | Table)[] = [];
    let above = before;
    let numbered = false;
    for (const [at, block] of blocks.entries()) {
      if (block.type === 'rule') {
        above = rule;
        continue;
      }
      // Two tables without anything between would be one.
      if (block.type === 'table' && above === afterTable && (!block.caption || block.captionHidden)) {
        written.push(new Paragraph({ spacing: { before: 0, after: 0, line: 120 } }));
      }
      // A list is under the text of its numbered paragraph, not under the number.
      const place = block.type === 'list' && numbered ? { ...scope, indent: numberWidth } : scope;
      // A paragraph before a table or a list introduces it.
      const next = blocks[at + 1]?.type;
      const leads = block.type === 'paragraph' && (next === 'table' || next === 'list');
      written.push(...this.#block(block, place, leads ? { ...above, keepNext: true } : above));
      above = written.length === 0 || written.at(-1) instanceof Paragraph ? {} : afterTable;
      if (block.type !== 'list') numbered = block.type === 'paragraph' && block.number !== undefined;
    }
    return written;
  }

  #block(
    block: Exclude<PublishedBlock, { type: 'rule' }>,
    scope: DocxScope,
    before: Before,
  ): (Paragraph | Table)[] {
    switch (block.type) {
      case 'heading':
        // A heading has its own space above.
        return [this.#heading(block, before === afterTable ? {} : before)];
      case 'paragraph': {
        const children = marked(this.#context, block, scope);
        if (block.number === undefined || scope.inNote) return [paragraph(children, scope, before)];
        const numbering = { ...numberOf(this.#context, block.number) };
        return [new Paragraph({ children, style: 'NumberedParagraph', numbering, ...before })];
      }
      case 'list':
        return this.#list(block, scope, before);
      case 'table':
        return this.#tables.write(block, scope);
      case 'definitions':
        return this.#definitions(block, scope, before);
      case 'quote':
        return this.write(block.blocks, { ...scope, style: scope.style ?? 'Quote' }, before);
      case 'preformatted':
        return [this.#preformatted(block, scope, before)];
      default:
        return block satisfies never;
    }
  }

  /** The title has a style to itself, so that the headings below it are Word's levels 1 to 5. */
  #heading(heading: PublishedHeading, before: Before): Paragraph {
    const { level } = heading;
    const style = level === 1 ? 'Title' : `Heading${level - 1}`;
    const pageBreakBefore = level === 1 && this.#context.marked;
    return new Paragraph({
      style,
      children: marked(this.#context, heading),
      ...(pageBreakBefore && { pageBreakBefore }),
      ...before,
    });
  }

  #list({ items, ordered, start }: PublishedList, scope: DocxScope, before: Before): (Paragraph | Table)[] {
    const { reference, level, left } = newList(this.#context, { ordered, start }, scope);
    const inner: DocxScope = {
      ...scope,
      depth: scope.depth + 1,
      indent: left,
      style: scope.style ?? 'ListParagraph',
      within: true,
    };
    return items.flatMap((item, at) => {
      const [first, ...rest] = item.blocks;
      const inline = first?.type === 'paragraph';
      const children = inline ? marked(this.#context, first, scope) : [];
      const after = inline ? rest : item.blocks;
      const last = at === items.length - 1 && scope.depth === 0 && after.length === 0;
      const spacing = { ...(at === 0 && before.spacing), ...(last && !scope.style && { after: 180 }) };
      const options = { numbering: { reference, level }, ...(at === 0 && before), spacing };
      return [paragraph(children, { ...inner, within: false }, options), ...this.write(after, inner)];
    });
  }

  /** Terms and values on one line, with a tab stop between them: no table, which would want a header row. */
  #definitions({ rows }: Definitions, scope: DocxScope, before: Before): (Paragraph | Table)[] {
    const details: DocxScope = { ...scope, style: scope.style ?? 'Details' };
    return rows.flatMap(({ term, blocks: [first, ...rest] }, at) => {
      const name = [...text(term, { bold: true }), new TextRun({ children: [new Tab()] })];
      const inline = first?.type === 'paragraph';
      const children = inline ? marked(this.#context, first, { ...scope, before: name }) : name;
      const after = inline || !first ? rest : [first, ...rest];
      const last = at === rows.length - 1 && after.length === 0;
      const spacing = { ...(at === 0 && before.spacing), ...(last && { after: 260 }) };
      return [
        paragraph(children, details, {
          ...(at === 0 && before),
          spacing,
          ...(rows.length <= mostKept && at < rows.length - 1 && { keepNext: true }),
        }),
        ...this.write(after, { ...details, indent: termWidth, within: true }),
      ];
    });
  }

  #preformatted(block: Preformatted, scope: DocxScope, before: Before): Paragraph {
    const lines = clean(block.text).replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
    const children = lines.map((line, at) => {
      const parts = line.split('\t').flatMap((part, tab) => (tab > 0 ? [new Tab(), part] : [part]));
      return new TextRun({ children: parts, ...(at > 0 && { break: 1 }) });
    });
    return paragraph(
      bookmarked(this.#context, block, children),
      { ...scope, style: 'HTMLPreformatted' },
      before,
    );
  }
}

function paragraph(
  children: readonly ParagraphChild[],
  scope: DocxScope,
  more: IParagraphOptions = {},
): Paragraph {
  return new Paragraph({
    children,
    ...(scope.style && { style: scope.style }),
    ...(scope.within && { indent: { left: scope.indent } }),
    ...more,
  });
}
