import type { SourceBlock } from '../../documents/document';
import { plain } from '../../text/plain';
import type { HeadingMap } from '../body/headings';
import { type ImportedLine, oneLine, type Reading } from './reading';

/** A section of a document: its heading and the blocks below it, those of its subsections included. */
export interface Section {
  readonly heading: ImportedLine;
  readonly level: number;
  readonly blocks: readonly SourceBlock[];
}

/** The sections of a document by their headings, in reading order. */
export function sectionsOf(reading: Reading, headings: HeadingMap): Section[] {
  const heads = reading.lines.flatMap((heading) => {
    const found = headings.get(heading.block);
    const words = found && plain(oneLine(found.runs.map(({ text }) => text).join('')));
    return found ? [{ heading: { ...heading, plain: words ?? '' }, level: found.level }] : [];
  });
  return heads.map(({ heading, level }, index) => {
    const next = heads.slice(index + 1).find((head) => head.level <= level);
    return { heading, level, blocks: reading.blocks.slice(heading.at + 1, next?.heading.at) };
  });
}
