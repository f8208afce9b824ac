import type { RuleMeta } from '../rule';

/** What checks/retired.ts checks. */
const meta: RuleMeta = {
  id: 'snippet/retired',
  title: 'A retired snippet names the one to use instead',
  about: 'doubtful',
  what: 'Warns of a retired snippet without `successor`, of a successor that the library does not have or has retired too, and of a successor of a snippet that is not retired.',
  why: 'Drafts still hold the old text; the successor is what it is updated to.',
  sources: ['The format of snippet libraries, docs/snippets.md'],
  since: '0.1.0',
  calibration: {
    notMeasurable: 'published reports have no snippets; the product’s own library has no finding.',
  },
  bad: {
    whole: 'snippets:\n  - id: one\n    prefix: one\n    title: One\n    body: Text.\n    status: retired\n',
  },
  good: {
    whole:
      'snippets:\n  - id: one\n    prefix: one\n    title: One\n    body: Text.\n    status: retired\n    successor: two\n  - id: two\n    prefix: two\n    title: Two\n    body: Text.\n',
  },
};

export default meta;
