import { messagesOf } from '../../text/messages';
import type { Rule } from '../rule';
import { ignoredWords, withUsual } from '../rule-options';
import { slipFixes, slipsOf } from './slip-findings';

const messages = messagesOf({
  missing: (instead: string) => `A word is missing. Write “${instead}”.`,
  incomplete: (written: string) => `A word is missing after “${written}”. Complete the sentence.`,
});

const options = ignoredWords('need be');

const rule: Rule = {
  meta: {
    id: 'language/missing-word',
    title: 'No small word is missing',
    about: 'doubtful',
    harm: 'A missing word makes a sentence hard to read, and a missing “not” reverses its meaning.',
    what: 'Reports places where a small word such as “to”, “of”, “a” or “have” is missing, as in “able talk” or “a number children”, and articles without a noun. Only places where the words around it leave no doubt are reported. Quotations are not checked.',
    why: 'A small word is easily lost in an edit, and the eye reads it where it is not.',
    sources: ['Measured on 80 published reports and letters'],
    since: '0.1.0',
    calibration: '1 finding in 80 published reports and letters, which is right. None in guidance of 250 KB.',
    options,
    bad: {
      body: '## The experiences and progress of children in care: good\n\n1. Children are able talk to staff.\n',
    },
    good: {
      body: '## The experiences and progress of children in care: good\n\n1. Children are able to talk to staff.\n',
    },
  },
  *check(input, set) {
    if (!input.prose) return;
    const { missingWords, articlesAlone } = input.prose.grammar;
    const { ignore } = withUsual(options, set);
    for (const found of slipsOf(input, { search: missingWords, notInQuotations: true, ignore }))
      yield { span: found.span, ...messages.missing(found.slip.instead), ...slipFixes(found) };
    for (const { span, written } of slipsOf(input, { search: articlesAlone, notInQuotations: true, ignore }))
      yield { span, ...messages.incomplete(written) };
  },
};

export default rule;
