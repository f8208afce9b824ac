// Text that is struck through: somebody wants to delete it, so it is not a fact. It stays in the draft, marked, because nobody
// has decided yet.

import type { SourceBlock, SourceParagraph, SourceRun } from '../../documents/document';

/** The block without text that is struck through; the block itself if it has none. */
export function withoutStruck<Block extends SourceBlock>(block: Block): Block {
  if (!hasStruck(block)) return block;
  if (block.type === 'paragraph') return { ...block, runs: keptRuns(block) };
  return {
    ...block,
    rows: block.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, blocks: cell.blocks.map(withoutStruck).filter(hasRuns) })),
    })),
  };
}

const keptRuns = ({ runs }: SourceParagraph): SourceRun[] =>
  runs.filter(({ struck, note }) => struck !== true || note !== undefined);

const hasRuns = (block: SourceBlock): boolean => block.type === 'table' || block.runs.length > 0;

/** True if some of the text of a block is struck through. */
export const hasStruck = (block: SourceBlock): boolean =>
  block.type === 'paragraph'
    ? block.runs.some(({ struck, text }) => struck === true && text.trim() !== '')
    : block.rows.some(({ cells }) => cells.some(({ blocks }) => blocks.some(hasStruck)));

/** The words of a paragraph that are struck through. */
export const struckWords = ({ runs }: SourceParagraph): string =>
  runs
    .flatMap(({ struck, text }) => (struck === true ? [text.trim()] : []))
    .join(' ')
    .trim();

/** The block with a TODO after each text that is struck through. */
export function withStruckMarks(block: SourceBlock): SourceBlock {
  if (!hasStruck(block)) return block;
  if (block.type === 'paragraph') return { ...block, runs: markedRuns(block) };
  return {
    ...block,
    rows: block.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, blocks: cell.blocks.map(withStruckMarks) })),
    })),
  };
}

const mark: SourceRun = { text: ' [TODO: struck through]' };

const markedRuns = ({ runs }: SourceParagraph): SourceRun[] =>
  runs.flatMap((run, at) => {
    const isLast = run.struck === true && runs[at + 1]?.struck !== true;
    if (!isLast || run.text.trim() === '') return [run];
    const words = run.text.trimEnd();
    return [{ ...run, text: words }, mark, { text: run.text.slice(words.length) }];
  });
