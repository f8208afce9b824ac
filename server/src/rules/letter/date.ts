import { scalarAt } from '../../draft/yaml/value';
import { printDay, readDay } from '../../report/days';
import { lastDay } from '../../report/last-day';
import { datesIn, readLetterHead } from '../../report/letter/head';
import { messagesOf } from '../../text/messages';
import { onReport, type Rule } from '../rule';
import { letterBody, letterFront } from './example';

const messages = messagesOf({
  beforeEnd: (date: string, end: string) =>
    `Check the letter’s date. ${date} is before the inspection ends (${end}).`,
  another: (date: string, other: string) =>
    `Check this date. The letter is dated ${date} under “letter-date”, and ${other} here.`,
});

const rule: Rule = {
  meta: {
    id: 'letter/date',
    title: 'The date of a letter is possible',
    about: 'wrong',
    harm: 'A letter is published with a date on which its findings were not yet made, or with two dates.',
    what: 'Reports a `letter-date` before the last day of the inspection. It also reports a line above the first section with another date than `letter-date`. The same date in both is printed once.',
    why: 'A letter is written after the inspection, and has one date.',
    sources: ['Measured on 19 published letters: each is dated after its inspection'],
    since: '0.1.0',
    calibration: '0 findings in 19 published letters and 58 published reports (2026-11).',
    bad: {
      front: `${letterFront}addressee: Director\nletter-date: 2026-06-01\n`,
      without: ['judgements'],
      body: letterBody,
    },
    good: {
      front: `${letterFront}addressee: Director\nletter-date: 2026-07-01\n`,
      without: ['judgements'],
      body: letterBody,
    },
  },
  check: onReport(function* (report) {
    if (!report.kind?.letter) return;
    const { draft } = report;
    const scalar = scalarAt(draft.data, 'letter-date');
    const date = readDay(scalar?.text.text);
    if (!scalar || !date) return;
    const end = lastDay(report);
    if (end && date < end.day) {
      const related = [{ span: end.span, message: `The inspection ends on ${printDay(end.day)}.` }];
      yield { span: scalar.span, ...messages.beforeEnd(printDay(date), printDay(end.day)), related };
    }
    for (const { day, span } of datesIn(readLetterHead(draft)))
      if (day !== date) yield { span, ...messages.another(printDay(date), printDay(day)), about: 'doubtful' };
  }),
};

export default rule;
