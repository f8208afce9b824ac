import { daysAfter, printDay, readDay } from '../../report/days';
import { messagesOf } from '../../text/messages';
import { type NumberOption, withUsual } from '../rule-options';
import { noSnippetsInReports, onSnippets, type SnippetRule } from './input';
import { keySpan } from './positions';

const messages = messagesOf({
  noDate: (date: string, key: string) => `The date “${date}” does not exist. Correct “${key}”.`,
  overdue: (title: string, due: string) =>
    `Review “${title}”, then set its next review date. The review was due by ${due}.`,
  soon: (title: string, due: string) =>
    `Review “${title}”, then set its next review date. The review is due by ${due}.`,
});

const options = {
  days: {
    kind: 'number',
    about: 'The number of days before the review date when reporting begins',
    minimum: 0,
    maximum: 365,
    usual: 0,
  } satisfies NumberOption,
};

const rule: SnippetRule = {
  meta: {
    id: 'snippet/review',
    title: 'Snippets are reviewed on time',
    about: 'doubtful',
    harm: 'Reports repeat a phrase that guidance or law may have overtaken.',
    what: 'Reports a snippet whose `review-by` date has passed, and dates that do not exist. Retired snippets do not count.',
    why: 'Guidance and regulations change. A phrase that has not been reviewed since may be wrong.',
    sources: ['The format of snippet libraries, docs/snippets.md'],
    since: '0.1.0',
    calibration: noSnippetsInReports,
    options,
    bad: {
      whole:
        'snippets:\n  - id: one\n    prefix: one\n    title: One\n    body: Text.\n    review-by: 2025-05-01\n',
    },
    good: {
      whole:
        'snippets:\n  - id: one\n    prefix: one\n    title: One\n    body: Text.\n    review-by: 2099-05-01\n',
    },
  },
  check: onSnippets(function* (snippet, { today }, set) {
    const { reviewBy, reviewed, status } = snippet;
    for (const [key, day] of [
      ['reviewed', reviewed],
      ['review-by', reviewBy],
    ] as const) {
      if (day !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(day) && !readDay(day))
        yield {
          span: keySpan(snippet, key),
          ...messages.noDate(day, key),
          about: 'wrong',
        };
    }
    const due = readDay(reviewBy);
    const { days } = withUsual(options, set);
    if (status === 'retired' || !due || due >= daysAfter(today, days)) return;
    yield {
      span: keySpan(snippet, 'review-by'),
      ...messages[due < today ? 'overdue' : 'soon'](snippet.title, printDay(due)),
    };
  }),
};

export default rule;
