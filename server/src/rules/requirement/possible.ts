import { entryOf, isEmpty } from '../../draft/yaml/value';
import { withArticle } from '../../text/words';
import { onReport, type Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'requirement/possible',
    title: 'Requirements are made only where there are regulations',
    about: 'wrong',
    what: 'Reports `unmet-standards` in the draft of a setting that is no school, and `requirements` in the draft of a setting that is inspected against minimum standards: further education colleges, and as a warning boarding schools and residential special schools, for which the guidance could not be read in full.',
    why: 'A requirement rests on a regulation that was not met. Where a setting is not regulated there is none. The standards that a school must meet are listed under `unmet-standards`; what else has to improve is a recommendation.',
    sources: [
      'SCCIF, further education colleges, making recommendations',
      'SCCIF, boarding schools, scheduling and the inspection team',
    ],
    since: '0.1.0',
    calibration: {
      notMeasurable:
        'the published SCCIF reports at hand are of children’s homes, of which requirements can be made.',
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
      const instead = facts.possible ? 'requirements or recommendations' : 'recommendations';
      yield {
        span: standards.keySpan,
        message: `Make ${instead} instead: only reports on schools list unmet standards.`,
        atMost: 'warning' as const,
      };
    }
    const entry = entryOf(draft.data, 'requirements');
    if (!facts || facts.possible || entry?.value.kind !== 'list' || isEmpty(entry.value)) return;
    const unsure = facts.certainty !== undefined && facts.certainty !== 'certain';
    const cite = setting.recommendations?.cite;
    const instead = setting['unmet-standards']
      ? 'list the standards that must be met in “unmet-standards”, or make recommendations.'
      : `make recommendations${cite ? ` against ${cite}` : ''} instead.`;
    yield {
      span: entry.keySpan,
      message: `No requirements can be made of ${withArticle(setting.name)}, because it is not inspected against regulations; ${instead}`,
      ...(unsure && { atMost: 'warning' as const }),
      source: framework.sources[facts.source],
    };
  }),
};

export default rule;
