import type { FactSource } from '../knowledge/frameworks/fact';
import type { Span } from '../text/span';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** From the one that weighs most. */
export const severities: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

/**
 * What a finding is about, and with it how much it weighs: what is `wrong` is an error at every stage; what is
 * `missing` is a hint while drafting and an error afterwards; what is `doubtful` or against the usual `form` is a
 * warning; `advice` is a hint.
 */
export type FindingKind = 'wrong' | 'missing' | 'doubtful' | 'form' | 'advice';

/** A replacement in the draft's text; an insertion has an empty span. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

export interface Fix {
  /** What it does, as an editor shows it: “Write “inadequate””. */
  readonly title: string;
  /** `safe` is certain and may be applied unasked (`--fix`, fix all); a `suggestion` is for a person to choose. */
  readonly kind: 'safe' | 'suggestion';
  readonly edits: readonly Edit[];
}

/** Another place that a finding speaks of. */
interface Related {
  readonly span: Span;
  readonly message: string;
}

/** What a rule says of a draft; spans are 0-based UTF-16 offsets into its text. */
export interface RuleFinding {
  readonly span: Span;
  /** One sentence: what is wrong, where, and what to do. */
  readonly message: string;
  /** Where it is about something else than its rule's findings are in general. */
  readonly about?: FindingKind;
  /** The severity at the most, where the facts behind it are not certain. */
  readonly atMost?: Severity;
  readonly related?: readonly Related[];
  readonly fixes?: readonly Fix[];
  /** What it rests on. */
  readonly source?: FactSource | undefined;
}

/** A rule's finding as every surface shows it. */
export interface Finding extends RuleFinding {
  readonly rule: string;
  readonly severity: Severity;
  /** Whether the baseline knows it: it is shown as a hint, and fails nothing. */
  readonly known?: boolean;
}
