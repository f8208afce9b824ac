// Lists of what must improve that were not read. Without them, the front matter must not claim that there are none.

import type { SourceBlock } from '../../documents/document';
import type { Reading } from '../source/reading';
import type { Section } from '../source/sections';

/** The lists that a report of a provider has. */
type ActionList = 'requirements' | 'recommendations';

/** The lists that are still in the text. */
export type UnreadLists = ReadonlySet<ActionList>;

const headings: readonly { readonly words: RegExp; readonly lists: readonly ActionList[] }[] = [
  { words: /^(?:statutory )?requirements?:?$/, lists: ['requirements'] },
  { words: /^recommendations?:?$/, lists: ['recommendations'] },
  { words: /\bneeds? to do to improve\b/, lists: ['requirements', 'recommendations'] },
];

/** Marks the lists under their headings that were not read. */
export function markUnreadLists(reading: Reading, sections: readonly Section[]): UnreadLists {
  const unread = new Set<ActionList>();
  for (const { heading, blocks } of sections) {
    const found = headings.find(({ words }) => words.test(heading.plain));
    const list = found && ownBlocks(blocks, sections).find((block) => isOpenList(block, reading));
    if (!found || !list) continue;
    for (const name of found.lists) unread.add(name);
    if (reading.gapsAt(list).length === 0)
      reading.gap(list, `move these to “${found.lists.join('” or “')}” in the front matter`);
  }
  return unread;
}

/** The blocks of a section before its first subsection. */
function ownBlocks(blocks: readonly SourceBlock[], sections: readonly Section[]): readonly SourceBlock[] {
  const heads = new Set<SourceBlock>(sections.map(({ heading }) => heading.block));
  const end = blocks.findIndex((block) => heads.has(block));
  return end < 0 ? blocks : blocks.slice(0, end);
}

const isOpenList = (block: SourceBlock, reading: Reading): boolean =>
  reading.isWhole(block) && (block.type === 'table' || block.item !== undefined);
