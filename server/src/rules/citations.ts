import type { Instrument } from '../knowledge/reference-types';
import type { Cited } from '../report/cited';
import type { RuleFinding } from './finding';

/** Whether a citation in a text leaves its instrument to be understood: it may mean another one than we think. */
export const presumed = ({ place, by }: Cited): boolean => place === 'prose' && by !== 'name';

/** An instrument as what a finding rests on. */
export const sourceOf = ({ title, url }: Instrument): NonNullable<RuleFinding['source']> => ({
  title,
  ...(url && { url }),
});
