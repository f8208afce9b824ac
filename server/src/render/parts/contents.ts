import { type Published, type PublishedBlock, type PublishedHeading, plainText } from '../document';

/** The table of contents of a long report. */
export interface Contents {
  /** The headings of levels 2 and 3, in their order. */
  readonly headings: readonly PublishedHeading[];
  /** The index of the part that it is printed before: the first with a heading of its own. */
  readonly before: number;
}

/** The bounds of a long report: published ones of up to 15 pages and 5,800 words have no contents. */
const long = { words: 6_000, headings: 6 };

/** The contents of a report, if it is longer than those that are published without. */
export function contentsOf({ parts }: Published): Contents | undefined {
  const blocks = parts.flatMap((part) => part.blocks);
  const headings = blocks.filter(
    (block): block is PublishedHeading =>
      block.type === 'heading' && (block.level === 2 || block.level === 3),
  );
  if (headings.length < long.headings || wordsIn(blocks) < long.words) return undefined;
  const before = parts.findIndex(({ blocks: [first] }) => first?.type === 'heading' && first.level > 1);
  return { headings, before: before < 0 ? parts.length : before };
}

const wordsIn = (blocks: readonly PublishedBlock[]): number =>
  blocks.reduce((sum, block) => sum + wordsOf(block), 0);

function wordsOf(block: PublishedBlock): number {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return countWords(plainText(block.inlines));
    case 'list':
      return wordsIn(block.items.flatMap(({ blocks }) => blocks));
    case 'table':
      return wordsIn(block.rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks)));
    case 'definitions':
      return wordsIn(block.rows.flatMap(({ blocks }) => blocks));
    case 'quote':
      return wordsIn(block.blocks);
    case 'preformatted':
      return countWords(block.text);
    case 'rule':
      return 0;
  }
}

const countWords = (text: string): number => text.match(/\S+/g)?.length ?? 0;
