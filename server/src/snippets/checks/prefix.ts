import { valueAt } from '../../draft/yaml/value';
import meta from '../../rules/snippet/prefix';
import type { Span } from '../../text/span';
import { scalars } from '../library/read';
import type { Snippet } from '../library/snippet';
import { mayMeet } from '../where/where';
import { keySpan, type LibraryRule } from './rule';

const rule: LibraryRule = {
  meta,
  check: function* ({ library, snippets }) {
    const byPrefix = new Map<string, Snippet[]>();
    for (const one of library.snippets) {
      if (one.status === 'retired') continue;
      for (const prefix of new Set(one.prefixes)) {
        const same = byPrefix.get(prefix) ?? [];
        byPrefix.set(prefix, same);
        same.push(one);
      }
    }
    for (const snippet of snippets) {
      if (snippet.status === 'retired' || library.byId.get(snippet.id) !== snippet) continue;
      for (const prefix of new Set(snippet.prefixes)) {
        const same = byPrefix.get(prefix) ?? [];
        // The first keeps its prefix; of very many the first few are enough to compare with.
        const earlier = same.slice(0, Math.min(same.indexOf(snippet), most));
        const other = earlier.find((one) => mayMeet(one.where, snippet.where));
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

const most = 100;

function prefixSpan(snippet: Snippet, prefix: string): Span {
  const written = scalars(valueAt(snippet.written, 'prefix'));
  return written.find(({ value }) => value?.trim() === prefix)?.span ?? snippet.at;
}

export default rule;
