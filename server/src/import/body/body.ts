// The text of an imported draft: all that the front matter does not have, in its order.

import type { SourceBlock, SourceParagraph } from '../../documents/document';
import type { Facts } from '../facts/facts';
import { usualTitle } from '../facts/title';
import { preparedBlocks } from '../source/prepare';
import type { Reading } from '../source/reading';
import { hasStruck, withStruckMarks } from '../source/struck';
import { MarkdownWriter } from '../write/blocks';
import { escapeInline } from '../write/escape';
import { inlineMarkdown } from '../write/inlines';

/** The text of a draft, and how many footnotes it has. */
export interface Body {
  readonly text: string;
  readonly notes: number;
}

/** Writes everything that is not claimed, under the title of the report. */
export function bodyOf(reading: Reading, facts: Facts): Body {
  const writer = new MarkdownWriter(reading.noteMark);
  const title = titleOf(facts);
  if (title !== undefined) writer.raw(`# ${escapeInline(title)}`);
  const open = reading.blocks.filter((block) => !reading.isClaimed(block));
  for (const block of open) {
    for (const words of reading.gapsAt(block)) writer.raw(`[TODO: ${words}]`);
    const heading = block.type === 'paragraph' ? facts.headings.get(block) : undefined;
    if (heading) writer.heading(heading.level, heading);
    else for (const rest of reading.restOf(block)) writer.block(withStruckMarks(rest));
  }
  if (open.some((block) => hasStruck(reading.withStruck(block))))
    reading.gaps.push('delete what is struck through, or remove its “~~”');
  const definitions = footnotes(reading);
  for (const text of definitions) writer.raw(text);
  return { text: writer.text, notes: definitions.length };
}

/** Reports that begin with the reference number have no title of their own. */
function titleOf({ title, kind, authority, terms }: Facts): string | undefined {
  if (title) return title.text;
  const isNumbered = terms.published?.parts.find(({ id }) => id === 'cover')?.lines?.[0]?.text === '{urn}';
  return isNumbered ? undefined : usualTitle(kind, authority);
}

/** The texts of the notes; those that nothing refers to come last. */
function footnotes(reading: Reading): string[] {
  const { notes } = reading.source;
  for (const id of notes.keys()) reading.noteMark(id);
  return reading.markedNotes.map(
    (id) => `${reading.noteMark(id)}: ${noteText(reading, notes.get(id) ?? [])}`,
  );
}

function noteText(reading: Reading, blocks: readonly SourceBlock[]): string {
  const paragraphs = preparedBlocks(blocks).filter(
    (block): block is SourceParagraph => block.type === 'paragraph',
  );
  return paragraphs.map((block) => inlineMarkdown(block, { notes: reading.noteMark })).join('\n\n    ');
}
