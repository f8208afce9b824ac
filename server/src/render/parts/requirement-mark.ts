import type { ScalarValue } from '../../draft/yaml/value';
import { text } from '../composer';
import type { PublishedBlock } from '../document';

/** An asterisk before a text marks a requirement that is under a compliance notice, where a team marks it so. */
const mark = '* ';

/** Keeps the mark of a requirement, which Markdown reads as the bullet of a list with one item. */
export function withMark(scalar: ScalarValue, blocks: PublishedBlock[]): PublishedBlock[] {
  const [list, ...rest] = blocks;
  if (!/^\s*\*\s/.test(scalar.text.text) || list?.type !== 'list' || list.items.length > 1) return blocks;
  const [first, ...more] = list.items[0]?.blocks ?? [];
  if (first?.type !== 'paragraph') return blocks;
  return [{ ...first, inlines: [...text(mark), ...first.inlines] }, ...more, ...rest];
}
