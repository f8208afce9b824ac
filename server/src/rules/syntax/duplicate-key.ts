import type { Rule } from '../rule';
import { syntaxFindings } from './problems';

const rule: Rule = {
  meta: {
    id: 'syntax/duplicate-key',
    title: 'Each entry appears only once',
    about: 'wrong',
    harm: 'The report may print the wrong one of two grades or dates.',
    what: 'Reports an entry that appears twice. Only the first is read.',
    why: 'With two grades for one judgement, or two dates, the report may print the wrong one.',
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
