// The whole of what a script sees, and nothing of what is behind it: the build puts this file beside the bundle as its
// declarations, so it imports nothing.

/** How much a finding weighs. */
export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** How strictly drafts are checked: while drafting, what is missing is a hint. */
export type Stage = 'drafting' | 'review' | 'final';

/** `safe` is certain and may be applied unasked; a `suggestion` is for a person to choose. */
export type FixKind = 'safe' | 'suggestion';

/** A text to check that need not be a file. */
export interface DraftText {
  /**
   * The name it goes by, from `cwd`: its ending tells Markdown (`.md`) from YAML (`.yaml`), and its folder which
   * `.inspection-report.yaml` holds. Nothing is found in one that this config ignores.
   */
  readonly path: string;
  readonly text: string;
}

export interface LintOptions {
  /** The folder that paths begin at; that of the process where it is not given. */
  readonly cwd?: string | undefined;
  /** The config to check by, in place of the nearest `.inspection-report.yaml` of each draft; `false` for none. */
  readonly config?: string | false | undefined;
  /** Takes the place of the drafts' own stage. */
  readonly stage?: Stage | undefined;
  /** Only findings of these rules (`draft/urn`) or groups of rules (`draft/*`). */
  readonly rules?: readonly string[] | undefined;
  /** Whether folders and globs leave out what `.gitignore` does; they do where nothing is said. */
  readonly gitignore?: boolean | undefined;
  /**
   * Kinds of fixes to make. Nothing is written: the new text is in `fixed` of a result, whose findings are those that
   * are left in it.
   */
  readonly fix?: readonly FixKind[] | undefined;
}

/** A place in a text, as people count: lines and columns from 1, columns in UTF-16 units, `endColumn` exclusive. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A replacement; an insertion begins where it ends. */
export interface Edit extends Place {
  /** What comes in its place. */
  readonly text: string;
  /** The same place as `text.slice` takes it: 0-based UTF-16 offsets, not counting a byte order mark. */
  readonly start: number;
  readonly end: number;
}

export interface Fix {
  /** What it does, in a few words. */
  readonly title: string;
  readonly kind: FixKind;
  /** All of them belong together. */
  readonly edits: readonly Edit[];
}

/** Something that a rule found. */
export interface Finding extends Place {
  /** The rule, such as `draft/urn`. */
  readonly rule: string;
  readonly severity: Severity;
  /** One sentence: what is wrong, where, and what to do. */
  readonly message: string;
  /** Ways to mend it; none where it is for a person to write. */
  readonly fixes: readonly Fix[];
}

/** What came of one file or text. */
export interface LintResult {
  /** As it was given or found, from `cwd`. */
  readonly path: string;
  /** A draft, a file of a snippet library, or a config that drafts are checked by. */
  readonly kind: 'draft' | 'library' | 'config';
  /** In the order of the text; without those that a baseline knows. */
  readonly findings: readonly Finding[];
  /**
   * Why it could not be checked, as a sentence that says what to do; absent where it was. What was not checked must not
   * pass as clean.
   */
  readonly failure?: string;
  /** The text after its fixes, and how many were made; absent where none was, or none was asked for. */
  readonly fixed?: { readonly text: string; readonly count: number };
}

/**
 * Checks drafts as the command line and the editor do. Nothing is written, printed or sent anywhere.
 * @param what paths of files, folders and globs, and texts; one or several
 * @returns a result for each draft, texts first, for each file of a snippet library, for each config that cannot be followed in
 * full, and for each path that stands for nothing
 * @throws Error where an option is wrong, with a sentence that says what to write in its place
 * @example
 * const results = await lint('drafts');
 * const errors = results.flatMap(({ findings }) => findings).filter(({ severity }) => severity === 'error');
 */
export type Lint = (
  what: string | DraftText | readonly (string | DraftText)[],
  options?: LintOptions,
) => Promise<LintResult[]>;
