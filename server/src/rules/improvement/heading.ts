import { headingText } from '../../report/heading';
import { messagesOf } from '../../text/messages';
import { write } from '../fixes';
import { onReport, type Rule } from '../rule';

const messages = messagesOf({
  notOfficial: (heading: string) => `Use the official wording for this heading: “${heading}”.`,
});

const rule: Rule = {
  meta: {
    id: 'improvement/heading',
    title: '“What needs to improve?” has its official wording',
    about: 'wrong',
    harm: 'A reader who compares or searches reports by this heading misses it.',
    what: 'Reports a heading that is close to “What needs to improve?” but not the same. Inspections up to 2021 may leave out the question mark, which was common then.',
    why: 'The heading is the same in every report since 2021, except one that was published with capital letters and no question mark.',
    sources: ['Measured on 321 published ILACS reports'],
    since: '0.1.0',
    calibration:
      '1 finding in 58 published reports: the heading in capital letters without a question mark (known and right). Four of 2018-21 have the older form, which was right then.',
    bad: {
      body: '## What Needs to Improve\n\n- The consistency of plans. (outcome 3, national framework)\n',
    },
    good: {
      body: '## What needs to improve?\n\n- The consistency of plans. (outcome 3, national framework)\n',
    },
  },
  check: onReport(function* ({ framework, improvement, start }) {
    if (!improvement?.heading) return;
    const text = headingText(improvement.heading);
    const { heading, also = [], older, certainty, source } = improvement.facts;
    const earlier = older && start && start <= older.until ? older.headings : [];
    if ([heading, ...also, ...earlier].includes(text)) return;
    const place = improvement.heading.text.span(0, text.length);
    yield {
      span: place,
      ...messages.notOfficial(heading),
      ...(certainty === 'uncertain' && { atMost: 'warning' as const }),
      fixes: [write(place, heading, 'safe')],
      source: framework.sources[source],
    };
  }),
};

export default rule;
