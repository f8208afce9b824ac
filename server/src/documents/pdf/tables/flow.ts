// The lines of a document in reading order, with those of tables put together to rows and cells.
import type { PdfLine } from '../lines';

/** Lines that follow each other, or the rows of a table. */
export type Flow = readonly PdfLine[] | Grid;

export interface Grid {
  readonly rows: readonly GridRow[];
}

export interface GridRow {
  readonly isHeader: boolean;
  /** At least one, from left to right, each with at least one line. */
  readonly cells: readonly (readonly PdfLine[])[];
}

export const isGrid = (flow: Flow): flow is Grid => 'rows' in flow;

/** Adds a line to the lines at the end of a flow. */
export function addLine(flow: Flow[], line: PdfLine): void {
  const last = flow.at(-1);
  if (last && !isGrid(last)) flow[flow.length - 1] = [...last, line];
  else flow.push([line]);
}

export const leftOf = (lines: readonly PdfLine[]) => Math.min(...lines.map(({ x }) => x));
export const rightOf = (lines: readonly PdfLine[]) => Math.max(...lines.map(({ right }) => right));
