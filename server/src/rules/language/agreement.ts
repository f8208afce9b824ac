import { messagesOf } from '../../text/messages';
import type { Rule } from '../rule';
import { ignoredWords, withUsual } from '../rule-options';
import { slipFixes, slipsOf } from './slip-findings';

const messages = messagesOf({
  agreement: (instead: string) => `Write “${instead}”, so that it agrees with the words around it.`,
});

const options = ignoredWords('staff is');

const rule: Rule = {
  meta: {
    id: 'language/agreement',
    title: 'Verbs and nouns agree with the words around them',
    about: 'doubtful',
    harm: 'A word that does not agree with its subject or number makes a reader doubt the care that went into the report.',
    what: 'Reports verbs that do not agree with a subject next to them, such as “children is”. It also reports nouns that do not agree with the words before them, such as “several child”. Subjects farther away are checked only where no doubt is left.',
    why: 'A verb is often left as it was when its subject is changed.',
    sources: ['Measured on 318 published ILACS reports'],
    since: '0.1.0',
    calibration: 'No findings in 112 published reports and letters.',
    options,
    bad: {
      body: '## The experiences and progress of children in care: good\n\n1. Children is seen often.\n',
    },
    good: {
      body: '## The experiences and progress of children in care: good\n\n1. Children are seen often.\n',
    },
  },
  *check(input, set) {
    if (!input.prose) return;
    const { ignore } = withUsual(options, set);
    const { agreement: search } = input.prose.grammar;
    for (const found of slipsOf(input, { search, notInQuotations: true, ignore }))
      yield { span: found.span, ...messages.agreement(found.slip.instead), ...slipFixes(found) };
  },
};

export default rule;
