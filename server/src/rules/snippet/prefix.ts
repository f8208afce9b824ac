import { scalarsOf, valueAt } from '../../draft/yaml/value';
import { messagesOf } from '../../text/messages';
import type { Span } from '../../text/span';
import { type CheckedSnippet, noSnippetsInReports, type SnippetRule } from './input';
import { keySpan } from './positions';

const messages = messagesOf({
  samePrefix: (prefix: string, title: string) =>
    `Change the prefix “${prefix}”. “${title}” has the same prefix, and both can be offered together.`,
});

const rule: SnippetRule = {
  meta: {
    id: 'snippet/prefix',
    title: 'Snippets that are offered together have different prefixes',
    about: 'doubtful',
    harm: 'An inspector who types the prefix gets two snippets, and may insert the wrong one.',
    what: 'Reports a snippet with the prefix of another snippet of the library, if both can be offered together. Retired snippets do not count.',
    why: 'A prefix is typed to insert one snippet.',
    sources: ['The format of snippet libraries, docs/snippets.md'],
    since: '0.1.0',
    calibration: noSnippetsInReports,
    bad: {
      whole:
        'snippets:\n  - id: one\n    prefix: one\n    title: One\n    body: Text.\n  - id: two\n    prefix: one\n    title: Two\n    body: Text.\n',
    },
    good: {
      whole:
        'snippets:\n  - id: one\n    prefix: one\n    title: One\n    body: Text.\n  - id: two\n    prefix: two\n    title: Two\n    body: Text.\n',
    },
  },
  *check({ library, snippets, tools }) {
    const byPrefix = snippetsByPrefix(library.snippets);
    for (const snippet of snippets) {
      if (snippet.status === 'retired' || library.byId.get(snippet.id) !== snippet) continue;
      for (const prefix of new Set(snippet.prefixes)) {
        const same = byPrefix.get(prefix) ?? [];
        // The first snippet keeps its prefix. If there are very many, comparing with the first few is enough.
        const earlier = same.slice(0, Math.min(same.indexOf(snippet), mostCompared));
        const other = earlier.find((candidate) => tools.mayMeet(candidate, snippet));
        if (!other) continue;
        yield {
          span: prefixSpan(snippet, prefix),
          ...messages.samePrefix(prefix, other.title),
          ...(other.uri === snippet.uri && {
            related: [{ span: keySpan(other, 'title'), message: `“${other.title}” has this prefix too.` }],
          }),
        };
      }
    }
  },
};

const mostCompared = 100;

function snippetsByPrefix(snippets: readonly CheckedSnippet[]): ReadonlyMap<string, CheckedSnippet[]> {
  const byPrefix = new Map<string, CheckedSnippet[]>();
  for (const snippet of snippets) {
    if (snippet.status === 'retired') continue;
    for (const prefix of new Set(snippet.prefixes)) {
      const same = byPrefix.get(prefix) ?? [];
      byPrefix.set(prefix, same);
      same.push(snippet);
    }
  }
  return byPrefix;
}

function prefixSpan(snippet: CheckedSnippet, prefix: string): Span {
  const written = scalarsOf(valueAt(snippet.written, 'prefix'));
  return written.find(({ value }) => value?.trim() === prefix)?.span ?? snippet.at;
}

export default rule;
