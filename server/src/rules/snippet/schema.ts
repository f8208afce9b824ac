import { noSnippetsInReports, type SnippetRule } from './input';

const rule: SnippetRule = {
  meta: {
    id: 'snippet/schema',
    title: 'Files of a library have the right form',
    about: 'wrong',
    harm: 'A snippet is offered where it does not belong, or not at all.',
    what: 'Reports unknown and missing keys, and values that are not allowed, in library.yaml and in files of snippets.',
    why: 'A misspelt key is ignored.',
    sources: ['The format of snippet libraries, docs/snippets.md'],
    since: '0.1.0',
    calibration: noSnippetsInReports,
    bad: {
      whole:
        'snippets:\n  - id: one\n    prefix: one\n    title: One\n    body: Text.\n    stauts: approved\n',
    },
    good: {
      whole:
        'snippets:\n  - id: one\n    prefix: one\n    title: One\n    body: Text.\n    status: approved\n',
    },
  },
  *check({ shape, draft }) {
    // A file that could not be read in full is reported by snippet/yaml.
    if (draft.problems.length === 0) yield* shape;
  },
};

export default rule;
