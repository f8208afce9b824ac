import { figureSlips, numberWordSlips, percentSlips } from '../../prose/slips/number';
import { lastDay } from '../../report/last-day';
import { messagesOf } from '../../text/messages';
import type { Rule, RuleInput } from '../rule';
import { type FormOption, type FormsOption, withUsual } from '../rule-options';
import { slipFixes, slipsOf } from './slip-findings';

const messages = messagesOf({
  percent: (right: string) => `Write “${right}”, with the per cent sign and no space before it.`,
  figure: (instead: string) => `Write “${instead}” here, as in reports on inspections before 2026.`,
  word: (instead: string) => `Write “${instead}” here, as in reports on inspections from 2026.`,
  teamForm: (instead: string) => `Write “${instead}” here, as your team does.`,
});

const options = {
  numbers: {
    kind: 'form',
    about: 'The form of numbers from two to nine',
    forms: {
      'by-date': 'words for inspections before 2026, figures from 2026',
      words: 'always words',
      figures: 'always figures',
      any: 'not checked',
    },
    usual: 'by-date',
  } satisfies FormOption,
  accept: {
    kind: 'forms',
    about: 'Forms of percentages that are accepted as well',
    forms: { 'per-cent': '9 per cent', space: '9 %' },
  } satisfies FormsOption,
};

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
    options,
    bad: {
      body: '## The experiences and progress of children in care: good\n\n1. The rate fell by 9 % last year.\n',
    },
    good: {
      body: '## The experiences and progress of children in care: good\n\n1. The rate fell by 9% last year.\n',
    },
  },
  *check(input, set) {
    const { numbers, accept } = withUsual(options, set);
    for (const found of slipsOf(input, { search: percentSlips, notInQuotations: true })) {
      const isSpace = found.written.endsWith('%');
      if (accept.includes(isSpace ? 'space' : 'per-cent')) continue;
      yield {
        span: found.span,
        ...messages.percent(found.slip.instead),
        ...(!isSpace && { atMost: 'hint' }),
        ...slipFixes(found),
      };
    }
    const form = numbers === 'by-date' ? formByDate(input) : numbers;
    if (form !== 'words' && form !== 'figures') return;
    const search = form === 'words' ? figureSlips : numberWordSlips;
    const byDate = form === 'words' ? messages.figure : messages.word;
    const message = numbers === 'by-date' ? byDate : messages.teamForm;
    for (const found of slipsOf(input, { search, notInQuotations: true }))
      yield { span: found.span, ...message(found.slip.instead), atMost: 'hint', ...slipFixes(found) };
  },
};

/** The form that reports had when an inspection ended; undefined if its days are not known. */
function formByDate({ report }: RuleInput): 'words' | 'figures' | undefined {
  const end = report && (lastDay(report)?.day ?? report.start);
  if (!end) return undefined;
  return end < '2026' ? 'words' : 'figures';
}

export default rule;
