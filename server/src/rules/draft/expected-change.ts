import { entryOf, scalarAt } from '../../draft/yaml/value';
import { standingOf } from '../../report/standing';
import { topOf } from '../key-places';
import { onReport, type Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'draft/expected-change',
    title: 'The framework is expected to be that of the inspection',
    about: 'advice',
    what: 'Says once that a change of the framework is announced, if the inspection starts on or after the day until which the facts of the newest edition are expected to hold. Nothing is said of earlier inspections, or when a later edition is known.',
    why: 'Judgements, grades and headings may be others by then, and the product would check the report against those of before. `inspection-report frameworks ID` prints what is announced, and when the facts were last checked.',
    sources: ['Ofsted confirms removal of headline judgement, news of 27 November 2025'],
    since: '0.1.0',
    calibration: '0 findings in 61 published reports, all of inspections before the day.',
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
      message: `Check the framework of this inspection: ${announced ? `a change of ${framework.short} is announced` : `${framework.short} may have changed`}. ${standingOf(edition).join('. ')}.`,
      source: framework.sources[announced?.source ?? edition.source],
    };
  }),
};

export default rule;
