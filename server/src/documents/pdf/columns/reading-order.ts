// Puts pages with columns into reading order: each column becomes a page, so that whatever goes on from one page to the
// next goes on from one column to the next.
import type { Fragment, Page } from '../fragments';
import type { PdfPage } from '../furniture';
import { commonSize, linesOf } from '../lines';
import { type Frame, type FrameSearch, framesOf, type TextColumn } from './frames';

/** How much of its height a full page has text on, at least. */
const leastFull = 0.8;

/** The same pages if none has columns. */
export function inReadingOrder(pages: readonly PdfPage[]): readonly PdfPage[] {
  const sheets = pages.map(sheetOf);
  const fragments = sheets.flatMap((sheet) => sheet.fragments);
  const size = commonSize(fragments);
  // A page that is not full tells nothing of where others end.
  const heights = pages.map(({ page }) => leastFull * page.height);
  const bottom = fragments.reduce((most, { y }) => Math.max(most, y), Math.max(0, ...heights));
  const search = { size, bottom, known: new Map<number, number>() };
  const found = sheets.flatMap(({ fragments, order }) => framesOf(fragments, { ...search, order }));
  if (found.every(({ column }) => column === undefined)) return pages;
  const known = startsOf(found);
  const frames = sheets.map(({ fragments, order }) => framesOf(fragments, { ...search, order, known }));
  return asPages(pages, frames, size);
}

interface Sheet {
  readonly fragments: readonly Fragment[];
  readonly order: FrameSearch['order'];
}

/** What is printed on a page, without its running headers. */
function sheetOf({ page, lines }: PdfPage): Sheet {
  return {
    fragments: lines.flatMap(({ fragments }) => fragments),
    order: new Map(page.fragments.map((fragment, index) => [fragment, index])),
  };
}

/** The left edges of columns after the first, each with the end of the column to its left. */
function startsOf(frames: readonly Frame[]): Map<number, number> {
  const starts = new Map<number, number>();
  for (const { column } of frames)
    if (column?.limit !== undefined)
      starts.set(column.start, Math.max(column.limit, starts.get(column.start) ?? 0));
  return starts;
}

function asPages(
  pages: readonly PdfPage[],
  sheets: readonly (readonly Frame[])[],
  size: number,
): readonly PdfPage[] {
  const edges = new Edges(sheets.flat(), size);
  const columns = sheets.flatMap((frames, at) => {
    const page = pages[at]?.page;
    return page ? frames.map((frame) => ({ page: pageOf(frame, page, edges), sheet: page.index })) : [];
  });
  const numbered = columns.map(({ page, sheet }, index) => ({ page: { ...page, index }, sheet }));
  const lines = linesOf(numbered.map(({ page }) => page));
  return numbered.map(({ page, sheet }, index) => ({ page, sheet, lines: lines[index] ?? [] }));
}

/** A column as a page, moved to where the first of the columns is. */
function pageOf({ fragments, column }: Frame, page: Page, edges: Edges): Page {
  if (!column) return { ...page, fragments };
  const shift = edges.startOf(column) - edges.firstOf(column);
  return {
    ...page,
    width: edges.widthOf(column),
    fragments: fragments.map((fragment) => ({ ...fragment, x: fragment.x - shift })),
  };
}

/** In ems: how far to the right of its column text can hang on a page. */
const mostHanging = 4;

/** The edges of columns in the whole document. On one page, all text of a column may hang from a number. */
class Edges {
  readonly #starts: readonly number[];
  readonly #firsts: readonly number[];
  readonly #widths = new Map<number, number>();

  constructor(
    frames: readonly Frame[],
    readonly size: number,
  ) {
    const columns = frames.flatMap(({ column }) => (column ? [column] : []));
    this.#starts = sorted(columns.map(({ start }) => start));
    this.#firsts = sorted(columns.map(({ first }) => first));
    for (const { column, fragments } of frames) {
      if (!column) continue;
      const start = this.startOf(column);
      const right = Math.max(...fragments.map(({ x, width }) => x + width));
      this.#widths.set(start, Math.max(right - start, this.#widths.get(start) ?? 0));
    }
  }

  startOf({ start, first, limit }: TextColumn): number {
    if (start === first) return this.firstOf({ start, first });
    return nearest(this.#starts, start, Math.max(start - mostHanging * this.size, limit ?? 0));
  }

  firstOf({ first }: TextColumn): number {
    return nearest(this.#firsts, first, first - mostHanging * this.size);
  }

  /** The same for columns that are about as wide. */
  widthOf(column: TextColumn): number {
    const own = this.#widths.get(this.startOf(column)) ?? 0;
    const alike = [...this.#widths.values()].filter((width) => Math.abs(width - own) < 2 * this.size);
    return Math.round(Math.max(...alike));
  }
}

const sorted = (values: readonly number[]): number[] => [...new Set(values)].sort((a, b) => a - b);

/** The least edge above a limit, at most the edge itself. */
const nearest = (edges: readonly number[], edge: number, least: number): number =>
  edges.find((other) => other > least && other <= edge) ?? edge;
