import type { Stage } from '../../report/report';
import type { Fix, Severity } from '../finding';

/** A team's own rule on words, from its config. */
export interface TeamTerm {
  /** `team/NAME`. */
  readonly id: string;
  readonly avoid: readonly string[];
  /** The words to write instead; none if nothing replaces them. */
  readonly write: readonly string[];
  readonly why?: string;
  readonly severity: Severity;
  /** The fix that is offered. */
  readonly fix: Fix['kind'] | 'none';
  /** Finds plurals and tenses, too. */
  readonly inflected: boolean;
  /** Finds it only with the capitals that it is listed with. */
  readonly cased: boolean;
  /** Looks into quotations, too. */
  readonly quotations: boolean;
  readonly framework?: readonly string[];
  readonly setting?: readonly string[];
  readonly kind?: readonly string[];
  readonly stage?: readonly Stage[];
  /** The ids of judgements whose sections it is for. */
  readonly section?: readonly string[];
}
