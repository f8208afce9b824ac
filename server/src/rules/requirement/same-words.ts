import { improvementTexts } from '../../draft/reported-texts';
import type { ScalarValue } from '../../draft/yaml/value';
import { citedBy, provisionKeys, type Requirement, requirementsOf } from '../../report/requirements';
import { messagesOf } from '../../text/messages';
import { plain } from '../../text/plain';
import { onReport, type Rule } from '../rule';

const messages = messagesOf({
  same: () =>
    'Remove this text, or correct it. An earlier requirement, recommendation or area for improvement has the same words.',
});

/** Shorter texts may be the same with good reason. */
const fewestWords = 5;

const rule: Rule = {
  meta: {
    id: 'requirement/same-words',
    title: 'No two requirements or recommendations have the same words',
    about: 'doubtful',
    harm: 'A provider cannot tell whether two requirements ask for the same thing.',
    what: 'Reports a requirement, a recommendation or an area for improvement with the words of an earlier one in the draft. Capitals, marks and spaces make no difference. Results of notices under `enforcement` are not compared. Two requirements on the same paragraph of a regulation are left to the rule requirement/repeated.',
    why: 'Such a text is most often a copy whose words were not changed.',
    sources: ['SCCIF, making requirements and recommendations'],
    since: '0.1.0',
    calibration: '0 findings in 80 published reports and letters (2026-11).',
    bad: {
      framework: 'sccif',
      front:
        'requirements:\n  - text: The registered person must ensure that staff are trained.\n    regulation: 33(4)(a)\n    due: 2026-07-30\n  - text: The registered person must ensure that staff are trained.\n    regulation: 33(4)(c)\n    due: 2026-07-30',
    },
    good: {
      framework: 'sccif',
      front:
        'requirements:\n  - text: The registered person must ensure that staff are trained.\n    regulation: 33(4)(a)\n    due: 2026-07-30\n  - text: The registered person must ensure that staff are appraised.\n    regulation: 33(4)(c)\n    due: 2026-07-30',
    },
  },
  check: onReport(function* (report) {
    const seen = new Map<string, ScalarValue>();
    const requirements = new Map(
      requirementsOf(report).map((requirement) => [requirement.text, requirement]),
    );
    for (const text of improvementTexts(report.draft.data)) {
      const words = wordsOf(text);
      const before = seen.get(words);
      if (!before) {
        if (words.split(' ').length >= fewestWords) seen.set(words, text);
        continue;
      }
      if (shareProvision(requirements.get(before), requirements.get(text))) continue;
      const related = [{ span: before.text.whole, message: 'The first text is here.' }];
      yield { span: text.text.whole, ...messages.same(), related };
    }
  }),
};

const wordsOf = ({ text }: ScalarValue): string =>
  plain(text.text)
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();

/** Tells if two requirements cite the same paragraph, which another rule reports. */
function shareProvision(first: Requirement | undefined, second: Requirement | undefined): boolean {
  const keys = new Set(keysOf(first));
  return keysOf(second).some((key) => keys.has(key));
}

const keysOf = (requirement: Requirement | undefined): string[] =>
  requirement?.regulations
    .flatMap((written) => citedBy(written).flatMap(provisionKeys))
    .map(({ key }) => key) ?? [];

export default rule;
