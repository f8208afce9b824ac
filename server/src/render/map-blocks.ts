import type { Span } from '../text/span';
import type { Cell, Inline, PublishedBlock, PublishedHeading } from './document';

/** Changes the texts of blocks; `place` is that of the nearest block or item that has one. */
export interface BlockChange {
  readonly inlines: (inlines: readonly Inline[], place: Span | undefined) => readonly Inline[];
  readonly preformatted?: (text: string, place: Span | undefined) => string;
  readonly heading?: (changed: PublishedHeading, before: PublishedHeading) => PublishedHeading;
}

/** Blocks with their texts changed, at every depth, in reading order. */
export const mapBlocks = (
  blocks: readonly PublishedBlock[],
  change: BlockChange,
  around: Span | undefined,
): PublishedBlock[] => blocks.map((block) => mapBlock(block, change, around));

function mapBlock(block: PublishedBlock, change: BlockChange, around: Span | undefined): PublishedBlock {
  const place = block.source ?? around;
  const { inlines, preformatted = (text) => text, heading = (changed) => changed } = change;
  const inner = <Holder extends { readonly blocks: readonly PublishedBlock[]; readonly source?: Span }>(
    holder: Holder,
    outer = place,
  ): Holder => ({ ...holder, blocks: mapBlocks(holder.blocks, change, holder.source ?? outer) });
  switch (block.type) {
    case 'heading':
      return heading({ ...block, inlines: inlines(block.inlines, place) }, block);
    case 'paragraph':
      return { ...block, inlines: inlines(block.inlines, place) };
    case 'list':
      return { ...block, items: block.items.map((item) => inner(item)) };
    case 'table': {
      const columns = block.columns.map((column) => ({ ...column, heading: inlines(column.heading, place) }));
      const rows = block.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell): Cell => inner(cell, row.source ?? place)),
      }));
      return { ...block, columns, rows };
    }
    case 'definitions':
      return { ...block, rows: block.rows.map((row) => inner(row)) };
    case 'quote':
      return inner(block);
    case 'preformatted':
      return { ...block, text: preformatted(block.text, place) };
    case 'rule':
      return block;
  }
}
