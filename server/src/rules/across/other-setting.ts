import { textAt } from '../../draft/yaml/value';
import { messagesOf } from '../../text/messages';
import { write } from '../fixes';
import { proseTextsOf } from '../language/prose-texts';
import type { Rule } from '../rule';
import { ownWord, settingWordsIn } from './setting-words';

const messages = messagesOf({
  other: (setting: string) => `Check this word. It does not fit this report’s setting, ${setting}.`,
  instead: (word: string, setting: string) =>
    `This word does not fit this report’s setting, ${setting}. Write “the ${word}”.`,
});

const rule: Rule = {
  meta: {
    id: 'across/other-setting',
    title: 'The text uses the right words for its setting',
    about: 'doubtful',
    harm: 'Readers see that text was copied from a report on another kind of service.',
    what: 'Reports words for another kind of service, such as “the agency” in a report on a children’s home, or “staff at the home” in one on a fostering agency. A paragraph about agency staff is not reported, nor one about another service, such as where a child lived before. “Home”, “centre” and “scheme” are reported only with words that make them the inspected service, because children also visit centres and go home.',
    why: 'Writers copy paragraphs from reports on other settings, and change the names alone.',
    sources: ['SCCIF, the settings', 'Three published SCCIF reports, which say “the home”'],
    since: '0.1.0',
    calibration:
      '0 findings in 3 published SCCIF reports (2026-11), all on children’s homes. Other settings were tested on invented sentences.',
    bad: {
      framework: 'sccif',
      body: '## Overall experiences and progress of children and young people: good\n\nStaff at the agency know each child.\n',
    },
    good: {
      framework: 'sccif',
      body: '## Overall experiences and progress of children and young people: good\n\nStaff at the home know each child.\n',
    },
  },
  *check({ report, prose }) {
    if (!report?.setting || !prose) return;
    const { setting, draft } = report;
    const provider = textAt(draft.data, 'provider') ?? textAt(draft.data, 'provider', 'name') ?? '';
    const word = ownWord(report);
    for (const text of proseTextsOf(report)) {
      for (const { entry, start, end } of settingWordsIn(text.text, report, provider)) {
        const span = text.span(start, end);
        const isNamed = word !== undefined && !entry['only-there'];
        const the = /^[A-Z]/.test(text.text[start] ?? '') ? 'The' : 'the';
        yield {
          span,
          ...(isNamed ? messages.instead(word, setting.name) : messages.other(setting.name)),
          ...(entry.certainty === 'uncertain' && { atMost: 'warning' as const }),
          ...(isNamed && { fixes: [write(span, `${the} ${word}`)] }),
        };
      }
    }
  },
};

export default rule;
