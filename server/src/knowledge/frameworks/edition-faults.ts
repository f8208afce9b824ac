import { messagesOf, type NamedMessage } from '../../text/messages';
import { capital } from '../../text/words';
import { isDate } from '../dates';
import { exceptionName } from './scopes';
import type { Edition, EditionException, Framework } from './types';

interface DatePair {
  readonly from: string;
  readonly until: string;
}

/** An edition with its last day, and the next one with its first day. */
interface Succession extends DatePair {
  readonly id: string;
  readonly next: string;
}

/** Something in an exception that has no grades, and the part of the exception that is about grades. */
interface UngradedPart {
  readonly exception: string;
  readonly id: string;
  readonly part: string;
}

const messages = messagesOf({
  notDate: ({ id, key, day }: { id: string; key: string; day: string }) =>
    `“${day}” is not a date. Write “${key}” of the edition “${id}” as year, month and day, such as 2027-04-01.`,
  changesTooEarly: (id: string, { from, until }: DatePair) =>
    `Correct the dates of the edition “${id}”. It begins on ${from}, but is expected to change on ${until}.`,
  endsTooEarly: (id: string, { from, until }: DatePair) =>
    `Correct the dates of the edition “${id}”. It begins on ${from}, but ends on ${until}.`,
  noFirstDay: (id: string, before: string) =>
    `Add “from” to the edition “${id}”. It needs a first day, because it comes after “${before}”.`,
  notLater: (id: string, before: string) =>
    `Put the editions in date order. “${id}” is after “${before}”, but does not begin later.`,
  noLastDay: ({ id, next, until }: { id: string; next: string; until: string }) =>
    `Add “until: ${until}” to the edition “${id}”. It needs a last day, because “${next}” comes after it.`,
  gap: ({ id, next, from, until }: Succession) =>
    `Correct the dates of the edition “${id}”. It ends on ${until} and leaves a gap before “${next}”, which begins on ${from}.`,
  overlap: ({ id, next, from, until }: Succession) =>
    `Correct the dates of the edition “${id}”. It ends on ${until} and overlaps with “${next}”, which begins on ${from}.`,
  notJudged: (owner: string, id: string) =>
    `${capital(owner)} has a section for “${id}”, which is not among its judgements. Correct one of the two.`,
  outcomeOnly: ({ exception, id, part }: UngradedPart, outcome: string) =>
    `Remove “${id}” from ${exception}. It has an outcome (“${outcome}”) instead of grades, so “${part}” cannot apply.`,
  ungraded: ({ exception, id, part }: UngradedPart) =>
    `Remove “${id}” from ${exception}. It has no grades, so “${part}” cannot apply.`,
});

/** Faults of single editions, and of their order and dates: one after the other, without gap or overlap. */
export function editionFaults(data: Framework): NamedMessage[] {
  const { editions } = data;
  return [
    ...editions.flatMap((edition) => [
      ...dateFaults(edition),
      ...(edition.exceptions ?? []).flatMap((exception) => ungradedFaults(data, edition, exception)),
    ]),
    ...editions.slice(1).flatMap((edition, index) => successionFaults(editions[index] as Edition, edition)),
  ];
}

function dateFaults(edition: Edition): NamedMessage[] {
  const { id, from, until, unsure, checked, 'expected-until': expected } = edition;
  const days = {
    ...{ from, until, 'unsure.from': unsure?.from, 'unsure.until': unsure?.until },
    ...{ checked, 'expected-until': expected },
  };
  const wrong = Object.entries(days)
    .filter(([, day]) => day !== undefined && !isDay(day))
    .map(([key, day = '']) => messages.notDate({ id, key, day }));
  if (wrong.length > 0) return wrong;
  if (from !== undefined && expected !== undefined && expected <= from)
    return [messages.changesTooEarly(id, { from, until: expected })];
  if (from === undefined || until === undefined || from <= until) return [];
  return [messages.endsTooEarly(id, { from, until })];
}

/** Faults in how an edition follows the one before it. Days that are not dates are reported separately. */
function successionFaults(before: Edition, edition: Edition): NamedMessage[] {
  const { id: next, from } = edition;
  const { id, until } = before;
  if ([before.from, until, from].some((day) => day !== undefined && !isDay(day))) return [];
  if (from === undefined) return [messages.noFirstDay(next, id)];
  if (from <= (before.from ?? '')) return [messages.notLater(next, id)];
  const last = dayBefore(from);
  if (until === last) return [];
  if (until === undefined) return [messages.noLastDay({ id, next, until: last })];
  return [
    until < last ? messages.gap({ id, next, from, until }) : messages.overlap({ id, next, from, until }),
  ];
}

const dayMs = 86_400_000;

/** Tests for a whole date. A team may write a month or “soon”, and the schema allows any text. */
const isDay = (text: string): boolean => text.length === 10 && isDate(text);

const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - dayMs).toISOString().slice(0, 10);

/** Sections on judgements that the edition, or its exception, does not have. */
export function sectionFaults(edition: Edition): NamedMessage[] {
  const lists = [
    { name: `the edition “${edition.id}”`, part: edition },
    ...(edition.exceptions ?? []).map((exception) => ({
      name: exceptionName(edition, exception),
      part: exception,
    })),
  ];
  return lists.flatMap(({ name, part: { judgements, sections = [], optional = edition.optional ?? [] } }) =>
    sections
      .filter((id) => judgements && ![...judgements, ...optional].includes(id))
      .map((id) => messages.notJudged(name, id)),
  );
}

const forGrades = ['judgements', 'sections', 'optional', 'combinations'] as const;

/** Parts of an exception that cannot apply, because it is for inspections without grades. */
function ungradedFaults(data: Framework, edition: Edition, exception: EditionException): NamedMessage[] {
  const part = forGrades.find((key) => exception[key]);
  if (!part) return [];
  const name = exceptionName(edition, exception);
  const settings = (data.settings ?? []).filter(
    ({ id, outcome }) => outcome && exception.settings?.includes(id),
  );
  const kinds = data.kinds.filter(({ id, graded }) => !graded && exception.kinds?.includes(id));
  return [
    ...settings.map(({ id, outcome }) =>
      messages.outcomeOnly({ exception: name, id, part }, outcome?.key ?? ''),
    ),
    ...kinds.map(({ id }) => messages.ungraded({ exception: name, id, part })),
  ];
}
