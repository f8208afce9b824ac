import { entryOf, isEmpty } from '../../draft/yaml/value';
import { messagesOf } from '../../text/messages';
import { capital, withArticle } from '../../text/words';
import { onReport, type Rule } from '../rule';

const messages = messagesOf({
  standards: () =>
    'Only reports on schools list unmet standards. Make requirements or recommendations instead.',
  standardsUnregulated: () => 'Only reports on schools list unmet standards. Make recommendations instead.',
  school: (setting: string) =>
    `List the standards under “unmet-standards”, or make recommendations. Reports on ${withArticle(setting)} make no requirements.`,
  recommend: (setting: string, guidance: string | undefined) =>
    `Make recommendations${guidance === undefined ? '' : ` against ${guidance}`} instead of requirements. ${capital(withArticle(setting))} is inspected against minimum standards.`,
});

const rule: Rule = {
  meta: {
    id: 'requirement/possible',
    title: 'Requirements are made only if there are regulations',
    about: 'wrong',
    harm: 'A provider is held to a requirement that no regulation supports.',
    what: 'Reports `unmet-standards` in the draft of a setting that is not a school. It also reports `requirements` in the draft of a setting that is inspected against minimum standards. These are further education colleges, boarding schools and residential special schools. Schools get a warning, because the guidance for them could not be read in full.',
    why: 'A requirement relates to a regulation that was not met. If a setting has no regulations, there can be no requirement. The standards that a school must meet are listed under `unmet-standards`. Other improvements are recommendations.',
    sources: [
      'SCCIF, further education colleges, making recommendations',
      'SCCIF, boarding schools, scheduling and the inspection team',
    ],
    since: '0.1.0',
    calibration: {
      notMeasurable:
        'the published SCCIF reports at hand are of children’s homes, for which requirements can be made.',
    },
    bad: {
      framework: 'sccif',
      front:
        'setting: further-education-college\nrequirements:\n  - text: Leaders must ensure that staff are trained.\n    due: 2026-10-30',
    },
    good: {
      framework: 'sccif',
      front:
        'setting: further-education-college\nrecommendations:\n  - text: Leaders should ensure that staff are trained.\n    source: National minimum standards, standard 5',
      without: ['requirements'],
    },
  },
  check: onReport(function* ({ draft, framework, setting }) {
    const facts = setting?.requirements;
    const standards = entryOf(draft.data, 'unmet-standards');
    if (facts && !setting['unmet-standards'] && standards && !isEmpty(standards.value)) {
      yield {
        span: standards.keySpan,
        ...messages[facts.possible ? 'standards' : 'standardsUnregulated'](),
        atMost: 'warning' as const,
      };
    }
    const entry = entryOf(draft.data, 'requirements');
    if (!facts || facts.possible || entry?.value.kind !== 'list' || isEmpty(entry.value)) return;
    const unsure = facts.certainty !== undefined && facts.certainty !== 'certain';
    yield {
      span: entry.keySpan,
      ...(setting['unmet-standards']
        ? messages.school(setting.name)
        : messages.recommend(setting.name, setting.recommendations?.cite)),
      ...(unsure && { atMost: 'warning' as const }),
      source: framework.sources[facts.source],
    };
  }),
};

export default rule;
