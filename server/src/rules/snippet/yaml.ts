import { noSnippetsInReports, type SnippetRule } from './input';

const rule: SnippetRule = {
  meta: {
    id: 'snippet/yaml',
    title: 'Files of a library can be read',
    about: 'wrong',
    harm: 'Snippets that cannot be read are not offered to anybody.',
    what: 'Reports faults that prevent a file of a snippet library from being read as YAML.',
    why: 'One wrong character can hide all snippets after it.',
    sources: ['The format of snippet libraries, docs/snippets.md'],
    since: '0.1.0',
    calibration: noSnippetsInReports,
    bad: { whole: 'snippets:\n  - id: one\n    prefix: one\n    title: One\n    body: "Text.\n' },
    good: { whole: 'snippets:\n  - id: one\n    prefix: one\n    title: One\n    body: Text.\n' },
  },
  *check({ draft }) {
    for (const { code: _, fix: __, related: ___, unfinished: ____, ...named } of draft.problems) yield named;
  },
};

export default rule;
