import { entryOf, isEmpty } from '../../draft/yaml/value';
import { rank } from '../../knowledge/frameworks/terms';
import { messagesOf } from '../../text/messages';
import { topOf } from '../key-places';
import { onReport, type Rule } from '../rule';

const messages = messagesOf({
  none: (grade: string) =>
    `Add the requirements under “requirements”. A service is ${grade} because of significant concerns, and these always need requirements.`,
});

const rule: Rule = {
  meta: {
    id: 'requirement/none',
    title: 'A service graded inadequate has requirements',
    about: 'missing',
    harm: 'A report on an inadequate service does not tell the provider what the law requires it to change.',
    what: 'Reports a graded draft whose overall judgement is the lowest grade and that makes no requirement, if the setting can have requirements. A good or outstanding service may have requirements too.',
    atMost: 'warning',
    severity: 'A warning in `review` and `final`, information in `drafting`.',
    why: 'Inspectors always make requirements for significant concerns about welfare, safety and the quality of care. Such concerns make a service inadequate.',
    sources: [
      'SCCIF, secure children’s homes, making requirements and recommendations',
      'SCCIF, residential family centres, making requirements and recommendations',
    ],
    since: '0.1.0',
    calibration: {
      notMeasurable: 'none of the published SCCIF reports at hand is of an inadequate service.',
    },
    bad: {
      framework: 'sccif',
      front:
        'judgements:\n  overall-experiences-and-progress: inadequate\n  helped-and-protected: inadequate\n  leaders-and-managers: inadequate\nrequirements: []',
    },
    good: {
      framework: 'sccif',
      front:
        'judgements:\n  overall-experiences-and-progress: inadequate\n  helped-and-protected: inadequate\n  leaders-and-managers: inadequate\nrequirements:\n  - text: The registered person must ensure that children are protected from harm.\n    regulation: 12(1)\n    due: 2026-07-30',
    },
  },
  check: onReport(function* ({ draft, framework, judgementEntries: given, graded, setting, terms }) {
    if (!graded || !setting?.requirements?.possible) return;
    const overall = given.find(({ judgement }) => judgement?.overall);
    const grade = overall?.reading?.grade;
    const entry = entryOf(draft.data, 'requirements');
    if (!overall?.scalar || !grade || rank(terms.scale, grade.label) !== 0 || !isEmpty(entry?.value)) return;
    yield {
      span: entry?.keySpan ?? topOf(draft),
      ...messages.none(grade.label),
      related: [
        {
          span: overall.scalar.span,
          message: `The grade for ${overall.judgement?.short} is “${grade.label}”.`,
        },
      ],
      source: framework.sources[setting.requirements.source],
    };
  }),
};

export default rule;
