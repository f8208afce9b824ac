import { type CountedSentence, longSentencesIn } from '../../prose/house/sentences';
import { messagesOf } from '../../text/messages';
import type { Rule } from '../rule';
import { type NumberOption, withUsual } from '../rule-options';
import { slipsOf } from './slip-findings';

const mostWords = 45;
const searches = new Map<number, (text: string) => readonly CountedSentence[]>();

/** The search for sentences with more words than a number, which keeps what it found. */
function searchFor(most: number): (text: string) => readonly CountedSentence[] {
  const search = searches.get(most) ?? longSentencesIn(most);
  searches.set(most, search);
  return search;
}

const messages = messagesOf({
  long: (words: number, most: number) =>
    `Split this sentence. It has ${words} words, and ${most === mostWords ? `few sentences in reports have more than ${most}` : `your team’s limit is ${most}`}.`,
});

const options = {
  words: {
    kind: 'number',
    about: 'The maximum number of words in a sentence',
    minimum: 10,
    maximum: 200,
    usual: mostWords,
    origin: 'as in nearly all published sentences',
  } satisfies NumberOption,
};

const rule: Rule = {
  meta: {
    id: 'language/long-sentence',
    title: `Sentences have at most ${mostWords} words`,
    about: 'advice',
    harm: 'Readers lose the thread of a sentence that goes on for many lines.',
    what: `Reports sentences of more than ${mostWords} words. Words in quotations are not counted, and the items of a list with semicolons are counted one by one.`,
    why: 'Half of the sentences in published reports have at most 18 words, and 99 in 100 have at most 41.',
    sources: ['Measured on 318 published ILACS reports'],
    since: '0.1.0',
    calibration: '81 findings in 80 published reports and letters, right by count.',
    options,
    bad: {
      body: `## The experiences and progress of children in care: good\n\n1. ${'Children see their friends and '.repeat(10)}are happy.\n`,
    },
    good: {
      body: '## The experiences and progress of children in care: good\n\n1. Children see their friends. They are happy.\n',
    },
  },
  *check(input, set) {
    const { words: most } = withUsual(options, set);
    for (const { slip, span } of slipsOf(input, { search: searchFor(most) }))
      yield { span, ...messages.long(slip.words, most) };
  },
};

export default rule;
