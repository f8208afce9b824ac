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
  /** Right for inspections that start within these days. */
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
  /** Each judgement but the overall one has one of these. */
  readonly every?: readonly string[];
  /** At least one judgement has one of these. */
  readonly some?: readonly string[];
  /** At least half of the judgements have one of these. */
  readonly half?: readonly string[];
  /** At most one judgement has one of these. */
  readonly 'most-one'?: readonly string[];
  /** The overall grade lies between the worst and the best of the others. */
  readonly within?: boolean;
}

export interface Combination {
  readonly id: string;
  readonly kind?: 'limiting' | 'ceiling';
  /** It holds for editions from that day. */
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
  /** The first day of the first inspection that it is known for. */
  readonly from?: string;
  /** The fact: a post that is vacant for more weeks, a manager who has not applied after so many, a qualification. */
  readonly when: {
    readonly 'vacant-weeks'?: number;
    readonly 'appointed-weeks'?: number;
    readonly qualified?: string;
  };
  /** The evidence of attempts to appoint somebody with which it does not apply. */
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
