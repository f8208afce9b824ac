import { isEmpty, valueAt } from '../../draft/yaml/value';
import { messagesOf } from '../../text/messages';
import { add } from '../fixes';
import { addTopKeys, parentOf } from '../key-places';
import { onReport, type Rule } from '../rule';

const messages = messagesOf({
  noAuthority: () => 'Add the local authority’s name under “authority”.',
  noProvider: () => 'Add the provider’s name under “provider”.',
});

const rule: Rule = {
  meta: {
    id: 'draft/inspected',
    title: 'A draft names who is inspected',
    about: 'missing',
    harm: 'The title and the details of the report do not name who was inspected.',
    what: 'Reports an ILACS draft without `authority` and an SCCIF draft without `provider`.',
    why: 'The title and the details of the report use this name.',
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
    const added = value ? undefined : addTopKeys(draft, [`${who}: `]);
    yield {
      span: parentOf(draft, who),
      ...messages[who === 'authority' ? 'noAuthority' : 'noProvider'](),
      fixes: add(`Add “${who}”`, added),
    };
  }),
};

export default rule;
