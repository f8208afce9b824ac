import type { Draft } from '../../draft/draft';
import type { Value } from '../../draft/yaml/value';
import { guessDay, readDay } from '../../report/days';
import type { Edit } from '../../rules/finding';

/** The keys whose values are dates. */
const keys: ReadonlySet<string> = new Set([
  'start',
  'end',
  'due',
  'date',
  'letter-date',
  'appointed',
  'applied',
  'qualified',
]);

/** Forms that can be read in one way only: with the month in words, or with the year first. 8/6/2026 is not among them. */
const clear = /\p{L}|^\d{4}/u;

/** The edits that write the dates of the facts as year, month and day; none where a fact may be read wrongly. */
export const dateEdits = ({ data, problems }: Draft): Edit[] =>
  data && problems.length === 0 ? inValue(data, undefined) : [];

function inValue(value: Value, key: string | undefined): Edit[] {
  if (value.kind === 'list') return value.items.flatMap((item) => inValue(item, key));
  if (value.kind === 'map')
    return value.entries.flatMap((entry) =>
      entry.key.startsWith('x-') ? [] : inValue(entry.value, entry.key),
    );
  const text = value.text.trim();
  if (!keys.has(key ?? '') || readDay(text.text) || !clear.test(text.text)) return [];
  const day = guessDay(text.text);
  return day ? [{ span: text.whole, text: day }] : [];
}
