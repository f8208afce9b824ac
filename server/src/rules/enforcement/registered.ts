import { entryOf, isEmpty } from '../../draft/yaml/value';
import { messagesOf } from '../../text/messages';
import { withArticle } from '../../text/words';
import { onReport, type Rule } from '../rule';

const messages = messagesOf({
  notRegistered: (setting: string) =>
    `Remove these entries, or correct the setting. The provider of ${withArticle(setting)} is not registered, so there is no enforcement action.`,
});

const rule: Rule = {
  meta: {
    id: 'enforcement/registered',
    title: 'Enforcement action is against registered providers',
    about: 'doubtful',
    harm: 'A report lists enforcement action that the provider cannot have had.',
    what: 'Reports entries of `enforcement` for a setting whose providers are not registered: boarding schools, residential special schools and further education colleges.',
    why: 'Enforcement action depends on registration, and the report has a section on it for registered providers only. A residential special school that is registered is inspected as a children’s home.',
    sources: ['SCCIF, the inspection report', 'SCCIF, further education colleges, legal context'],
    since: '0.1.0',
    calibration: {
      notMeasurable:
        'the published SCCIF reports at hand are of children’s homes, whose providers are all registered.',
    },
    bad: {
      framework: 'sccif',
      front: 'setting: boarding-school\nenforcement:\n  - date: 2026-03-03\n    type: compliance notice',
      without: ['requirements'],
    },
    good: { framework: 'sccif', front: 'setting: boarding-school\nenforcement: []' },
  },
  check: onReport(function* ({ draft, framework, setting, terms }) {
    const entry = entryOf(draft.data, 'enforcement');
    if (setting?.registered !== false || entry?.value.kind !== 'list' || isEmpty(entry.value)) return;
    yield {
      span: entry.keySpan,
      ...messages.notRegistered(setting.name),
      source: framework.sources[terms.report?.source ?? setting.source],
    };
  }),
};

export default rule;
