import { entryOf, scalarAt } from '../../draft/yaml/value';
import { inSentences } from '../../knowledge/frameworks/terms';
import { standingOf } from '../../report/standing';
import { messagesOf } from '../../text/messages';
import { capital } from '../../text/words';
import { topOf } from '../key-places';
import { onReport, type Rule } from '../rule';

const messages = messagesOf({
  announced: (framework: string, standing: readonly string[]) =>
    `Check which framework applies to this inspection. A change to ${framework} has been announced. ${standing.join('. ')}.`,
  possible: (framework: string, standing: readonly string[]) =>
    `Check which framework applies to this inspection. ${capital(framework)} may have changed. ${standing.join('. ')}.`,
});

const rule: Rule = {
  meta: {
    id: 'draft/expected-change',
    title: 'The framework still applies at the time of the inspection',
    about: 'advice',
    harm: 'A report may follow a framework that has changed before the inspection.',
    what: 'Reports, once in a draft, that the framework may have changed before the inspection. The newest edition has a date until which its facts are expected to hold. An inspection that starts on that date or later is reported. Once a later edition is known, nothing is reported.',
    why: 'Judgements, grades and headings may have changed by that date, and the report would be checked against the old ones. `inspection-report frameworks ID` prints the announced changes, and when the facts were last checked.',
    sources: ['Ofsted confirms removal of headline judgement, news of 27 November 2025'],
    since: '0.1.0',
    calibration: '0 findings in 61 published reports, all on inspections before that date.',
    bad: {
      front:
        'inspection:\n  type: standard\n  start: 2027-04-05\n  end: 2027-04-16\n  lead-inspector: A N Other',
    },
    good: {
      front:
        'inspection:\n  type: standard\n  start: 2027-03-15\n  end: 2027-03-26\n  lead-inspector: A N Other',
    },
  },
  check: onReport(function* ({ draft, framework, edition, start }) {
    const until = edition['expected-until'];
    // With a later edition its facts are known, and a draft that names the earlier one means it.
    if (until === undefined || edition.until !== undefined || start === undefined || start < until) return;
    const day = scalarAt(draft.data, 'inspection', 'start');
    const { announced } = edition;
    yield {
      span: day?.span ?? entryOf(draft.data, 'inspection')?.keySpan ?? topOf(draft),
      ...messages[announced ? 'announced' : 'possible'](inSentences(framework), standingOf(edition)),
      source: framework.sources[announced?.source ?? edition.source],
    };
  }),
};

export default rule;
