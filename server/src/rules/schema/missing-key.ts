import type { Rule } from '../rule';
import { shapeFindings } from './problems';

const rule: Rule = {
  meta: {
    id: 'schema/missing-key',
    title: 'The items of lists have the keys they need',
    about: 'missing',
    what: 'Reports an item of a list that lacks a key it cannot do without, such as a requirement without its text.',
    why: 'An item that says half of what it has to cannot be printed.',
    sources: ['The draft format, in schemas/'],
    since: '0.1.0',
    calibration: '0 findings in 58 published reports.',
    bad: { framework: 'sccif', front: 'requirements:\n  - regulation: 12(1)\n    due: 2026-07-31' },
    good: {
      framework: 'sccif',
      front:
        'requirements:\n  - text: The registered person must keep children safe.\n    regulation: 12(1)\n    due: 2026-07-31',
    },
  },
  check: shapeFindings('missing-key'),
};

export default rule;
