import type { Baseline } from '../lint/known/baseline';
import type { GoneDraft } from '../lint/known/content-sketch';
import type { Fix } from '../rules/finding';
import type { NamedMessage } from '../text/messages';
import type { Span } from '../text/span';

/** A fault in a config, or in a file that it names. */
export interface ConfigProblem extends NamedMessage {
  /** The file that it is in. */
  readonly uri: string;
  readonly span: Span;
  readonly fixes?: readonly Fix[];
}

/** A folder that a config names as a snippet library; none of its files has been read yet. */
export interface LibraryFolder {
  /** Its URI, with a slash at its end. */
  readonly folder: string;
  /** The config that names it, the place there, and the path as it is written. */
  readonly config: string;
  readonly span: Span;
  readonly written: string;
}

/** The baseline file that a config names. */
export interface KnownFindings {
  readonly uri: string;
  /** Undefined until the file exists and can be read. */
  readonly baseline: Baseline | undefined;
  /** Those of its drafts whose files no longer exist. */
  readonly gone?: readonly GoneDraft[];
}

/** A file with a team's own framework or instrument. */
export interface TeamFile {
  readonly uri: string;
  readonly text: string;
}
