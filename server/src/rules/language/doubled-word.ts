import { doubledIn } from '../../prose/slips/doubled';
import { messagesOf } from '../../text/messages';
import type { Rule } from '../rule';
import { ignoredWords, withUsual } from '../rule-options';
import { slipsOf } from './slip-findings';

const messages = messagesOf({
  doubled: (words: string) => `“${words}” is written twice. Delete one.`,
  repeated: (word: string, times: number) => `“${word}” is written ${times} times. Delete the extra ones.`,
});

const options = ignoredWords('that that');

const rule: Rule = {
  meta: {
    id: 'language/doubled-word',
    title: 'No word is written twice',
    about: 'doubtful',
    harm: 'A reader stumbles over a word that is written twice, and sees that nobody read the report again.',
    what: 'Reports a word, or two words such as “in the”, that are written twice. A word that is written three times or more is one finding. Words that are rightly doubled, such as “had had”, are not reported.',
    why: 'Edits leave doubled words, mostly at the end of a line, where the eye does not see them.',
    sources: ['Measured on 318 published ILACS reports'],
    since: '0.1.0',
    calibration: '2 findings in 112 published reports and letters, both right.',
    options,
    bad: {
      body: '## The experiences and progress of children in care: good\n\n1. Leaders know the the children well.\n',
    },
    good: {
      body: '## The experiences and progress of children in care: good\n\n1. Leaders know the children well.\n',
    },
  },
  *check(input, set) {
    const { ignore } = withUsual(options, set);
    for (const { slip, span, written } of slipsOf(input, { search: doubledIn, ignore })) {
      const words = written.replace(/[*_]/g, '').trim();
      const { times } = slip;
      const [word = words] = words.split(/\s+/);
      const kind = slip.safe ? 'safe' : 'suggestion';
      yield {
        span,
        ...(times === undefined ? messages.doubled(words) : messages.repeated(word, times)),
        ...(slip.instead !== undefined && {
          fixes: [
            { title: `Delete ${times ? '' : 'the second '}“${words}”`, kind, edits: [{ span, text: '' }] },
          ],
        }),
      };
    }
  },
};

export default rule;
