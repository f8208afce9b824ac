// Measures of a whole document that tell paragraphs, headings and notes: what is usual in it.
import type { PdfPage } from './furniture';
import { commonSize, isOneElement, type PdfLine } from './lines';

export interface Measures {
  /** The size of most text. */
  readonly bodySize: number;
  /** From line to line in a paragraph, in ems. */
  readonly leading: number;
  /** Where full lines of the text end, in points. */
  readonly rightEdge: number;
  /** The same for each page by its index, where pages have different widths. */
  readonly rightEdges?: ReadonlyMap<number, number> | undefined;
  /** The file has tags, and they go with the paragraphs that are seen. */
  readonly isTagged: boolean;
}

export function measuresOf(pages: readonly PdfPage[]): Measures {
  const lines = pages.flatMap(({ lines }) => lines);
  const bodySize = commonSize(lines.map(({ text, size }) => ({ text, size })));
  const body = lines.filter(({ size }) => Math.abs(size - bodySize) < 0.08 * bodySize);
  return {
    bodySize,
    leading: leadingOf(body),
    rightEdge: rightEdgeOf(body),
    rightEdges: rightEdgesOf(pages, body),
    isTagged: isTagged(body),
  };
}

const rightEdgeOf = (lines: readonly PdfLine[]): number =>
  quantile(
    lines.map(({ right }) => right),
    0.98,
  );

/** The right edges of the pages of each width; undefined if all have one width. */
function rightEdgesOf(pages: readonly PdfPage[], body: readonly PdfLine[]): Measures['rightEdges'] {
  const widths = new Map(pages.map(({ page }) => [page.index, Math.round(page.width)]));
  const kinds = new Set(widths.values());
  if (kinds.size < 2) return undefined;
  const edges = new Map(
    [...kinds].map((width) => [width, rightEdgeOf(body.filter(({ page }) => widths.get(page) === width))]),
  );
  return new Map([...widths].map(([page, width]) => [page, edges.get(width) ?? 0]));
}

/**
 * The most frequent distance of lines at the same indentation, in ems: of lines within a sentence, or of all if there are
 * hardly any. A short report has more paragraphs of one line than sentences that go on.
 */
function leadingOf(lines: readonly PdfLine[]): number {
  const pairs = pairsOf(lines).filter(([before, line]) => Math.abs(before.x - line.x) <= 1);
  const within = pairs.filter(isOneSentence);
  const counts = new Map<number, number>();
  for (const [before, line] of within.length < 3 ? pairs : within) {
    const step = Math.round(((line.y - before.y) / line.size) * 20) / 20;
    if (step > 0.8 && step < 3) counts.set(step, (counts.get(step) ?? 0) + 1);
  }
  return [...counts].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [1.2, 0])[0];
}

/** Some programs tag each line as a paragraph. Lines that end within a sentence then have another tag than the next. */
function isTagged(lines: readonly PdfLine[]): boolean {
  const pairs = pairsOf(lines).filter(isOneSentence);
  const same = pairs.filter(([before, line]) => isOneElement(before, line)).length;
  return same > 4 * (pairs.length - same);
}

type LinePair = readonly [PdfLine, PdfLine];

/** Lines with the next one on their page. */
const pairsOf = (lines: readonly PdfLine[]): LinePair[] =>
  lines.flatMap((line, index) => {
    const before = lines[index - 1];
    return before?.page === line.page ? [[before, line] as const] : [];
  });

const isOneSentence = ([before, line]: LinePair): boolean =>
  /^\p{Ll}/u.test(line.text) && /[\p{L},]$/u.test(before.text);

/** The value below which a share of the values are. */
function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
}
