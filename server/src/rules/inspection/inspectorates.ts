import { isEmpty, valueAt } from '../../draft/yaml/value';
import { messagesOf } from '../../text/messages';
import { add } from '../fixes';
import { addKeys, mapAt, parentOf } from '../key-places';
import { onReport, type Rule } from '../rule';

const messages = messagesOf({
  missing: (kind: string) => `Add the inspectorates of this ${kind} under “inspectorates”.`,
});

const rule: Rule = {
  meta: {
    id: 'inspection/inspectorates',
    title: 'A joint inspection names its inspectorates',
    about: 'missing',
    harm: 'A reader does not learn which inspectorates carried out the inspection.',
    what: 'Reports a joint inspection without `inspectorates` under `inspection`.',
    atMost: 'warning',
    severity: 'A warning in `review` and `final`, information in `drafting`.',
    why: 'Several inspectorates send the letter together, and readers need to know which.',
    sources: ['Joint inspections of arrangements and services for children in need of help and protection'],
    since: '0.1.0',
    calibration: '0 findings in 18 published letters of joint inspections (2026-11).',
    bad: { whole: joint('') },
    good: { whole: joint('  inspectorates: [Ofsted, Care Quality Commission]\n') },
  },
  check: onReport(function* ({ draft, framework, kind }) {
    const inspection = mapAt(draft, 'inspection');
    const value = valueAt(inspection, 'inspectorates');
    if (!kind?.joint || !inspection || !isEmpty(value)) return;
    const entry = inspection.entries.find(({ key }) => key === 'inspectorates');
    const added = entry ? undefined : addKeys(draft, inspection, ['inspectorates: []']);
    yield {
      span: entry?.keySpan ?? parentOf(draft, 'inspection'),
      ...messages.missing(kind.name),
      fixes: add('Add “inspectorates”', added),
      source: framework.sources[kind.source],
    };
  }),
};

function joint(inspectorates: string): string {
  return `---
framework: jtai
authority: Example Borough
urn: '80999'
inspection:
  type: joint-inspection
  start: 2026-06-08
  end: 2026-06-12
${inspectorates}---

# Joint targeted area inspection of Example Borough

Children are helped early.
`;
}

export default rule;
