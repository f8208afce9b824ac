import { entryOf, isEmpty, scalarAt } from '../../draft/yaml/value';
import { messagesOf } from '../../text/messages';
import { plain } from '../../text/plain';
import { withArticle } from '../../text/words';
import { onReport, type Rule } from '../rule';

const messages = messagesOf({
  otherSetting: (action: string, setting: string) =>
    `Check this action. In law, there is no ${action} for ${withArticle(setting)}.`,
  notRegistered: (setting: string) =>
    `Remove these entries, or correct the setting. Ofsted does not register ${withArticle(setting)}, so it cannot take enforcement action.`,
});

const rule: Rule = {
  meta: {
    id: 'enforcement/registered',
    title: 'Enforcement action is possible for the setting',
    about: 'doubtful',
    harm: 'A report lists enforcement action that cannot have been taken against the provider.',
    what: 'Reports entries of `enforcement` for a setting whose providers are not registered: boarding schools, residential special schools and further education colleges. It also reports a kind of action that the law has for other settings only, such as a restriction of accommodation for a fostering agency.',
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
    if (!setting || entry?.value.kind !== 'list' || isEmpty(entry.value)) return;
    for (const item of entry.value.items) {
      const type = setting.registered ? scalarAt(item, 'type') : undefined;
      const words = plain(type?.text.text ?? '');
      const term = framework['known-terms']?.find(
        ({ name, also = [], settings }) =>
          settings &&
          !settings.includes(setting.id) &&
          [name, ...also].some((known) => plain(known) === words),
      );
      if (!type || !term) continue;
      yield {
        span: type.span,
        ...messages.otherSetting(term.name, setting.name),
        source: framework.sources[term.source],
      };
    }
    if (setting.registered) return;
    yield {
      span: entry.keySpan,
      ...messages.notRegistered(setting.name),
      source: framework.sources[terms.report?.source ?? setting.source],
    };
  }),
};

export default rule;
