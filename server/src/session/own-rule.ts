// The types of a team's own rules in JavaScript, for `lint --rules-from`. The build adds this file to the declarations of
// the package, so it imports nothing.

/** A text of a draft that a rule may look at. Offsets are 0-based UTF-16 units. */
export interface OwnRuleText {
  /** As the report has it: without quotes, indentation and line breaks of the file. */
  readonly text: string;
  /** Prose, the details of a service or a letter, or code. */
  readonly kind: 'prose' | 'details' | 'code';
  /** The place in the whole draft of the characters of this text from `start` to `end`. */
  readonly span: (start: number, end: number) => { readonly start: number; readonly end: number };
}

/** A draft, as a rule sees it. */
export interface OwnRuleDraft {
  readonly path: string;
  /** The whole file, without a byte order mark. */
  readonly text: string;
  readonly stage: 'drafting' | 'review' | 'final';
  /** The ids of its framework, edition, setting and kind of inspection, as far as they are known. */
  readonly framework?: string;
  readonly edition?: string;
  readonly setting?: string;
  readonly kind?: string;
  /** The front matter of a Markdown draft, or a YAML draft. All values are texts, lists and maps: 4.10 stays “4.10”. */
  readonly data: unknown;
  /** The texts of the report, in the order of the file. */
  readonly texts: readonly OwnRuleText[];
}

/** A replacement in the text of a draft. The range of an insertion is empty. */
export interface OwnRuleEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A finding of a rule: a place in `draft.text`, and a sentence that says what to do. */
export interface OwnRuleFinding {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly fixes?: readonly {
    readonly title: string;
    /** `--fix` makes a `safe` fix if the draft is no worse for it. A person chooses a `suggestion`. */
    readonly kind: 'safe' | 'suggestion';
    readonly edits: readonly OwnRuleEdit[];
  }[];
}

/** A rule of a team. A module exports one, or a list of them, as its default. */
export interface OwnRule {
  /** Small letters, digits and hyphens: the rule `no-jargon` is `own/no-jargon` in findings and configs. */
  readonly name: string;
  /** What the rule asks, in a few words. */
  readonly title: string;
  /** Without it, findings are warnings. */
  readonly severity?: 'error' | 'warning' | 'info' | 'hint';
  readonly check: (draft: OwnRuleDraft) => Iterable<OwnRuleFinding> | Promise<Iterable<OwnRuleFinding>>;
}
