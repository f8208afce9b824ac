import { isEmpty, scalarAt, valueAt } from '../../draft/yaml/value';
import { add, write } from '../fixes';
import { addTopKeys, parentOf } from '../key-places';
import { onReport, type Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'draft/urn',
    title: 'The URN has the shape of the framework’s URNs',
    about: 'wrong',
    what: 'Reports a missing or malformed unique reference number. Local authorities have five or seven digits; providers under the SCCIF have SC and six digits, or seven digits. The number is read as it is written, so that leading zeros count.',
    why: 'The URN is how a published report is found and filed; a digit too few sends it to nobody or to somebody else.',
    sources: [
      'Measured on 321 published ILACS reports',
      'Measured on 5,600 providers in Ofsted’s data of 31 March 2025',
    ],
    since: '0.1.0',
    calibration: '0 findings in 58 published reports.',
    bad: { front: "urn: '809'" },
    good: { front: "urn: '80999'" },
  },
  check: onReport(function* ({ draft, framework }) {
    const { pattern, shape, example, source } = framework.urn;
    const scalar = scalarAt(draft.data, 'urn');
    const basis = framework.sources[source];
    // A list or map in its place is reported by the rules on the shape of a draft.
    if (!scalar && !isEmpty(valueAt(draft.data, 'urn'))) return;
    if (!scalar?.text.text.trim()) {
      const added = valueAt(draft.data, 'urn') ? undefined : addTopKeys(draft, [`urn: ''`]);
      yield {
        span: parentOf(draft, 'urn'),
        message: `The unique reference number is missing; give it in “urn” (${shape}).`,
        about: 'missing',
        fixes: add('Add “urn”', added),
        source: basis,
      };
      return;
    }
    const written = scalar.text.text.trim();
    const right = new RegExp(pattern);
    if (right.test(written)) return;
    const tidied = written.toUpperCase().replace(/\s+/g, '');
    yield {
      span: scalar.span,
      message: `“${written}” is not a unique reference number of ${framework.short}, which has ${shape}, as in ${example}; check it.`,
      fixes: right.test(tidied)
        ? [{ ...write(scalar.span, `'${tidied}'`, 'safe'), title: `Write “${tidied}”` }]
        : [],
      source: basis,
    };
  }),
};

export default rule;
