import { printDay, readDay } from '../../report/days';
import meta from '../../rules/snippet/review';
import { keySpan, type LibraryRule, onSnippets } from './rule';

const rule: LibraryRule = {
  meta,
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
