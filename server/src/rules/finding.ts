import type { FactSource } from '../knowledge/frameworks/fact';
import type { NamedMessage } from '../text/messages';
import type { Range, Span } from '../text/span';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** In descending order. */
export const severities: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

/**
 * Decides the severity of a finding: something `wrong` is an error at every stage; something `missing` is information
 * while drafting, and an error at later stages; something `doubtful` or against the usual `form` is a warning; `advice` is a
 * hint.
 */
export type FindingKind = 'wrong' | 'missing' | 'doubtful' | 'form' | 'advice';

/** A replacement in the draft's text; an insertion has an empty span. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

export interface Fix {
  /** The text of the action in an editor: “Write “inadequate””. */
  readonly title: string;
  /** `safe` is certain and may be applied unasked (`--fix`, fix all); a `suggestion` is for a person to choose. */
  readonly kind: 'safe' | 'suggestion';
  readonly edits: readonly Edit[];
}

/** Another place that belongs to a finding. */
interface RelatedPlace {
  readonly span: Span;
  readonly message: string;
}

/** A place in another file that belongs to a finding. */
interface PlaceElsewhere {
  readonly uri: string;
  /** The path of the file as a person knows it. */
  readonly path: string;
  readonly range: Range;
  readonly message: string;
}

/** A rule's finding in a draft; spans are 0-based UTF-16 offsets into its text. */
export interface RuleFinding extends NamedMessage {
  readonly span: Span;
  /** Set where the kind is not that of the rule's other findings. */
  readonly about?: FindingKind;
  /** The highest severity that it can have, where the facts that it rests on are not certain. */
  readonly atMost?: Severity;
  readonly related?: readonly RelatedPlace[];
  /** Its places in other files. */
  readonly elsewhere?: readonly PlaceElsewhere[];
  readonly fixes?: readonly Fix[];
  /** Further changes for a person to choose from, made when somebody asks: they take too long to be made for every finding. */
  readonly moreFixes?: () => readonly Fix[];
  /** The source that it rests on. */
  readonly source?: FactSource | undefined;
}

/** A finding as editors and the command line show it. */
export interface Finding extends RuleFinding {
  readonly rule: string;
  readonly severity: Severity;
  /** The baseline has it: it is shown as a hint, and fails nothing. */
  readonly known?: boolean;
  /** Missing from a draft that is still being written: no baseline has it, because at the next stage it is an error. */
  readonly pending?: boolean;
}
