import { messagesOf } from '../../text/messages';
import type { Rule } from '../rule';
import { ignoredWords, withUsual } from '../rule-options';
import { slipFixes, slipsOf } from './slip-findings';

const messages = messagesOf({
  confusable: (instead: string) => `Write “${instead}” here.`,
});

const options = ignoredWords('care levers');

const rule: Rule = {
  meta: {
    id: 'language/confusable',
    title: 'Similar words are not confused',
    about: 'doubtful',
    harm: 'The wrong word can change the meaning of a sentence, and a spelling check does not find it.',
    what: 'Reports words that are confused with others, such as “there own” or “care levers”, where the words next to them show the mistake. Verbs in the wrong form after another verb are among them, as in “are encourage to” or “has fail”. Quotations are not checked.',
    why: 'Such words are spelt right, so nothing else finds them.',
    sources: ['Measured on 318 published ILACS reports'],
    since: '0.1.0',
    calibration: '9 findings in 80 published reports and letters, all right.',
    options,
    bad: {
      body: '## The experiences and progress of children in care: good\n\n1. Children have there own bedrooms.\n',
    },
    good: {
      body: '## The experiences and progress of children in care: good\n\n1. Children have their own bedrooms.\n',
    },
  },
  *check(input, set) {
    const { ignore } = withUsual(options, set);
    const search = input.prose?.confusables.in;
    if (!search) return;
    for (const found of slipsOf(input, { search, notInQuotations: true, ignore }))
      yield { span: found.span, ...messages.confusable(found.slip.instead), ...slipFixes(found) };
  },
};

export default rule;
