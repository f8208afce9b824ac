import type { Judgement } from '../../knowledge/frameworks/types';
import type { JudgementHeading } from '../../report/heading';
import type { Report } from '../../report/report';
import { messagesOf } from '../../text/messages';
import { unlikeness } from '../../text/nearest';
import type { Span } from '../../text/span';
import type { Fix, RuleFinding } from '../finding';
import { write } from '../fixes';
import { onReport, type Rule } from '../rule';

const messages = messagesOf({
  notOfficial: (wording: string) => `Use the official wording for this heading: “${wording}”.`,
});

// Up to this the heading is the official one with a slip; beyond it a person has to confirm the change.
const slip = 0.2;

const rule: Rule = {
  meta: {
    id: 'section/wording',
    title: 'Headings of judgement sections have the official wording',
    about: 'wrong',
    harm: 'A reader who compares or searches reports by their headings misses this section.',
    what: 'Reports a heading that is close to the official wording of a judgement but not the same, and offers the official wording. The grade in the heading is kept.',
    why: 'The headings are the same in every report. Readers compare reports by them, and search for them. One report in 80 was still published with other words.',
    sources: ['Measured: 619 of 623 headings of 2023-26 have the official wording'],
    since: '0.1.0',
    calibration:
      '4 findings in 58 published reports, all in one report that leaves out “The” (known and right). 0 findings in 3 published SCCIF reports (2026-11), too few for more than a warning.',
    bad: {
      body: '## Experiences and progress of children who need help and protection: good\n\n1. Children are seen promptly.\n',
    },
    good: {
      body: '## The experiences and progress of children who need help and protection: good\n\n1. Children are seen promptly.\n',
    },
  },
  check: onReport(function* (report) {
    const { framework, sections } = report;
    for (const { heading, judgement } of sections) {
      if (!heading || heading.official || judgement.wording === null) continue;
      yield {
        span: heading.wordingSpan,
        ...messages.notOfficial(judgement.wording),
        ...atMost(report, judgement),
        fixes: [fix(judgement.wording, heading)],
        source: framework.sources[judgement.source],
      };
    }
  }),
};

/** The wording of some settings is only believed: another one is then worth a look, and no more. */
function atMost({ framework, terms }: Report, { certainty }: Judgement): Pick<RuleFinding, 'atMost'> {
  if (certainty === 'uncertain') return { atMost: 'hint' };
  return framework.headings.certainty === 'uncertain' || !terms.certain ? { atMost: 'warning' } : {};
}

function fix(official: string, { marks, wording, wordingSpan }: JudgementHeading): Fix {
  const near = unlikeness(wording, official) < slip;
  const replaced = write(wordingSpan, official, near ? 'safe' : 'suggestion');
  // A mark within the wording goes with it, so that its other half must go, too.
  const isInside = ({ start, end }: Span) => wordingSpan.start <= start && end <= wordingSpan.end;
  const others = marks.some(isInside) ? marks.filter((mark) => !isInside(mark)) : [];
  return { ...replaced, edits: [...replaced.edits, ...others.map((mark) => ({ span: mark, text: '' }))] };
}

export default rule;
