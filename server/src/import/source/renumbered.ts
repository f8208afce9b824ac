// The numbers of paragraphs once the tracked changes are accepted. Word counts paragraphs that are only marked as deleted.

import type { SourceBlock, SourceItem } from '../../documents/document';

interface NumberRun {
  /** The number before, as Word prints it. */
  readonly last: number;
  /** The paragraphs that went since the numbers began. */
  readonly gone: number;
}

/** The blocks with the numbers that they have without the paragraphs whose end was deleted. */
export function renumbered(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  if (!blocks.some((block) => block.type === 'paragraph' && block.markDeleted !== undefined)) return blocks;
  /** By depth. */
  const runs = new Map<number, NumberRun>();
  return blocks.map((block) => {
    if (block.type !== 'paragraph' || block.item?.number === undefined) return block;
    const { item, markDeleted } = block;
    const { depth, number = 0 } = item;
    const before = runs.get(depth);
    const gone = before?.last === number - 1 ? before.gone : 0;
    runs.set(depth, { last: number, gone: gone + (markDeleted === undefined ? 0 : 1) });
    return gone === 0 ? block : { ...block, item: withNumber(item, number - gone) };
  });
}

const withNumber = ({ label, ...item }: SourceItem, number: number): SourceItem => ({
  ...item,
  label: label.replace(/\d+/, String(number)),
  number,
});
