// A reviewer’s copy as a list of paragraphs, each with what was changed in it.

import type { SourceBlock, SourceChange, SourceDocument, SourceParagraph } from '../documents/document';
import { indexOf, isOwnBookmark } from '../render/review/marks';

/** Text with one history. */
export interface CopySegment {
  readonly text: string;
  readonly inserted?: SourceChange;
  readonly deleted?: SourceChange;
  /** The ids of the comments on it. */
  readonly comments: readonly string[];
  /** The note that is referred to here; `text` is empty then. */
  readonly note?: string;
}

export interface CopyParagraph {
  readonly segments: readonly CopySegment[];
  /** Its text with all tracked changes rejected, and accepted. */
  readonly base: string;
  readonly accepted: string;
  /** The indexes of the exported paragraphs whose bookmarks begin here. */
  readonly marks: readonly number[];
  readonly number?: number;
  readonly level?: number;
  readonly place: 'body' | 'cell' | 'note';
  /** The note that it is in. */
  readonly note?: string;
  /** The tracked change of the mark at its end. */
  readonly endInserted?: SourceChange;
  readonly endDeleted?: SourceChange;
}

/** The paragraphs of a copy in reading order, with those of its notes at the end. */
export function copyParagraphs(source: SourceDocument): CopyParagraph[] {
  const all: CopyParagraph[] = [];
  const read = (blocks: readonly SourceBlock[], around: CopyPlace): void => {
    for (const block of blocks) {
      if (block.type === 'paragraph') {
        if (!isOwn(block)) all.push({ ...paragraphOf(block, source), ...around });
      } else for (const { cells } of block.rows) for (const cell of cells) read(cell.blocks, inCell(around));
    }
  };
  read(source.blocks, { place: 'body' });
  for (const [note, blocks] of source.notes) read(blocks, { place: 'note', note });
  return all;
}

/**
 * True for what the product writes and nobody reviews. A table of contents that was brought up to date has lost our
 * bookmarks, but not its style.
 */
const isOwn = ({ bookmarks = [], style = '' }: SourceParagraph): boolean =>
  bookmarks.some(isOwnBookmark) || /^(?:toc|contents) ?(?:\d|heading)$/i.test(style);

type CopyPlace = Pick<CopyParagraph, 'place' | 'note'>;

const inCell = (around: CopyPlace): CopyPlace => (around.place === 'note' ? around : { place: 'cell' });

function paragraphOf(
  { runs, bookmarks = [], item, level, markInserted, markDeleted }: SourceParagraph,
  { changes }: SourceDocument,
): Omit<CopyParagraph, 'place'> {
  const changeOf = (id: string | undefined): SourceChange | undefined =>
    id === undefined ? undefined : (changes.get(id) ?? { author: '' });
  const segments = runs.map((run): CopySegment => {
    const [inserted, deleted] = [changeOf(run.inserted), changeOf(run.deleted)];
    return {
      text: run.text,
      comments: run.comments ?? [],
      ...(run.note !== undefined && { note: run.note }),
      ...(inserted && { inserted }),
      ...(deleted && { deleted }),
    };
  });
  const [endInserted, endDeleted] = [changeOf(markInserted), changeOf(markDeleted)];
  return {
    segments,
    base: joined(segments.filter(({ inserted }) => !inserted)),
    accepted: joined(segments.filter(({ deleted }) => !deleted)),
    marks: bookmarks.flatMap((name) => indexOf(name) ?? []),
    ...(item?.number !== undefined && { number: item.number }),
    ...(level !== undefined && { level }),
    ...(endInserted && { endInserted }),
    ...(endDeleted && { endDeleted }),
  };
}

const joined = (segments: readonly CopySegment[]): string => segments.map(({ text }) => text).join('');
