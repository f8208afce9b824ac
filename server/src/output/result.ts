import type { Finding, Severity } from '../rules/finding';
import type { RuleMeta } from '../rules/rule';
import type { LineIndex } from '../text/span';
import type { Previous } from './previous';

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
  /** Whose draft it is, where the draft says so. */
  readonly people?: { readonly inspector?: string | undefined; readonly team?: string | undefined };
  /** Whether it is no draft but something that drafts are checked by. */
  readonly config?: boolean;
}

/** What a format may need to know of where it is printed. */
export interface FormatContext {
  readonly colour: boolean;
  /** Whether it is given errors only. */
  readonly quiet?: boolean;
  /** The version of the product. */
  readonly version: string;
  /** The day of today, such as 2026-06-08. */
  readonly today: string;
  /** Every rule that findings may be of. */
  readonly rules: readonly RuleMeta[];
  /** Makes a path absolute, as tools that read JSON expect it. */
  readonly absolute: (path: string) => string;
  /** An earlier run to compare with. */
  readonly previous?: Previous | undefined;
}

/** Prints results one after the other, so that no more than one need be held. */
interface Printer {
  add(result: FileResult): string;
  end(): string;
}

/** Turns results into what is printed. One file a format, and a line in `formats/index.ts`. */
export type Format = (context: FormatContext) => Printer;

/** A format in which each file stands for itself. */
export const eachFile =
  (print: (result: FileResult, context: FormatContext) => string): Format =>
  (context) => ({ add: (result) => print(result, context), end: () => '' });

/** A format that is a list: what each file gives, set apart, between a beginning and an end. */
export const listOf =
  (
    [begin, between, finish]: readonly [string, string, string],
    items: (result: FileResult, context: FormatContext) => readonly string[],
  ): Format =>
  (context) => {
    let started = false;
    return {
      add(result) {
        let out = '';
        for (const item of items(result, context)) {
          out += (started ? between : begin) + item;
          started = true;
        }
        return out;
      },
      end: () => (started ? finish : begin + finish),
    };
  };

/** The finding that stands for a file that could not be checked. */
export const unreadable = 'file/unreadable';

export interface Counts {
  /** Drafts, and files of snippet libraries. */
  readonly files: number;
  readonly libraries: number;
  readonly errors: number;
  readonly warnings: number;
  /** Infos and hints. */
  readonly others: number;
  readonly infos: number;
  /** Findings with a fix that may be applied unasked. */
  readonly fixable: number;
  readonly failures: number;
}

export const nothing: Counts = {
  files: 0,
  libraries: 0,
  errors: 0,
  warnings: 0,
  others: 0,
  infos: 0,
  fixable: 0,
  failures: 0,
};

/** Counts the findings of one more file; a file that could not be checked counts as an error too. */
export function plus(counts: Counts, { checked, failure, config, library }: FileResult): Counts {
  const findings = checked?.findings ?? [];
  const of = (wanted: Severity) => findings.filter(({ severity }) => severity === wanted).length;
  const [errors, warnings, failures] = [of('error'), of('warning'), failure === undefined ? 0 : 1];
  return {
    files: counts.files + (config ? 0 : 1),
    libraries: counts.libraries + (library && !config ? 1 : 0),
    errors: counts.errors + errors + failures,
    warnings: counts.warnings + warnings,
    others: counts.others + findings.length - errors - warnings,
    infos: counts.infos + of('info'),
    fixable:
      counts.fixable + findings.filter(({ fixes }) => fixes?.some(({ kind }) => kind === 'safe')).length,
    failures: counts.failures + failures,
  };
}
