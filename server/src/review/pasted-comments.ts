// The comments in a pasted text, with the words by which they are found in the draft afterwards.

import type { SourceBlock, SourceDocument, SourceParagraph } from '../documents/document';
import { commentId, contextLength, remark } from './comments';
import type { PlacedComment } from './types';

/** The comments of a text, in their order. */
export function pastedComments({ blocks, comments }: SourceDocument): PlacedComment[] {
  const paragraphs = paragraphsIn(blocks);
  const all = [...comments.entries()];
  return all
    .filter(([, { parent }]) => parent === undefined || !comments.has(parent))
    .map(([id, comment]) => ({
      id: commentId(comment),
      ...remark(comment),
      ...anchorIn(paragraphs, id),
      replies: all.filter(([, { parent }]) => parent === id).map(([, reply]) => remark(reply)),
      isResolved: comment.isResolved ?? false,
      isUnsure: false,
    }));
}

const paragraphsIn = (blocks: readonly SourceBlock[]): SourceParagraph[] =>
  blocks.flatMap((block) =>
    block.type === 'paragraph'
      ? [block]
      : block.rows.flatMap(({ cells }) => cells.flatMap((cell) => paragraphsIn(cell.blocks))),
  );

/** The words that a comment is on, and those before them in the paragraph. */
function anchorIn(paragraphs: readonly SourceParagraph[], id: string): { words: string; context: string } {
  const isOn = ({ comments }: SourceParagraph['runs'][number]): boolean => comments?.includes(id) === true;
  const runs = paragraphs.find((paragraph) => paragraph.runs.some(isOn))?.runs ?? [];
  const kept = runs.filter(({ deleted }) => deleted === undefined);
  const first = kept.findIndex(isOn);
  const textOf = (some: typeof kept): string =>
    some
      .map(({ text }) => text)
      .join('')
      .replace(/\s+/g, ' ');
  return {
    words: textOf(kept.filter(isOn)).trim(),
    context: first < 0 ? '' : textOf(kept.slice(0, first)).slice(-contextLength).trimStart(),
  };
}
