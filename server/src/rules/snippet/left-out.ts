import { valueAt } from '../../draft/yaml/value';
import { noSnippetsInReports, type SnippetRule } from './input';

const rule: SnippetRule = {
  meta: {
    id: 'snippet/left-out',
    title: 'Every snippet of a library counts',
    about: 'wrong',
    what: 'Reports a snippet whose id another one of the library has already, and files and snippets that are left out because there are too many or they are too large.',
    why: 'Of an id only the first snippet is offered, and whoever wrote the other one wonders where it is. An id that is not written is made from the title.',
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
