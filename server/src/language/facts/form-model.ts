import type { Severity } from '../../rules/finding';
import type { Range } from '../../text/span';

/** The input of a field: a line, several lines, a date, one of some choices, or yes or no. */
export type FieldInput = 'line' | 'lines' | 'date' | 'choice' | 'flag';

export interface FieldChoice {
  readonly value: string;
  readonly label: string;
}

export interface FieldFinding {
  readonly severity: Severity;
  readonly message: string;
}

/** A fact of a draft, with its value as it is written. */
export interface FormField {
  /** The keys and item numbers that lead to it, with a slash between them; `new` is an item that is still to be added. */
  readonly id: string;
  readonly label: string;
  readonly input: FieldInput;
  /** Empty if nothing is written. */
  readonly value: string;
  /** What to write, in a sentence or two. */
  readonly hint?: string;
  /** The values of a choice, or suggestions for a line. */
  readonly choices?: readonly FieldChoice[];
  readonly findings: readonly FieldFinding[];
  /** Nothing is written in it, although the draft has a place for it or needs it; or its text is unfinished. */
  readonly gap?: true;
  /** A sentence on why the form cannot change it; absent if it can. */
  readonly locked?: string;
  /** The place to read or to write it in the text. */
  readonly range: Range;
}

/** An item of a list, such as an inspector or a requirement. */
export interface FormItem {
  readonly id: string;
  readonly label: string;
  readonly fields: readonly FormField[];
  /** A sentence on why the form cannot remove it. */
  readonly locked?: string;
}

export interface FormList {
  readonly id: string;
  readonly label: string;
  readonly items: readonly FormItem[];
  /** The fields of an item that is added by writing one of them; absent where the form cannot add any. */
  readonly next?: FormItem;
  /** It needs an item. */
  readonly gap?: true;
  readonly findings: readonly FieldFinding[];
  readonly locked?: string;
  readonly range: Range;
}

export interface FormGroup {
  readonly title: string;
  readonly fields: readonly FormField[];
  readonly lists: readonly FormList[];
  readonly findings: readonly FieldFinding[];
}

/** The facts of a draft as a form. They are for its own editor alone: details that no report prints are among them. */
export interface FactsForm {
  /** A sentence on why nothing can be changed, with its place in the text. */
  readonly locked?: { readonly message: string; readonly range: Range };
  /** Findings on the facts that are on no field. */
  readonly findings: readonly FieldFinding[];
  readonly groups: readonly FormGroup[];
}
