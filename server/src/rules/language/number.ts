import { figureSlips, numberWordSlips, percentSlips } from '../../prose/slips/number';
import { lastDay } from '../../report/last-day';
import { messagesOf } from '../../text/messages';
import type { Rule } from '../rule';
import { slipFixes, slipsOf } from './slip-findings';

const messages = messagesOf({
  percent: (right: string) => `Write “${right}”, with the sign and no space.`,
  figure: (instead: string) => `Write “${instead}” here, as reports before 2026 do.`,
  word: (instead: string) => `Write “${instead}” here, as reports from 2026 do.`,
});

const rule: Rule = {
  meta: {
    id: 'language/number',
    title: 'Numbers are written as in published reports',
    about: 'form',
    harm: 'Numbers in several forms look careless, and are harder to compare.',
    what: 'Reports “per cent” after a figure, a space before “%”, and numbers from two to nine in another form than reports of that time use. Ages, stages and names are not checked.',
    severity: 'A warning for a space before “%”. All else is a hint.',
    why: 'Reports of inspections before 2026 write two to nine as words. Later ones write figures.',
    sources: ['Measured on 318 published ILACS reports'],
    since: '0.1.0',
    calibration: 'No findings in 112 published reports and letters.',
    bad: {
      body: '## The experiences and progress of children in care: good\n\n1. The rate fell by 9 % last year.\n',
    },
    good: {
      body: '## The experiences and progress of children in care: good\n\n1. The rate fell by 9% last year.\n',
    },
  },
  *check(input) {
    for (const found of slipsOf(input, { search: percentSlips, notInQuotations: true })) {
      const isSpace = found.written.endsWith('%');
      yield {
        span: found.span,
        ...messages.percent(found.slip.instead),
        ...(!isSpace && { atMost: 'hint' }),
        ...slipFixes(found),
      };
    }
    const end = input.report && (lastDay(input.report)?.day ?? input.report.start);
    if (!end) return;
    const isOld = end < '2026';
    const search = isOld ? figureSlips : numberWordSlips;
    const message = isOld ? messages.figure : messages.word;
    for (const found of slipsOf(input, { search, notInQuotations: true }))
      yield { span: found.span, ...message(found.slip.instead), atMost: 'hint', ...slipFixes(found) };
  },
};

export default rule;
