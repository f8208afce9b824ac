// A text from the clipboard as Markdown for its place in a draft.

import type { SourceBlock, SourceDocument } from '../../documents/document';
import type { Draft } from '../../draft/draft';
import type { Terms } from '../../knowledge/frameworks/terms';
import type { Framework } from '../../knowledge/frameworks/types';
import type { Span } from '../../text/span';
import { type HeadingMap, headingsIn } from '../body/headings';
import { KnownHeadings } from '../body/known-headings';
import { Reading } from '../source/reading';
import { MarkdownWriter } from '../write/blocks';
import { Footnotes, highestNote } from './footnotes';
import { type PastePlace, placeIn } from './place';

/** The draft that a text is pasted into, and where. */
export interface PasteTarget {
  readonly draft: Draft;
  readonly framework: Framework;
  readonly terms: Terms;
  /** The text that is replaced. */
  readonly span: Span;
}

/** What to insert. */
export interface Pasted {
  readonly text: string;
  /** The texts of footnotes, to add at the end of the draft. */
  readonly notes?: string;
}

/**
 * Makes Markdown of a text from the clipboard.
 * @returns undefined if it has nothing that Markdown writes differently, or if its place is not in the text of the report
 */
export function pastedText(source: SourceDocument, target: PasteTarget): Pasted | undefined {
  const place = placeIn(target.draft, target.span);
  const reading = new Reading(source);
  if (!place || reading.blocks.length === 0 || !hasStructure(source, reading.blocks)) return undefined;
  const known = headingsIn(reading, new KnownHeadings(target.framework, target.terms), []);
  const footnotes = new Footnotes(source.notes, highestNote(target.draft.text));
  const writer = new MarkdownWriter(footnotes.mark);
  const blocks = withoutOwnMark(reading.blocks.map(reading.withStruck), place);
  const headings = atPlace(known, place);
  for (const block of blocks) {
    const heading = block.type === 'paragraph' ? headings.get(block) : undefined;
    if (heading) writer.heading(heading.level, heading);
    else writer.block(block);
  }
  const isInline = blocks.every((block) => isInlineAt(block, headings));
  const [first] = blocks;
  const continues = first !== undefined && isInlineAt(first, headings);
  const text = fitted(writer.text.trimEnd(), { place, continues, isInline: isInline && blocks.length === 1 });
  return withNotes(text, footnotes.definitions(), place);
}

/** True if Markdown has marks for anything in the text, or divides its paragraphs in another way. */
function hasStructure({ comments, changes }: SourceDocument, blocks: readonly SourceBlock[]): boolean {
  if (blocks.length > 1 || comments.size > 0 || changes.size > 0) return true;
  return blocks.some(
    (block) =>
      block.type === 'table' ||
      block.item !== undefined ||
      block.level !== undefined ||
      block.runs.some(
        ({ bold, italic, href, note, text }) =>
          bold || italic || href || note !== undefined || text.includes('\n'),
      ),
  );
}

/** A bullet, number or heading mark that stands before the place already. */
const ownMark = /^[ \t]*(?:[-*+]|\d{1,9}[.)]|#{1,6})[ \t]+$/;

/** The blocks, the first without a label if the draft has one there. */
function withoutOwnMark(blocks: readonly SourceBlock[], { before }: PastePlace): readonly SourceBlock[] {
  const [first, ...others] = blocks;
  if (!first || first.type === 'table' || !ownMark.test(before)) return blocks;
  const { item: _item, level: _level, ...plain } = first;
  return [plain, ...others];
}

/**
 * The levels of headings at a place. In a section, the headings of a text that has no section of the report are those of parts
 * of the section.
 */
function atPlace(headings: HeadingMap, { isInSection }: PastePlace): HeadingMap {
  const isPart = isInSection && ![...headings.values()].some(({ isKnown }) => isKnown);
  if (!isPart) return headings;
  return new Map([...headings].map(([block, own]) => [block, { ...own, level: Math.min(6, own.level + 1) }]));
}

const isInlineAt = (block: SourceBlock, headings: HeadingMap): boolean =>
  block.type === 'paragraph' && block.item === undefined && !headings.has(block);

interface Fit {
  readonly place: PastePlace;
  /** The text can go on where the line of the place ends. */
  readonly continues: boolean;
  /** It is one paragraph, which can stand within another. */
  readonly isInline: boolean;
}

/** The text with the empty lines that it needs before and after it. */
function fitted(text: string, { place, continues, isInline }: Fit): string {
  const isOnLine = place.before.trim() !== '';
  let start = '';
  if (isOnLine) start = continues || ownMark.test(place.before) ? '' : '\n\n';
  else if (!place.isAfterGap && !isInline) start = '\n';
  if (isInline) return `${start}${text}`;
  if (place.after.trim() !== '') return `${start}${text}\n\n`;
  return `${start}${text}${place.isBeforeGap || place.isAtEnd ? '' : '\n'}`;
}

/** Footnotes go to the end of the draft, and with the text if that is there. */
function withNotes(text: string, definitions: readonly string[], { isAtEnd }: PastePlace): Pasted {
  if (definitions.length === 0) return { text };
  const notes = definitions.join('\n\n');
  return isAtEnd ? { text: `${text}\n\n${notes}\n` } : { text, notes: `\n\n${notes}` };
}
