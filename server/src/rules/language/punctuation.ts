import { punctuationSlips } from '../../prose/patterns/punctuation';
import { messagesOf } from '../../text/messages';
import type { Rule } from '../rule';
import { patternSlips } from './pattern-slips';

const messages = messagesOf({
  punctuation: () => 'Correct the punctuation or spacing here.',
});

const rule: Rule = {
  meta: {
    id: 'language/punctuation',
    title: 'Punctuation and spaces are in place',
    about: 'doubtful',
    harm: 'Stray marks and missing spaces show a reader that nobody read the report again.',
    what: 'Reports spaces before marks, missing spaces after them, and marks that are written twice.',
    why: 'Such marks are often the remains of an edit.',
    sources: ['Measured on 318 published ILACS reports'],
    since: '0.1.0',
    calibration: 'No findings in 112 published reports and letters.',
    bad: {
      body: '## The experiences and progress of children in care: good\n\n1. Plans are clear , specific and timely.\n',
    },
    good: {
      body: '## The experiences and progress of children in care: good\n\n1. Plans are clear, specific and timely.\n',
    },
  },
  *check(input) {
    for (const slip of patternSlips(input, punctuationSlips))
      yield { span: slip.span, ...messages.punctuation(), fixes: slip.fixes };
  },
};

export default rule;
