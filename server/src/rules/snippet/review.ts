import { printDay, readDay } from '../../report/days';
import { noSnippetsInReports, onSnippets, type SnippetRule } from './input';
import { keySpan } from './positions';

const rule: SnippetRule = {
  meta: {
    id: 'snippet/review',
    title: 'A snippet is reviewed in time',
    about: 'doubtful',
    what: 'Warns of a snippet whose `review-by` has passed, and of days that the calendar does not have. Retired ones do not count.',
    why: 'Guidance and regulations change; a phrase that nobody has looked at since may be wrong.',
    sources: ['The format of snippet libraries, docs/snippets.md'],
    since: '0.1.0',
    calibration: noSnippetsInReports,
    bad: {
      whole:
        'snippets:\n  - id: one\n    prefix: one\n    title: One\n    body: Text.\n    review-by: 2025-05-01\n',
    },
    good: {
      whole:
        'snippets:\n  - id: one\n    prefix: one\n    title: One\n    body: Text.\n    review-by: 2099-05-01\n',
    },
  },
  check: onSnippets(function* (snippet, { today }) {
    const { reviewBy, reviewed, status } = snippet;
    for (const [key, day] of [
      ['reviewed', reviewed],
      ['review-by', reviewBy],
    ] as const) {
      if (day !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(day) && !readDay(day))
        yield {
          span: keySpan(snippet, key),
          message: `“${day}” is no day of the calendar; correct “${key}”.`,
          about: 'wrong',
        };
    }
    const due = readDay(reviewBy);
    if (status === 'retired' || !due || due >= today) return;
    yield {
      span: keySpan(snippet, 'review-by'),
      message: `“${snippet.title}” had to be reviewed by ${printDay(due)}; review it, and set the next day.`,
    };
  }),
};

export default rule;
