import type { Span } from '../../text/span';
import type {
  Cell,
  Definitions,
  PublishedBlock,
  PublishedList,
  PublishedParagraph,
  PublishedTable,
} from '../document';
import { attribute, escaped } from './escape';
import { inlinesHtml } from './inlines';
import type { Writing } from './options';

/** A place in the draft as attributes: 0-based UTF-16 offsets. */
export const placed = (source: Span | undefined): string =>
  source ? `${attribute('data-start', source.start)}${attribute('data-end', source.end)}` : '';

/** Blocks as HTML, each on its own line. */
export const blocksHtml = (blocks: readonly PublishedBlock[], writing: Writing): string =>
  blocks.map((block) => blockHtml(block, writing)).join('\n');

function blockHtml(block: PublishedBlock, writing: Writing): string {
  const at = placed(block.source);
  switch (block.type) {
    case 'heading': {
      const { level, id, inlines } = block;
      return `<h${level} id="${id}"${at}>${inlinesHtml(inlines, writing)}</h${level}>`;
    }
    case 'paragraph':
      return paragraph(block, writing);
    case 'list':
      return list(block, writing);
    case 'table':
      return table(block, writing);
    case 'definitions':
      return definitions(block, writing);
    case 'quote':
      return `<blockquote${at}>\n${blocksHtml(block.blocks, writing)}\n</blockquote>`;
    case 'preformatted':
      return `<pre${at}><code>${escaped(block.text)}</code></pre>`;
    case 'rule':
      return `<hr${at}>`;
  }
}

function paragraph({ number, inlines, source }: PublishedParagraph, writing: Writing): string {
  const content = inlinesHtml(inlines, writing);
  if (number === undefined) return `<p${placed(source)}>${content}</p>`;
  return `<p class="numbered" id="paragraph-${number}"${placed(source)}><span class="number">${number}. </span>${content}</p>`;
}

function list({ ordered, start, tight, items, source }: PublishedList, writing: Writing): string {
  const tag = ordered ? 'ol' : 'ul';
  const from = ordered && start !== 1 ? attribute('start', start) : '';
  const lines = items.map((item) => `<li${placed(item.source)}>${inside(item.blocks, writing, tight)}</li>`);
  return `<${tag}${tight ? ' class="tight"' : ''}${from}${placed(source)}>\n${lines.join('\n')}\n</${tag}>`;
}

/** Blocks within an item or a cell: its first paragraph becomes its text. */
function inside(blocks: readonly PublishedBlock[], writing: Writing, bare: boolean): string {
  const [first, ...rest] = blocks;
  if (first?.type !== 'paragraph' || !bare) return blocksHtml(blocks, writing);
  const lead = inlinesHtml(first.inlines, writing);
  return rest.length === 0 ? lead : `${lead}\n${blocksHtml(rest, writing)}`;
}

function table(
  { caption, captionHidden, holds, columns, rows, source }: PublishedTable,
  writing: Writing,
): string {
  const title = caption
    ? `<caption${captionHidden ? ' class="unseen"' : ''}>${escaped(caption)}</caption>\n`
    : '';
  const widths = columns.some(({ width }) => width !== undefined)
    ? `<colgroup>${columns.map(({ width }) => (width ? `<col class="w${width}">` : '<col>')).join('')}</colgroup>\n`
    : '';
  const head = columns.map(({ heading, align }) => {
    const content = inlinesHtml(heading, writing);
    // A header cell without words would be no header.
    return content === '' ? '<td></td>' : `<th scope="col"${aligned(align)}>${content}</th>`;
  });
  const headed = columns.some(({ heading }) => heading.length > 0);
  const body = rows.map(({ cells, source: at }) => {
    const columnCells = cells.map((cell, index) => cellHtml(cell, aligned(columns[index]?.align), writing));
    return `<tr${placed(at)}>${columnCells.join('')}</tr>`;
  });
  return [
    `<table class="${holds}"${placed(source)}>`,
    ...[`${title}${widths}${headed ? `<thead><tr>${head.join('')}</tr></thead>` : ''}`]
      .filter(Boolean)
      .map((line) => line.trimEnd()),
    `<tbody>\n${body.join('\n')}\n</tbody>`,
    '</table>',
  ].join('\n');
}

const aligned = (align: 'left' | 'center' | 'right' | undefined): string =>
  align && align !== 'left' ? ` class="${align}"` : '';

function cellHtml({ header, blocks, source }: Cell, align: string, writing: Writing): string {
  const content = inside(blocks, writing, blocks.length === 1);
  const tag = header ? 'th' : 'td';
  return `<${tag}${header ? ' scope="row"' : ''}${align}${placed(source)}>${content}</${tag}>`;
}

function definitions({ rows, source }: Definitions, writing: Writing): string {
  const lines = rows.map(
    ({ term, blocks, source: at }) =>
      `<div${placed(at)}><dt>${escaped(term)}</dt>${blocks.map((block) => `<dd>${inside([block], writing, true)}</dd>`).join('')}</div>`,
  );
  return `<dl${placed(source)}>\n${lines.join('\n')}\n</dl>`;
}
