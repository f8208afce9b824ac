// Tells running headers, footers and page numbers from the text: what is printed in the same place on many pages.
import type { Page } from './fragments';
import type { PdfLine } from './lines';

export interface PdfPage {
  readonly page: Page;
  readonly lines: readonly PdfLine[];
  /** The index of the page that it is a column of; absent if it is a whole page. */
  readonly sheet?: number;
}

/** The index of the page on which something is printed. */
export const sheetOf = ({ page, sheet }: PdfPage): number => sheet ?? page.index;

/** The part of a page’s height, at its top and at its foot, that can have furniture. */
const margin = 0.13;

/** The lines without the furniture, and the furniture, each once. */
export function withoutFurniture(pages: readonly PdfPage[]): { pages: PdfPage[]; furniture: string[] } {
  const repeated = repeatedOf(pages);
  const furniture = new Map<string, string>();
  const kept = pages.map(({ page, lines }) => ({
    page,
    lines: lines.filter((line) => {
      if (!isFurniture(line, page, repeated)) return true;
      const key = keyOf(line);
      if (!furniture.has(key)) furniture.set(key, line.text.trim());
      return false;
    }),
  }));
  return { pages: kept, furniture: [...furniture.values()] };
}

function isFurniture(line: PdfLine, page: Page, repeated: ReadonlySet<string>): boolean {
  if (!isInMargin(line, page)) return false;
  return line.isArtifact || placesOf(line, page).some((place) => repeated.has(place));
}

function isInMargin({ y }: PdfLine, { height }: Page): boolean {
  return y < margin * height || y > (1 - margin) * height;
}

/** The texts that enough pages have at one height, as text and height. */
function repeatedOf(pages: readonly PdfPage[]): ReadonlySet<string> {
  const seen = new Map<string, Set<number>>();
  for (const { page, lines } of pages) {
    for (const line of lines.filter((line) => isInMargin(line, page) && !isInTable(line))) {
      for (const place of placesOf(line, page)) {
        const on = seen.get(place) ?? new Set();
        seen.set(place, on.add(page.index));
      }
    }
  }
  const enough = pages.length < 5 ? 2 : 3;
  return new Set([...seen].filter(([, on]) => on.size >= enough).map(([place]) => place));
}

/** The header of a table is printed again on each of its pages, and belongs to the text. */
const isInTable = (line: PdfLine) => (line.tag?.cells.length ?? 0) > 0 && !line.isArtifact;

const keyOf = ({ text }: PdfLine) => text.trim().replace(/\d+/g, '0').replace(/\s+/g, ' ');

/** Its text and height, with the height rounded in two ways, so that close ones share one of them. */
function placesOf(line: PdfLine, page: Page): string[] {
  const key = keyOf(line);
  const fromEdge = line.y < page.height / 2 ? line.y : line.y - page.height;
  return [`${Math.floor(fromEdge / 6)} ${key}`, `${Math.floor(fromEdge / 6 + 0.5)}½ ${key}`];
}
