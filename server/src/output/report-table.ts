/** A table of a report. In each row the first cell is a name, and the others are numbers. */
export interface ReportTable {
  readonly caption: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The changes of a run, as formats print them. */
export interface RunChanges {
  readonly sentences: readonly string[];
  readonly tables: readonly ReportTable[];
}
