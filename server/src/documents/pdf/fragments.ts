// The pieces of text of a page as the PDF draws them, with place, size and font.
import type { PDFPageProxy } from 'unpdf/pdfjs';
import { MarkedContent, type PdfMark } from './marked-content';
import { isLabel } from './marks';
import { type PdfRule, rulesOf } from './rules';
import { tagsOf } from './tags';

/** Points from the left and from the top of the page, as it is seen. `y` is the line that the letters stand on. */
export interface Fragment extends PdfMark {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  /** The target of a link that is drawn over it. */
  readonly href?: string;
  /** The PDF has a space before it. */
  readonly isSpaced: boolean;
  /** How far it is turned clockwise, in degrees; absent if it is upright. */
  readonly turn?: number;
}

/** Fragments at one height, from left to right. */
export type FragmentRow = readonly Fragment[];

export interface Page {
  readonly index: number;
  readonly width: number;
  readonly height: number;
  readonly fragments: readonly Fragment[];
  /** The straight lines that are drawn, if its text may be in a table without tags. */
  readonly rules?: readonly PdfRule[];
}

/** More text than a page can have; a file with more was made to use up time. */
const mostFragments = 50_000;

export async function readPage(page: PDFPageProxy, fonts: FontNames): Promise<Page> {
  const content = await page.getTextContent({ includeMarkedContent: true });
  await fonts.learn(page, Object.keys(content.styles));
  const viewport = page.getViewport({ scale: 1 });
  const links = await linksOf(page);
  const marked = new MarkedContent(await tagsOf(page));
  const fragments: Fragment[] = [];
  let isSpaced = false;
  for (const item of content.items) {
    if (!('str' in item)) marked.follow(item);
    else if (item.str.trim().length === 0) isSpaced ||= item.str.length > 0;
    else if (fragments.length < mostFragments) {
      const place = placed(item.transform as number[], viewport.transform as number[]);
      const name = fonts.get(item.fontName);
      const href = links.find(({ box }) => isWithin(place, item.width, box))?.href;
      fragments.push({
        text: item.str,
        ...place,
        width: item.width,
        bold: /bold|black|heavy|demi/i.test(name),
        italic: /italic|oblique/i.test(name),
        isSpaced,
        ...marked.text(),
        ...(href !== undefined && { href }),
      });
      isSpaced = false;
    }
  }
  const rules = mayHaveTable(fragments, viewport.height) ? await rulesOf(page) : [];
  page.cleanup();
  const { width, height } = viewport;
  return { index: page.pageNumber - 1, width, height, fragments, ...(rules.length > 0 && { rules }) };
}

/** In points: how far from the left edge of the text no paragraph begins. */
const farRight = 80;
/** The parts of the height in which running headers and page numbers are. */
const margin = 0.09;

/** Whether texts are side by side or far to the right, but not at the edge of the page, and no tags tell what cells they are in. */
function mayHaveTable(fragments: readonly Fragment[], height: number): boolean {
  if (fragments.some(({ tag }) => tag !== undefined && tag.cells.length > 0)) return false;
  const byHeight = new Map<number, Fragment[]>();
  for (const fragment of fragments) {
    if (fragment.y < margin * height || fragment.y > (1 - margin) * height) continue;
    const row = byHeight.get(Math.round(fragment.y));
    if (row) row.push(fragment);
    else byHeight.set(Math.round(fragment.y), [fragment]);
  }
  const left = Math.min(...fragments.map(({ x }) => x));
  return [...byHeight.values()].some((row) => {
    const sorted = row.toSorted((a, b) => a.x - b.x);
    return sorted.some((fragment, at) => {
      const before = sorted[at - 1];
      if (!before) return fragment.x - left > farRight;
      const gap = isLabel(before.text) ? 0 : fragment.x - before.x - before.width;
      return gap > 0.6 * fragment.size;
    });
  });
}

/** Where text is that is drawn with `matrix`, on a page that is shown with `view`. */
function placed(matrix: readonly number[], view: readonly number[]) {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = view;
  const [ra = 1, rb = 0, ta = 0, tb = 1, tx = 0, ty = 0] = matrix;
  const round = (value: number) => Math.round(value * 100) / 100;
  const turn = turnOf(a * ra + c * rb, b * ra + d * rb);
  return {
    x: round(a * tx + c * ty + e),
    y: round(b * tx + d * ty + f),
    size: round(Math.hypot(ta, tb)),
    ...(turn !== 0 && { turn }),
  };
}

/** How far a direction on a page is turned clockwise from that of upright text, in degrees below 360. */
const turnOf = (right: number, down: number): number =>
  (Math.round((Math.atan2(down, right) * 180) / Math.PI) + 360) % 360;

/** The names of the fonts of a PDF by their ids. */
export class FontNames {
  readonly #names = new Map<string, string>();

  /** Learns the fonts of a page. pdf.js knows them once it has listed all that the page draws, which takes a while. */
  async learn(page: PDFPageProxy, ids: readonly string[]): Promise<void> {
    const unknown = ids.filter((id) => !this.#names.has(id));
    if (unknown.length === 0) return;
    // If listing fails, the text can be read all the same.
    await page.getOperatorList({ annotationMode: 0 }).catch(() => undefined);
    for (const id of unknown) this.#names.set(id, nameOfFont(page, id));
  }

  get(id: string): string {
    return this.#names.get(id) ?? '';
  }
}

function nameOfFont(page: PDFPageProxy, id: string): string {
  try {
    const font: unknown = page.commonObjs.has(id) ? page.commonObjs.get(id) : undefined;
    if (typeof font === 'object' && font !== null && 'name' in font) return String(font.name);
  } catch {
    // A font that cannot be read has no name.
  }
  return '';
}

interface PageLink {
  readonly href: string;
  /** Left, top, right and bottom. */
  readonly box: readonly [number, number, number, number];
}

async function linksOf(page: PDFPageProxy): Promise<PageLink[]> {
  const viewport = page.getViewport({ scale: 1 });
  const notes: unknown[] = await page.getAnnotations().catch(() => []);
  return notes.slice(0, 1000).flatMap((note) => {
    const { subtype, url, rect } = note as { subtype?: unknown; url?: unknown; rect?: unknown };
    if (subtype !== 'Link' || typeof url !== 'string' || !Array.isArray(rect)) return [];
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0]: number[] = viewport.convertToViewportRectangle(rect);
    return [
      {
        href: url,
        box: [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)] as const,
      },
    ];
  });
}

/** Whether most of a text is in a box. */
function isWithin(
  { x, y }: { x: number; y: number },
  width: number,
  [left, top, right, bottom]: PageLink['box'],
) {
  const middle = x + width / 2;
  return middle >= left && middle <= right && y >= top && y <= bottom + 1;
}
