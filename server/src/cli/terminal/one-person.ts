import { isInCi } from '../../config/options';
import type { Host } from '../host';

/**
 * Says that what is printed is seen by one person and not kept, so that private words may be shown. The log of a CI server may
 * be a terminal, too.
 */
export const isSeenByOnePerson = ({ terminal, env }: Pick<Host, 'terminal' | 'env'>): boolean =>
  terminal && !isInCi(env);
