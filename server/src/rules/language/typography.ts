import { apostropheSlips, dashSlips, quoteSlips } from '../../prose/slips/marks';
import { messagesOf } from '../../text/messages';
import type { Rule } from '../rule';
import { type FormsOption, withUsual } from '../rule-options';
import { proseTextsOf } from './prose-texts';
import { slipFixes, slipsOf } from './slip-findings';

const messages = messagesOf({
  dash: () => 'Write an en dash with spaces (“ – ”) here, as published reports do.',
  quotes: () => 'Write single quotation marks (‘ ’) here, as published reports do.',
  apostrophe: () => 'Write “’” here, as elsewhere in this draft.',
});

const options = {
  accept: {
    kind: 'forms',
    about: 'Marks that are accepted as well',
    forms: {
      dashes: 'hyphens and em dashes as dashes',
      'double-quotes': '“double” quotation marks',
      'straight-apostrophes': "straight apostrophes (')",
    },
  } satisfies FormsOption,
};

const rule: Rule = {
  meta: {
    id: 'language/typography',
    title: 'Quotation marks and dashes are as in published reports',
    about: 'advice',
    harm: 'Marks in several forms look careless in a published report.',
    what: 'Reports hyphens, double hyphens and em dashes that stand for a dash, double quotation marks, curly or straight, and straight apostrophes in a draft that also has curly ones.',
    why: 'Published reports write an en dash with spaces, single quotation marks and curly apostrophes.',
    sources: ['Measured on 318 published ILACS reports'],
    since: '0.1.0',
    calibration: '3 findings in 80 published reports and letters, all right.',
    options,
    bad: {
      body: '## The experiences and progress of children in care: good\n\n1. Most children - and their families - are helped.\n',
    },
    good: {
      body: '## The experiences and progress of children in care: good\n\n1. Most children – and their families – are helped.\n',
    },
  },
  *check(input, set) {
    const { accept } = withUsual(options, set);
    if (!accept.includes('dashes')) {
      for (const found of slipsOf(input, { search: dashSlips, notInQuotations: true }))
        yield { span: found.span, ...messages.dash(), ...slipFixes(found) };
    }
    if (!accept.includes('double-quotes')) {
      for (const found of slipsOf(input, { search: quoteSlips }))
        yield { span: found.span, ...messages.quotes(), ...slipFixes(found) };
    }
    if (accept.includes('straight-apostrophes') || !input.report) return;
    if (![...proseTextsOf(input.report)].some(({ text }) => /[a-z]’[a-z]/.test(text))) return;
    for (const found of slipsOf(input, { search: apostropheSlips }))
      yield { span: found.span, ...messages.apostrophe(), ...slipFixes(found) };
  },
};

export default rule;
