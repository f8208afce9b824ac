import type { SourceBlock } from '../../documents/document';
import type { HeadingMap } from '../body/headings';
import type { Reading, TextLine } from './reading';

/** A section of a document: its heading and the blocks below it, those of its subsections included. */
export interface Section {
  readonly heading: TextLine;
  readonly level: number;
  readonly blocks: readonly SourceBlock[];
}

/** The sections of a document by their headings, in reading order. */
export function sectionsOf(reading: Reading, headings: HeadingMap): Section[] {
  const heads = reading.lines.flatMap((heading) => {
    const found = headings.get(heading.block);
    return found ? [{ heading, level: found.level }] : [];
  });
  return heads.map(({ heading, level }, index) => {
    const next = heads.slice(index + 1).find((head) => head.level <= level);
    return { heading, level, blocks: reading.blocks.slice(heading.at + 1, next?.heading.at) };
  });
}
