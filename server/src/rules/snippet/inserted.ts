import { messagesOf } from '../../text/messages';
import type { FindingKind, Severity } from '../finding';
import { noSnippetsInReports, type SnippetRule } from './input';
import { firstLineOf } from './positions';

// Trying a snippet takes milliseconds, and an editor waits for all of them.
const mostTried = 500;

const messages = messagesOf({
  inserted: (message: string, { rule, where }: { rule: string; where: string }) =>
    `${message} The rule ${rule} reports this when the snippet is inserted in a draft ${where}.`,
  manySnippets: () =>
    `Split this file. Only its first ${mostTried} snippets are checked with the rules for drafts.`,
});

const rule: SnippetRule = {
  meta: {
    id: 'snippet/inserted',
    title: 'Inserted snippets pass the rules for drafts',
    about: 'wrong',
    harm: 'Every draft that uses the snippet has the same fault.',
    what: 'Reports findings of the rules for drafts on a snippet. Each snippet is inserted in a draft of its framework, setting and section, with its placeholders unchanged. Retired snippets are not tried.',
    why: 'A fault in a phrase is repeated in every draft.',
    sources: ['The rules for drafts, each with its sources'],
    since: '0.1.0',
    calibration: noSnippetsInReports,
    bad: {
      whole:
        "snippets:\n  - id: one\n    prefix: one\n    title: One\n    body: '- {text: Staff should help., regulation: 12(1), due: 2099-01-01}'\n    where: {framework: sccif, setting: childrens-home, key: requirements}\n",
    },
    good: {
      whole:
        "snippets:\n  - id: one\n    prefix: one\n    title: One\n    body: '- {text: The registered person must keep children safe., regulation: 12(1), due: 2099-01-01}'\n    where: {framework: sccif, setting: childrens-home, key: requirements}\n",
    },
  },
  *check({ snippets, tools }) {
    const offered = snippets.filter(({ status }) => status !== 'retired');
    for (const snippet of offered.slice(0, mostTried)) {
      const reported = new Set<string>();
      for (const found of tools.tryOut(snippet)) {
        if (reported.has(found.rule + found.message)) continue;
        reported.add(found.rule + found.message);
        const span = found.at ? snippet.body.span(found.at.start, found.at.end) : firstLineOf(snippet);
        yield {
          span,
          ...messages.inserted(found.message, found),
          // The other rule’s message is a wording, which may change.
          words: [found.rule, found.situation, ...found.words],
          about: kinds[found.severity],
        };
      }
    }
    const next = offered[mostTried];
    if (next)
      yield {
        span: next.at,
        ...messages.manySnippets(),
        about: 'form',
      };
  },
};

const kinds: Readonly<Record<Severity, FindingKind>> = {
  error: 'wrong',
  warning: 'doubtful',
  info: 'advice',
  hint: 'advice',
};

export default rule;
