import { dateFormSlips } from '../../prose/slips/date-form';
import { messagesOf } from '../../text/messages';
import type { Rule } from '../rule';
import { slipFixes, slipsOf } from './slip-findings';

const messages = messagesOf({
  date: (instead: string) => `Write this date as “${instead}”.`,
});

const rule: Rule = {
  meta: {
    id: 'language/date-form',
    title: 'Dates are written as “12 June 2026”',
    about: 'form',
    harm: 'Dates in several forms are hard to compare, and figures for months can be misread.',
    what: 'Reports dates with “st”, “nd”, “rd” or “th”, and dates in figures alone.',
    why: 'GOV.UK and published reports write the day, the month in words, and the year.',
    sources: ['Measured on 318 published ILACS reports'],
    since: '0.1.0',
    calibration: 'No findings in 112 published reports and letters.',
    bad: {
      body: '## The experiences and progress of children in care: good\n\n1. The review was on 3rd March 2025.\n',
    },
    good: {
      body: '## The experiences and progress of children in care: good\n\n1. The review was on 3 March 2025.\n',
    },
  },
  *check(input) {
    for (const found of slipsOf(input, { search: dateFormSlips, notInQuotations: true }))
      yield { span: found.span, ...messages.date(found.slip.instead), ...slipFixes(found) };
  },
};

export default rule;
