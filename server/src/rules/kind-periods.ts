import type { Kind } from '../knowledge/frameworks/types';
import { type Day, printDay } from '../report/days';

/** Whether there were inspections of a kind that started on a day. */
export const existed = ({ from, until }: Kind, day: Day): boolean =>
  (from ?? day) <= day && day <= (until ?? day);

/** The days of a kind of inspection in words: “from 1 April 2011 to 31 March 2022”. */
export const periodOf = ({ from, until }: Kind): string =>
  [from && `from ${printDay(from)}`, until && `to ${printDay(until)}`].filter((part) => part).join(' ');

/**
 * The kind of inspection that a day has in place of one that it does not have: the one that began when it ended, ended
 * when it began, or goes by the same first word.
 */
export function kindInstead(kind: Kind, kinds: readonly Kind[], day: Day): Kind | undefined {
  const there = kinds.filter((one) => one !== kind && (one.from || one.until) && existed(one, day));
  const next = (until?: Day, from?: Day) =>
    until !== undefined && from !== undefined && Date.parse(from) - Date.parse(until) === 86_400_000;
  const word = (id: string) => id.split('-')[0];
  return (
    there.find((one) => next(kind.until, one.from) || next(one.until, kind.from)) ??
    there.find((one) => word(one.id) === word(kind.id))
  );
}
