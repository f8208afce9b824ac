import type { RuleMeta } from '../rule';

/** What checks/review.ts checks. */
const meta: RuleMeta = {
  id: 'snippet/review',
  title: 'A snippet is reviewed in time',
  about: 'doubtful',
  what: 'Warns of a snippet whose `review-by` has passed, and of days that the calendar does not have. Retired ones do not count.',
  why: 'Guidance and regulations change; a phrase that nobody has looked at since may be wrong.',
  sources: ['The format of snippet libraries, docs/snippets.md'],
  since: '0.1.0',
  calibration: {
    notMeasurable: 'published reports have no snippets; the product’s own library has no finding.',
  },
  bad: {
    whole:
      'snippets:\n  - id: one\n    prefix: one\n    title: One\n    body: Text.\n    review-by: 2025-05-01\n',
  },
  good: {
    whole:
      'snippets:\n  - id: one\n    prefix: one\n    title: One\n    body: Text.\n    review-by: 2099-05-01\n',
  },
};

export default meta;
