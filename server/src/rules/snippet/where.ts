import type { RuleMeta } from '../rule';

/** What checks/where.ts checks. */
const meta: RuleMeta = {
  id: 'snippet/where',
  title: 'There is a place that a snippet is for',
  about: 'wrong',
  what: 'Reports frameworks, settings, kinds of inspection, sections, grades and keys that there are not, and those that do not go with the others: a judgement that the framework does not have, a grade in a kind of inspection that gives none.',
  why: 'Such a snippet is never offered, and nobody notices.',
  sources: ['The frameworks in knowledge/frameworks', 'The format of snippet libraries, docs/snippets.md'],
  since: '0.1.0',
  calibration: {
    notMeasurable: 'published reports have no snippets; the product’s own library has no finding.',
  },
  bad: {
    whole:
      'snippets:\n  - id: one\n    prefix: one\n    title: One\n    body: Text.\n    where: {framework: sccif, section: children-in-care}\n',
  },
  good: {
    whole:
      'snippets:\n  - id: one\n    prefix: one\n    title: One\n    body: Text.\n    where: {framework: ilacs, section: children-in-care}\n',
  },
};

export default meta;
