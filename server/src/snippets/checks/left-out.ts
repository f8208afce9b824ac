import { valueAt } from '../../draft/yaml/value';
import meta from '../../rules/snippet/left-out';
import type { LibraryRule } from './rule';

const rule: LibraryRule = {
  meta,
  check: function* ({ library, uri, snippets }) {
    for (const refused of library.refused)
      if (refused.uri === uri) yield { span: refused.span, message: refused.message };
    for (const { id, at, written } of snippets) {
      const first = library.byId.get(id);
      if (!first || first.written === written) continue;
      const file = first.uri === uri ? 'above' : `in ${first.uri.slice(first.uri.lastIndexOf('/') + 1)}`;
      yield {
        span: valueAt(written, 'id')?.span ?? at,
        message: `“${id}” is the id of “${first.title}” ${file} already, so that this snippet is left out; give it another id.`,
        ...(first.uri === uri && { related: [{ span: first.at, message: 'The one that counts.' }] }),
      };
    }
  },
};

export default rule;
