import { isEmpty, valueAt } from '../../draft/yaml/value';
import { add } from '../fixes';
import { addTopKeys, parentOf } from '../key-places';
import { onReport, type Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'draft/inspected',
    title: 'A draft says who is inspected',
    about: 'missing',
    what: 'Reports an ILACS draft without `authority` and an SCCIF draft without `provider`.',
    why: 'The title and the details of the report are made from it.',
    sources: ['The draft format'],
    since: '0.1.0',
    calibration: '0 findings in 58 published reports.',
    bad: { without: ['authority'] },
    good: { front: 'authority: Example Borough' },
  },
  check: onReport(function* ({ draft, framework }) {
    const { who } = framework;
    const value = valueAt(draft.data, who);
    if (!isEmpty(value)) return;
    const body = who === 'authority' ? 'the local authority' : 'the registered provider';
    const added = value ? undefined : addTopKeys(draft, [`${who}: `]);
    yield {
      span: parentOf(draft, who),
      message: `The draft does not say who is inspected; give the name of ${body} in “${who}”.`,
      fixes: add(`Add “${who}”`, added),
    };
  }),
};

export default rule;
