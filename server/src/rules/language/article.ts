import { articlesIn } from '../../prose/slips/article';
import { messagesOf } from '../../text/messages';
import type { Rule } from '../rule';
import { ignoredWords, withUsual } from '../rule-options';
import { slipFixes, slipsOf } from './slip-findings';

const messages = messagesOf({
  article: (written: string, right: string) => `Write “${right}” instead of “${written}” before this word.`,
});

const options = ignoredWords('an hotel');

const rule: Rule = {
  meta: {
    id: 'language/article',
    title: '“a” and “an” fit the next word',
    about: 'doubtful',
    harm: 'A wrong article makes a reader doubt the care that went into the rest of the report.',
    what: 'Reports “a” before a vowel sound, and “an” before any other. What counts is the sound: “an hour”, “a one-off visit”, “an NHS trust”. Words that are spoken in two ways, such as “historic” or “UASC”, are not reported.',
    why: 'The article is left as it was when the word after it is changed.',
    sources: ['Measured on 318 published ILACS reports'],
    since: '0.1.0',
    calibration: 'No findings in 112 published reports and letters.',
    options,
    bad: {
      body: '## The experiences and progress of children in care: good\n\n1. Each child has an plan.\n',
    },
    good: {
      body: '## The experiences and progress of children in care: good\n\n1. Each child has a plan.\n',
    },
  },
  *check(input, set) {
    const { ignore } = withUsual(options, set);
    for (const found of slipsOf(input, { search: articlesIn, ignore })) {
      const { slip, span, written } = found;
      yield { span, ...messages.article(written, slip.instead ?? ''), ...slipFixes(found) };
    }
  },
};

export default rule;
