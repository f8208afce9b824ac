// Scales of grades and how grades go together, as knowledge/frameworks/*.yaml has them. Days are ISO dates; `from` and
// `until` include the day itself.

import type { Certainty } from './fact';

export interface Grade {
  readonly label: string;
  readonly source: string;
}

/** A label that is not on the scale, with its meaning. */
export interface Label {
  readonly label: string;
  readonly means?: string;
  /** The label is correct for inspections that start within these dates. */
  readonly from?: string;
  readonly until?: string;
  readonly short?: boolean;
  readonly before?: string;
  readonly explanation?: string;
  readonly source?: string;
}

/** Grades that are expected together; `overall` is the framework's overall judgement. */
export interface Expectation {
  readonly overall?: readonly string[];
  readonly judgements?: Readonly<Record<string, readonly string[]>>;
  /** Grades that each judgement except the overall one can have. */
  readonly every?: readonly string[];
  /** Grades of which at least one judgement must have one. */
  readonly some?: readonly string[];
  /** Grades of which at least half of the judgements must have one. */
  readonly half?: readonly string[];
  /** Grades of which at most one judgement can have one. */
  readonly 'most-one'?: readonly string[];
  /** True if the overall grade must be neither above the best nor below the worst of the others. */
  readonly within?: boolean;
}

export interface Combination {
  readonly id: string;
  readonly kind?: 'limiting' | 'ceiling';
  /** The rule applies to editions from this date. */
  readonly from?: string;
  readonly when?: Readonly<Record<string, readonly string[]>>;
  readonly expect: Expectation;
  readonly text: string;
  readonly certainty: Certainty;
  readonly source: string;
}

/** A cap on a judgement that follows from facts on the registered manager. */
export interface Cap {
  readonly id: string;
  /** Ids of its settings. */
  readonly settings: readonly string[];
  /** The first inspection date for which it is known. */
  readonly from?: string;
  /** The fact: a post that is vacant for more weeks, a manager who has not applied after so many, a qualification. */
  readonly when: {
    readonly 'vacant-weeks'?: number;
    readonly 'appointed-weeks'?: number;
    readonly qualified?: string;
  };
  /** The value of `attempts-to-appoint` that prevents the cap. */
  readonly unless?: { readonly 'attempts-to-appoint': string };
  /** The id of the judgement. */
  readonly judgement: string;
  /** The best grade that it can have. */
  readonly never?: string;
  /** The best grade that it usually has. */
  readonly usually?: string;
  readonly text: string;
  readonly source: string;
}
