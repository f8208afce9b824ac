import type { RuleMeta } from '../rule';

/** What checks/prefix.ts checks. */
const meta: RuleMeta = {
  id: 'snippet/prefix',
  title: 'Two snippets for the same place have different prefixes',
  about: 'doubtful',
  what: 'Warns of a snippet whose prefix another one of the same library has, where both can be offered in the same place. Retired ones do not count.',
  why: 'Whoever types the prefix gets two and cannot tell them apart.',
  sources: ['The format of snippet libraries, docs/snippets.md'],
  since: '0.1.0',
  calibration: {
    notMeasurable: 'published reports have no snippets; the product’s own library has no finding.',
  },
  bad: {
    whole:
      'snippets:\n  - id: one\n    prefix: one\n    title: One\n    body: Text.\n  - id: two\n    prefix: one\n    title: Two\n    body: Text.\n',
  },
  good: {
    whole:
      'snippets:\n  - id: one\n    prefix: one\n    title: One\n    body: Text.\n  - id: two\n    prefix: two\n    title: Two\n    body: Text.\n',
  },
};

export default meta;
