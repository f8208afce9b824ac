import { isEmpty } from '../../draft/yaml/value';
import { type Day, printDay, readDay } from '../../report/days';
import { lastDay } from '../../report/last-day';
import { requirementsOf } from '../../report/requirements';
import { add, write } from '../fixes';
import { addKeys } from '../key-places';
import { onReport, type Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'requirement/due',
    title: 'A requirement says by when it has to be met',
    about: 'missing',
    what: 'Reports a requirement without `due`, and warns of a day before the end of the inspection. A day before the report goes out is allowed, and nothing is said of it.',
    why: 'A requirement must give a date by which to comply. A day before the inspection ended has passed already when the requirement is made; most often the year is wrong.',
    sources: [
      'SCCIF, secure children’s homes, making requirements and recommendations',
      'SCCIF, residential family centres, making requirements and recommendations',
    ],
    since: '0.1.0',
    calibration: '0 findings in 3 published SCCIF reports, of which 1 makes a requirement (2026-11).',
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
  check: onReport(function* (report) {
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
      if (!due || !day || !end || day >= end.day || (start && end.day < start)) continue;
      const later = nextYear(day);
      yield {
        span: due.value.span,
        about: 'doubtful',
        message: `This requirement has to be met by ${printDay(day)}, before the inspection ended on ${printDay(end.day)}; check the day.`,
        related: [{ span: end.span, message: `The inspection ended on ${printDay(end.day)}.` }],
        fixes: later && later >= end.day ? [write(due.value.span, later)] : [],
        source,
      };
    }
  }),
};

const nextYear = (day: Day): Day | undefined => readDay(`${Number(day.slice(0, 4)) + 1}${day.slice(4)}`);

export default rule;
