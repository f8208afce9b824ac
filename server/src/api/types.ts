// All that a script sees. The build puts this file next to the bundle as its declarations, so it imports nothing.

/** The seriousness of a finding. */
export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** The stage of a draft: while drafting, missing items are information. */
export type Stage = 'drafting' | 'review' | 'final';

/** A `safe` fix is certain and may be applied without asking; a `suggestion` is for a person to choose. */
export type FixKind = 'safe' | 'suggestion';

/** A text to check, which need not be a file. */
export interface DraftText {
  /**
   * Its name, relative to `cwd`. The extension distinguishes Markdown (`.md`) from YAML (`.yaml`), and the folder decides
   * which `.inspection-report.yaml` applies. Nothing is found in a text that this config ignores.
   */
  readonly path: string;
  readonly text: string;
}

export interface LintOptions {
  /** The folder that paths are relative to; by default that of the process. */
  readonly cwd?: string | undefined;
  /** The config to use instead of the nearest `.inspection-report.yaml` of each draft; `false` for none. */
  readonly config?: string | false | undefined;
  /** Replaces the drafts' own stage. */
  readonly stage?: Stage | undefined;
  /** `false` leaves out the rules on spelling and wording (`language/*`). */
  readonly language?: boolean | undefined;
  /** Only findings of these rules (`draft/urn`) or groups of rules (`draft/*`). */
  readonly rules?: readonly string[] | undefined;
  /** Leaves files out of folders and globs that `.gitignore` leaves out; the default. */
  readonly gitignore?: boolean | undefined;
  /**
   * Kinds of fixes to apply. Nothing is written: the new text is in `fixed` of a result, and the findings are those that
   * remain in it.
   */
  readonly fix?: readonly FixKind[] | undefined;
}

/** A range of a text: lines and columns from 1, columns in UTF-16 units, `endColumn` exclusive. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A replacement; the range of an insertion is empty. */
export interface Edit extends Place {
  /** The new text. */
  readonly text: string;
  /** The same range as `text.slice` takes it: 0-based UTF-16 offsets, not counting a byte order mark. */
  readonly start: number;
  readonly end: number;
}

export interface Fix {
  /** Tells fixes of one text apart. */
  readonly id: string;
  /** Its effect, in a few words. */
  readonly title: string;
  readonly kind: FixKind;
  /** Apply all of them together. */
  readonly edits: readonly Edit[];
}

/** A finding of a rule. */
export interface Finding extends Place {
  /** The rule, such as `draft/urn`. */
  readonly rule: string;
  readonly severity: Severity;
  /** One sentence: what is wrong, where, and what to do. */
  readonly message: string;
  /**
   * The fix that is certain, or the first of several: in `fixes`, or in those of the result if other findings have it too.
   * Absent if only a person can fix it.
   */
  readonly fixId?: string;
  /** Ways to fix it that no other finding has. */
  readonly fixes: readonly Fix[];
}

/** The result of one file or text. */
export interface LintResult {
  /** As it was passed or found, relative to `cwd`. */
  readonly path: string;
  /** A draft, a file of a snippet library, or a config that drafts are checked with. */
  readonly kind: 'draft' | 'library' | 'config';
  /** In the order of the text, without known ones of a baseline. */
  readonly findings: readonly Finding[];
  /** Fixes that several of its findings share, each once: to renumber all paragraphs fixes every wrong number. */
  readonly fixes: readonly Fix[];
  /**
   * The reason why it could not be checked, as a sentence with what to do; absent if it was checked. A file that was not
   * checked must not pass as clean.
   */
  readonly failure?: string;
  /** The text after its fixes, and how many were applied; absent if there were none, or none were asked for. */
  readonly fixed?: { readonly text: string; readonly count: number };
}

/**
 * Checks drafts as the command line and the editor do. Nothing is written, printed or sent anywhere.
 * @param what paths of files, folders and globs, and texts; one or several
 * @returns a result for each config that is wrong, each draft (texts first), each file of a snippet library, and each path
 * that leads to nothing
 * @throws Error if an option is wrong, with a sentence that says what to write instead
 * @example
 * const results = await lint('drafts');
 * const errors = results.flatMap(({ findings }) => findings).filter(({ severity }) => severity === 'error');
 */
export type Lint = (
  what: string | DraftText | readonly (string | DraftText)[],
  options?: LintOptions,
) => Promise<LintResult[]>;
