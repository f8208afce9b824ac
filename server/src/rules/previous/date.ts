import { entryOf } from '../../draft/yaml/value';
import { printDay } from '../../report/days';
import { previousInspections } from '../../report/previous';
import { messagesOf } from '../../text/messages';
import { onReport, type Rule } from '../rule';

const messages = messagesOf({
  notBefore: (start: string) =>
    `Correct this date, or remove the entry. The date is not before this inspection started (${start}).`,
});

const rule: Rule = {
  meta: {
    id: 'previous/date',
    title: 'A previous inspection was before this one',
    about: 'wrong',
    harm: 'The history of the service has a wrong date, or lists this inspection as an earlier one.',
    what: 'Reports an entry of `previous` that is dated on or after the first day of this inspection.',
    why: 'The history is what was known of the service before the inspectors came. If it has a later date, one of the two dates is wrong, or this inspection is listed in its own history.',
    sources: ['SCCIF, the inspection report'],
    since: '0.1.0',
    calibration: '0 findings in 3 published SCCIF reports that list 11 previous inspections (2026-11).',
    bad: {
      framework: 'sccif',
      front: 'previous:\n  - date: 2026-07-08\n    type: full\n    judgement: good',
    },
    good: {
      framework: 'sccif',
      front: 'previous:\n  - date: 2025-07-08\n    type: full\n    judgement: good',
    },
  },
  check: onReport(function* (report, knowledge) {
    const { start, draft, framework, terms } = report;
    if (!start) return;
    const own = entryOf(entryOf(draft.data, 'inspection')?.value, 'start');
    for (const { day, date } of previousInspections(report, knowledge)) {
      if (!day || !date || day < start) continue;
      yield {
        span: date.span,
        ...messages.notBefore(printDay(start)),
        related: own
          ? [{ span: own.value.span, message: `This inspection starts on ${printDay(start)}.` }]
          : [],
        source: framework.sources[terms.report?.source ?? ''],
      };
    }
  }),
};

export default rule;
