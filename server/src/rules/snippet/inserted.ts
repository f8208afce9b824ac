import type { FindingKind, Severity } from '../finding';
import { noSnippetsInReports, type SnippetRule } from './input';
import { firstLineOf } from './positions';

const rule: SnippetRule = {
  meta: {
    id: 'snippet/inserted',
    title: 'No rule finds fault with a snippet once it is inserted',
    about: 'wrong',
    what: 'Inserts each snippet in a draft of the framework, setting and section that it is for, with its placeholders as they stand, and reports what the rules for drafts say of it then. Retired ones are left out.',
    why: 'A phrase with a fault makes the same fault in every draft that it is used in.',
    sources: ['The rules for drafts, each with what it rests on'],
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
          message: `In a draft ${found.where} the rule ${found.rule} says of this text: ${found.message}`,
          about: kinds[found.severity],
        };
      }
    }
    const next = offered[mostTried];
    if (next)
      yield {
        span: next.at,
        message: `Only the first ${mostTried} snippets of a file are tried in a draft; split the file.`,
        about: 'form',
      };
  },
};

// Trying one takes milliseconds, and an editor waits for them.
const mostTried = 500;

const kinds: Readonly<Record<Severity, FindingKind>> = {
  error: 'wrong',
  warning: 'doubtful',
  info: 'advice',
  hint: 'advice',
};

export default rule;
