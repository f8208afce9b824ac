import { expect, it } from 'vitest';
import type { SourceBlock } from '../../documents/document';
import { numbered, table } from '../testing';
import { renumbered } from './renumbered';

const gone = (block: SourceBlock): SourceBlock => ({ ...block, markDeleted: 'change-1' }) as SourceBlock;
const labels = (blocks: readonly SourceBlock[]): (string | undefined)[] =>
  renumbered(blocks).map((block) => (block.type === 'paragraph' ? block.item?.label : 'table'));

it('counts no paragraph whose end was deleted', () => {
  const blocks = [
    gone(numbered(1, 'a')),
    numbered(2, 'b'),
    table(['c']),
    gone(numbered(3, 'd')),
    gone(numbered(4, 'e')),
    numbered(5, 'f'),
  ];
  expect(labels(blocks)).toEqual(['1.', '1.', 'table', '2.', '2.', '2.']);
});

it('counts from the beginning in another list, and by depth', () => {
  const blocks = [
    gone(numbered(7, 'a')),
    numbered(8, 'b'),
    numbered(1, 'c', 1),
    numbered(9, 'd'),
    numbered(1, 'e'),
  ];
  expect(labels(blocks)).toEqual(['7.', '7.', '1.', '8.', '1.']);
});
