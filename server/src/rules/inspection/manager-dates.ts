import { printDay } from '../../report/days';
import { impossibleDate } from '../../report/manager-caps';
import { onReport, type Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'inspection/manager-dates',
    title: 'The dates of the registered manager’s post are in order',
    about: 'wrong',
    what: 'Reports a date under `registered-manager` of `provider` after the inspection, which cannot be. An appointment before the post was vacant, as in a handover, and an application before the appointment are rare, and a warning. One finding; no cap is looked for then.',
    why: 'The judgement of leaders and managers is compared with these dates.',
    sources: ['The dates of the draft itself'],
    since: '0.1.0',
    calibration: {
      notMeasurable: 'the dates are keys of their own, which drafts made of published reports do not have.',
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
    const other = against ? `before “${against.key}”, ${printDay(against.day)}` : 'after the inspection';
    const action = against ? 'Check' : 'Correct';
    yield {
      span: at.span,
      message: `${action} this date: the manager’s “${at.key}”, ${printDay(at.day)}, is ${other}.`,
      ...(against && {
        atMost: 'warning' as const,
        related: [{ span: against.span, message: `${against.key}: ${printDay(against.day)}` }],
      }),
    };
  }),
};

export default rule;
