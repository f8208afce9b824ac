import { isEmpty } from '../../draft/yaml/value';
import { type Day, monthsAfter, printDay, readDay } from '../../report/days';
import { lastDay } from '../../report/last-day';
import { requirementsOf } from '../../report/requirements';
import { inflect } from '../../text/words';
import type { RuleFinding } from '../finding';
import { add, write } from '../fixes';
import { addKeys } from '../key-places';
import { onReport, type Rule } from '../rule';
import { dueRule } from '../rule-ids';

// The longest time that is usual. No published requirement gives more.
const usualMonths = 6;

const rule: Rule = {
  meta: {
    id: dueRule,
    title: 'A requirement says by when it has to be met',
    about: 'missing',
    what: 'Reports a requirement without `due`, and warns of a day that is not after the last day of the inspection. A day more than six months after it gets a hint. A day before the report goes out is allowed, and nothing is said of it.',
    why: 'A requirement must give a date by which to comply. A day up to the last of the inspection has passed when the requirement is made. Of one years on, most often the year is wrong.',
    sources: [
      'SCCIF, secure children’s homes, making requirements and recommendations',
      'SCCIF, residential family centres, making requirements and recommendations',
    ],
    since: '0.1.0',
    options: {
      months: {
        about: 'The months after the last day of the inspection from which a day gets a hint',
        minimum: 1,
        maximum: 60,
        otherwise: 'six',
      },
    },
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
  check: onReport(function* (report, _, { months = usualMonths }) {
    const { draft, framework, setting, start } = report;
    const source = framework.sources[setting?.requirements?.source ?? ''];
    const end = lastDay(report);
    for (const { span, item, due } of requirementsOf(report)) {
      if (isEmpty(due?.value)) {
        yield {
          span: due?.keySpan ?? span,
          message:
            'This requirement does not say by when it has to be met; give the day under “due”, as in 2026-10-30.',
          fixes: due ? [] : add('Add “due”', addKeys(draft, item, ['due: '])),
          source,
        };
        continue;
      }
      const day = due?.value.kind === 'scalar' ? readDay(due.value.text.text) : undefined;
      // If the inspection ends before it starts, its own dates are wrong, and inspection/dates reports them.
      if (!due || !day || !end || (start && end.day < start)) continue;
      const found = oddDay(day, end.day, months);
      if (!found) continue;
      yield {
        ...found,
        span: due.value.span,
        related: [{ span: end.span, message: `The inspection ended on ${printDay(end.day)}.` }],
        fixes: [inYear(day, 1), inYear(day, -1)].flatMap((other) =>
          other && !oddDay(other, end.day, months) ? write(due.value.span, other) : [],
        ),
        source,
      };
    }
  }),
};

/** The fault of a day by which a requirement has to be met, after an inspection that ended on another. */
function oddDay(day: Day, end: Day, months: number): Pick<RuleFinding, 'about' | 'message'> | undefined {
  if (day <= end) {
    const when =
      day === end ? 'the last day of the inspection' : `before the inspection ended on ${printDay(end)}`;
    return {
      about: 'doubtful',
      message: `Check this date: the requirement has to be met by ${printDay(day)}, ${when}.`,
    };
  }
  if (day <= monthsAfter(end, months)) return undefined;
  return {
    about: 'advice',
    message: `Check this date: ${printDay(day)} is more than ${months} ${inflect(months, 'month', 'months')} after the inspection ended on ${printDay(end)}.`,
  };
}

/** The same day of another year. */
const inYear = (day: Day, by: number): Day | undefined =>
  readDay(`${Number(day.slice(0, 4)) + by}${day.slice(4)}`);

export default rule;
