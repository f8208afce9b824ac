import type { RuleFinding } from '../finding';
import {
  type CheckedSnippet,
  noSnippetsInReports,
  onSnippets,
  type SnippetFileInput,
  type SnippetRule,
} from './input';
import { keySpan } from './positions';

const rule: SnippetRule = {
  meta: {
    id: 'snippet/retired',
    title: 'A retired snippet names the one to use instead',
    about: 'doubtful',
    what: 'Warns of a retired snippet without `successor`, of a successor that the library does not have or has retired too, and of a successor of a snippet that is not retired.',
    why: 'Drafts still hold the old text; the successor is what it is updated to.',
    sources: ['The format of snippet libraries, docs/snippets.md'],
    since: '0.1.0',
    calibration: noSnippetsInReports,
    bad: {
      whole:
        'snippets:\n  - id: one\n    prefix: one\n    title: One\n    body: Text.\n    status: retired\n',
    },
    good: {
      whole:
        'snippets:\n  - id: one\n    prefix: one\n    title: One\n    body: Text.\n    status: retired\n    successor: two\n  - id: two\n    prefix: two\n    title: Two\n    body: Text.\n',
    },
  },
  check: onSnippets(function* (snippet, input) {
    const { status, successor, title } = snippet;
    if (status !== 'retired') {
      if (successor !== undefined)
        yield {
          span: keySpan(snippet, 'successor'),
          message: `“${title}” has a successor and is not retired; write “status: retired”, or take the successor out.`,
        };
    } else if (successor === undefined) {
      yield {
        span: keySpan(snippet, 'status'),
        message: `“${title}” is retired and does not say what to use instead; add “successor” with the id of that snippet.`,
      };
    } else yield* badSuccessor(snippet, successor, input);
  }),
};

function* badSuccessor(
  snippet: CheckedSnippet,
  successor: string,
  { library }: SnippetFileInput,
): Generator<RuleFinding> {
  const next = library.byId.get(successor);
  if (next && next.status !== 'retired') return;
  let why = 'is retired too';
  if (!next) why = 'is no snippet of this library';
  else if (next.id === snippet.id) why = 'is this snippet itself';
  yield {
    span: keySpan(snippet, 'successor'),
    message: `The successor “${successor}” ${why}; name one that is offered.`,
    ...(!next && { about: 'wrong' as const }),
  };
}

export default rule;
