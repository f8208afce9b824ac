import { isKnown } from '../../prose/speller';
import { messagesOf } from '../../text/messages';
import { ignoredWords, isListed, withUsual } from '../rule-options';
import { noSnippetsInReports, onSnippets, type SnippetRule } from './input';

const messages = messagesOf({
  misspelt: (word: string) => `Check the spelling of “${word}”.`,
});

const options = ignoredWords('kinnections');

const rule: SnippetRule = {
  meta: {
    id: 'snippet/spelling',
    title: 'Words of snippets are spelt as in British English',
    about: 'doubtful',
    harm: 'A misspelt word gets into every report that uses the snippet.',
    what: 'Reports words of a snippet’s text that are not in British English, in the field’s vocabulary or in the team’s words. If a word is one letter away from a word that reports often use, it gets a warning. Any other is reported as information. Gaps and retired snippets are not checked.',
    why: 'The text of a snippet is inserted into many reports, and its author is not there to read them.',
    sources: ['Measured on 318 published ILACS reports'],
    since: '0.1.0',
    calibration: noSnippetsInReports,
    options,
    bad: {
      whole:
        'snippets:\n  - id: one\n    prefix: one\n    title: One\n    body: Children recieve good care.\n',
    },
    good: {
      whole:
        'snippets:\n  - id: one\n    prefix: one\n    title: One\n    body: Children receive good care.\n',
    },
  },
  check: onSnippets(function* ({ body, status }, { prose }, set) {
    if (!prose || status === 'retired') return;
    const { ignore } = withUsual(options, set);
    const { speller, team } = prose;
    const vocabulary = { ...speller.tables, own: team.words };
    for (const unknown of speller.unknownIn(body.text)) {
      if (team.words.size > 0 && isKnown(unknown, vocabulary)) continue;
      if (isListed(body.text, unknown, ignore)) continue;
      const { start, end, nearCommon } = unknown;
      yield {
        span: body.span(start, end),
        ...messages.misspelt(body.text.slice(start, end)),
        ...(!nearCommon && { atMost: 'info' as const }),
      };
    }
  }),
};

export default rule;
