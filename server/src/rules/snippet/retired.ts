import { messagesOf, type NamedMessage } from '../../text/messages';
import type { RuleFinding } from '../finding';
import {
  type CheckedSnippet,
  noSnippetsInReports,
  onSnippets,
  type SnippetFileInput,
  type SnippetRule,
} from './input';
import { keySpan } from './positions';

const messages = messagesOf({
  notRetired: (title: string) =>
    `“${title}” has a successor but is not retired. Write “status: retired”, or remove “successor”.`,
  noSuccessor: (title: string) =>
    `“${title}” is retired. Add “successor”, the id of the snippet to use instead.`,
  unknownSuccessor: (successor: string) =>
    `The successor “${successor}” is not a snippet of this library. Choose another snippet.`,
  ownSuccessor: (successor: string) =>
    `The successor “${successor}” is this snippet itself. Choose another snippet.`,
  retiredSuccessor: (successor: string) =>
    `The successor “${successor}” is retired too. Choose a snippet that is not retired.`,
});

const rule: SnippetRule = {
  meta: {
    id: 'snippet/retired',
    title: 'Retired snippets name their successors',
    about: 'doubtful',
    harm: 'Drafts keep the old wording, because there is none to update it to.',
    what: 'Reports a retired snippet without a `successor`. Also reports a successor that does not exist or is retired, and a `successor` in a snippet that is not retired.',
    why: 'Drafts with the old text are updated to the successor.',
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
          ...messages.notRetired(title),
        };
    } else if (successor === undefined) {
      yield {
        span: keySpan(snippet, 'status'),
        ...messages.noSuccessor(title),
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
  yield {
    span: keySpan(snippet, 'successor'),
    ...successorMessage(snippet, successor, next),
    ...(!next && { about: 'wrong' as const }),
  };
}

function successorMessage(
  { id }: CheckedSnippet,
  successor: string,
  next: CheckedSnippet | undefined,
): NamedMessage {
  if (!next) return messages.unknownSuccessor(successor);
  return next.id === id ? messages.ownSuccessor(successor) : messages.retiredSuccessor(successor);
}

export default rule;
