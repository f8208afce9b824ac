import type { Rule } from '../rule';
import { shapeFindings } from './problems';

const rule: Rule = {
  meta: {
    id: 'schema/missing-key',
    title: 'Each item of a list is complete',
    about: 'missing',
    harm: 'The report prints half an item, for example a requirement without its text.',
    what: 'Reports an item of a list that lacks an entry it needs, such as a requirement without its text.',
    why: 'An incomplete item cannot be printed.',
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
