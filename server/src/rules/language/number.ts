import { figureSlips, numberWordSlips, percentSlips } from '../../prose/patterns/number';
import { lastDay } from '../../report/last-day';
import { messagesOf } from '../../text/messages';
import type { Rule } from '../rule';
import { patternSlips } from './pattern-slips';

const messages = messagesOf({
  percent: () => 'Write “%” next to the figure.',
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
    for (const { span, written, fixes } of patternSlips(input, percentSlips))
      yield { span, ...messages.percent(), ...(!written.endsWith('%') && { atMost: 'hint' }), fixes };
    const end = input.report && (lastDay(input.report)?.day ?? input.report.start);
    if (!end) return;
    const isOld = end < '2026';
    for (const { span, instead, fixes } of patternSlips(input, isOld ? figureSlips : numberWordSlips))
      yield { span, ...(isOld ? messages.figure : messages.word)(instead), atMost: 'hint', fixes };
  },
};

export default rule;
