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
  /** The tracked change of the mark at its end. */
  readonly endInserted?: SourceChange;
  readonly endDeleted?: SourceChange;
}

/** The paragraphs of a copy in reading order, with those of its notes at the end. */
export function copyParagraphs(source: SourceDocument): CopyParagraph[] {
  const all: CopyParagraph[] = [];
  const read = (blocks: readonly SourceBlock[], place: CopyParagraph['place']): void => {
    for (const block of blocks) {
      if (block.type === 'paragraph') {
        if (!isOwn(block)) all.push(paragraphOf(block, place, source));
      } else for (const { cells } of block.rows) for (const cell of cells) read(cell.blocks, inCell(place));
    }
  };
  read(source.blocks, 'body');
  for (const blocks of source.notes.values()) read(blocks, 'note');
  return all;
}

/**
 * True for what the product writes and nobody reviews. A table of contents that was brought up to date has lost our
 * bookmarks, but not its style.
 */
const isOwn = ({ bookmarks = [], style = '' }: SourceParagraph): boolean =>
  bookmarks.some(isOwnBookmark) || /^(?:toc|contents) ?(?:\d|heading)$/i.test(style);

const inCell = (place: CopyParagraph['place']): CopyParagraph['place'] => (place === 'note' ? place : 'cell');

function paragraphOf(
  { runs, bookmarks = [], item, level, markInserted, markDeleted }: SourceParagraph,
  place: CopyParagraph['place'],
  { changes }: SourceDocument,
): CopyParagraph {
  const changeOf = (id: string | undefined): SourceChange | undefined =>
    id === undefined ? undefined : (changes.get(id) ?? { author: '' });
  const segments = runs.map((run): CopySegment => {
    const [inserted, deleted] = [changeOf(run.inserted), changeOf(run.deleted)];
    return {
      text: run.text,
      comments: run.comments ?? [],
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
    place,
    ...(item?.number !== undefined && { number: item.number }),
    ...(level !== undefined && { level }),
    ...(endInserted && { endInserted }),
    ...(endDeleted && { endDeleted }),
  };
}

const joined = (segments: readonly CopySegment[]): string => segments.map(({ text }) => text).join('');
