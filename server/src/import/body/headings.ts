// Headings of sections, known by their words whatever their style.

import { type SourceBlock, type SourceParagraph, type SourceRun, textOf } from '../../documents/document';
import { factOf } from '../source/labels';
import type { ImportedLine, Reading } from '../source/reading';
import { struckWords } from '../source/struck';
import { headingWords, type KnownHeadings } from './known-headings';

/** A heading of a document. */
interface ImportedHeading {
  /** Its level in the draft. */
  readonly level: number;
  /** Without the number of a heading that the framework has. */
  readonly runs: readonly SourceRun[];
  /** True if the framework has it. */
  readonly isKnown: boolean;
}

/** The headings of a document, by their paragraphs. */
export type HeadingMap = ReadonlyMap<SourceParagraph, ImportedHeading>;

/** Finds the headings of a document; the title is not among them. */
export function headingsIn(
  reading: Reading,
  known: KnownHeadings,
  title: readonly ImportedLine[],
): HeadingMap {
  const found = new Map<SourceParagraph, ImportedHeading>();
  const lines = reading.open().filter((line) => !title.includes(line));
  for (const line of lines) {
    const { block, text } = line;
    const own = known.read(text);
    if (own === undefined || !mayBeHeading(line, reading, known)) continue;
    const { runs, marks } = headingWords(block.runs, own.numberLength);
    if (marks.length > 0)
      reading.gap(block, `add the footnote of this heading, whose mark was “${marks.join('”, “')}”`);
    found.set(block, { level: own.level, runs, isKnown: true });
  }
  const base = baseLevel(lines, found);
  for (const { block, text } of lines) {
    if (found.has(block) || block.level === undefined || text.length > 250) continue;
    const level = Math.min(6, Math.max(2, 2 + block.level - base));
    found.set(block, { level, runs: block.runs, isKnown: false });
  }
  for (const [block, level] of boldHeadings(reading, found, title))
    found.set(block, { level, runs: block.runs, isKnown: false });
  for (const block of found.keys()) noteStruck(reading, block);
  return found;
}

/** Headings are written without what is struck through in them. */
function noteStruck(reading: Reading, block: SourceParagraph): void {
  const written = reading.withStruck(block);
  if (written === block || written.type === 'table') return;
  const what = 'was struck through in this heading';
  reading.gap(block, `“${struckWords(written)}” ${what}`, `what ${what}`);
}

/** Short bold paragraphs with text of their own below, from the title to the end of a letter. They are below known headings. */
function boldHeadings(
  reading: Reading,
  found: HeadingMap,
  title: readonly ImportedLine[],
): [SourceParagraph, number][] {
  const lines = reading.open();
  const first = title.at(-1)?.at ?? lines.find(({ block }) => found.has(block))?.at ?? reading.blocks.length;
  const end = lines.find(({ plain: words }) => /^yours (?:sincerely|faithfully)/.test(words))?.at;
  const known = lines.find(({ at, block }) => at > first && found.has(block))?.at ?? reading.blocks.length;
  return lines.flatMap((line): [SourceParagraph, number][] => {
    const isWithin = line.at > first && line.at < (end ?? reading.blocks.length);
    const next = reading.blocks[line.at + 1];
    const hasText = next?.type === 'paragraph' && !isBold(next) && !found.has(next);
    return isWithin && hasText && !found.has(line.block) && isBoldHeading(line)
      ? [[line.block, line.at > known ? 3 : 2]]
      : [];
  });
}

const isBold = ({ runs }: SourceParagraph): boolean =>
  runs.every(({ text, bold }) => bold === true || text.trim() === '');

const isBoldHeading = ({ block, text }: ImportedLine): boolean =>
  isBold(block) &&
  block.item === undefined &&
  text.length < 120 &&
  /\p{L}/u.test(text) &&
  !/[.:;,]$|: /.test(text) &&
  factOf(text) === undefined;

/**
 * Items of lists are text, unless their style is that of a heading, or they have a number and text below: a
 * list of headings has none.
 */
function mayBeHeading({ block, at }: ImportedLine, reading: Reading, known: KnownHeadings): boolean {
  const { item, level } = block;
  if (item === undefined || level !== undefined) return true;
  const isListed = (next: SourceBlock | undefined): boolean =>
    next?.type === 'paragraph' && next.item !== undefined && known.read(textOf(next)) !== undefined;
  const next = reading.blocks[at + 1];
  return /\d/.test(item.label) && next !== undefined && !isListed(next) && !isListed(reading.blocks[at - 1]);
}

/** The level that sections have in the document: that of most of those that are known, or the highest. */
function baseLevel(
  lines: readonly ImportedLine[],
  found: ReadonlyMap<SourceParagraph, ImportedHeading>,
): number {
  const counts = new Map<number, number>();
  for (const { block } of lines)
    if (block.level !== undefined && found.get(block)?.level === 2)
      counts.set(block.level, (counts.get(block.level) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  if (most) return most[0];
  return Math.min(...lines.flatMap(({ block }) => block.level ?? []), 9);
}
