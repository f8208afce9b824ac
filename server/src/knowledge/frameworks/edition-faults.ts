import { isDate } from '../dates';
import { exceptionName } from './scopes';
import type { Edition, EditionException, Framework } from './types';

/** Faults of single editions, and of the order and the days of all: one after the other, without gap or overlap. */
export function editionFaults(data: Framework): string[] {
  const { editions } = data;
  return [
    ...editions.flatMap((edition) => [
      ...dateFaults(edition),
      ...(edition.exceptions ?? []).flatMap((exception) => ungradedFaults(data, edition, exception)),
    ]),
    ...editions.slice(1).flatMap((edition, index) => successionFaults(editions[index] as Edition, edition)),
  ];
}

const nameOf = ({ id }: Edition): string => `The edition “${id}”`;

function dateFaults(edition: Edition): string[] {
  const { from, until, unsure, checked, 'expected-until': expected } = edition;
  const days = {
    ...{ from, until, 'unsure.from': unsure?.from, 'unsure.until': unsure?.until },
    ...{ checked, 'expected-until': expected },
  };
  const wrong = Object.entries(days)
    .filter(([, day]) => day !== undefined && !isDay(day))
    .map(
      ([key, day]) => `${nameOf(edition)} has “${day}” in “${key}”, which is not a date such as 2027-04-01.`,
    );
  if (wrong.length > 0) return wrong;
  if (from !== undefined && expected !== undefined && expected <= from)
    return [
      `${nameOf(edition)} is expected to change on ${expected}, not after it begins on ${from}; correct one of the two.`,
    ];
  if (from === undefined || until === undefined || from <= until) return [];
  return [`${nameOf(edition)} ends on ${until}, before it begins on ${from}; correct one of the two.`];
}

/** Faults in how an edition follows the one before it. Days that are not dates are reported by themselves. */
function successionFaults(before: Edition, edition: Edition): string[] {
  if ([before.from, before.until, edition.from].some((day) => day !== undefined && !isDay(day))) return [];
  const pair = `${nameOf(edition)} comes after “${before.id}”`;
  if (edition.from === undefined) return [`${pair} and has no first day; add “from”.`];
  if (edition.from <= (before.from ?? ''))
    return [`${pair} and begins on ${edition.from}, not later; put the editions in order of time.`];
  const last = dayBefore(edition.from);
  if (before.until === last) return [];
  if (before.until === undefined)
    return [
      `${nameOf(before)} has no last day although “${edition.id}” comes after it; add “until: ${last}”.`,
    ];
  const fault = before.until < last ? `leaves a gap before “${edition.id}”` : `overlaps with “${edition.id}”`;
  return [
    `${nameOf(before)} ends on ${before.until} and ${fault}, which begins on ${edition.from}; correct one of the two days.`,
  ];
}

const dayMs = 86_400_000;

/** Tests for a whole day: a team may write a month or “soon”, and the schema takes any text. */
const isDay = (text: string): boolean => text.length === 10 && isDate(text);

const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - dayMs).toISOString().slice(0, 10);

/** Sections on judgements that the edition, or its exception, does not have. */
export function sectionFaults(edition: Edition): string[] {
  const lists = [
    { name: nameOf(edition), part: edition },
    ...(edition.exceptions ?? []).map((exception) => ({
      name: exceptionName(edition, exception),
      part: exception,
    })),
  ];
  return lists.flatMap(({ name, part: { judgements, sections = [], optional = edition.optional ?? [] } }) =>
    sections
      .filter((id) => judgements && ![...judgements, ...optional].includes(id))
      .map(
        (id) =>
          `${name} has a section for “${id}”, which is not among its judgements; correct one of the two.`,
      ),
  );
}

const forGrades = ['judgements', 'sections', 'optional', 'combinations'] as const;

/** Parts of an exception that count for nothing, because what it is for gives no grades. */
function ungradedFaults(data: Framework, edition: Edition, exception: EditionException): string[] {
  const part = forGrades.find((key) => exception[key]);
  if (!part) return [];
  const name = exceptionName(edition, exception);
  const settings = (data.settings ?? []).filter(
    ({ id, outcome }) => outcome && exception.settings?.includes(id),
  );
  const kinds = data.kinds.filter(({ id, graded }) => !graded && exception.kinds?.includes(id));
  return [
    ...settings.map(
      ({ id, outcome }) =>
        `${name} has “${part}”, but “${id}” has an outcome (“${outcome?.key}”) instead of grades; leave “${id}” out.`,
    ),
    ...kinds.map(({ id }) => `${name} has “${part}”, but “${id}” gives no grades; leave “${id}” out.`),
  ];
}
