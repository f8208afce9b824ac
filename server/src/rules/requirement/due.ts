import { isEmpty } from '../../draft/yaml/value';
import { type Day, daysBetween, monthsAfter, printDay, readDay } from '../../report/days';
import { lastDay } from '../../report/last-day';
import { requirementsOf } from '../../report/requirements';
import { messagesOf, type NamedMessage } from '../../text/messages';
import { plural } from '../../text/words';
import type { RuleFinding } from '../finding';
import { add, write } from '../fixes';
import { addKeys } from '../key-places';
import { onReport, type Rule } from '../rule';
import { dueRule } from '../rule-ids';
import { type NumberOption, withUsual } from '../rule-options';

const messages = messagesOf({
  noDate: () => 'Under “due”, add the date by which this requirement must be met, for example 2026-10-30.',
  onLastDay: (date: string) =>
    `Check this date. The requirement is due on ${date}, the last day of the inspection.`,
  beforeEnd: (date: string, end: string) =>
    `Check this date. The requirement is due on ${date}, before the inspection ended on ${end}.`,
  soon: (date: string, end: string, days: number) =>
    `Check this date. ${date} is less than ${plural(days, 'day')} after the inspection ended on ${end}.`,
  late: (date: string, end: string, months: number) =>
    `Check this date. ${date} is more than ${plural(months, 'month')} after the inspection ended on ${end}.`,
});

const options = {
  months: {
    kind: 'number',
    about: 'A date more than this many months after the last day of the inspection gets a hint',
    minimum: 1,
    maximum: 60,
    // The longest time that is usual. No published requirement gives more.
    usual: 6,
  } satisfies NumberOption,
  days: {
    kind: 'number',
    about: 'A date less than this many days after the last day of the inspection gets a warning',
    minimum: 1,
    maximum: 365,
    usual: 1,
  } satisfies NumberOption,
};

const rule: Rule = {
  meta: {
    id: dueRule,
    title: 'A requirement has a due date',
    about: 'missing',
    harm: 'A provider does not know by when to meet a requirement, or the date has already passed.',
    what: 'Reports a requirement without `due`, and warns of a date that is not after the last day of the inspection. A date more than six months later gets a hint. A date before the report is published is allowed.',
    why: 'A requirement must have a date by which to comply. A date up to the last day of the inspection has passed when the requirement is made. If a date is years later, the year is usually wrong.',
    sources: [
      'SCCIF, secure children’s homes, making requirements and recommendations',
      'SCCIF, residential family centres, making requirements and recommendations',
    ],
    since: '0.1.0',
    options,
    calibration:
      '0 findings in 3 published SCCIF reports, of which 1 makes a requirement, due 29 days after the inspection (2026-11).',
    bad: {
      framework: 'sccif',
      front:
        'requirements:\n  - text: The registered person must keep a record of medicines.\n    regulation: 23(2)(c)\n  - text: The registered person must train staff.\n    regulation: 33(4)(a)\n    due: 2025-07-30',
    },
    good: {
      framework: 'sccif',
      front:
        'requirements:\n  - text: The registered person must keep a record of medicines.\n    regulation: 23(2)(c)\n    due: 2026-07-30',
    },
  },
  check: onReport(function* (report, _, set) {
    const limits = withUsual(options, set);
    const { draft, framework, setting, start } = report;
    const source = framework.sources[setting?.requirements?.source ?? ''];
    const end = lastDay(report);
    for (const { span, item, due } of requirementsOf(report)) {
      if (isEmpty(due?.value)) {
        yield {
          span: due?.keySpan ?? span,
          ...messages.noDate(),
          fixes: due ? [] : add('Add “due”', addKeys(draft, item, ['due: '])),
          source,
        };
        continue;
      }
      const day = due?.value.kind === 'scalar' ? readDay(due.value.text.text) : undefined;
      // If the inspection ends before it starts, its own dates are wrong, and inspection/dates reports them.
      if (!due || !day || !end || (start && end.day < start)) continue;
      const found = oddDay(day, end.day, limits);
      if (!found) continue;
      yield {
        ...found,
        span: due.value.span,
        related: [{ span: end.span, message: `The inspection ended on ${printDay(end.day)}.` }],
        fixes: [inYear(day, 1), inYear(day, -1)].flatMap((other) =>
          other && !oddDay(other, end.day, limits) ? write(due.value.span, other) : [],
        ),
        source,
      };
    }
  }),
};

/** The fault of a day by which a requirement has to be met, after an inspection that ended on another. */
function oddDay(
  day: Day,
  end: Day,
  { months, days }: Readonly<Record<keyof typeof options, number>>,
): (Pick<RuleFinding, 'about'> & NamedMessage) | undefined {
  if (day <= end) {
    const named =
      day === end ? messages.onLastDay(printDay(day)) : messages.beforeEnd(printDay(day), printDay(end));
    return { about: 'doubtful', ...named };
  }
  if (daysBetween(end, day) < days)
    return { about: 'doubtful', ...messages.soon(printDay(day), printDay(end), days) };
  if (day <= monthsAfter(end, months)) return undefined;
  return {
    about: 'advice',
    ...messages.late(printDay(day), printDay(end), months),
  };
}

/** The same day of another year. */
const inYear = (day: Day, by: number): Day | undefined =>
  readDay(`${Number(day.slice(0, 4)) + by}${day.slice(4)}`);

export default rule;
