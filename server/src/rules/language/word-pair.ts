import { messagesOf } from '../../text/messages';
import { capital } from '../../text/words';
import { write } from '../fixes';
import type { Rule } from '../rule';
import { ignoredWords, withUsual } from '../rule-options';
import { slipsOf } from './slip-findings';

const messages = messagesOf({
  unusual: (written: string, instead: string) =>
    `Check “${written}”. Published reports usually have “${instead}” here.`,
});

const options = ignoredWords('support works');

const rule: Rule = {
  meta: {
    id: 'language/word-pair',
    title: 'Words go together as in published reports',
    about: 'advice',
    harm: 'The wrong word can change the meaning of a sentence, even if it is spelt right.',
    what: 'Reports a word that is far less likely next to these words than a word like it, as the pairs of words in published reports show. The two differ by a letter or an ending, or are often confused. Quotations are not checked, and neither are the words that a team lists under `words`. In CI, this rule is off unless a config names it or its group under `rules`, or the command line names it with `--rule`.',
    why: 'A check of spelling cannot find such slips, and a list of confused words has only some of them. Many findings are rare words that are right, so look at each.',
    sources: ['Measured on 318 published ILACS reports: 44,000 pairs of words in 159 of them'],
    since: '0.1.0',
    calibration:
      '32 findings in 80 published reports and letters, of which 3 are right. In published letters, 1,000 words were each replaced with a word one edit away: with the other rules, 666 were found. Of 1,000 that were replaced with a word that people confuse with it, 535 were found.',
    options,
    bad: {
      body: '## The experiences and progress of children in care: good\n\n1. Leaders agree next stops with partners.\n',
    },
    good: {
      body: '## The experiences and progress of children in care: good\n\n1. Leaders agree next steps with partners.\n',
    },
  },
  *check(input, set) {
    const { ignore } = withUsual(options, set);
    const { prose } = input;
    if (!prose) return;
    const { team, wordPairs } = prose;
    for (const { slip, span } of slipsOf(input, { search: wordPairs.in, notInQuotations: true, ignore })) {
      const { written, instead } = slip;
      if (team.words.has(written.toLowerCase())) continue;
      const cased = /^[A-Z]/.test(written) ? capital(instead) : instead;
      yield { span, ...messages.unusual(written, cased), fixes: [write(span, cased, 'suggestion')] };
    }
  },
};

export default rule;
