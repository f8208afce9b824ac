import type { Kind, Setting } from '../knowledge/frameworks/types';
import { type Day, printDay } from '../report/days';

/** Tells whether inspections of a kind could start on a date. */
export const existed = ({ from, until }: Kind, day: Day): boolean =>
  (from ?? day) <= day && day <= (until ?? day);

/** The period of a kind of inspection in words: “from 1 April 2011 to 31 March 2022”. */
export const periodOf = ({ from, until }: Kind): string =>
  [from && `from ${printDay(from)}`, until && `${from ? 'to' : 'until'} ${printDay(until)}`]
    .filter((part) => part)
    .join(' ');

/**
 * The kind of inspection that there was on a date instead of one that there was not: the kind that began when that one
 * ended, ended when it began, or has the same first word in its id.
 */
export function kindInstead(kind: Kind, kinds: readonly Kind[], day: Day): Kind | undefined {
  const others = kinds.filter(
    (other) => other !== kind && (other.from || other.until) && existed(other, day),
  );
  const isDayBefore = (until?: Day, from?: Day) =>
    until !== undefined && from !== undefined && Date.parse(from) - Date.parse(until) === 86_400_000;
  const firstWord = (id: string) => id.split('-')[0];
  return (
    others.find((other) => isDayBefore(kind.until, other.from) || isDayBefore(other.until, kind.from)) ??
    others.find((other) => firstWord(other.id) === firstWord(kind.id))
  );
}

/** The first day of full inspections of a setting, for an inspection of that kind on a day before. */
export function beginningAfter(setting: Setting | undefined, kind: Kind, day: Day): Day | undefined {
  const from = setting?.['full-from'];
  return from !== undefined && kind.graded && day < from ? from : undefined;
}
