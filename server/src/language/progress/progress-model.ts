import type { Stage } from '../../report/report';
import type { Range } from '../../text/span';

/** The state of a row: `missing` stops a report from being final, `empty` does not, and `gaps` has something to finish. */
export type RowState = 'done' | 'missing' | 'empty' | 'gaps';

/** A fact, judgement, section or item of a draft. */
export interface ProgressRow {
  /** Short: a view has little room. */
  readonly label: string;
  /** The official wording, if the label is a shorter one. */
  readonly wording?: string;
  readonly state: RowState;
  /** In a few words, such as a date or a grade. No row names a person or an anonymous home. */
  readonly detail?: string;
  /** The place to read or to write it. */
  readonly range: Range;
}

export interface SectionRow extends ProgressRow {
  readonly words: number;
  readonly paragraphs: number;
}

/** The stages that come after drafting. */
export type LaterStage = Exclude<Stage, 'drafting'>;

/** Something that is still to be done before the report is finished. */
export interface LeftItem {
  /** A fact or section that is `missing`, text that is `unfinished`, or a mistake that is `wrong`. */
  readonly kind: 'missing' | 'unfinished' | 'wrong';
  readonly rule: string;
  /** A sentence on what to do. */
  readonly message: string;
  readonly range: Range;
  /** The stages at which it is an error. */
  readonly blocks: readonly LaterStage[];
}

/** How far a draft has come. */
export interface Progress {
  readonly stage: Stage;
  /** The stage that a config sets for all drafts, whatever this one says. */
  readonly setStage?: Stage;
  /** The sort of service or framework, such as “Children’s home”. */
  readonly inspected: string;
  /** The type of inspection, such as “full inspection”, if it is known. */
  readonly kind?: string;
  /** The words of all sections. */
  readonly words: number;
  readonly facts: readonly ProgressRow[];
  readonly judgements: readonly ProgressRow[];
  readonly sections: readonly SectionRow[];
  /** Absent where such reports have none. */
  readonly requirements?: readonly ProgressRow[];
  readonly recommendations?: readonly ProgressRow[];
  readonly areas?: readonly ProgressRow[];
  /** In the order of the draft. */
  readonly left: readonly LeftItem[];
}
