import type { Day } from '../../report/days';
import { slugOf } from '../../text/plain';

/** Facts that the name of a draft is made of. */
export interface StemFacts {
  readonly authority?: string | undefined;
  readonly urn?: string | undefined;
  readonly setting?: string | undefined;
  readonly framework?: string | undefined;
  readonly end?: Day | undefined;
}

/**
 * The name of a draft without its ending. Drafts about an authority have its name and the last day. Those about a
 * provider have the reference number and the month, because their reports may not name the service.
 */
export function stemOf({ authority, urn, setting, framework, end }: StemFacts): string {
  const whose = authority === undefined ? '' : slugOf(authority);
  const parts =
    whose === '' ? [slugOf(urn ?? '') || setting || framework || 'report', end?.slice(0, 7)] : [whose, end];
  return parts.filter((part) => part !== undefined && part !== '').join('-');
}
