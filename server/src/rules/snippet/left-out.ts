import { valueAt } from '../../draft/yaml/value';
import { messagesOf } from '../../text/messages';
import { noSnippetsInReports, type SnippetRule } from './input';

const messages = messagesOf({
  repeatedAbove: (id: string, title: string) =>
    `Change the id “${id}”. “${title}” above has the same id, so this snippet is left out.`,
  repeatedElsewhere: (id: string, { title, file }: { title: string; file: string }) =>
    `Change the id “${id}”. “${title}” in ${file} has the same id, so this snippet is left out.`,
});

const rule: SnippetRule = {
  meta: {
    id: 'snippet/left-out',
    title: 'No snippet of a library is left out',
    about: 'wrong',
    harm: 'The team looks for a snippet that is never offered.',
    what: 'Reports a snippet with the id of an earlier one in the library. Also reports files and snippets that are left out because they are too large or too many.',
    why: 'Only the first snippet of each id is offered. A snippet without an id gets one from its title.',
    sources: ['The format of snippet libraries, docs/snippets.md'],
    since: '0.1.0',
    calibration: noSnippetsInReports,
    bad: {
      whole:
        'snippets:\n  - id: one\n    prefix: one\n    title: One\n    body: Text.\n  - id: one\n    prefix: two\n    title: Two\n    body: Text.\n',
    },
    good: {
      whole:
        'snippets:\n  - id: one\n    prefix: one\n    title: One\n    body: Text.\n  - id: two\n    prefix: two\n    title: Two\n    body: Text.\n',
    },
  },
  *check({ library, uri, snippets }) {
    for (const { uri: own, ...refused } of library.refused) if (own === uri) yield refused;
    for (const { id, at, written } of snippets) {
      const first = library.byId.get(id);
      if (!first || first.written === written) continue;
      const { title } = first;
      const file = first.uri.slice(first.uri.lastIndexOf('/') + 1);
      const isAbove = first.uri === uri;
      yield {
        span: valueAt(written, 'id')?.span ?? at,
        ...(isAbove ? messages.repeatedAbove(id, title) : messages.repeatedElsewhere(id, { title, file })),
        ...(isAbove && { related: [{ span: first.at, message: 'This snippet is offered.' }] }),
      };
    }
  },
};

export default rule;
