import { isEmpty, valueAt } from '../../draft/yaml/value';
import { leadInspectorName } from '../../report/inspectors';
import { messagesOf } from '../../text/messages';
import { add } from '../fixes';
import { addKeys, mapAt, parentOf } from '../key-places';
import { onReport, type Rule } from '../rule';

const messages = messagesOf({
  missing: () => 'Add the lead inspector’s name under “lead-inspector”.',
});

const rule: Rule = {
  meta: {
    id: 'inspection/lead-inspector',
    title: 'The lead inspector is named',
    about: 'missing',
    harm: 'A reader does not learn who led the inspection.',
    what: 'Reports a draft without `lead-inspector` under `inspection`. It can be a name, or a name with the role, as in `{name: A N Other, role: Social Care Inspector}`. Joint inspections are not checked, because their letters name no lead inspector.',
    why: 'The name is on the first page of the report. One published report has no such name.',
    sources: [
      'Measured: 319 of 321 published ILACS reports name the lead inspector, and none of 64 letters on joint inspections does',
    ],
    since: '0.1.0',
    calibration:
      '5 findings in 58 published reports: one report that lacks the name, and four where the conversion could not read it.',
    bad: { front: 'inspection:\n  type: standard\n  start: 2026-06-08\n  end: 2026-06-19' },
    good: {
      front:
        'inspection:\n  type: standard\n  start: 2026-06-08\n  end: 2026-06-19\n  lead-inspector: A N Other',
    },
  },
  check: onReport(function* ({ draft, likelyKind }) {
    if (likelyKind?.joint) return;
    // An empty “inspection” is reported by inspection/dates, once for all its keys.
    if (isEmpty(valueAt(draft.data, 'inspection')) || leadInspectorName(draft.data)) return;
    const inspection = mapAt(draft, 'inspection');
    if (!inspection) return;
    const entry = inspection.entries.find(({ key }) => key === 'lead-inspector');
    // A list or map in its place is reported by the rules on the shape of a draft.
    if (entry && valueAt(draft.data, 'inspection', 'lead-inspector')?.kind !== 'scalar') return;
    const added = entry ? undefined : addKeys(draft, inspection, ['lead-inspector: ']);
    yield {
      span: entry?.keySpan ?? parentOf(draft, 'inspection'),
      ...messages.missing(),
      fixes: add('Add “lead-inspector”', added),
    };
  }),
};

export default rule;
