// The ids of a document that becomes part of another one, which has ids, too.
import type { SourceBlock, SourceDocument, SourceParagraph, SourceRun } from '../document';

/** The document with a prefix before all its ids, and without its bookmarks. */
export function withOwnIds(source: SourceDocument, prefix: string): SourceDocument {
  const own = (id: string): string => `${prefix}${id}`;
  const some = (key: string, id: string | undefined) => (id === undefined ? {} : { [key]: own(id) });
  const runOf = (run: SourceRun): SourceRun => ({
    ...run,
    ...some('note', run.note),
    ...some('inserted', run.inserted),
    ...some('deleted', run.deleted),
    ...(run.comments && { comments: run.comments.map(own) }),
  });
  const paragraphOf = ({ bookmarks: _, ...paragraph }: SourceParagraph): SourceParagraph => ({
    ...paragraph,
    runs: paragraph.runs.map(runOf),
    ...some('markInserted', paragraph.markInserted),
    ...some('markDeleted', paragraph.markDeleted),
  });
  const blockOf = (block: SourceBlock): SourceBlock =>
    block.type === 'paragraph'
      ? paragraphOf(block)
      : {
          ...block,
          rows: block.rows.map((row) => ({
            ...row,
            cells: row.cells.map((cell) => ({ ...cell, blocks: cell.blocks.map(blockOf) })),
          })),
        };
  return {
    ...source,
    blocks: source.blocks.map(blockOf),
    notes: new Map([...source.notes].map(([id, blocks]) => [own(id), blocks.map(blockOf)])),
    comments: new Map(
      [...source.comments].map(([id, comment]) => [
        own(id),
        { ...comment, ...some('parent', comment.parent) },
      ]),
    ),
    changes: new Map([...source.changes].map(([id, change]) => [own(id), change])),
  };
}
