import { punctuationSlips } from '../../prose/slips/punctuation';
import { messagesOf, type NamedMessage } from '../../text/messages';
import type { Rule } from '../rule';
import { slipFixes, slipsOf } from './slip-findings';

const messages = messagesOf({
  spaceBefore: (mark: string) => `Delete the space before “${mark}”.`,
  spaceAfter: (mark: string) => `Delete the space after “${mark}”.`,
  noSpace: (mark: string) => `Add a space after “${mark}”.`,
  doubledMark: (mark: string) => `Write “${mark}” only once.`,
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
    for (const found of slipsOf(input, { search: punctuationSlips, notInQuotations: true }))
      yield { span: found.span, ...messageOn(found.written, found.slip.instead), ...slipFixes(found) };
  },
};

/** Says what is wrong with the marks and spaces of a text. */
function messageOn(written: string, right: string): NamedMessage {
  const mark = /[^\p{L}\p{N}\s]/u.exec(right)?.[0] ?? '';
  if (right.trimEnd() === written) return messages.noSpace(mark);
  if (written.replaceAll(' ', '') !== right) return messages.doubledMark(mark);
  return mark === '(' ? messages.spaceAfter(mark) : messages.spaceBefore(mark);
}

export default rule;
