import type { Rule } from '../rule';
import { shapeFindings } from './problems';

const rule: Rule = {
  meta: {
    id: 'schema/not-allowed',
    title: 'Each entry has a value that is allowed',
    about: 'wrong',
    harm: 'A draft is checked less strictly than intended, so faults reach the reader.',
    what: 'Reports a value that its entry cannot have, such as a stage that does not exist, and a date that does not exist.',
    why: 'With a misspelt stage, a draft is checked less strictly than intended.',
    sources: ['The draft format, in schemas/'],
    since: '0.1.0',
    calibration: '0 findings in 58 published reports.',
    bad: { front: 'stage: finale' },
    good: { front: 'stage: final' },
  },
  check: shapeFindings('not-allowed'),
};

export default rule;
