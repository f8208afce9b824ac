import { noSnippetsInReports, type SnippetRule } from './input';

const rule: SnippetRule = {
  meta: {
    id: 'snippet/schema',
    title: 'A file of a library has the form of one',
    about: 'wrong',
    what: 'Reports keys that are not known or missing, and values that their keys do not take, in library.yaml and in files of snippets.',
    why: 'A misspelt key is not followed: a snippet is then offered where it does not belong, or nowhere.',
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
