import { requirementsOf } from '../../report/requirements';
import { messagesOf } from '../../text/messages';
import { write } from '../fixes';
import { onReport, type Rule } from '../rule';
import { listedIn, type WordsOption, withUsual } from '../rule-options';

// Words that lay a duty on somebody, and the other ways in which regulations bind: “requires” and “the standard is that” of
// the quality standards, “may only”, “no measure may”, “is only permitted”, “is not fit”, “are to be”.
const oblige =
  'must|shall|requires?|required to|(?<!on )dut(?:y|ies) (?:of|to)|obliged to|is to|are to|standard is that';
const limit =
  'may not|cannot|may (?:\\w+ ){0,6}only|only (?:if|where|when)|no(?:body|thing| one)?\\b[^.;]{1,120}? may';
const forbid = '(?:is|are|be) (?:only|not) (?:permitted|allowed|fit)|(?:is|are) (?:prohibited|forbidden)';
const duty = new RegExp(`\\b(?:${oblige}|${limit}|${forbid})\\b`, 'i');
const advice = /\b(?:should|ought to|needs? to|could|might)\b/i;

const bearers = 'person|provider|manager|individual|agency|home|service|centre|leaders|staff';
/** Advice to somebody who has the duty, whatever else the text says. */
const advised = new RegExp(`\\b(?:${bearers})s? (?:should|ought to)\\b`, 'i');

const messages = messagesOf({
  advice: (word: string) =>
    `Use “must” in a requirement, or make this a recommendation. “${word}” is advice.`,
  noDuty: () => 'Use “must” in a requirement. This one does not state a duty.',
});

const options = {
  duties: {
    kind: 'words',
    about: 'More words that state a duty',
    example: ['has to', 'will ensure'],
  } satisfies WordsOption,
};

const rule: Rule = {
  meta: {
    id: 'requirement/duty',
    title: 'A requirement is worded as a duty',
    about: 'doubtful',
    harm: 'A provider may read a requirement as advice, and it is hard to enforce.',
    what: 'Reports a requirement whose text has no word of duty, such as “must” or the law’s “may only” and “is only permitted”. Words of advice, such as “should”, belong in a recommendation.',
    why: 'A requirement is what the law obliges the registered person to do. If it is worded as advice, it reads like a recommendation, and is hard to enforce.',
    sources: ['SCCIF, secure children’s homes, making requirements and recommendations'],
    since: '0.1.0',
    calibration:
      '0 findings in 3 published SCCIF reports, of which 1 makes a requirement (2026-11). None in the requirements of the examples, which follow published wording.',
    options,
    bad: {
      framework: 'sccif',
      front:
        'requirements:\n  - text: The registered person should keep a record of medicines.\n    regulation: 23(2)(c)\n    due: 2026-07-30',
    },
    good: {
      framework: 'sccif',
      front:
        'requirements:\n  - text: The registered person must keep a record of medicines.\n    regulation: 23(2)(c)\n    due: 2026-07-30',
    },
  },
  check: onReport(function* (report, _, set) {
    const { duties } = withUsual(options, set);
    const { framework, setting } = report;
    for (const { text } of requirementsOf(report)) {
      if (!text || !/\p{L}/u.test(text.text.text)) continue;
      const dutyAt = duty.exec(text.text.text)?.index ?? listedIn(text.text.text, duties)[0]?.start;
      if (dutyAt !== undefined && (advised.exec(text.text.text)?.index ?? dutyAt) >= dutyAt) continue;
      const found = advice.exec(text.text.text);
      const advicePlace = found && text.text.span(found.index, found.index + found[0].length);
      yield {
        span: advicePlace ?? text.text.whole,
        ...(found ? messages.advice(found[0]) : messages.noDuty()),
        fixes: advicePlace ? [write(advicePlace, 'must')] : [],
        source: framework.sources[setting?.requirements?.source ?? ''],
      };
    }
  }),
};

export default rule;
