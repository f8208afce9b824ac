import type { Rule } from '../rule';
import { shapeFindings } from './problems';

const rule: Rule = {
  meta: {
    id: 'schema/wrong-type',
    title: 'Each entry has the right kind of value',
    about: 'wrong',
    harm: 'Text in the wrong form is missing from the report.',
    what: 'Reports a list that should be text, text that should be a list or several entries, and the like.',
    why: 'Such a value cannot be read, and the report leaves it out.',
    sources: ['The draft format, in schemas/'],
    since: '0.1.0',
    calibration: '0 findings in 58 published reports.',
    bad: { front: 'authority: [Example, Borough]' },
    good: { front: 'authority: Example Borough' },
  },
  check: shapeFindings('wrong-type'),
};

export default rule;
