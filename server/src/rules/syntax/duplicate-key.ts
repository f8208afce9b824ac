import type { Rule } from '../rule';
import { syntaxFindings } from './problems';

const rule: Rule = {
  meta: {
    id: 'syntax/duplicate-key',
    title: 'Each key is given once',
    about: 'wrong',
    what: 'Reports a key that stands twice in the same place. Only the first is read.',
    why: 'Two grades for one judgement, or two dates, leave it to chance which of them is printed.',
    sources: ['YAML 1.2'],
    since: '0.1.0',
    calibration: '0 findings in 58 published reports.',
    bad: {
      front:
        'judgements:\n  leaders: good\n  help-and-protection: good\n  children-in-care: good\n  care-leavers: good\n  leaders: inadequate',
    },
    good: {
      front:
        'judgements:\n  leaders: good\n  help-and-protection: good\n  children-in-care: good\n  care-leavers: good',
    },
  },
  check: syntaxFindings('duplicate-key'),
};

export default rule;
