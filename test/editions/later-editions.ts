import type { Edition, Framework } from '../../server/src/knowledge/frameworks/types';

/** The first day of an edition that begins some years after the last one that is shipped, and after all examples. */
export const yearsAfter = ({ editions }: Framework, years: number): string =>
  `${Math.max(2040, Number(editions.at(-1)?.from?.slice(0, 4))) + years}-04-01`;

export const dayBefore = (day: string): string => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
};

/** A framework with editions added after the last, each from its day to the day before the next. */
export function withEditions(
  data: Framework,
  added: readonly (Edition & { readonly from: string })[],
): Framework {
  const editions = [...data.editions, ...added];
  return {
    ...data,
    editions: editions.map((edition, index) => {
      const next = editions[index + 1]?.from;
      return next === undefined ? edition : { ...edition, until: dayBefore(next) };
    }),
  };
}
