import { printDay } from '../../report/days';
import { impossibleDate } from '../../report/manager-caps';
import { messagesOf } from '../../text/messages';
import { onReport, type Rule } from '../rule';

interface TwoDates {
  readonly date: string;
  readonly otherDate: string;
}

const messages = messagesOf({
  after: (entry: string, date: string) =>
    `Correct this date. The manager’s “${entry}” date, ${date}, is after the inspection.`,
  before: (entry: string, other: string, { date, otherDate }: TwoDates) =>
    `Check this date. The manager’s “${entry}” date, ${date}, is before the “${other}” date, ${otherDate}.`,
});

const rule: Rule = {
  meta: {
    id: 'inspection/manager-dates',
    title: 'The dates of the registered manager’s post are in order',
    about: 'wrong',
    harm: 'A judgement of leaders and managers may be compared with a wrong date.',
    what: 'Reports a date under `registered-manager` of `provider` that is after the inspection. It also warns of an appointment before the post was vacant, as in a handover, and of an application before the appointment. Both are rare. Only the first such date is reported, and judgement/manager-cap is then not checked.',
    why: 'The judgement of leaders and managers is compared with these dates.',
    sources: ['The dates of the draft itself'],
    since: '0.1.0',
    calibration: {
      notMeasurable: 'drafts made from published reports do not have these dates.',
    },
    bad: {
      framework: 'sccif',
      front:
        'provider:\n  name: Example Care Limited\n  registered-manager:\n    name: A N Other\n    appointed: 2026-03-02\n    applied: 2026-12-02\n',
    },
    good: {
      framework: 'sccif',
      front:
        'provider:\n  name: Example Care Limited\n  registered-manager:\n    name: A N Other\n    appointed: 2026-03-02\n    applied: 2026-04-02\n',
    },
  },
  check: onReport(function* (report) {
    const found = impossibleDate(report);
    if (!found) return;
    const { at, against } = found;
    const date = printDay(at.day);
    yield {
      span: at.span,
      ...(against
        ? messages.before(at.key, against.key, { date, otherDate: printDay(against.day) })
        : messages.after(at.key, date)),
      ...(against && {
        atMost: 'warning' as const,
        related: [{ span: against.span, message: `“${against.key}” is ${printDay(against.day)}.` }],
      }),
    };
  }),
};

export default rule;
