import type { Rule } from '../rule';
import { shapeFindings } from './problems';

const rule: Rule = {
  meta: {
    id: 'schema/not-allowed',
    title: 'Each value is one that its key takes',
    about: 'wrong',
    what: 'Reports a value that is not on the list of those that its key takes, such as a stage that does not exist, and a day that the calendar does not have.',
    why: 'A stage that is misspelt checks the draft less strictly than was meant.',
    sources: ['The draft format, in schemas/'],
    since: '0.1.0',
    calibration: '0 findings in 58 published reports.',
    bad: { front: 'stage: finale' },
    good: { front: 'stage: final' },
  },
  check: shapeFindings('not-allowed'),
};

export default rule;
