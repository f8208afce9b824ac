import { scalarsOf, valueAt } from '../../draft/yaml/value';
import type { Span } from '../../text/span';
import { type CheckedSnippet, noSnippetsInReports, type SnippetRule } from './input';
import { keySpan } from './positions';

const rule: SnippetRule = {
  meta: {
    id: 'snippet/prefix',
    title: 'Two snippets for the same place have different prefixes',
    about: 'doubtful',
    what: 'Warns of a snippet whose prefix another one of the same library has, where both can be offered in the same place. Retired ones do not count.',
    why: 'Whoever types the prefix gets two and cannot tell them apart.',
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
        // The first keeps its prefix; of very many the first few are enough to compare with.
        const earlier = same.slice(0, Math.min(same.indexOf(snippet), mostCompared));
        const other = earlier.find((candidate) => tools.mayMeet(candidate, snippet));
        if (!other) continue;
        yield {
          span: prefixSpan(snippet, prefix),
          message: `“${prefix}” is the prefix of “${other.title}” as well, and both can be offered in the same place; give one of them another.`,
          ...(other.uri === snippet.uri && {
            related: [{ span: keySpan(other, 'title'), message: `“${other.title}” has it too.` }],
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
