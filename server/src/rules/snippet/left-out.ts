import type { RuleMeta } from '../rule';

/** What checks/left-out.ts checks. */
const meta: RuleMeta = {
  id: 'snippet/left-out',
  title: 'Every snippet of a library counts',
  about: 'wrong',
  what: 'Reports a snippet whose id another one of the library has already, and files and snippets that are left out because there are too many or they are too large.',
  why: 'Of an id only the first snippet is offered, and whoever wrote the other one wonders where it is. An id that is not written is made from the title.',
  sources: ['The format of snippet libraries, docs/snippets.md'],
  since: '0.1.0',
  calibration: {
    notMeasurable: 'published reports have no snippets; the product’s own library has no finding.',
  },
  bad: {
    whole:
      'snippets:\n  - id: one\n    prefix: one\n    title: One\n    body: Text.\n  - id: one\n    prefix: two\n    title: Two\n    body: Text.\n',
  },
  good: {
    whole:
      'snippets:\n  - id: one\n    prefix: one\n    title: One\n    body: Text.\n  - id: two\n    prefix: two\n    title: Two\n    body: Text.\n',
  },
};

export default meta;
