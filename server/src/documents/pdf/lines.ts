// Puts the fragments of a page together to lines. A line that runs over columns is one for each of them.
import type { Fragment, Page } from './fragments';
import { justifiedRows } from './justified';
import { isLabel } from './marks';
import type { PdfRule } from './rules';
import type { Tag } from './tags';

export interface PdfLine {
  readonly page: number;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  /** Of most of its letters. */
  readonly size: number;
  /** All its letters are bold. */
  readonly bold: boolean;
  readonly pieces: readonly PdfPiece[];
  readonly text: string;
  readonly tag?: Tag;
  readonly isArtifact: boolean;
  /** That it was made of, from left to right. */
  readonly fragments: readonly Fragment[];
}

/** Text with one formatting. Spaces between words are in it. */
export interface PdfPiece {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly href?: string;
  /** Smaller and higher than the text that it is in. */
  readonly isRaised: boolean;
  /** The first text of an item of a list whose bullet is drawn. */
  readonly startsItem?: boolean;
  readonly tag?: Tag;
}

/** In ems: the least gaps that are a space, that are between columns, and that are before a known column. */
const gaps = { space: 0.17, column: 2.2, knownColumn: 0.6 };

/** How many rows at the foot of a page and at the top of the next can be of one table. */
const mostTableRows = 8;

/** The lines of each page from top to bottom, and those at the same height from left to right. */
export function linesOf(pages: readonly Page[]): PdfLine[][] {
  const rows = pages.map(({ fragments }) => rowsOf(fragments));
  return pages.map(({ index, rules = [] }, at) => {
    const own = rows[at] ?? [];
    const walls = rules.filter(({ x1, x2, y1, y2 }) => y2 - y1 > x2 - x1);
    const justified = justifiedRows(own);
    const known = knownColumns(own.filter((row) => !justified.has(row)));
    // A table may have one row on this page, and its columns on the page before.
    const before = knownColumns((rows[at - 1] ?? []).slice(-mostTableRows));
    return own.flatMap((row, rank) => {
      const starts = rank < mostTableRows ? new Set([...known, ...before]) : known;
      const columns = columnsOf(row, justified.has(row) ? 'justified' : starts);
      return columns
        .flatMap((fragments) => splitAtWalls(fragments, walls))
        .map((fragments) => lineOf(index, fragments));
    });
  });
}

/** The places at which rows have a column after the first. */
const knownColumns = (rows: readonly (readonly Fragment[])[]): ReadonlySet<number> =>
  new Set(rows.flatMap((row) => columnsOf(row).slice(1)).map(([first]) => Math.round(first?.x ?? 0)));

/** Fragments that stand on the same height, give or take what is raised. */
export function rowsOf(fragments: readonly Fragment[]): Fragment[][] {
  const sorted = [...fragments].sort((a, b) => a.y - b.y || a.x - b.x);
  const rows: Fragment[][] = [];
  let largest: Fragment | undefined;
  for (const fragment of sorted) {
    const row = rows.at(-1);
    const isSame = largest && isSameHeight(largest, fragment);
    if (row && isSame) row.push(fragment);
    else rows.push([fragment]);
    if (!(largest && isSame) || fragment.size > largest.size) largest = fragment;
  }
  return rows.map((row) => withoutDoubles(row.sort((a, b) => a.x - b.x)));
}

/** Letters of very different sizes only happen to be near, as a mark across the page is. */
function isSameHeight(above: Fragment, { y, size }: Fragment): boolean {
  const most = Math.max(above.size, size);
  return y - above.y < 0.45 * most && most < 4 * Math.min(above.size, size);
}

/** Some programs print text twice to make it bold. */
function withoutDoubles(row: readonly Fragment[]): Fragment[] {
  return row.filter((fragment, index) => {
    const before = row[index - 1];
    const isDouble = before?.text === fragment.text && Math.abs(before.x - fragment.x) < 0.1 * fragment.size;
    return !(isDouble && Math.abs(before.y - fragment.y) < 0.1 * fragment.size);
  });
}

/**
 * Splits a row at wide gaps, where the next cell of a table begins, and at narrower gaps before a place at which other
 * rows have a column. The gaps of a justified row are spaces.
 */
function columnsOf(
  row: readonly Fragment[],
  known: ReadonlySet<number> | 'justified' = new Set(),
): Fragment[][] {
  const columns: Fragment[][] = [];
  let before: Fragment | undefined;
  for (const fragment of row) {
    const column = columns.at(-1);
    const isLabelled = column?.length === 1 && before !== undefined && isLabel(before.text);
    const least = leastGap(fragment, known, isLabelled);
    if (column && before && !isApart(before, fragment, least)) column.push(fragment);
    else columns.push([fragment]);
    before = fragment;
  }
  return columns;
}

