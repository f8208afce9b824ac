import { isEmpty, scalarAt, valueAt } from '../../draft/yaml/value';
import { inSentences } from '../../knowledge/frameworks/terms';
import { messagesOf } from '../../text/messages';
import { referenceNumber } from '../../text/names/reference-number';
import { add, write } from '../fixes';
import { addTopKeys, parentOf } from '../key-places';
import { onReport, type Rule } from '../rule';

interface UrnForm {
  readonly framework: string;
  readonly example: string;
}

const messages = messagesOf({
  missing: (form: string) => `Add the unique reference number under “urn” (${form}).`,
  malformed: (urn: string, form: string, { framework, example }: UrnForm) =>
    `Check “${urn}”. Under ${framework}, a unique reference number has ${form}, for example ${example}.`,
});

const rule: Rule = {
  meta: {
    id: 'draft/urn',
    title: 'The URN has the form that the framework uses',
    about: 'wrong',
    harm: 'The published report is filed under the wrong provider, or cannot be found.',
    what: 'Reports a missing or malformed unique reference number. Local authorities have five or seven digits. Providers under the SCCIF have SC and six digits, or seven digits. The number is read as written, so leading zeros count.',
    why: 'Readers find a published report by its URN. With a digit missing, they find no report, or another provider’s.',
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
        ...messages.missing(shape),
        about: 'missing',
        fixes: add('Add “urn”', added),
        source: basis,
      };
      return;
    }
    const written = scalar.text.text.trim();
    const tidied = referenceNumber(written, pattern);
    if (tidied === written) return;
    yield {
      span: scalar.span,
      ...messages.malformed(written, shape, { framework: inSentences(framework), example }),
      fixes: tidied ? [{ ...write(scalar.span, `'${tidied}'`, 'safe'), title: `Write “${tidied}”` }] : [],
      source: basis,
    };
  }),
};

export default rule;
