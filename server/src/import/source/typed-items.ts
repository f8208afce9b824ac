// Numbers and bullets that somebody typed, and that are no list to the program that wrote the document.

import type { SourceBlock, SourceItem, SourceParagraph, SourceRun } from '../../documents/document';

const number = /^(\d{1,3})[.)](?:\t| {1,8})\s*(?=\S)/;
const bullet = /^[•●▪◼■►‣◦·\u2043\uF0B7−–-](?:\t| {1,8})\s*(?=\S)/;

/** Makes items of paragraphs with typed numbers that count on, also from numbers of the program, and of those with typed bullets. */
export function withTypedItems(blocks: readonly SourceBlock[]): SourceBlock[] {
  const counted = new Set(blocks.flatMap((block) => typedNumber(block) ?? []));
  let previous: number | undefined;
  return blocks.map((block, at) => {
    if (!isPlainParagraph(block)) {
      previous = numberOf(block) ?? previous;
      return block;
    }
    const typed = typedNumber(block);
    if (typed !== undefined && (counted.has(typed - 1) || counted.has(typed + 1) || previous === typed - 1))
      return itemOf(block, number, { depth: 0, label: `${typed}.`, number: typed });
    const [sign] = bullet.exec(startOf(block)) ?? [];
    if (sign === undefined) return block;
    // A dash may be part of a sentence; a list has several.
    const isSure = !/^[−–-]/.test(sign) || [blocks[at - 1], blocks[at + 1]].some((next) => hasBullet(next));
    return isSure ? itemOf(block, bullet, { depth: 0, label: sign.trim() }) : block;
  });
}

const isPlainParagraph = (block: SourceBlock | undefined): block is SourceParagraph =>
  block?.type === 'paragraph' && block.item === undefined && block.level === undefined;

const numberOf = (block: SourceBlock): number | undefined =>
  block.type === 'paragraph' && block.item?.depth === 0 ? block.item.number : undefined;

const startOf = ({ runs }: SourceParagraph): string =>
  runs
    .map(({ text }) => text)
    .join('')
    .slice(0, 20);

function typedNumber(block: SourceBlock): number | undefined {
  const found = isPlainParagraph(block) ? number.exec(startOf(block))?.[1] : undefined;
  return found === undefined ? undefined : Number(found);
}

const hasBullet = (block: SourceBlock | undefined): boolean =>
  isPlainParagraph(block) && bullet.test(startOf(block));

/** The paragraph as an item, without the label in its text. */
function itemOf(paragraph: SourceParagraph, label: RegExp, item: SourceItem): SourceParagraph {
  let left = label.exec(startOf(paragraph))?.[0].length ?? 0;
  const runs = paragraph.runs.map((run): SourceRun => {
    const text = run.text.slice(left);
    left = Math.max(0, left - run.text.length);
    return { ...run, text };
  });
  return { ...paragraph, item, runs: runs.filter(({ text, note }) => text !== '' || note !== undefined) };
}
