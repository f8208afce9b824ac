import { messagesOf } from '../../text/messages';
import type { Rule } from '../rule';
import { ignoredWords, withUsual } from '../rule-options';
import { slipFixes, slipsOf } from './slip-findings';

const messages = messagesOf({
  american: (british: string) => `Write “${british}”, as in British English.`,
});

const court = /\b(?:court|judge|tribunal|legal|magistrate)s?\b/i;

const options = ignoredWords('Labor Exchange');

const rule: Rule = {
  meta: {
    id: 'language/american',
    title: 'Spellings are British, not American',
    about: 'doubtful',
    harm: 'Reports of the inspectorate are in British English. An American spelling looks like a mistake.',
    what: 'Reports American spellings, spellings with “-ize”, and “judgment”. Names with capitals and words in quotation marks are not reported.',
    why: 'Word processors and other tools often check American English, and let such spellings pass.',
    sources: [
      'Guide to Ofsted’s house style (2018): -ise, “judgement”',
      'Measured on 318 published ILACS reports',
    ],
    since: '0.1.0',
    calibration: '7 findings in 112 published reports and letters, all right.',
    options,
    bad: {
      body: '## The experiences and progress of children in care: good\n\n1. Staff help children to enroll at college.\n',
    },
    good: {
      body: '## The experiences and progress of children in care: good\n\n1. Staff help children to enrol at college.\n',
    },
  },
  *check(input, set) {
    const { ignore } = withUsual(options, set);
    const { speller } = input.prose ?? {};
    if (!speller) return;
    const search = (text: string) =>
      speller.americanIn(text).flatMap(({ start, end, british }) => {
        const instead = text.slice(start, end).includes('’') ? british.replaceAll("'", '’') : british;
        // A court’s decision is a “judgment”.
        const isLegal = /^judgment/i.test(text.slice(start, end)) && court.test(text);
        return isLegal ? [] : [{ start, end, instead, safe: true }];
      });
    for (const found of slipsOf(input, { search, notInQuotations: true, ignore }))
      yield { span: found.span, ...messages.american(found.slip.instead), ...slipFixes(found) };
  },
};

export default rule;
