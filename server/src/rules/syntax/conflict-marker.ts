import type { Rule } from '../rule';
import { syntaxFindings } from './problems';

const rule: Rule = {
  meta: {
    id: 'syntax/conflict-marker',
    title: 'No merge is left unfinished',
    about: 'wrong',
    harm: 'The report contains both versions of a passage.',
    what: 'Reports the marks (<<<<<<<, ======= and >>>>>>>) that git leaves if two people changed the same lines. Git is a program that keeps the versions of files. The draft is checked with the first of the two versions.',
    why: 'The report contains both versions until somebody chooses one.',
    sources: ['git'],
    since: '0.1.0',
    calibration: '0 findings in 58 published reports.',
    bad: {
      front: '<<<<<<< HEAD\nauthority: Example Borough\n=======\nauthority: Example Council\n>>>>>>> review',
    },
    good: { front: 'authority: Example Borough' },
  },
  check: syntaxFindings('conflict-marker'),
};

export default rule;
