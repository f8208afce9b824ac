export interface GrowthRow {
  /** The text. */
  readonly name: string;
  /** The thing that is done with it. */
  readonly surface: string;
  /** Milliseconds of CPU time by size, infinite for what was ended. */
  readonly times: readonly number[];
}

export function measure(options: {
  readonly sizes: readonly number[];
  readonly limit: number;
  readonly enough?: number;
  readonly patience?: number;
  readonly large?: number;
  readonly telling?: number;
  readonly only?: string;
  readonly without?: readonly string[];
}): AsyncGenerator<GrowthRow>;
