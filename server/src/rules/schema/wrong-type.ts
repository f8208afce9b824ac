import type { Rule } from '../rule';
import { shapeFindings } from './problems';

const rule: Rule = {
  meta: {
    id: 'schema/wrong-type',
    title: 'Each value is of the kind its key takes',
    about: 'wrong',
    what: 'Reports a list where a text belongs, a text where keys belong, and the like.',
    why: 'Such a value cannot be read, and what it says is left out of the report.',
    sources: ['The draft format, in schemas/'],
    since: '0.1.0',
    calibration: '0 findings in 58 published reports.',
    bad: { front: 'authority: [Example, Borough]' },
    good: { front: 'authority: Example Borough' },
  },
  check: shapeFindings('wrong-type'),
};

export default rule;
