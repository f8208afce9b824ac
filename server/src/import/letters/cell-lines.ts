// The cells of tables with names in them, as lines: a name, then the post and the organisation.

import type { SourceBlock, SourceTable } from '../../documents/document';
import { isSigner } from '../facts/persons';
import { linesOf } from '../source/prepare';
import { textIn } from '../source/reading';

/** The lines of each cell that has text, by rows without the empty ones; undefined for notes and tables in cells. */
export function cellLinesOf({ rows }: SourceTable): readonly (readonly (readonly string[])[])[] | undefined {
  const blocks = rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.blocks));
  const isPlain = (block: SourceBlock): boolean =>
    block.type === 'paragraph' && block.runs.every(({ note }) => note === undefined);
  if (!blocks.every(isPlain)) return undefined;
  return rows
    .map(({ cells }) => cells.map((cell) => linesIn(cell.blocks)).filter((lines) => lines.length > 0))
    .filter((cells) => cells.length > 0);
}

function linesIn(blocks: readonly SourceBlock[]): string[] {
  const lines = blocks
    .flatMap((block): readonly SourceBlock[] => (block.type === 'paragraph' ? linesOf(block) : [block]))
    .map((block) => textIn([block]))
    .filter((text) => text !== '');
  return lines.flatMap((line) => afterName(line) ?? line);
}

const firstWords =
  "Director|Chief|Executive|National|Interim|Independent|Deputy|Head|(?:His|Her) Majesty[’']s";
const joined = new RegExp(`^(.{4,60}?) ((?:${firstWords}) .{3,200})$`);

/** A name and the post on its line, as PDFs have the lines of a cell. */
export function afterName(line: string): readonly string[] | undefined {
  const [, name = '', post = ''] = joined.exec(line) ?? [];
  return isSigner(name) ? [name, post] : undefined;
}
