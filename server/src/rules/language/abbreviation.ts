import { abbreviationSlips } from '../../prose/slips/abbreviation';
import { messagesOf } from '../../text/messages';
import type { Rule } from '../rule';
import { ignoredWords, withUsual } from '../rule-options';
import { slipFixes, slipsOf } from './slip-findings';

const messages = messagesOf({
  abbreviation: (instead: string) => `Write “${instead}” instead.`,
});

const options = ignoredWords('etc');

const rule: Rule = {
  meta: {
    id: 'language/abbreviation',
    title: '“eg”, “ie” and “etc” are written as plain words',
    about: 'form',
    harm: 'Some readers do not know these abbreviations, and screen readers may misread them.',
    what: 'Reports “eg”, “ie” and “etc”, with or without full stops. Quotations are not checked.',
    why: 'The house style and GOV.UK ask for plain words.',
    sources: ['Measured on 318 published ILACS reports'],
    since: '0.1.0',
    calibration: 'No findings in 112 published reports and letters.',
    options,
    bad: {
      body: '## The experiences and progress of children in care: good\n\n1. They enjoy sport, eg football.\n',
    },
    good: {
      body: '## The experiences and progress of children in care: good\n\n1. They enjoy sport, for example football.\n',
    },
  },
  *check(input, set) {
    const { ignore } = withUsual(options, set);
    for (const found of slipsOf(input, { search: abbreviationSlips, notInQuotations: true, ignore }))
      yield { span: found.span, ...messages.abbreviation(found.slip.instead), ...slipFixes(found) };
  },
};

export default rule;
