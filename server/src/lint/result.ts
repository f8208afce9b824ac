import type { LineIndex } from '../draft/span';
import type { Finding } from '../rules/finding';

/** What came of one file. */
export interface FileResult {
  /** The path as it is shown. */
  readonly path: string;
  /** Whether it is a file of a snippet library, rather than a draft. */
  readonly library?: boolean;
  /** Undefined where the file could not be checked. */
  readonly checked?: {
    readonly text: string;
    readonly lines: LineIndex;
    readonly findings: readonly Finding[];
  };
  /** Why it could not be checked, as a sentence that says what to do. */
  readonly failure?: string;
}

/** What a format may need to know of where it is printed. */
export interface FormatContext {
  readonly colour: boolean;
  /** Makes a path absolute, as tools that read JSON expect it. */
  readonly absolute: (path: string) => string;
}

/** Turns results into what is printed. One file a format, and a line in `formats/index.ts`. */
export type Format = (results: readonly FileResult[], context: FormatContext) => string;

/** The finding that stands for a file that could not be checked. */
export const unreadable = 'file/unreadable';

export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly others: number;
  /** Findings with a fix that may be applied unasked. */
  readonly fixable: number;
  readonly failures: number;
}

/** Counts the findings of all files; a file that could not be checked counts as an error too. */
export function count(results: readonly FileResult[]): Counts {
  const findings = results.flatMap(({ checked }) => checked?.findings ?? []);
  const failures = results.filter(({ failure }) => failure !== undefined).length;
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  return {
    errors: errors + failures,
    warnings,
    others: findings.length - errors - warnings,
    fixable: findings.filter(({ fixes }) => fixes?.some(({ kind }) => kind === 'safe')).length,
    failures,
  };
}
