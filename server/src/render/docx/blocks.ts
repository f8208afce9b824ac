import {
  BorderStyle,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  Tab,
  type Table,
  TextRun,
} from 'docx';
import type { Definitions, Preformatted, PublishedBlock, PublishedHeading, PublishedList } from '../document';
import { type Context, newList, numberOf, numberWidth } from './context';
import { runs, text } from './inlines';
import { termWidth } from './styles';
import { table } from './tables';
import { clean } from './xml';

/** Where blocks stand. */
export interface Scope {
  /** Style of their paragraphs; Word's Normal if absent. */
  readonly style?: string;
  /** Lists around them. */
  readonly depth: number;
  /** Of the text around, in twips. */
  readonly indent: number;
  /** Whether paragraphs begin at `indent`: those that go on a list's item. */
  readonly within?: boolean;
  readonly bold?: boolean;
  readonly inNote?: boolean;
}

/** The body of the document, or of a cell. */
export const top: Scope = { depth: 0, indent: 0 };

/** What a paragraph takes from the block before it. */
type Before = Pick<IParagraphOptions, 'border' | 'spacing'>;

const rule: Before = {
  border: { top: { style: BorderStyle.SINGLE, size: 4, space: 12, color: 'B8C2CE' } },
  spacing: { before: 360 },
};
const afterTable: Before = { spacing: { before: 240 } };

/**
 * Blocks as Word's paragraphs and tables. Word has no block that only draws a line: it is the next paragraph's border.
 * @param before what the first of them takes from what is above
 */
export function blocks(
  context: Context,
  all: readonly PublishedBlock[],
  scope: Scope,
  before: Before = {},
): (Paragraph | Table)[] {
  const made: (Paragraph | Table)[] = [];
  let above = before;
  let numbered = false;
  for (const block of all) {
    if (block.type === 'rule') {
      above = rule;
      continue;
    }
    // Two tables without anything between would be one.
    if (block.type === 'table' && above === afterTable && (!block.caption || block.captionHidden)) {
      made.push(new Paragraph({ spacing: { before: 0, after: 0, line: 120 } }));
    }
    // A list stands under the text of its numbered paragraph, not under the number.
    const place = block.type === 'list' && numbered ? { ...scope, indent: numberWidth } : scope;
    made.push(...one(context, block, place, above));
    above = made.length === 0 || made.at(-1) instanceof Paragraph ? {} : afterTable;
    if (block.type !== 'list') numbered = block.type === 'paragraph' && block.number !== undefined;
  }
  return made;
}

function one(
  context: Context,
  block: Exclude<PublishedBlock, { type: 'rule' }>,
  scope: Scope,
  before: Before,
): (Paragraph | Table)[] {
  switch (block.type) {
    case 'heading':
      // A heading has its own space above.
      return [heading(context, block, before === afterTable ? {} : before)];
    case 'paragraph': {
      const children = runs(context, block.inlines, look(scope), scope.inNote);
      if (block.number === undefined || scope.inNote) return [paragraph(children, scope, before)];
      const numbering = { ...numberOf(context, block.number) };
      return [new Paragraph({ children, style: 'NumberedParagraph', numbering, ...before })];
    }
    case 'list':
      return list(context, block, scope, before);
    case 'table':
      return table(context, block, scope);
    case 'definitions':
      return definitions(context, block, scope, before);
    case 'quote':
      return blocks(context, block.blocks, { ...scope, style: scope.style ?? 'Quote' }, before);
    case 'preformatted':
      return [preformatted(block, scope, before)];
    default:
      return block satisfies never;
  }
}

/** The title has a style of its own, so that the headings below it are Word's levels 1 to 5. */
function heading(context: Context, { level, inlines }: PublishedHeading, before: Before): Paragraph {
  const style = level === 1 ? 'Title' : `Heading${level - 1}`;
  const pageBreakBefore = level === 1 && context.marked;
  return new Paragraph({
    style,
    children: runs(context, inlines),
    ...(pageBreakBefore && { pageBreakBefore }),
    ...before,
  });
}

function look({ bold }: Scope): { bold?: boolean } {
  return bold ? { bold } : {};
}

function paragraph(
  children: readonly ParagraphChild[],
  scope: Scope,
  more: IParagraphOptions = {},
): Paragraph {
  return new Paragraph({
    children,
    ...(scope.style && { style: scope.style }),
    ...(scope.within && { indent: { left: scope.indent } }),
    ...more,
  });
}

function list(
  context: Context,
  { items, ordered, start }: PublishedList,
  scope: Scope,
  before: Before,
): (Paragraph | Table)[] {
  const numbering = newList(context, { ordered, start }, scope.depth, scope.indent);
  const inner: Scope = {
    ...scope,
    depth: scope.depth + 1,
    indent: numbering.left,
    style: scope.style ?? 'ListParagraph',
    within: true,
  };
  return items.flatMap((item, at) => {
    const [first, ...rest] = item.blocks;
    const inline = first?.type === 'paragraph';
    const marked = inline ? runs(context, first.inlines, look(scope), scope.inNote) : [];
    const after = inline ? rest : item.blocks;
    const last = at === items.length - 1 && scope.depth === 0 && after.length === 0;
    const spacing = { ...(at === 0 && before.spacing), ...(last && !scope.style && { after: 180 }) };
    const mark = { reference: numbering.reference, level: numbering.level };
    return [
      paragraph(marked, { ...inner, within: false }, { numbering: mark, ...(at === 0 && before), spacing }),
      ...blocks(context, after, inner),
    ];
  });
}

/** Names and values side by side by a tab stop: no table, which would want a header row. */
function definitions(
  context: Context,
  { rows }: Definitions,
  scope: Scope,
  before: Before,
): (Paragraph | Table)[] {
  const details: Scope = { ...scope, style: scope.style ?? 'Details' };
  return rows.flatMap(({ term, blocks: [first, ...rest] }, at) => {
    const name = [...text(term, { bold: true }), new TextRun({ children: [new Tab()] })];
    const inline = first?.type === 'paragraph';
    const value = inline ? runs(context, first.inlines, look(scope), scope.inNote) : [];
    const after = inline || !first ? rest : [first, ...rest];
    const last = at === rows.length - 1 && after.length === 0;
    const spacing = { ...(at === 0 && before.spacing), ...(last && { after: 260 }) };
    return [
      paragraph([...name, ...value], details, { ...(at === 0 && before), spacing }),
      ...blocks(context, after, { ...details, indent: termWidth, within: true }),
    ];
  });
}

function preformatted({ text: words }: Preformatted, scope: Scope, before: Before): Paragraph {
  const lines = clean(words).replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
  const children = lines.map((line, at) => {
    const parts = line.split('\t').flatMap((part, tab) => (tab > 0 ? [new Tab(), part] : [part]));
    return new TextRun({ children: parts, ...(at > 0 && { break: 1 }) });
  });
  return paragraph(children, { ...scope, style: 'HTMLPreformatted' }, before);
}