/** Divides fragments where a line is drawn between them, as between the cells of a table. */
function splitAtWalls(fragments: readonly Fragment[], walls: readonly PdfRule[]): Fragment[][] {
  const parts: Fragment[][] = [];
  for (const fragment of fragments) {
    const before = parts.at(-1)?.at(-1);
    const isBetween = ({ x1, y1, y2 }: PdfRule): boolean =>
      before !== undefined &&
      y1 <= fragment.y &&
      fragment.y <= y2 &&
      before.x + before.width / 2 < x1 &&
      x1 < fragment.x + fragment.width / 2;
    if (before && !walls.some(isBetween)) parts.at(-1)?.push(fragment);
    else parts.push([fragment]);
  }
  return parts;
}

function leastGap(fragment: Fragment, known: ReadonlySet<number> | 'justified', isLabelled: boolean): number {
  if (known === 'justified') return Number.POSITIVE_INFINITY;
  if (isLabelled) return 3 * gaps.column;
  return isKnown(fragment, known) ? gaps.knownColumn : gaps.column;
}

const isKnown = ({ x }: Fragment, known: ReadonlySet<number>) =>
  [-1, 0, 1].some((distance) => known.has(Math.round(x) + distance));

/** Whether two fragments of a row are of different columns. `least` is the gap between columns in ems. */
function isApart(before: Fragment, fragment: Fragment, least: number): boolean {
  const cell = fragment.tag?.cells.at(-1)?.cell;
  const cellBefore = before.tag?.cells.at(-1)?.cell;
  if (cell !== undefined && cellBefore !== undefined && cell !== cellBefore) return true;
  if (fragment.isArtifact !== before.isArtifact) return true;
  const isOne = fragment.tag !== undefined && fragment.tag.element === before.tag?.element;
  const gap = fragment.x - (before.x + before.width);
  return gap > (isOne ? 3 : 1) * least * Math.max(fragment.size, before.size);
}

export function lineOf(page: number, fragments: readonly Fragment[]): PdfLine {
  const size = commonSize(fragments);
  const base = fragments.find((fragment) => fragment.size === size)?.y ?? 0;
  const pieces = fragments.map((fragment, index): PdfPiece => {
    const before = fragments[index - 1];
    const { text, x, width, bold, italic, href, tag } = fragment;
    return {
      text: before && isSpaced(before, fragment) ? ` ${text}` : text,
      x,
      right: x + width,
      size: fragment.size,
      bold,
      italic,
      isRaised: fragment.size < 0.8 * size && base - fragment.y > 0.1 * size,
      ...(fragment.startsItem && { startsItem: true }),
      ...(href !== undefined && { href }),
      ...(tag && { tag }),
    };
  });
  const tag = fragments.find((fragment) => fragment.size === size)?.tag ?? fragments[0]?.tag;
  return {
    page,
    x: Math.min(...fragments.map(({ x }) => x)),
    right: Math.max(...fragments.map(({ x, width }) => x + width)),
    y: base,
    size,
    bold: fragments.every(({ bold, text }) => bold || !/[\p{L}\p{N}]/u.test(text)),
    pieces,
    text: pieces.map(({ text }) => text).join(''),
    isArtifact: fragments.every(({ isArtifact }) => isArtifact),
    fragments,
    ...(tag && { tag }),
  };
}

function isSpaced(before: Fragment, fragment: Fragment): boolean {
  if (/\s$/.test(before.text) || /^\s/.test(fragment.text)) return false;
  const gap = fragment.x - (before.x + before.width);
  const em = Math.min(before.size, fragment.size);
  return gap > (fragment.isSpaced ? 0.05 : gaps.space) * em;
}

/** Whether the end of a line and the beginning of the next are tagged as one paragraph. */
export function isOneElement(before: PdfLine, line: PdfLine): boolean {
  const a = before.pieces.at(-1)?.tag;
  const b = line.pieces[0]?.tag;
  if (!a || !b) return false;
  // The part of an item that goes on to the next page may have the tag of a label on its first line.
  return a.element === b.element || (a.role === 'Lbl' && b.role === 'LBody' && b.element === a.element + 1);
}

/** The size of most letters. */
export function commonSize(texts: readonly { readonly text: string; readonly size: number }[]): number {
  const letters = new Map<number, number>();
  for (const { text, size } of texts) letters.set(size, (letters.get(size) ?? 0) + text.trim().length);
  return [...letters].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [0, -1])[0];
}
