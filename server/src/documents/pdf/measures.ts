// Measures of a whole document that tell paragraphs, headings and notes: what is usual in it.
import type { Printed } from './furniture';
import { commonSize, isOneElement, type Line } from './lines';

export interface Measures {
  /** The size of most text. */
  readonly bodySize: number;
  /** From line to line in a paragraph, in ems. */
  readonly leading: number;
  /** Where full lines of the text end, in points. */
  readonly rightEdge: number;
  /** The file has tags, and they go with the paragraphs that are seen. */
  readonly isTagged: boolean;
}

export function measuresOf(pages: readonly Printed[]): Measures {
  const lines = pages.flatMap(({ lines }) => lines);
  const bodySize = commonSize(lines.map(({ text, size }) => ({ text, size })));
  const body = lines.filter(({ size }) => Math.abs(size - bodySize) < 0.08 * bodySize);
  return {
    bodySize,
    leading: leadingOf(body),
    rightEdge: quantile(
      body.map(({ right }) => right),
      0.98,
    ),
    isTagged: isTagged(body),
  };
}

/** The most frequent distance of lines at the same indentation, in ems. */
function leadingOf(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (before?.page !== line.page || Math.abs(before.x - line.x) > 1) continue;
    const step = Math.round(((line.y - before.y) / line.size) * 20) / 20;
    if (step > 0.8 && step < 3) counts.set(step, (counts.get(step) ?? 0) + 1);
  }
  return [...counts].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [1.2, 0])[0];
}

/** Some programs tag each line as a paragraph. Lines that end within a sentence then have another tag than the next. */
function isTagged(lines: readonly Line[]): boolean {
  let same = 0;
  let other = 0;
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (before?.page !== line.page || !/^\p{Ll}/u.test(line.text) || !/[\p{L},]$/u.test(before.text))
      continue;
    if (isOneElement(before, line)) same += 1;
    else other += 1;
  }
  return same > 4 * other;
}

/** The value below which a share of the values are. */
function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
}
